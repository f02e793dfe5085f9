// Builds the program where what was built is missing or older than what it is built from.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runNpm } from './run.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const results = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']
const sources = [
  'src',
  'resources',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'cli.vite.config.ts',
]

/** @throws Error with a sentence that helps, where the build fails */
export function buildIfOlder() {
  if (isUpToDate()) return
  console.log('Building Isnad.')
  if (!runNpm(['run', '--silent', 'build']))
    throw new Error('The build failed: what it says above is the reason.')
}

function isUpToDate() {
  const paths = results.map((path) => join(root, path))
  if (!paths.every((path) => existsSync(path))) return false
  const oldest = Math.min(...paths.map((path) => statSync(path).mtimeMs))
  return sources.every((path) => newest(join(root, path)) < oldest)
}

/**
 * When the newest of a file, or of a folder and all that it holds, was changed; a folder changes too when a file is
 * taken out of it. In milliseconds; 0 where there is nothing.
 *
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
