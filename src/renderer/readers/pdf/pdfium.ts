import { limits } from '../limits'
import { Unreadable } from '../reading'

/** One letter of a page, in points from the lower left corner. */
export interface Glyph {
  /** Usually one UTF-16 unit; two for a pair. */
  readonly text: string
  readonly left: number
  readonly right: number
  /** Where the pen stood: letters follow one another by it even where their shapes overlap. */
  readonly origin: number
  /** Where its line stands. */
  readonly baseline: number
  readonly size: number
  /** A hyphen that breaks a word at the end of a line. */
  readonly isHyphen: boolean
}

/** A page drawn, four bytes a pixel. */
export interface PagePicture {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8ClampedArray<ArrayBuffer>
}

export interface PdfPage {
  readonly glyphs: readonly Glyph[]
  readonly hasPictures: boolean
}

/** What is used of PDFium, as compiled by Emscripten. Pointers are numbers; text is UTF-16LE. */
interface Pdfium {
  readonly HEAPU8: Uint8Array
  readonly wasmExports: { malloc(size: number): number; free(at: number): void }
  _FPDF_InitLibraryWithConfig(config: object): void
  _FPDF_LoadMemDocument(at: number, size: number, password: number): number
  _FPDF_GetLastError(): number
  _FPDF_GetPageCount(document: number): number
  _FPDF_GetMetaText(document: number, tag: number, buffer: number, length: number): number
  _FPDF_LoadPage(document: number, index: number): number
  _FPDF_ClosePage(page: number): void
  _FPDFPage_CountObjects(page: number): number
  _FPDFPage_GetObject(page: number, index: number): number
  _FPDFPageObj_GetType(object: number): number
  _FPDF_GetPageWidthF(page: number): number
  _FPDF_GetPageHeightF(page: number): number
  _FPDFBitmap_CreateEx(width: number, height: number, format: number, at: number, stride: number): number
  _FPDFBitmap_FillRect(
    bitmap: number,
    left: number,
    top: number,
    width: number,
    height: number,
    color: number,
  ): number
  _FPDFBitmap_Destroy(bitmap: number): void
  _FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    rotation: number,
    flags: number,
  ): void
  _FPDFText_LoadPage(page: number): number
  _FPDFText_ClosePage(textPage: number): void
  _FPDFText_CountChars(textPage: number): number
  _FPDFText_GetUnicode(textPage: number, index: number): number
  _FPDFText_GetFontSize(textPage: number, index: number): number
  _FPDFText_GetLooseCharBox(textPage: number, index: number, rectangle: number): number
  _FPDFText_GetCharOrigin(textPage: number, index: number, x: number, y: number): number
  _FPDFText_GetMatrix(textPage: number, index: number, matrix: number): number
  _FPDFText_IsHyphen(textPage: number, index: number): number
}

type Load = (options: object) => Promise<Pdfium>

interface Memory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}

interface Instantiated {
  readonly instance: { readonly exports: Readonly<Record<string, unknown>> }
  readonly module: object
}

/** Typed here, since neither ES nor Node declare what both hosts have. */
const { WebAssembly } = globalThis as unknown as {
  readonly WebAssembly: {
    readonly RuntimeError: new () => Error
    instantiate(program: Uint8Array<ArrayBuffer>, imports: object): Promise<Instantiated>
  }
}

/** Whether PDFium ended itself: on a file that it cannot bear, or for want of memory. */
export const isCollapse = (error: unknown): boolean =>
  error instanceof WebAssembly.RuntimeError || error instanceof RangeError

const passwordError = 4
const securityError = 5
const imageObject = 3
const blueGreenRedAlpha = 4
const redFirst = 0x10
/** Objects of a page that are looked at for pictures. */
const mostObjects = 2_000
/** Letters of a page; the densest newspaper page has a third of it. */
const mostGlyphs = 100_000

/** A memory that refuses to grow beyond the limit: PDFium then gives up, and with it the file. */
function capMemory(memory: Memory): void {
  const grow = memory.grow.bind(memory)
  memory.grow = (pages: number) => {
    if (memory.buffer.byteLength + pages * 65_536 > limits.pdfMemory) throw new RangeError('over the limit')
    return grow(pages)
  }
}

async function loadPdfium(program: Uint8Array<ArrayBuffer>): Promise<Pdfium> {
  const { PDFiumModule } = await import('@hyzyla/pdfium')
  return (PDFiumModule as unknown as Load)({
    locateFile: () => '',
    print: () => undefined,
    printErr: () => undefined,
    instantiateWasm(imports: object, done: (instance: object, module: object) => void) {
      void WebAssembly.instantiate(program, imports).then(({ instance, module }) => {
        capMemory(instance.exports['memory'] as Memory)
        done(instance, module)
      })
      return {}
    },
  })
}

/** A PDF opened by PDFium. A new program is started for each file, since a bad one can leave it in any state. */
export class PdfDocument {
  private readonly scratch: number

  private constructor(
    private readonly pdfium: Pdfium,
    private readonly document: number,
  ) {
    this.scratch = pdfium.wasmExports.malloc(4096)
  }

  /** @throws Unreadable for a file that is encrypted or no PDF */
  static async open(bytes: Uint8Array, program: Uint8Array<ArrayBuffer>): Promise<PdfDocument> {
    const pdfium = await loadPdfium(program)
    pdfium._FPDF_InitLibraryWithConfig({ version: 2 })
    const at = pdfium.wasmExports.malloc(bytes.length)
    pdfium.HEAPU8.set(bytes, at)
    const document = pdfium._FPDF_LoadMemDocument(at, bytes.length, 0)
    if (document) return new PdfDocument(pdfium, document)
    const error = pdfium._FPDF_GetLastError()
    throw new Unreadable(
      error === passwordError || error === securityError ? 'import.encrypted' : 'import.damaged',
    )
  }

  get pageCount(): number {
    return this.pdfium._FPDF_GetPageCount(this.document)
  }

  /** A field of the document's properties, such as `Title`; empty where it is not set. */
  property(name: string): string {
    const { pdfium, scratch } = this
    const tag = new TextEncoder().encode(`${name}\0`)
    pdfium.HEAPU8.set(tag, scratch)
    const buffer = scratch + 64
    const length = pdfium._FPDF_GetMetaText(this.document, scratch, buffer, 4000)
    return new TextDecoder('utf-16le').decode(
      pdfium.HEAPU8.slice(buffer, buffer + Math.max(0, Math.min(length, 4000) - 2)),
    )
  }

  /** @returns null for a page that cannot be opened */
  page(index: number, check: () => void): PdfPage | null {
    const { pdfium } = this
    const page = pdfium._FPDF_LoadPage(this.document, index)
    if (!page) return null
    try {
      const textPage = pdfium._FPDFText_LoadPage(page)
      if (!textPage) return { glyphs: [], hasPictures: this.hasPictures(page) }
      try {
        return { glyphs: this.glyphs(textPage, check), hasPictures: this.hasPictures(page) }
      } finally {
        pdfium._FPDFText_ClosePage(textPage)
      }
    } finally {
      pdfium._FPDF_ClosePage(page)
    }
  }

  /**
   * A page as it looks.
   *
   * @param width - in pixels
   * @returns null for a page that cannot be opened
   */
  picture(index: number, width: number): PagePicture | null {
    const { pdfium } = this
    const page = pdfium._FPDF_LoadPage(this.document, index)
    if (!page) return null
    const height = Math.round((width * pdfium._FPDF_GetPageHeightF(page)) / pdfium._FPDF_GetPageWidthF(page))
    const length = width * height * 4
    const at = pdfium.wasmExports.malloc(length)
    const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, blueGreenRedAlpha, at, width * 4)
    try {
      pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
      pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, redFirst)
      return { width, height, rgba: new Uint8ClampedArray(pdfium.HEAPU8.slice(at, at + length).buffer) }
    } finally {
      pdfium._FPDFBitmap_Destroy(bitmap)
      pdfium.wasmExports.free(at)
      pdfium._FPDF_ClosePage(page)
    }
  }

  private hasPictures(page: number): boolean {
    const count = Math.min(this.pdfium._FPDFPage_CountObjects(page), mostObjects)
    for (let index = 0; index < count; index++)
      if (this.pdfium._FPDFPageObj_GetType(this.pdfium._FPDFPage_GetObject(page, index)) === imageObject)
        return true
    return false
  }

  private glyphs(textPage: number, check: () => void): Glyph[] {
    const { pdfium, scratch } = this
    const glyphs: Glyph[] = []
    const count = Math.min(pdfium._FPDFText_CountChars(textPage), mostGlyphs)
    for (let index = 0; index < count; index++) {
      if ((index & 0xfff) === 0) check()
      const hasBox = pdfium._FPDFText_GetLooseCharBox(textPage, index, scratch) !== 0
      const hasOrigin = pdfium._FPDFText_GetCharOrigin(textPage, index, scratch + 16, scratch + 24) !== 0
      const hasMatrix = pdfium._FPDFText_GetMatrix(textPage, index, scratch + 32) !== 0
      // The memory may have been replaced by a larger one: its view is asked for anew.
      const view = new DataView(pdfium.HEAPU8.buffer, scratch, 64)
      const code = pdfium._FPDFText_GetUnicode(textPage, index)
      glyphs.push({
        text: code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD',
        left: hasBox ? view.getFloat32(0, true) : NaN,
        right: hasBox ? view.getFloat32(8, true) : NaN,
        origin: hasOrigin ? view.getFloat64(16, true) : NaN,
        baseline: hasOrigin ? view.getFloat64(24, true) : NaN,
        // A font's own size says little where the page is scaled: the second column of the matrix says by how much.
        size:
          pdfium._FPDFText_GetFontSize(textPage, index) *
          (hasMatrix ? Math.hypot(view.getFloat32(40, true), view.getFloat32(44, true)) || 1 : 1),
        isHyphen: pdfium._FPDFText_IsHyphen(textPage, index) === 1,
      })
    }
    return glyphs
  }
}
