// node test/electron-stand-in/run.mjs [--user-data-dir=DIR]
// Runs the built, unmodified main and preload under Node, over a page of headless Chromium. See README.md beside it.
import { register } from 'node:module'
import { tell } from './control.mjs'

register('./loader.mjs', import.meta.url)

tell({
  event: 'start',
  pid: process.pid,
  says:
    'This is the stand-in for Electron: the built main and preload over headless Chromium. ' +
    "It cannot prove Electron's fuses, the sandbox of the operating system, native menus or native dialogs.",
})

const { app } = await import('./app.mjs')
/** Built, so nothing to check types by. */
const main = new URL('../../out/main/index.js', import.meta.url).href
await import(main)
app.becomeReady()
