import { EventEmitter } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { asked, tell } from './control.mjs'

/** Switches that main added for Chromium. @type {string[]} */
export const addedSwitches = []

/** What has to end before the program may. @type {(() => Promise<void>)[]} */
export const endings = []

/** The open windows; browser-window.mjs keeps it. @type {Set<{ close(): void }>} */
export const windows = new Set()

const paths = new Map([
  ['userData', join(homedir(), '.config', 'isnad-stand-in')],
  ['documents', join(homedir(), 'Documents')],
])

class App extends EventEmitter {
  isPackaged = false
  /** @type {PromiseWithReady} */
  #ready = promiseWithReady()
  #quitting = false

  commandLine = {
    /** @param {string} name */
    getSwitchValue(name) {
      const start = `--${name}=`
      return process.argv.find((argument) => argument.startsWith(start))?.slice(start.length) ?? ''
    },
    /**
     * @param {string} name
     * @param {string} [value]
     */
    appendSwitch(name, value) {
      addedSwitches.push(value === undefined ? `--${name}` : `--${name}=${value}`)
    },
  }

  enableSandbox() {}

  /** @param {string} name */
  getPath(name) {
    const path = paths.get(name)
    if (path === undefined) throw new Error(`the stand-in knows no folder ${name}`)
    return path
  }

  /**
   * @param {string} name
   * @param {string} path
   */
  setPath(name, path) {
    paths.set(name, path)
  }

  /** Unlike Electron's, the running instance is not told of the second one. */
  requestSingleInstanceLock() {
    mkdirSync(this.getPath('userData'), { recursive: true })
    const lock = join(this.getPath('userData'), 'stand-in.lock')
    const holder = processOf(lock)
    if (holder !== null && holder !== process.pid && isAlive(holder)) return false
    writeFileSync(lock, String(process.pid))
    return true
  }

  whenReady() {
    return this.#ready.promise
  }

  /** Main has been loaded. */
  becomeReady() {
    this.#ready.resolve()
    this.emit('ready')
  }

  quit() {
    if (!this.#quitting) {
      if (prevented(this, 'before-quit')) return
      this.#quitting = true
      for (const window of [...windows]) window.close()
    }
    if (windows.size > 0) return
    // Not at once: Electron too lets the caller of quit() go on first.
    setImmediate(() => {
      if (prevented(this, 'will-quit')) return
      this.exit(0)
    })
  }

  /** @param {number} code */
  exit(code) {
    void Promise.allSettled(endings.map((end) => end())).then(() => {
      this.emit('quit')
      tell({ event: 'quit' })
      process.exit(code)
    })
  }

  /** A window was asked to close and stays: so does the program. */
  windowStays() {
    this.#quitting = false
  }

  /** A window has closed. */
  windowClosed() {
    if (windows.size > 0) return
    if (this.#quitting) this.quit()
    else this.emit('window-all-closed')
  }
}

/** @typedef {{ promise: Promise<void>, resolve: () => void }} PromiseWithReady */

/** @returns {PromiseWithReady} */
function promiseWithReady() {
  let resolve = () => {}
  const promise = /** @type {Promise<void>} */ (new Promise((ready) => (resolve = () => ready(undefined))))
  return { promise, resolve }
}

/**
 * Emit an event that a listener may prevent.
 *
 * @param {EventEmitter} emitter
 * @param {string} name
 * @param {Record<string, unknown>} [details]
 * @returns {boolean} whether one did
 */
export function prevented(emitter, name, details = {}) {
  let stopped = false
  emitter.emit(name, { ...details, preventDefault: () => (stopped = true) })
  return stopped
}

/** @param {string} lock */
function processOf(lock) {
  try {
    return Number(readFileSync(lock, 'utf8'))
  } catch {
    return null
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

export const app = new App()

asked.on('quit', () => app.quit())
process.on('SIGTERM', () => app.quit())
process.on('SIGINT', () => app.quit())
