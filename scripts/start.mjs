import { loadTypeScript } from './lib/load-typescript.mjs'

await loadTypeScript('start/main.ts')
