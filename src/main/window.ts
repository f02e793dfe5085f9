import { join } from 'node:path'
import { app, BrowserWindow, screen } from 'electron'
import { workbenchUrl } from './app-protocol'
import { closeOnceWritten } from './closing'
import { keepWindowState, readWindowState } from './window-state'

/** Open the workbench where it last stood. */
export function openWorkbench(preload: string): BrowserWindow {
  const statePath = join(app.getPath('userData'), 'window.json')
  const state = readWindowState(
    statePath,
    screen.getAllDisplays().map((display) => display.workArea),
  )
  const window = new BrowserWindow({
    ...(state?.bounds ?? { width: 1360, height: 880 }),
    minWidth: 480,
    minHeight: 360,
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // The spelling checker would fetch its dictionaries from the network.
      spellcheck: false,
    },
  })
  if (state?.maximized) window.maximize()
  window.once('ready-to-show', () => {
    window.show()
  })
  closeOnceWritten(window, app)
  window.on('close', () => {
    keepWindowState(statePath, { bounds: window.getNormalBounds(), maximized: window.isMaximized() })
  })
  window.loadURL(workbenchUrl).catch((error: unknown) => {
    console.error('The workbench could not be loaded.', error)
  })
  return window
}
