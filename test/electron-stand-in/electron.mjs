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

/** The menu bar, as main has described it. @type {any[]} */
let menuBar = []

export const Menu = {
  /** @param {any[]} template */
  buildFromTemplate: (template) => template,
  /** @param {any[]} template */
  setApplicationMenu(template) {
    menuBar = template
    tell({ event: 'menu', menus: described(template) })
  },
}

/**
 * @param {any[]} items
 * @returns {unknown[]}
 */
function described(items) {
  return items.map(({ label, role, accelerator, enabled, submenu }) => ({
    label,
    role,
    accelerator,
    enabled,
    ...(Array.isArray(submenu) && { submenu: described(submenu) }),
  }))
}

asked.on('chooseMenuItem', ({ label }) => itemNamed(menuBar, label)?.click())

/**
 * @param {any[]} items
 * @param {string} label
 * @returns {any}
 */
function itemNamed(items, label) {
  for (const item of items) {
    if (item.label === label && item.click && item.enabled !== false) return item
    const inside = Array.isArray(item.submenu) ? itemNamed(item.submenu, label) : undefined
    if (inside) return inside
  }
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
