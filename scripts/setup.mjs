// Everything that has to be there before anything else can run. Node's own modules only: nothing is installed yet.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { runNpm } from './run.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const lockFile = join(root, 'package-lock.json')
/** npm's own note of what it has put into node_modules. */
const installedFile = join(root, 'node_modules', '.package-lock.json')
/** Our note of the lock file that node_modules was last found to agree with. */
const noteFile = join(root, 'node_modules', '.isnad-lock')

/**
 * Check Node and install what package-lock.json names where that is not what is there.
 *
 * @throws Error with a sentence that helps
 */
export function setUp() {
  checkNode(process.versions.node)
  const lock = readFileSync(lockFile, 'utf8')
  const hash = createHash('sha256').update(lock).digest('hex')
  if (existsSync(noteFile) && readFileSync(noteFile, 'utf8') === hash) return
  if (!isInstalled(lock)) {
    const why = existsSync(join(root, 'node_modules'))
      ? 'package-lock.json has changed'
      : 'nothing is installed yet'
    console.log(`Installing what Isnad needs, since ${why} (npm ci).`)
    // A machine set up for production would leave out what builds and tests.
    if (!runNpm(['ci', '--include=dev', '--loglevel=error'])) {
      throw new Error(
        'npm ci failed: what it says above is the reason. Run the command again when that is mended.',
      )
    }
  }
  writeFileSync(noteFile, hash)
}

/**
 * @param {string} version - such as `20.19.0`
 * @throws Error with a sentence that helps, where package.json asks for a newer one
 */
export function checkNode(version) {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const wanted = String(engines.node).replace('>=', '')
  if (isOlder(version, wanted))
    throw new Error(
      `Isnad needs Node ${wanted} or newer; this is ${version}. Get a newer one from https://nodejs.org/.`,
    )
}

/**
 * @param {string} version
 * @param {string} wanted - may leave out the last numbers
 */
function isOlder(version, wanted) {
  const have = version.split('.').map(Number)
  for (const [index, least] of wanted.split('.').map(Number).entries()) {
    const number = have[index] ?? 0
    if (number !== least) return number < least
  }
  return false
}

/**
 * Whether node_modules holds what the lock file says, by npm's own note; packages for other systems may be missing.
 *
 * @param {string} lock - text of package-lock.json
 */
function isInstalled(lock) {
  try {
    const wanted = JSON.parse(lock).packages
    const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages
    return Object.entries(wanted).every(
      ([path, { version, optional }]) =>
        path === '' || (installed[path] ? installed[path].version === version : optional === true),
    )
  } catch {
    return false
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    setUp()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
