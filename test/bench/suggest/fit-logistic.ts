/**
 * Logistic regression by Newton's method with a small ridge, which meets every column on the same scale;
 * answers weights and, last, the bias. `offsets`: log-odds that are known already, a row each.
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  ridge = 1e-4,
  offsets: readonly number[] = [],
): number[] {
  const scales = spreads(rows)
  const scaled = rows.map((row) => row.map((value, i) => value / (scales[i] ?? 1)))
  return fitScaled(scaled, labels, ridge, offsets).map((weight, i) => weight / (scales[i] ?? 1))
}

/** Standard deviation of each column; 1 where nothing varies. */
function spreads(rows: readonly (readonly number[])[]): number[] {
  const width = rows[0]?.length ?? 0
  const sums = new Float64Array(width)
  const squares = new Float64Array(width)
  for (const row of rows) {
    for (const [i, value] of row.entries()) {
      sums[i] = (sums[i] ?? 0) + value
      squares[i] = (squares[i] ?? 0) + value * value
    }
  }
  return Array.from(sums, (sum, i) => {
    const mean = sum / rows.length
    return Math.sqrt(Math.max(0, (squares[i] ?? 0) / rows.length - mean * mean)) || 1
  })
}

function fitScaled(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  ridge: number,
  offsets: readonly number[],
): number[] {
  const width = (rows[0]?.length ?? 0) + 1
  let weights = Array.from({ length: width }, () => 0)
  for (let round = 0; round < 20; round++) {
    const gradient = new Float64Array(width)
    const hessian = Array.from({ length: width }, () => new Float64Array(width))
    for (const [n, row] of rows.entries()) {
      let z = (weights[width - 1] ?? 0) + (offsets[n] ?? 0)
      for (let i = 0; i < row.length; i++) z += (row[i] ?? 0) * (weights[i] ?? 0)
      const p = 1 / (1 + Math.exp(-z))
      const error = p - (labels[n] ?? 0)
      const curve = p * (1 - p)
      for (let i = 0; i < width; i++) {
        const a = i < row.length ? (row[i] ?? 0) : 1
        gradient[i] = (gradient[i] ?? 0) + error * a
        const line = hessian[i]
        if (!line || curve < 1e-9) continue
        for (let j = 0; j <= i; j++)
          line[j] = (line[j] ?? 0) + curve * a * (j < row.length ? (row[j] ?? 0) : 1)
      }
    }
    for (let i = 0; i < width; i++) {
      gradient[i] = (gradient[i] ?? 0) / rows.length + (i < width - 1 ? ridge * (weights[i] ?? 0) : 0)
      for (let j = 0; j <= i; j++) {
        const value = (hessian[i]?.[j] ?? 0) / rows.length + (i === j ? ridge : 0)
        const [a, b] = [hessian[i], hessian[j]]
        if (a) a[j] = value
        if (b) b[i] = value
      }
    }
    const step = solve(hessian, gradient)
    weights = weights.map((weight, i) => weight - (step[i] ?? 0))
    if (Math.max(...step.map(Math.abs)) < 1e-5) break
  }
  return weights
}

/** Gaussian elimination with pivots. */
function solve(matrix: readonly Float64Array[], right: Float64Array): number[] {
  const size = right.length
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0])
  for (let i = 0; i < size; i++) {
    let pivot = i
    for (let k = i + 1; k < size; k++)
      if (Math.abs(rows[k]?.[i] ?? 0) > Math.abs(rows[pivot]?.[i] ?? 0)) pivot = k
    const [a, b] = [rows[i], rows[pivot]]
    if (a && b) {
      rows[i] = b
      rows[pivot] = a
    }
    const line = rows[i]
    if (!line) continue
    for (let k = i + 1; k < size; k++) {
      const other = rows[k]
      if (!other) continue
      const factor = (other[i] ?? 0) / (line[i] || 1e-12)
      for (let j = i; j <= size; j++) other[j] = (other[j] ?? 0) - factor * (line[j] ?? 0)
    }
  }
  const out = Array.from({ length: size }, () => 0)
  for (let i = size - 1; i >= 0; i--) {
    let value = rows[i]?.[size] ?? 0
    for (let j = i + 1; j < size; j++) value -= (rows[i]?.[j] ?? 0) * (out[j] ?? 0)
    out[i] = value / (rows[i]?.[i] || 1e-12)
  }
  return out
}
