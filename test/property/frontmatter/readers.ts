import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import matter from 'gray-matter'
import { parse } from 'yaml'

/** Reads every `N.md` of a folder and answers its values, or undefined where the reader is not installed. */
export interface Reader {
  name: string
  read(folder: string, count: number): unknown[]
}

const split = (text: string) => /^---\n([\s\S]*?\n)---\n/.exec(text)?.[1] ?? ''
const texts = (folder: string, count: number) =>
  Array.from({ length: count }, (_, index) => readFileSync(join(folder, `${index}.md`), 'utf8'))

export const jsReaders: readonly Reader[] = [
  { name: 'yaml', read: (folder, count) => texts(folder, count).map((text): unknown => parse(split(text))) },
  {
    name: 'js-yaml with gray-matter',
    read: (folder, count) => texts(folder, count).map((text): unknown => matter(text, {}).data),
  },
]

const python = `
import sys, re, json, datetime, yaml
def plain(v):
    if isinstance(v, dict): return {str(k): plain(x) for k, x in v.items()}
    if isinstance(v, list): return [plain(x) for x in v]
    if isinstance(v, (datetime.datetime, datetime.date)): return {'date': v.isoformat()}
    return v
out = []
for i in range(int(sys.argv[2])):
    text = open(f'{sys.argv[1]}/{i}.md', encoding='utf-8', newline='').read()
    out.append(plain(yaml.safe_load(re.match(r'---\\n(.*?\\n)---\\n', text, re.S).group(1))))
json.dump(out, open(sys.argv[1] + '/python.json', 'w'))
`

const ruby = (load: string) => `
require 'json'; require 'date'; require 'time'; require 'yaml'
${load}
def plain(v)
  case v
  when Hash then v.to_h { |k, x| [k.to_s, plain(x)] }
  when Array then v.map { |x| plain(x) }
  when Time then { 'date' => v.utc.iso8601 }
  when Date then { 'date' => v.iso8601 }
  when Symbol then { 'symbol' => v.to_s }
  else v
  end
end
out = (0...ARGV[1].to_i).map do |i|
  text = File.read("#{ARGV[0]}/#{i}.md", encoding: 'UTF-8')
  text =~ Jekyll::Document::YAML_FRONT_MATTER_REGEXP
  plain(load_yaml($1))
end
File.write("#{ARGV[0]}/ruby.json", JSON.generate(out))
`
// Jekyll as it is shipped reads with SafeYAML, which guesses types by rules of its own; Debian's with Psych.
const psych = ruby(
  "require 'jekyll'; def load_yaml(t); YAML.safe_load(t, permitted_classes: [Time, Date]); end",
)
const jekyll = ruby(
  "require 'jekyll'; def load_yaml(t); defined?(SafeYAML) ? SafeYAML.load(t) : Jekyll::Utils.respond_to?(:safe_load_yaml) ? Jekyll::Utils.safe_load_yaml(t) : YAML.unsafe_load(t); end",
)

function command(
  name: string,
  program: string,
  args: (folder: string, count: number) => string[],
  output: string,
): Reader {
  return {
    name,
    read(folder, count) {
      execFileSync(program, args(folder, count), { stdio: ['ignore', 'ignore', 'inherit'] })
      return readJson(join(folder, output))
    },
  }
}

export const pythonReader = command(
  'PyYAML',
  '/usr/bin/python3',
  (folder, count) => ['-c', python, folder, String(count)],
  'python.json',
)
export const psychReader = command(
  'Psych',
  'ruby',
  (folder, count) => ['-e', psych, folder, String(count)],
  'ruby.json',
)
export const jekyllReader = command(
  'Jekyll',
  'ruby',
  (folder, count) => ['-e', jekyll, folder, String(count)],
  'ruby.json',
)

export const hugoReader: Reader = {
  name: 'Hugo',
  read(folder, count) {
    const site = join(folder, 'hugo')
    mkdirSync(join(site, 'content'), { recursive: true })
    mkdirSync(join(site, 'layouts/_default'), { recursive: true })
    writeFileSync(
      join(site, 'config.toml'),
      'disableKinds = ["home", "section", "taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]\nbuildFuture = true\nbuildDrafts = true\n',
    )
    writeFileSync(
      join(site, 'layouts/_default/single.html'),
      '{{ jsonify (merge .Params (dict "isdraft" .Draft)) | safeHTML }}',
    )
    for (let index = 0; index < count; index++) {
      // A layout or address of the record's own would move the page.
      writeFileSync(join(site, 'content', `${index}.md`), readFileSync(join(folder, `${index}.md`)))
    }
    execFileSync('hugo', ['--quiet', '--source', site, '--destination', join(site, 'public')], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    return texts(folder, count).map((text, index): unknown => {
      const page: unknown = JSON.parse(
        readFileSync(join(site, 'public', String(index), 'index.html'), 'utf8'),
      )
      // Hugo takes `published` for the reverse of a draft, and out of the parameters.
      const isDraft = typeof page === 'object' && page !== null && 'isdraft' in page && page.isdraft === true
      return Object.assign({}, page, /^published:/m.test(text) ? { published: !isDraft } : {})
    })
  },
}

function readJson(file: string): unknown[] {
  const data: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return Array.isArray(data) ? data : []
}
