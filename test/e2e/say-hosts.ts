import { existsSync } from 'node:fs'
import { findBrowser } from '../../scripts/browser.mjs'
import { electronToTest } from './electron-to-test'

/** Once a run: what the flows run on, and a plain word where something that they need is missing. */
export default function sayHosts(): void {
  for (const built of ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'])
    if (!existsSync(built)) throw new Error(`${built} is missing: run \`npm run build\` first.`)
  const browser = findBrowser()
  if (browser === null) throw new Error('No Chromium was found: run `node scripts/browser.mjs` first.')
  console.log(`Host "browser" is a plain browser, ${browser}.`)
  console.log(`Host "desktop" is ${electronToTest().says}.`)
}
