const tagStart = /<(\/?)([a-z][^\s/>]*)/iy
const beforeAttribute = /[\s/]*/y
const attributeName = /=?[^\s/>=]*/y
const attributeValue = /\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*|(?=>))/y
const valueStart = /\s*=/y

/**
 * HTML whose parsing can't breach our own content-security policy, under which a parsed document stands:
 * `<style>` elements go, `<base>`, `style=` and `on…=` get another name. Everything that a reader of
 * metadata looks at stays as it is, scripts with JSON-LD too. One pass, linear in the length; what it
 * mistakes costs a report by the browser, no more, since nothing in a parsed document runs.
 */
export function makeInert(html: string): string {
  const parts: string[] = []
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) break
    parts.push(html.slice(at, open))
    at = html.startsWith('<!--', open) ? passComment(html, open, parts) : passTag(html, open, parts)
  }
  parts.push(html.slice(at))
  return parts.join('')
}

/** Each of these puts what it read, made inert, into `parts`, and answers where reading goes on. */
function passComment(html: string, open: number, parts: string[]): number {
  const close = html.indexOf('-->', open + 4)
  const end = close < 0 ? html.length : close + 3
  parts.push(html.slice(open, end))
  return end
}

function passTag(html: string, open: number, parts: string[]): number {
  const tag = matchAt(tagStart, html, open)
  if (!tag) {
    parts.push('<')
    return open + 1
  }
  const [text, slash = '', name = ''] = tag
  const kind = name.toLowerCase()
  if (kind === 'style' && slash === '') return findEnd(html, open, 'style')
  parts.push(kind === 'base' ? `<${slash}x-base` : text)
  const end = passAttributes(html, open + text.length, parts)
  if (kind !== 'script' || slash !== '') return end
  const close = findEnd(html, end, 'script')
  parts.push(html.slice(end, close))
  return close
}

function passAttributes(html: string, start: number, parts: string[]): number {
  let at = start
  while (at < html.length && html[at] !== '>') {
    const gap = matchAt(beforeAttribute, html, at)?.[0] ?? ''
    const name = matchAt(attributeName, html, at + gap.length)?.[0] ?? ''
    const valueAt = at + gap.length + name.length
    const value = matchAt(attributeValue, html, valueAt)?.[0]
    if (value === undefined && matchAt(valueStart, html, valueAt)) return html.length // a quote that never closes
    parts.push(gap, /^(style|on.*)$/i.test(name) ? `x-${name}` : name, value ?? '')
    at = valueAt + (value?.length ?? 0)
  }
  return at
}

/** Behind the end tag of a raw-text element; a missing one means the end of the text. */
function findEnd(html: string, from: number, name: string): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  end.lastIndex = from
  const match = end.exec(html)
  const close = match ? html.indexOf('>', match.index) : -1
  return close < 0 ? html.length : close + 1
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
