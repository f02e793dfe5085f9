// Finds a Chromium for the tests, the command line's report and the pictures; run by itself, gets one where there is none.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { installFromDebian } from './debian.mjs'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
]

/** Places that are on nobody's PATH. */
function usualPlaces() {
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map((folder) =>
        join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    )
  if (process.platform === 'win32')
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
      const folder = process.env[variable]
      if (!folder) return []
      return [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]
    })
  return ['/snap/bin/chromium']
}

/** What `playwright install chromium` left in its own folder, newest first. */
function playwrightsOwn() {
  const folder =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    {
      darwin: join(homedir(), 'Library', 'Caches', 'ms-playwright'),
      win32: join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
    }[/** @type {'darwin'} */ (process.platform)] ??
    join(homedir(), '.cache', 'ms-playwright')
  if (!existsSync(folder)) return []
  const builds = readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
  return builds.flatMap((build) =>
    readdirSync(join(folder, build)).flatMap((inner) => [
      join(folder, build, inner, 'chrome'),
      join(folder, build, inner, 'chrome.exe'),
      ...['Chromium', 'Google Chrome for Testing'].map((name) =>
        join(folder, build, inner, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    ]),
  )
}

/** @param {string} path */
function runs(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Where a Chromium, Chrome or Edge is. CHROMIUM_PATH goes before all.
 *
 * @returns {string | null}
 */
export function findBrowser() {
  const wanted = process.env.CHROMIUM_PATH
  if (wanted) return runs(wanted) ? wanted : null
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name + suffix)))
  return [...onPath, ...usualPlaces(), ...playwrightsOwn()].find(runs) ?? null
}

/**
 * Whether a browser finds the libraries it needs. Only Linux leaves them to chance, and only there `--version` just answers.
 *
 * @param {string} path
 */
function starts(path) {
  if (process.platform !== 'linux') return true
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

/**
 * A Chromium, got if need be: by Playwright's own installer, then from Debian's packages.
 *
 * @returns {string} its path
 * @throws Error with a sentence that helps, where none can be had
 */
export function ensureBrowser() {
  const found = findBrowser()
  if (found) return found
  if (process.env.CHROMIUM_PATH)
    throw new Error(`CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which cannot be run.`)
  console.log('No Chromium, Chrome or Edge was found: asking Playwright for its own (some 170 MB).')
  const installer = fileURLToPath(new URL('../node_modules/@playwright/test/cli.js', import.meta.url))
  spawnSync(process.execPath, [installer, 'install', 'chromium'], { stdio: 'ignore', timeout: 240_000 })
  const own = findBrowser()
  if (!own) console.log('Playwright could not fetch it.')
  if (own && starts(own)) return own
  if (own) console.log(`${own} does not start: this system lacks libraries that it needs.`)
  installFromDebian('chromium')
  const installed = findBrowser()
  if (installed) return installed
  throw new Error(
    'No Chromium could be found or installed. Install Chromium, Chrome or Edge, or set CHROMIUM_PATH to one.',
  )
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(ensureBrowser())
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
