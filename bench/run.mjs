// npm run bench [-- SECTION …]: measures what the project promises and prints tables. Writes nothing but out/bench, where the
// code under measure is built as the product builds it. Ends with 1 where a floor is not held.
import { fileURLToPath, pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const outDir = join(root, 'out/bench')

/** Bundle the benchmark with the code it measures. What it is measured against stays in node_modules. */
export async function buildBench() {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: { __ISNAD_ROOT__: JSON.stringify(root) },
    ssr: {
      noExternal: true,
      external: ['@playwright/test', 'compromise', 'wink-nlp', 'wink-eng-lite-web-model'],
    },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rollupOptions: {
        input: { main: join(root, 'bench/main.ts'), alone: join(root, 'bench/attribution/alone.ts') },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  })
  return pathToFileURL(join(outDir, 'main.mjs')).href
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { main } = await import(await buildBench())
  process.exitCode = await main(process.argv.slice(2))
}
