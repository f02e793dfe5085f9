import { join, resolve } from 'node:path'
import { app, type BrowserWindow, ipcMain, protocol, session } from 'electron'
import { appScheme, createAppProtocol } from './app-protocol'
import { createBackupRoutes } from '../disk/backups'
import { createBlobRoutes } from '../disk/blobs'
import { connectBridge, createBridge } from './bridge'
import { guardProgram, guardSession } from './guards'
import { createJournalRoutes } from '../disk/journal-routes'
import { linkRoutes } from './links'
import { createMenuRoutes, setFirstMenu } from './menu'
import { createReportRoutes } from './report-pdf'
import { openWorkbench } from './window'

const preload = join(import.meta.dirname, '../preload/index.cjs')
const rendererFolder = join(import.meta.dirname, '../renderer')
const developer = !app.isPackaged

// `--user-data-dir=DIR` keeps a workspace apart from the person's own; tests live on it.
const chosenFolder = app.commandLine.getSwitchValue('user-data-dir')
if (chosenFolder !== '') app.setPath('userData', resolve(chosenFolder))

guardProgram(app)
protocol.registerSchemesAsPrivileged([appScheme])

let workbench: BrowserWindow | null = null

function showWorkbench(): void {
  if (workbench === null) {
    workbench = openWorkbench(preload)
    workbench.on('closed', () => (workbench = null))
    return
  }
  if (workbench.isMinimized()) workbench.restore()
  workbench.focus()
}

function start(): void {
  const userData = app.getPath('userData')
  const journal = createJournalRoutes(join(userData, 'journal.jsonl'))
  const appProtocol = createAppProtocol(rendererFolder)
  const bridge = createBridge(
    {
      'journal.open': journal['journal.open'],
      'journal.read': journal['journal.read'],
      'journal.lines': journal['journal.lines'],
      'journal.replace': journal['journal.replace'],
      'journal.append': journal['journal.append'],
      ...createBlobRoutes(join(userData, 'blobs')),
      ...createBackupRoutes(join(userData, 'backups')),
      ...linkRoutes,
      ...createMenuRoutes(developer),
      ...createReportRoutes(appProtocol, () => workbench),
    },
    (route, error) => {
      console.error(`The handler of ${route} broke.`, error)
    },
  )

  guardSession(session.defaultSession, developer)
  protocol.handle('app', (request) => appProtocol.handle(request))
  connectBridge(bridge, ipcMain)
  setFirstMenu(developer)
  showWorkbench()

  // A change made just before the last window closed still reaches the disk.
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void journal.close().finally(() => {
      closed = true
      app.quit()
    })
  })
}

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showWorkbench)
  app.on('activate', showWorkbench)
  app.on('window-all-closed', () => {
    app.quit()
  })
  app.whenReady().then(start, (error: unknown) => {
    console.error(error)
    app.exit(1)
  })
} else {
  app.quit()
}
