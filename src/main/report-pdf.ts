import { join } from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import type { Handlers } from '#contract'
import { withPdfMetadata } from '#core/report/pdf-metadata'
import { failure, success } from '#core/result'
import type { AppProtocol } from './app-protocol'
import { reasonOf, writeDurably } from '../disk/durable-write'
import { safeFileName } from './file-name'

/** The route that lays a report out, asks where to and writes the PDF there. */
export function createReportRoutes(
  protocol: AppProtocol,
  parent: () => BrowserWindow | null,
): Pick<Handlers, 'report.savePdf'> {
  return {
    'report.savePdf': async ({ html, description, fileName }) => {
      let pdf: Uint8Array
      try {
        const printed = await layOut(html, protocol)
        const described = withPdfMetadata(printed, description)
        // A Chromium that builds its files otherwise still gives a good report, under Chromium's name.
        pdf = described.ok ? described.value : printed
      } catch (error) {
        console.error('The report could not be laid out.', error)
        return failure('report.layoutFailed')
      }
      const path = await askWhereTo(fileName, parent())
      if (path === null) return success({ path })
      try {
        await writeDurably(path, pdf)
        return success({ path })
      } catch (error) {
        return failure('report.writeFailed', { path, reason: reasonOf(error) })
      }
    },
  }
}

/** Print a document to PDF in a window that nobody sees and in which no script runs. */
async function layOut(html: string, protocol: AppProtocol): Promise<Uint8Array> {
  const document = protocol.addDocument(html)
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
    },
  })
  try {
    await window.loadURL(document.url)
    return await window.webContents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
  } finally {
    window.destroy()
    document.remove()
  }
}

async function askWhereTo(fileName: string, parent: BrowserWindow | null): Promise<string | null> {
  const options = {
    defaultPath: join(app.getPath('documents'), `${safeFileName(fileName, 'Isnad')}.pdf`),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
    properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
  }
  const { canceled, filePath } =
    parent === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(parent, options)
  return canceled || filePath === '' ? null : filePath
}
