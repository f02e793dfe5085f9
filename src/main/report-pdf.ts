import { join } from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import type { Handlers } from '#contract'
import { fileKinds, type ReportFormat } from '#core/report/report-formats'
import { withPdfMetadata } from '#core/report/pdf-metadata'
import { failure, success } from '#core/result'
import type { AppProtocol } from './app-protocol'
import { reasonOf, writeDurably } from '../disk/durable-write'
import { safeFileName } from './file-name'

type Printed = Pick<Parameters<Handlers['report.savePdf']>[0], 'html' | 'description' | 'attachments'>

/** The routes that lay a report out, ask where to and write it there. */
export function createReportRoutes(
  protocol: AppProtocol,
  parent: () => BrowserWindow | null,
): Pick<Handlers, 'report.savePdf' | 'report.layOut' | 'report.saveFile'> {
  const layOutReport = async ({ html, description, attachments }: Printed) => {
    try {
      const printed = await layOut(html, protocol)
      const described = withPdfMetadata(printed, description, attachments)
      // A Chromium that builds its files otherwise still gives a good report, under Chromium's name.
      return success(described.ok ? described.value : printed)
    } catch (error) {
      console.error('The report could not be laid out.', error)
      return failure('report.layoutFailed')
    }
  }
  const save = async (bytes: Uint8Array, format: ReportFormat, fileName: string) => {
    const path = await askWhereTo(fileName, format, parent())
    if (path === null) return success({ path })
    try {
      await writeDurably(path, bytes)
      return success({ path })
    } catch (error) {
      return failure('report.writeFailed', { path, reason: reasonOf(error) })
    }
  }
  return {
    'report.savePdf': async ({ fileName, ...printed }) => {
      const pdf = await layOutReport(printed)
      return pdf.ok ? save(pdf.value, 'pdf', fileName) : pdf
    },
    'report.layOut': layOutReport,
    'report.saveFile': ({ bytes, format, fileName }) => save(bytes, format, fileName),
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

async function askWhereTo(
  fileName: string,
  format: ReportFormat,
  parent: BrowserWindow | null,
): Promise<string | null> {
  const { extension } = fileKinds[format]
  const options = {
    defaultPath: join(app.getPath('documents'), `${safeFileName(fileName, 'Isnad')}.${extension}`),
    // A filter knows what stands behind the last dot.
    filters: [{ name: extension.toUpperCase(), extensions: [extension.split('.').at(-1) ?? extension] }],
    properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
  }
  const { canceled, filePath } =
    parent === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(parent, options)
  return canceled || filePath === '' ? null : filePath
}
