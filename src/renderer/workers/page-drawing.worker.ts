import pdfiumUrl from '@hyzyla/pdfium/pdfium.wasm?url'
import { PdfDocument } from '../readers/pdf/pdfium'
import type { DrawingMessage, DrawingRequest } from './page-drawing'

/** Draws the pages of one PDF, off the page's thread, the first one first. */
self.onmessage = async ({ data: { pdf, width } }: MessageEvent<DrawingRequest>) => {
  const tell = (message: DrawingMessage, transfer: Transferable[] = []) => {
    self.postMessage(message, { transfer })
  }
  try {
    const program = new Uint8Array(await (await fetch(pdfiumUrl)).arrayBuffer())
    const document = await PdfDocument.open(pdf, program)
    const pages = document.pageCount
    for (let page = 0; page < pages; page++) {
      const picture = document.picture(page, width)
      if (picture === null) continue
      const bitmap = await createImageBitmap(new ImageData(picture.rgba, picture.width, picture.height))
      tell({ page, pages, bitmap }, [bitmap])
    }
  } catch (error) {
    console.error(error)
    tell({ failed: true })
  }
}
