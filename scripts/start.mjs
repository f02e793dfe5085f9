// npm start                      the workbench in Electron, or in a browser where Electron cannot be had
// npm start -- --web [--port N]  in a browser at once
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import util from 'node:util'
import { buildIfOlder } from './build.mjs'
import { fetchElectron, findElectron, missingDisplay } from './electron-binary.mjs'
import { defaultPort, serveToPerson } from './serve.mjs'
import { setUp } from './setup.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** How long fetching Electron's binary may keep a person waiting who could be working. Milliseconds. */
const fetchTime = 20_000
/** An Electron that ends this soon, and not well, never opened a window. Milliseconds. */
const startTime = 5_000

function parsed() {
  try {
    return util.parseArgs({ options: { web: { type: 'boolean', default: false }, port: { type: 'string' } } })
  } catch (error) {
    throw new Error(
      `${error instanceof Error ? error.message : error}. It is: npm start [-- --web [--port N]]`,
    )
  }
}

function options() {
  const { values } = parsed()
  const port = values.port === undefined ? defaultPort : Number(values.port)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`${values.port} is not a port: give a number from 1 to 65535.`)
  // A port only makes sense to a browser.
  return { web: values.web || values.port !== undefined, port }
}

/** Why Electron would not open a window on this machine, or null. */
function hindrance() {
  return (
    missingDisplay() ??
    (process.platform === 'linux' && process.getuid?.() === 0 ? 'it does not run as root' : null)
  )
}

/**
 * @param {string} binary
 * @returns {Promise<boolean>} false where it ended before it can have opened a window
 */
function runElectron(binary) {
  const started = performance.now()
  // Set by some editors' terminals; with it Electron would run as a plain Node.
  const env = { ...process.env }
  delete env.ELECTRON_RUN_AS_NODE
  const electron = spawn(binary, ['.'], { cwd: root, stdio: 'inherit', env })
  return new Promise((ran) => {
    electron.once('error', () => ran(false))
    electron.once('exit', (code) => {
      const failedAtOnce = code !== 0 && performance.now() - started < startTime
      if (!failedAtOnce) process.exitCode = code ?? 1
      ran(!failedAtOnce)
    })
  })
}

async function start() {
  const { web, port } = options()
  setUp()
  buildIfOlder()
  if (web) return serveToPerson({ port })
  const reason = hindrance()
  // Nobody waits for a binary that could not be used.
  const binary = findElectron() ?? (reason === null ? fetchElectron(fetchTime) : null)
  const reasons = [
    ...(binary === null ? ['its binary cannot be had'] : []),
    ...(reason === null ? [] : [reason]),
  ]
  if (binary !== null && reason === null) {
    if (await runElectron(binary)) return
    reasons.push('it ended as soon as it had started')
  }
  console.log(
    `Electron cannot be used here (${reasons.join(', ')}), so the workbench is served to a browser instead.`,
  )
  return serveToPerson({ port })
}

try {
  await start()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
