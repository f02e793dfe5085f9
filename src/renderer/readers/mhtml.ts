import { dateOf } from './dates'
import { readPage } from './html/article'
import { markupOf } from './html/markup'
import { headerText, everyPart, parseMime, type MimePart } from './mime'
import { Unreadable, type Contents, type Reading } from './reading'
import { metadataOf } from './article-text'

const isPage = ({ type }: MimePart): boolean => type === 'text/html' || type === 'application/xhtml+xml'

/** Under which addresses the other parts of a saved page know a part. */
function addressesOf({ headers }: MimePart): string[] {
  const id = headers.get('content-id')?.replace(/^<|>$/g, '')
  return [id && `cid:${id}`, headers.get('content-location')].filter(
    (address) => address !== undefined && address !== '',
  ) as string[]
}

const frame = /<i?frame\b[^<>]{0,2000}>/gi
const frameSource = /\ssrc\s*=\s*["']?([^"'\s>]{1,1000})/i
const mostFrames = 50

/** A page with the pages in its frames set where the frames stood. Frames within frames stay empty. */
function withFrames(markup: string, pages: ReadonlyMap<string, () => string>): string {
  let count = 0
  return markup.replace(frame, (whole) => {
    const page = pages.get(frameSource.exec(whole)?.[1]?.replaceAll('&amp;', '&') ?? '')
    return page && ++count <= mostFrames ? `<div>${page()}</div>` : whole
  })
}

/** Read a page that a browser saved with all its parts. */
export function readMhtml(bytes: Uint8Array, reading: Reading): Contents {
  const root = parseMime(bytes, reading.check)
  const parts = [...everyPart(root)]
  const start = root.parameters.get('start')
  const main =
    parts.find((part) => start && part.headers.get('content-id') === start && isPage(part)) ??
    parts.find(isPage)
  if (!main || main.content().length === 0) throw new Unreadable('import.damaged')
  const letters = (part: MimePart) => markupOf(part.content(), reading, part.parameters.get('charset'))
  const pages = new Map(
    parts
      .filter((part) => part !== main && isPage(part))
      .flatMap((part) => addressesOf(part).map((address) => [address, () => letters(part).markup] as const)),
  )
  const { markup, encodings } = letters(main)
  const address = root.headers.get('snapshot-content-location') ?? main.headers.get('content-location') ?? ''
  const document = readPage(withFrames(markup, pages), reading)
  const metadata = metadataOf({
    ...document.metadata,
    title: document.metadata.title ?? headerText(root.headers.get('subject') ?? ''),
    url: document.metadata.url ?? (/^https?:/i.test(address) ? address : ''),
    publishedAt: dateOf(document.metadata.publishedAt),
  })
  return { documents: [{ ...document, metadata }], encodings }
}
