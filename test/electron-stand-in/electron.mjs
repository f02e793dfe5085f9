/**
 * What `import … from 'electron'` gives main under the stand-in. Only what main uses: anything else fails to link,
 * by name, at the first start.
 */
import { asked, tell } from './control.mjs'

export { app } from './app.mjs'
export { BrowserWindow } from './browser-window.mjs'
export { ipcMain } from './ipc.mjs'
export { protocol, session } from './session.mjs'

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
}

export const shell = {
  /** @param {string} url */
  async openExternal(url) {
    tell({ event: 'open-external', url })
  },
}

export const Menu = {
  /** @param {unknown} template */
  buildFromTemplate: (template) => template,
  setApplicationMenu() {},
}

/** What the person would do in the next save dialogs; closed without choosing unless a test says otherwise. */
let saveAnswer = { canceled: true, filePath: '' }
asked.on('answerSaveDialog', ({ path }) => {
  saveAnswer = path === null ? { canceled: true, filePath: '' } : { canceled: false, filePath: path }
})

export const dialog = {
  /** @param {unknown[]} args - a parent window or none, then the options */
  async showSaveDialog(...args) {
    const { defaultPath } = /** @type {{ defaultPath?: string }} */ (args.at(-1))
    tell({ event: 'save-dialog', defaultPath })
    return saveAnswer
  },
}
