import { z } from 'zod'
import { type PdfFile, pdfText } from './pdf-file'

/** A file inside of a PDF, such as the same report for programs. */
export const PdfAttachment = z
  .strictObject({
    /** As a reader of PDFs lists it. */
    name: z.string().regex(/^[a-z0-9-]{1,60}\.[a-z]{1,10}$/),
    mediaType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/),
    description: z.string().max(400),
    /** JSON, whose characters beyond ASCII can all be written as escapes. */
    json: z.string().max(64_000_000),
  })
  .readonly()
export type PdfAttachment = z.infer<typeof PdfAttachment>

/**
 * The objects of some attached files, and the catalog that names them: among the embedded files, where programs look,
 * and as associated files of the whole document, with what they are to it, as PDF/A-3 wants it.
 *
 * @param first - the first number that is free
 * @param modified - a PDF date, or null
 * @see ISO 32000-1, 7.11.4 (embedded files); ISO 32000-2, 14.13 (associated files)
 */
export function attachedFiles(
  file: PdfFile,
  catalog: string,
  attachments: readonly PdfAttachment[],
  first: number,
  modified: string | null,
): { readonly objects: ReadonlyMap<number, string>; readonly catalog: string } {
  const objects = new Map<number, string>()
  if (attachments.length === 0) return { objects, catalog }
  const specifications: { name: string; reference: string }[] = []
  for (const [index, { name, mediaType, description, json }] of attachments.entries()) {
    const [stream, specification] = [first + 2 * index, first + 2 * index + 1]
    const bytes = asciiJson(json)
    const date = modified === null ? '' : ` /ModDate (${modified})`
    const subtype = mediaType.replace(
      /[^A-Za-z0-9.-]/g,
      (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
    )
    objects.set(
      stream,
      `<< /Type /EmbeddedFile /Subtype /${subtype} /Length ${bytes.length} /Params << /Size ${bytes.length}${date} >> >>\nstream\n${bytes}\nendstream`,
    )
    objects.set(
      specification,
      `<< /Type /Filespec /F ${pdfText(name)} /UF ${pdfText(name)} /Desc ${pdfText(description)} /AFRelationship /Data /EF << /F ${stream} 0 R /UF ${stream} 0 R >> >>`,
    )
    specifications.push({ name, reference: `${specification} 0 R` })
  }
  const tree = specifications
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, reference }) => `${pdfText(name)} ${reference}`)
  const embedded = `/EmbeddedFiles << /Names [${tree.join(' ')}] >>`
  const associated = `/AF [${specifications.map(({ reference }) => reference).join(' ')}]`
  const names = named(file, catalog, embedded)
  for (const [number, object] of names.objects) objects.set(number, object)
  return { objects, catalog: names.catalog.replace('<<', () => `<<${associated}\n`) }
}

/** The catalog with one more tree of names: beside those that it has, which may stand in an object of their own. */
function named(
  file: PdfFile,
  catalog: string,
  tree: string,
): { readonly objects: ReadonlyMap<number, string>; readonly catalog: string } {
  const [, reference] = /\/Names (\d+) \d+ R/.exec(catalog) ?? []
  const object = reference === undefined ? null : file.object(Number(reference))
  if (object !== null)
    return { objects: new Map([[Number(reference), object.replace('<<', () => `<<${tree}\n`)]]), catalog }
  const own = /\/Names ?<</
  return {
    objects: new Map(),
    catalog: own.test(catalog)
      ? catalog.replace(own, (names) => `${names}${tree}\n`)
      : catalog.replace('<<', () => `<</Names <<${tree}>>\n`),
  }
}

/** The same JSON in ASCII, so that a character is a byte. Outside of strings JSON has none but ASCII. */
function asciiJson(json: string): string {
  return json.replace(/[^\x00-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
