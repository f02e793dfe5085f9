// Running other programs of this project, on every system alike.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** npm's own program where it can be found. */
function npmScript() {
  // npm is a shell script on some systems and a .cmd file on others; its own JavaScript runs everywhere.
  return [
    process.env.npm_execpath,
    join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((path) => path !== undefined && /npm-cli\.js$/.test(path) && existsSync(path))
}

/**
 * Run npm at the project's root, its output shown.
 *
 * @param {string[]} args
 * @returns {boolean} whether it succeeded
 */
export function runNpm(args) {
  const script = npmScript()
  if (script) return runNode(script, args)
  return (
    spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0
  )
}

/**
 * Run a JavaScript program at the project's root, its output shown.
 *
 * @param {string} script - absolute, or relative to the root
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] - added to this program's own
 * @returns {boolean} whether it succeeded
 */
export function runNode(script, args, env = {}) {
  const options = { cwd: root, stdio: /** @type {const} */ ('inherit'), env: { ...process.env, ...env } }
  return spawnSync(process.execPath, [script, ...args], options).status === 0
}

/**
 * Run npm at the project's root beside other work.
 *
 * @param {string[]} args
 * @returns {Promise<{ succeeded: boolean, output: string }>} what it wrote, errors included, once it has ended
 */
export function runNpmAside(args) {
  const script = npmScript()
  const [program, given] = script ? [process.execPath, [script, ...args]] : ['npm', args]
  const child = spawn(program, given, { cwd: root, shell: !script && process.platform === 'win32' })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text
    })
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ succeeded: false, output: `${output}${error.message}\n` }))
    child.once('close', (code) => resolve({ succeeded: code === 0, output }))
  })
}
