import { loadTypeScript } from './lib/load-typescript.mjs'

await loadTypeScript('check/main.ts')
