// The only module that names the browser API. Chromium 156 has a native promise `browser`, which the
// polyfill passes through; older ones get its wrapper (measured, BROWSERS.md).
export { default as browser } from 'webextension-polyfill'
