/** What a page could put into a text so that a builder or vault runs it. `ran` shows in the page only if it did. */
export const hostileBody = [
  'Start of the text.',
  '{{ "r" | append: "an" }} {{ 7 | times: 6 }} {%- if true -%}r{%- endif -%}an {% include secret.html %} {% raw %}x{% endraw %}',
  '{{< youtube w7Ft2ymGmfc >}} {{% ref "x" %}} {{< /* x */ >}} {{<highlight go>}}',
  '{# a comment #} {{ constructor.constructor("return process")() }}',
  '{1 + 1} <Component prop={alert(1)} /> {process.exit(1)}',
  'import fs from "fs"',
  'export const x = process.exit(1)',
  '```dataviewjs\ndv.view("x")\n```',
  '~~~ dataview\nTABLE file\n~~~',
  '`= this.file.name` and `$= dv.current()` and key:: value and %% hidden %% and ![[Secret note]]',
  '<% tp.file.title %> <%* await tp.system.prompt() %>',
  '<script>ran()</script> <img src=x onerror=ran()> <iframe src="https://evil.example"></iframe>',
  '<svg/onload=ran()> <!-- a comment --> <?php ran() ?> </article> <https://ok.example>',
  '[a](javascript:ran()) [b](JaVaScRiPt:ran()) [c](java&#115;cript:ran()) [d](<javascript:ran()>) [e](\n javascript:ran())',
  '[f](data:text/html,<script>ran()</script>) [g](vbscript:ran()) [h](obsidian://open?vault=x) [i](\\javascript:ran())',
  '[k][ref] ![img](javascript:ran())',
  '[ref]: javascript:ran()',
  '[ref2]:\n  javascript:ran()',
  'Good [link](https://good.example/a_b?x=1&y=2#z), [mail](mailto:a@good.example) and **bold**.',
  '{: onclick="ran()"}',
  'Span{: .x onmouseover="ran()"} {::nomarkdown}<script>ran()</script>{:/}',
  '{::options parse_block_html="true" /}',
  '    indented {{ 7 | times: 6 }} <script>ran()</script>',
  '`code {{ 7 | times: 6 }} <b>x</b>`',
  'End of the text.',
].join('\n\n')

const active =
  /<(?:script|iframe|svg|img[^>]*onerror|object|embed|style|form|component)\b|<[a-z][^>]*\son\w+\s*=|(?:href|src)\s*=\s*["']?\s*(?:javascript|vbscript|data|obsidian):/i

/** What in a built page would run, or undefined. */
export function findActive(html: string): string | undefined {
  return active.exec(html)?.[0] ?? /\b42\b/.exec(html)?.[0]
}
