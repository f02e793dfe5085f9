import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const { version } = JSON.parse(readFileSync(here('package.json'), 'utf8')) as { version: string }

/** Builds the command line into one file that runs on Node alone. */
export default defineConfig({
  define: { __ISNAD_VERSION__: JSON.stringify(version) },
  ssr: { noExternal: true },
  build: {
    ssr: here('src/cli/isnad.ts'),
    outDir: here('out/cli'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rollupOptions: {
      output: {
        format: 'es',
        entryFileNames: 'isnad.mjs',
        codeSplitting: false,
        banner: '#!/usr/bin/env node',
      },
    },
  },
})
