import { type FunctionDeclaration, type Node, type Program, parse } from 'acorn'
import { fullAncestor } from 'acorn-walk'

/**
 * The same program with its functions in parentheses, which browsers compile when the script is loaded
 * instead of looking over each first and compiling it at its first call ("possibly invoked function
 * expression"; https://v8.dev/blog/preparser, *PIFE heuristics*). Right where nearly all functions run once and
 * soon, as in `capture.js`: over 47 pages loading and reading took 39 ms in place of 45, reading alone 29 in
 * place of 40. `code` is one script whose statements stand in a function that is called at once.
 */
export function compileEarly(code: string): string {
  return declareFirst(wrapExpressions(code))
}

/** Function expressions and arrow functions, where they are not called on the spot already. */
function wrapExpressions(code: string): string {
  const marks: { at: number; text: '(' | ')' }[] = []
  fullAncestor(parseScript(code), (node, _state, ancestors) => {
    if (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression') return
    if (isPlain(node, ancestors.at(-2)))
      marks.push({ at: node.start, text: '(' }, { at: node.end, text: ')' })
  })
  marks.sort((a, b) => b.at - a.at || (a.text === '(' ? 1 : -1))
  return marks.reduce((text, { at, text: mark }) => text.slice(0, at) + mark + text.slice(at), code)
}

/** Methods have no expression to wrap; what is called on the spot is compiled early as it is. */
function isPlain(node: Node, parent: Node | undefined): boolean {
  if (parent === undefined) return true
  if (parent.type === 'MethodDefinition') return false
  if (parent.type === 'Property')
    return !('method' in parent && parent.method) && 'kind' in parent && parent.kind === 'init'
  return !(parent.type === 'CallExpression' && 'callee' in parent && parent.callee === node)
}

/**
 * Declared functions of the outermost function become variables before its statements, as hoisting has them.
 * The variable names them: a name of their own once more would be 0.8 kB (gzipped) of `capture.js`.
 */
function declareFirst(code: string): string {
  const body = outermostBody(parseScript(code))
  const functions = body.flatMap((each) =>
    each.type === 'FunctionDeclaration' ? [each as FunctionDeclaration] : [],
  )
  const first = body.find((each) => !('directive' in each && each.directive))
  if (!first || functions.length === 0) return code
  const declared = functions.map(
    ({ id, start, end }) => `${id.name}=(${code.slice(start, id.start).trimEnd()}${code.slice(id.end, end)})`,
  )
  let rest = code
  for (const { start, end } of functions.toReversed()) rest = rest.slice(0, start) + rest.slice(end)
  return `${rest.slice(0, first.start)}var ${declared.join(',')};${rest.slice(first.start)}`
}

function outermostBody(program: Program): readonly Node[] {
  let found: readonly Node[] | undefined
  fullAncestor(program, (node, _state, ancestors) => {
    if (node.type !== 'BlockStatement' || !('body' in node) || !Array.isArray(node.body)) return
    if (
      ancestors.filter(({ type }) => /Function/.test(type)).length === 1 &&
      /Function/.test(ancestors.at(-2)?.type ?? '')
    )
      found ??= node.body
  })
  if (!found) throw new Error('not a script in a function that is called at once')
  return found
}

const parseScript = (code: string): Program => parse(code, { ecmaVersion: 'latest', sourceType: 'script' })
