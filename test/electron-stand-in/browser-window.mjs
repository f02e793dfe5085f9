import { EventEmitter } from 'node:events'
import { toApp, toChromium } from './addresses.mjs'
import { app, prevented, windows } from './app.mjs'
import { newPage } from './browser.mjs'
import { asked, tell } from './control.mjs'
import { invoke } from './ipc.mjs'
import { pack, unpack } from './wire.mjs'
import { connectWorlds } from './worlds.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').CDPSession} CDPSession */
/** @typedef {{ width?: number, height?: number, x?: number, y?: number, show?: boolean, webPreferences?: { preload?: string, javascript?: boolean, sandbox?: boolean, contextIsolation?: boolean, nodeIntegration?: boolean } }} Options */

/** For tests that only need main: windows load nothing and a test calls the handlers in their name. */
const withoutPages = process.env['ISNAD_STAND_IN_PAGES'] === 'none'

/** @type {Map<Page, BrowserWindow>} */
const windowsByPage = new Map()

class WebContents extends EventEmitter {
  /** @type {(details: { url: string }) => { action: string }} */
  openHandler = () => ({ action: 'allow' })
  /** @type {BrowserWindow} */
  #window

  /** @param {BrowserWindow} window */
  constructor(window) {
    super()
    this.#window = window
  }

  /** @param {WebContents['openHandler']} handler */
  setWindowOpenHandler(handler) {
    this.openHandler = handler
  }

  setWebRTCIPHandlingPolicy() {}

  getURL() {
    return this.#window.url
  }

  /**
   * @param {Record<string, unknown>} options - those that Electron and the DevTools protocol name alike
   * @returns {Promise<Buffer>}
   */
  async printToPDF(options) {
    const { cdp } = await this.#window.opened()
    const { data } = await cdp.send('Page.printToPDF', options)
    return Buffer.from(data, 'base64')
  }
}

export class BrowserWindow extends EventEmitter {
  /** The address of the loaded page, as main knows it. */
  url = ''
  /** Addresses that main itself is loading, as Chromium has them. @type {Set<string>} */
  loading = new Set()
  #options
  #maximized = false
  #destroyed = false
  /** @type {Promise<{ page: Page, cdp: CDPSession }> | null} */
  #opening = null

  /** @param {Options} [options] */
  constructor(options = {}) {
    super()
    const { sandbox, contextIsolation, nodeIntegration } = options.webPreferences ?? {}
    if (!sandbox || !contextIsolation || nodeIntegration)
      throw new Error('the stand-in only knows sandboxed windows with context isolation')
    this.#options = options
    this.webContents = new WebContents(this)
    windows.add(this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  opened() {
    this.#opening ??= this.#open()
    return this.#opening
  }

  async #open() {
    const page = await newPage(mayNavigate, refusePopup)
    windowsByPage.set(page, this)
    page.on('close', () => this.#closed())
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Page.enable')
    // Watched in the session that carries the calls, so that a call never comes before the address it comes from.
    cdp.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) this.url = toApp(frame.url + (frame.urlFragment ?? ''))
    })
    const { preload, javascript } = this.#options.webPreferences ?? {}
    if (javascript === false) await cdp.send('Emulation.setScriptExecutionDisabled', { value: true })
    if (preload !== undefined)
      await connectWorlds(cdp, preload, (channel, args) => invoke(this.frame(), channel, args))
    return { page, cdp }
  }

  frame() {
    return { url: this.url, parent: null }
  }

  /** @param {string} url */
  async loadURL(url) {
    if (withoutPages) {
      this.url = url
      tell({ event: 'loaded', url })
      return
    }
    const { page } = await this.opened()
    this.loading.add(toChromium(url))
    try {
      await page.goto(toChromium(url), { waitUntil: 'load' })
    } finally {
      this.loading.delete(toChromium(url))
    }
    this.emit('ready-to-show')
    tell({ event: 'loaded', url })
  }

  close() {
    if (this.#destroyed || prevented(this, 'close')) return
    void this.#wantsToStay().then((stays) => {
      if (!stays || prevented(this.webContents, 'will-prevent-unload')) this.destroy()
      else app.windowStays()
    })
  }

  /** What a page says to being closed. Chromium asks by an event of its own, and only behind a dialog. */
  async #wantsToStay() {
    if (this.#opening === null) return false
    const { page } = await this.#opening
    return page
      .evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })))
      .catch(() => false)
  }

  destroy() {
    if (this.#opening === null) this.#closed()
    else void this.#opening.then(({ page }) => page.close())
  }

  #closed() {
    if (this.#destroyed) return
    this.#destroyed = true
    windows.delete(this)
    this.emit('closed')
    app.windowClosed()
  }

  show() {}
  focus() {}
  restore() {}

  isDestroyed() {
    return this.#destroyed
  }

  isMinimized() {
    return false
  }

  maximize() {
    this.#maximized = true
  }

  isMaximized() {
    return this.#maximized
  }

  getNormalBounds() {
    const { x = 0, y = 0, width = 800, height = 600 } = this.#options
    return { x, y, width, height }
  }
}

/**
 * Main is asked before a page leads its own top frame elsewhere; not when main itself loads something.
 *
 * @param {import('@playwright/test').Request} request
 */
function mayNavigate(request) {
  const page = request.isNavigationRequest() ? pageOfTopFrame(request) : null
  const window = page === null ? undefined : windowsByPage.get(page)
  if (!window || window.loading.has(request.url())) return true
  return !prevented(window.webContents, 'will-navigate', { url: toApp(request.url()) })
}

/** @param {import('@playwright/test').Request} request */
function pageOfTopFrame(request) {
  try {
    const frame = request.frame()
    return frame.parentFrame() === null ? frame.page() : null
  } catch {
    // The first request of a page that has only just opened; main is asked about that one as a new window.
    return null
  }
}

/**
 * Electron asks before a window opens; here it has opened, and closes again.
 *
 * @param {Page} page
 * @param {Page} opener
 */
function refusePopup(page, opener) {
  const url = toApp(page.url())
  if (windowsByPage.get(opener)?.webContents.openHandler({ url }).action !== 'deny')
    throw new Error('the stand-in cannot open windows for pages')
  tell({ event: 'window-denied' })
  void page.close()
}

asked.on('invoke', async ({ id, call }) => {
  const [window] = windowsInOrder()
  const { channel, args } = unpack(call)
  try {
    if (!window) throw new Error('no window is open')
    tell({ event: 'answer', id, answer: pack({ value: await invoke(window.frame(), channel, args) }) })
  } catch (error) {
    tell({ event: 'answer', id, answer: pack({ error: String(error) }) })
  }
})

function windowsInOrder() {
  return /** @type {BrowserWindow[]} */ ([...windows])
}
