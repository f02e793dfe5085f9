// Electron's binary comes from outside the npm registry, so it may well not be here.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const packageFolder = fileURLToPath(new URL('../node_modules/electron', import.meta.url))

/**
 * Where Electron's binary is. ELECTRON_OVERRIDE_DIST_PATH names another folder, as it does for Electron's own package.
 *
 * @returns {string | null}
 */
export function findElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  try {
    const name = readFileSync(join(packageFolder, 'path.txt'), 'utf8')
    const path = join(override ?? join(packageFolder, 'dist'), name)
    return existsSync(path) ? path : null
  } catch {
    const path = override ? join(override, process.platform === 'win32' ? 'electron.exe' : 'electron') : null
    return path !== null && existsSync(path) ? path : null
  }
}

/** Why no window could open here, or null if one could. */
export function missingDisplay() {
  const needed = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
  return needed ? 'there is no display' : null
}

/**
 * Fetch the binary as Electron's own package does, once and not for long.
 *
 * @param {number} timeout - in milliseconds
 * @returns {string | null} where it is now
 */
export function fetchElectron(timeout) {
  const script = join(packageFolder, 'install.js')
  if (!existsSync(script)) return null
  spawnSync(process.execPath, [script], { stdio: 'ignore', timeout, killSignal: 'SIGKILL' })
  return findElectron()
}
