import { loadTypeScript } from './lib/load-typescript.mjs'

await loadTypeScript('test/main.ts')
