import { documentOf, metadataOf, type Piece } from '../article-text'
import { limits } from '../limits'
import { Unreadable, type Contents, type Reading } from '../reading'
import { inReadingOrder } from './columns'
import { linesOf, type Line } from './lines'
import { bodySizeOf, paragraphsOf } from './paragraphs'
import { isCollapse, PdfDocument } from './pdfium'
import { withoutRunningHeads } from './running-heads'

/** `D:20210803102030+03'00'` as ISO 8601. */
function pdfDate(written: string): string {
  const found = /^D:(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:(Z)|([+-]\d{2})'?(\d{2})?)?/.exec(
    written,
  )
  if (!found) return ''
  const [
    ,
    year,
    month = '01',
    day = '01',
    hour,
    minute = '00',
    second = '00',
    utc,
    zone,
    zoneMinutes = '00',
  ] = found
  const date = `${year ?? ''}-${month}-${day}`
  if (!hour) return date
  return `${date}T${hour}:${minute}:${second}${zone ? `${zone}:${zoneMinutes}` : utc ? 'Z' : ''}`
}

interface Pages {
  readonly lines: Line[][]
  readonly scanned: number[]
  /** Pages that PDFium could not open. */
  readonly damaged: number
}

function readPages(document: PdfDocument, check: () => void): Pages {
  const lines: Line[][] = []
  const scanned: number[] = []
  let damaged = 0
  const count = Math.min(document.pageCount, limits.pages)
  for (let index = 0; index < count; index++) {
    check()
    const page = document.page(index, check)
    if (!page) damaged++
    const found = page ? inReadingOrder(linesOf(page.glyphs)) : []
    if (page?.hasPictures && found.length === 0) scanned.push(index + 1)
    lines.push(found)
  }
  return { lines, scanned, damaged }
}

/** Titles that programs write by themselves. */
const programTitle =
  /^(?:untitled|microsoft word|about:|https?:|document\d*$|.*\.(?:docx?|indd|pdf|qxd|html?))\b/i

/** Read a PDF: its text in reading order, without running heads, with words whole again. */
export async function readPdf(bytes: Uint8Array, { tools, check, notice }: Reading): Promise<Contents> {
  let pages: Pages
  let document: PdfDocument
  try {
    document = await PdfDocument.open(bytes, await tools.pdfium())
    pages = readPages(document, check)
  } catch (error) {
    if (isCollapse(error)) throw new Unreadable('import.damaged')
    throw error
  }
  const { pages: lines, heads } = withoutRunningHeads(pages.lines)
  const all = lines.flat()
  if (all.length === 0) {
    if (pages.scanned.length > 0) throw new Unreadable('import.scanned', { pages: pages.scanned.length })
    throw new Unreadable(pages.damaged > 0 ? 'import.damaged' : 'import.empty')
  }
  if (pages.scanned.length > 0) notice('scannedPages', { pages: pages.scanned.slice(0, 50).join(', ') })
  if (pages.damaged > 0) notice('missingParts', { count: pages.damaged })
  const pieces: Piece[] = [
    ...paragraphsOf(lines, bodySizeOf(all)),
    ...heads.map((text): Piece => ({ kind: 'aside', text })),
  ]
  const named = document.property('Title')
  const title = programTitle.test(named) ? '' : named
  return {
    documents: [
      documentOf(
        pieces,
        metadataOf({
          title: title || pieces.find(({ kind }) => kind === 'heading')?.text,
          author: document.property('Author'),
          publishedAt: pdfDate(document.property('CreationDate')),
        }),
      ),
    ],
  }
}
