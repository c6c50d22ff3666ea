import { compileEarly } from './compile-early'

interface Chunk {
  type: string
  fileName: string
  code?: string
}

/** A plug-in of the build: `capture.js`, which runs once in a page that has just been clicked on, is compiled as it loads. */
export function earlyCapture() {
  return {
    name: 'clipfile:early-capture',
    enforce: 'post' as const,
    generateBundle(_options: unknown, bundle: Record<string, Chunk>): void {
      for (const chunk of Object.values(bundle))
        if (chunk.fileName === 'capture.js' && chunk.code !== undefined) chunk.code = compileEarly(chunk.code)
    },
  }
}
