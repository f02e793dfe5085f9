import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const { version } = JSON.parse(readFileSync(here('package.json'), 'utf8')) as { version: string }

/** Builds the command line to run on Node alone: one file, and beside it what only some commands load. */
export default defineConfig({
  define: { __ISNAD_VERSION__: JSON.stringify(version) },
  ssr: { noExternal: true },
  build: {
    ssr: here('src/cli/isnad.ts'),
    outDir: here('out/cli'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    // The report's fonts travel inside its stylesheet.
    assetsInlineLimit: (path) => path.endsWith('.woff2'),
    rollupOptions: {
      output: {
        format: 'es',
        entryFileNames: 'isnad.mjs',
        chunkFileNames: '[name].mjs',
        banner: ({ isEntry }) => (isEntry ? '#!/usr/bin/env node' : ''),
      },
    },
  },
})
