// Debian and its kin are the one place where a missing program can be installed without asking: as root, in a container.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * Install a Debian package where that can be done: as root, with apt-get.
 *
 * @param {string} name
 * @returns {boolean} whether apt-get was there and said that it had succeeded
 */
export function installFromDebian(name) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  console.log(`Installing ${name} from this system's packages.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  /** @param {string[]} args */
  const aptGet = (args) =>
    spawnSync('apt-get', ['-q', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
  return aptGet(['update']) && aptGet(['install', '-y', '--no-install-recommends', name])
}
