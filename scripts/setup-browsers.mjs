import { loadTypeScript } from './lib/load-typescript.mjs'

await loadTypeScript('setup-browsers/main.ts')
