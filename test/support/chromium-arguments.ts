import type { LaunchOptions } from './view'

/**
 * Without the background flags Chromium's own connections fail many at a time. Every host name leads to
 * the test's server, or nowhere: no test reaches the internet.
 */
export function chromiumArguments(options: LaunchOptions): string[] {
  const target = options.sitePort === undefined ? '~NOTFOUND' : `127.0.0.1:${options.sitePort}`
  const isRoot = process.getuid?.() === 0
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--no-default-browser-check',
    '--enable-unsafe-extension-debugging',
    ...(options.sitePort === undefined ? [] : ['--ignore-certificate-errors']),
    '--lang=en-US',
    ...(options.languages === undefined ? [] : [`--accept-lang=${options.languages}`]),
    '--window-size=1280,900',
    ...(options.internet
      ? []
      : [`--host-resolver-rules=MAP * ${target}, EXCLUDE 127.0.0.1, EXCLUDE localhost`]),
    ...(options.colorScheme === 'dark' ? ['--force-dark-mode'] : []),
    ...(options.args ?? []),
  ]
}
