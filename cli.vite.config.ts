import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const { version } = JSON.parse(readFileSync(here('package.json'), 'utf8')) as { version: string }

/** Lays the program of PDFium beside the command line, where a PDF fetches it. */
const pdfium: Plugin = {
  name: 'isnad-pdfium',
  generateBundle() {
    const source = readFileSync(here('node_modules/@hyzyla/pdfium/dist/pdfium.wasm'))
    this.emitFile({ type: 'asset', fileName: 'pdfium.wasm', source })
  },
}

/** Builds the command line to run on Node alone. */
export default defineConfig({
  define: { __ISNAD_VERSION__: JSON.stringify(version) },
  plugins: [pdfium],
  ssr: { noExternal: true },
  build: {
    ssr: true,
    ssrEmitAssets: true,
    outDir: here('out/cli'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    // The report's fonts travel inside its stylesheet.
    assetsInlineLimit: (path) => path.endsWith('.woff2'),
    rollupOptions: {
      // Beside the command line itself the thread on which it reads files.
      input: { isnad: here('src/cli/isnad.ts'), 'reading-thread': here('src/cli/reading-thread.ts') },
      output: {
        format: 'es',
        entryFileNames: '[name].mjs',
        chunkFileNames: '[name].mjs',
        banner: ({ name }) => (name === 'isnad' ? '#!/usr/bin/env node' : ''),
      },
    },
  },
})
