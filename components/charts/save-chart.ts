import { saveBlob } from '@/components/library/shell/save-text'
import { AppError } from '@/lib/errors/app-error'

const styleNames = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const

/** Saves a chart as it looks now, its colours written out, since a file knows no style sheet. */
export async function saveChart(svg: SVGSVGElement, name: string, format: 'svg' | 'png'): Promise<void> {
  const text = serialiseChart(svg)
  const blob = new Blob([text], { type: 'image/svg+xml;charset=utf-8' })
  if (format === 'svg') saveBlob(`${name}.svg`, blob)
  else saveBlob(`${name}.png`, await drawPng(blob, svg))
}

export function serialiseChart(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) throw new AppError('export.failed')
  const originals = [svg, ...svg.querySelectorAll('*')]
  const copies = [copy, ...copy.querySelectorAll('*')]
  for (const [index, original] of originals.entries()) {
    const style = getComputedStyle(original)
    const target = copies[index]
    target?.removeAttribute('class')
    for (const name of styleNames) target?.setAttribute(name, style.getPropertyValue(name))
  }
  const { width, height } = svg.viewBox.baseVal
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  ground.setAttribute('width', String(width))
  ground.setAttribute('height', String(height))
  ground.setAttribute('fill', getComputedStyle(document.documentElement).backgroundColor)
  copy.prepend(ground)
  return new XMLSerializer().serializeToString(copy)
}

/** Twice as many pixels as the chart is wide, for print and sharp screens. */
async function drawPng(blob: Blob, svg: SVGSVGElement): Promise<Blob> {
  const url = URL.createObjectURL(blob)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const { width, height } = svg.viewBox.baseVal
    const canvas = document.createElement('canvas')
    canvas.width = width * 2
    canvas.height = height * 2
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!png) throw new AppError('export.failed')
    return png
  } finally {
    URL.revokeObjectURL(url)
  }
}
