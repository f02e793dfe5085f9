import { type Failure, failure, type Result, success } from '#core/result'
import { attachedFiles, type PdfAttachment } from './pdf-attachments'
import { PdfFile, pdfText } from './pdf-file'
import { type ReportDescription } from './report-description'

/**
 * Say in a PDF what it is. Chromium writes title, language and dates, but its own name as the creator, and neither
 * author, subject nor keywords, and it writes the outline's Arabic in visual order; this appends an incremental update with the document information,
 * the same as XMP, the outline's titles, and files to be attached.
 * Nothing of the original bytes changes.
 *
 * @param pdf - as Chromium prints it, with a plain cross-reference table
 * @returns `pdf.unfamiliar` where the file is built otherwise; it is then best kept as it is
 * @see ISO 32000-1, 7.5.6 (incremental updates), 14.3 (metadata)
 */
export function withPdfMetadata(
  pdf: Uint8Array,
  description: ReportDescription,
  attachments: readonly PdfAttachment[] = [],
): Result<Uint8Array, 'pdf.unfamiliar'> {
  const file = PdfFile.open(pdf)
  const root = file?.reference('Root')
  const catalog = root && file?.object(root.number)
  if (!file || !root || !catalog) return unfamiliar
  const info = file.reference('Info')
  const former = (info && file.object(info.number)) ?? ''
  const created = literal(former, 'CreationDate')
  const producer = literal(former, 'Producer') ?? ''

  const infoNumber = info?.number ?? file.size
  const metadataNumber = reference(catalog, 'Metadata') ?? Math.max(file.size, infoNumber + 1)
  const dates = created === null ? '' : `/CreationDate (${created})\n/ModDate (${created})\n`
  const xmp = xmpPacket(description, producer, created)
  const free = Math.max(file.size, infoNumber + 1, metadataNumber + 1)
  const attached = attachedFiles(file, catalog, attachments, free, created)
  const objects = new Map([
    ...attached.objects,
    [
      infoNumber,
      `<<\n/Title ${pdfText(description.title)}\n/Author ${pdfText(description.author)}\n/Subject ${pdfText(description.subject)}\n/Keywords ${pdfText(description.keywords.join(', '))}\n/Creator ${pdfText(description.creator)}\n/Producer (${producer})\n${dates}>>`,
    ],
    [metadataNumber, `<< /Type /Metadata /Subtype /XML /Length ${xmp.length} >>\nstream\n${xmp}\nendstream`],
    [root.number, withEntry(attached.catalog, `/Metadata ${metadataNumber} 0 R`)],
  ] as const)
  for (const [number, item] of outlineItems(file, catalog, description.headings)) objects.set(number, item)
  return success(file.updated(objects, { root: root.number, info: infoNumber }))
}

const unfamiliar: { readonly ok: false; readonly failure: Failure<'pdf.unfamiliar'> } =
  failure('pdf.unfamiliar')

/**
 * The outline's entries with the headings as their titles. None where there are not as many of them as headings,
 * since it could not be told which is whose.
 */
function outlineItems(file: PdfFile, catalog: string, headings: readonly string[]): Map<number, string> {
  const items = new Map<number, string>()
  const outline = reference(catalog, 'Outlines')
  const next = outline === null ? [] : [reference(file.object(outline) ?? '', 'First')]
  while (next.length > 0) {
    const number = next.pop() ?? null
    const item = number === null || items.has(number) ? null : file.object(number)
    if (number === null || item === null) continue
    const title = pdfText(headings[items.size] ?? '')
    items.set(
      number,
      item.replace(/\/Title ?(?:<[0-9A-Fa-f]*>|\((?:[^()\\]|\\[^])*\))/, () => `/Title ${title}`),
    )
    // A stack: what stands under an entry comes before what follows it.
    next.push(reference(item, 'Next'), reference(item, 'First'))
  }
  return items.size === headings.length ? items : new Map()
}

/** A literal string of a dictionary, still escaped, without its parentheses. */
function literal(dictionary: string, key: string): string | null {
  return new RegExp(`/${key} ?\\(((?:[^()\\\\]|\\\\[^])*)\\)`).exec(dictionary)?.[1] ?? null
}

function reference(dictionary: string, key: string): number | null {
  const number = new RegExp(`/${key} (\\d+) \\d+ R`).exec(dictionary)?.[1]
  return number === undefined ? null : Number(number)
}

function withEntry(dictionary: string, entry: string): string {
  return dictionary.replace(/\/Metadata \d+ \d+ R\s*/, '').replace('<<', `<<${entry}\n`)
}

/** The description as an XMP packet in ASCII: other characters are written as references, so that no encoding can go wrong. */
function xmpPacket(description: ReportDescription, producer: string, created: string | null): string {
  const { title, author, subject, keywords, creator } = description
  const [, year, month, day, hour, minute, second, zone = '', zoneMinutes = '00'] =
    /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:([+-]\d\d)'(\d\d))?/.exec(created ?? '') ?? []
  const at =
    second && `${year}-${month}-${day}T${hour}:${minute}:${second}${zone ? `${zone}:${zoneMinutes}` : 'Z'}`
  const dates = at
    ? `<xmp:CreateDate>${at}</xmp:CreateDate><xmp:ModifyDate>${at}</xmp:ModifyDate><xmp:MetadataDate>${at}</xmp:MetadataDate>`
    : ''
  const alternative = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${xml(text)}</rdf:li></rdf:Alt>`
  const bag = keywords.map((keyword) => `<rdf:li>${xml(keyword)}</rdf:li>`).join('')
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title>${alternative(title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${xml(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${alternative(subject)}</dc:description>
<dc:subject><rdf:Bag>${bag}</rdf:Bag></dc:subject>
<pdf:Keywords>${xml(keywords.join(', '))}</pdf:Keywords>
<pdf:Producer>${xml(producer)}</pdf:Producer>
<xmp:CreatorTool>${xml(creator)}</xmp:CreatorTool>${dates}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}

function xml(text: string): string {
  // XML has no way to write other control characters, nor half a surrogate pair.
  const writable = text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
  return writable.replace(
    /[&<>"']|[^\x20-\x7E]/gu,
    (character) => `&#x${character.codePointAt(0)?.toString(16)};`,
  )
}
