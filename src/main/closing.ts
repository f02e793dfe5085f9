import type { App, BrowserWindow } from 'electron'

/** How soon a window is closed again that asked to stay, in milliseconds. */
const moment = 100
/** After so long it is closed whatever it asks: a page that hangs must not keep the person from leaving. */
const patience = 5_000

/**
 * A page asks to stay while it is writing what somebody has decided. The person has asked it to go, and is not asked
 * again: the window closes as soon as the page lets it, and the program ends if that was what was wanted.
 */
export function closeOnceWritten(
  window: Pick<BrowserWindow, 'close' | 'isDestroyed' | 'on'> & {
    readonly webContents: Pick<BrowserWindow['webContents'], 'on'>
  },
  app: Pick<App, 'on' | 'quit'>,
): void {
  let isQuitting = false
  /** A page asks to stay also when it is loaded anew; then nobody wants the window to go. */
  let isClosing = false
  let since: number | null = null
  app.on('before-quit', () => (isQuitting = true))
  window.on('close', () => (isClosing = true))
  window.webContents.on('will-prevent-unload', (event) => {
    if (!isClosing) return
    since ??= performance.now()
    // Preventing the page's prevention lets the window close.
    if (performance.now() - since > patience) return event.preventDefault()
    setTimeout(() => {
      if (window.isDestroyed()) return
      if (isQuitting) app.quit()
      else window.close()
    }, moment)
  })
}
