import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

export default defineConfig({
  // Everything is bundled: what runs is what was built and tested, with no node_modules beside it.
  main: { build: { externalizeDeps: false, rollupOptions: { input: 'src/main/index.ts' } } },
  preload: {
    build: {
      externalizeDeps: false,
      // A sandboxed preload is loaded as one CommonJS file.
      rollupOptions: {
        input: 'src/preload/index.ts',
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    base: './',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      // electron-vite leaves names and spaces in: a quarter more to read before the first screen is there.
      minify: true,
      // The style sheets stay as written: the minifier sets a timeline into `animation`, where browsers do not take one.
      cssMinify: false,
      // Nothing becomes a data: address, which the content security policy would refuse.
      assetsInlineLimit: 0,
      rollupOptions: { input: 'src/renderer/index.html' },
    },
  },
})
