import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from '../scripts/browser.mjs'

const flags = [
  '--headless',
  '--remote-debugging-port=0',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-extensions',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--hide-scrollbars',
  '--mute-audio',
  '--password-store=basic',
  '--use-mock-keychain',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider',
  '--force-color-profile=srgb',
  '--window-size=1360,880',
]

/**
 * Start headless Chromium over a profile of its own, so that what it keeps survives its end.
 *
 * @param {string} profile - folder, made if missing
 * @param {{ args?: readonly string[], detached?: boolean }} [options] - `detached` gives it a process group of its own
 * @returns {Promise<{ process: import('node:child_process').ChildProcess, endpoint: string }>} `endpoint` is the
 * loopback address to which `chromium.connectOverCDP` connects
 */
export async function launchChromium(profile, { args = [], detached = false } = {}) {
  const path = findBrowser()
  if (path === null)
    throw new Error('No Chromium was found: `node scripts/browser.mjs` gets one or says how.')
  mkdirSync(profile, { recursive: true })
  // Left behind by a killed browser; the profile is ours alone.
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
    rmSync(join(profile, name), { force: true })
  // Chromium refuses to run as root, as in a container, with its sandbox on.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(path, [...flags, ...asRoot, ...args, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached,
  })
  return { process: child, endpoint: await endpointOf(child) }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 */
function endpointOf(child) {
  return new Promise((resolve, reject) => {
    let said = ''
    const late = setTimeout(() => fail('did not start within 30 seconds'), 30_000)
    /** @param {string} what */
    function fail(what) {
      clearTimeout(late)
      child.kill('SIGKILL')
      reject(new Error(`Chromium ${what}. It said:\n${said}`))
    }
    child.once('error', (error) => fail(String(error)))
    /**
     * @param {number | null} code
     * @param {NodeJS.Signals | null} signal
     */
    const endedAtOnce = (code, signal) => fail(`ended at once (${signal ?? code})`)
    child.once('exit', endedAtOnce)
    child.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      if (said.length > 100_000) return
      said += text
      const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(said)?.[1]
      if (!port) return
      clearTimeout(late)
      // This one alone: Chromium goes on saying things while others wait for its end.
      child.off('exit', endedAtOnce)
      resolve(`http://127.0.0.1:${port}`)
    })
  })
}
