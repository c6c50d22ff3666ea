import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { projectRoot } from '../../support/paths'

export interface BuiltSite {
  folder: string
  /** Everything that the builder said. */
  output: string
  /** HTML of every article page. */
  pages: string[]
}

export interface Builder {
  preset: 'jekyll' | 'hugo' | 'eleventy'
  build(files: ReadonlyMap<string, string>): BuiltSite
}

const layout = '<!doctype html><title>x</title><article data-title="1">{{CONTENT}}</article>'

/** The smallest site that each builder makes pages of. */
export const builders: Readonly<Record<Builder['preset'], Builder>> = {
  jekyll: {
    preset: 'jekyll',
    build: (files) =>
      run(files, { '_config.yml': 'title: x\ntimezone: UTC\n' }, '_site', (folder) => [
        'jekyll',
        'build',
        '--source',
        folder,
        '--destination',
        join(folder, '_site'),
      ]),
  },
  hugo: {
    preset: 'hugo',
    build: (files) =>
      run(
        files,
        {
          'config.toml':
            'baseURL = "https://example.org/"\ntitle = "x"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]\n',
          'layouts/_default/single.html': layout.replace('{{CONTENT}}', '{{ .Content }}'),
          'layouts/_default/list.html': '<!doctype html><title>list</title>',
          'layouts/index.html': '<!doctype html><title>home</title>',
        },
        'public',
        (folder) => ['hugo', '--source', folder, '--destination', join(folder, 'public')],
      ),
  },
  eleventy: {
    preset: 'eleventy',
    build: (files) =>
      run(files, { 'eleventy.config.cjs': 'module.exports = () => ({})\n' }, '_site', (folder) => [
        process.execPath,
        join(projectRoot, 'node_modules/@11ty/eleventy/cmd.cjs'),
        `--input=${folder}`,
        `--output=${join(folder, '_site')}`,
        `--config=${join(folder, 'eleventy.config.cjs')}`,
        '--quiet',
      ]),
  },
}

function run(
  files: ReadonlyMap<string, string>,
  site: Record<string, string>,
  output: string,
  command: (folder: string) => string[],
): BuiltSite {
  const folder = mkdtempSync(join(tmpdir(), 'clipfile-site-'))
  for (const [name, text] of [...files, ...Object.entries(site)]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const [program = '', ...args] = command(folder)
  const done = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
  if (done.status !== 0) throw new Error(`${program} failed: ${done.stdout}${done.stderr}`)
  return { folder, output: `${done.stdout}${done.stderr}`, pages: readPages(join(folder, output)) }
}

function readPages(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((html) => !/<title>(?:list|home)<\/title>/.test(html))
}
