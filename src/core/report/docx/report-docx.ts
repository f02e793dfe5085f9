import { type Markup, markup } from '../markup'
import { reportDescription } from '../report-description'
import type { ReportEdition } from '../report-edition'
import type { ReportModel } from '../report-model'
import { pageNumbering, type ReportWords } from '../report-words'
import { docxBody } from './docx-body'
import { DocxPieces, type Relationship } from './docx-pieces'
import { fontTablePart, stylesPart } from './docx-styles'
import { type ParagraphLook, paragraphOf, printable, runs } from './docx-text'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const namespaces = markup`xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"`
const declaration = markup`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`
const wordPart = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'

/** The files of an archive by their paths, in the order in which it should hold them. */
export type Parts = ReadonlyMap<string, string | Uint8Array>

/**
 * A report as the parts of a DOCX, to be put into a ZIP archive by whoever has one. Paragraphs, runs and tables say
 * whether they are written from right to left; headings, quotations and tables are styles, to be changed in one place;
 * links lead to web pages only.
 *
 * @see ECMA-376, parts 1 (WordprocessingML) and 2 (packages)
 */
export function reportDocx(model: ReportModel, edition: ReportEdition): Parts {
  const { words, logo } = edition
  const language = new Intl.Locale(words.locale).baseName
  const pieces = new DocxPieces(language)
  const { direction } = pieces.own
  const logoPath = `media/logo.${logo?.mediaType === 'image/jpeg' ? 'jpg' : 'png'}`
  const body = docxBody(pieces, model, edition, logoPath)
  const isRightToLeft = direction === 'rtl'
  const parts: [path: string, content: Markup | Uint8Array][] = [
    ['[Content_Types].xml', contentTypes()],
    ['_rels/.rels', relationships(packageRelationships)],
    ['docProps/core.xml', coreProperties(model, edition, language)],
    ['docProps/app.xml', appProperties()],
    [
      'word/document.xml',
      markup`${declaration}
<w:document ${namespaces}><w:body>
${body}<w:p/>${pageSetup(words, isRightToLeft)}
</w:body></w:document>
`,
    ],
    [
      'word/_rels/document.xml.rels',
      relationships([...documentRelationships, ...pieces.relationships.map(outwards)]),
    ],
    [
      'word/styles.xml',
      stylesPart(direction, {
        latin: isRightToLeft ? 'en' : language,
        complex: isRightToLeft ? language : 'ar',
      }),
    ],
    ['word/settings.xml', settings(language, isRightToLeft)],
    ['word/fontTable.xml', fontTablePart()],
    ['word/header1.xml', header(pieces.own, model.article.title)],
    ['word/footer1.xml', footer(pieces.own, words)],
    ...(logo === null ? [] : [[`word/${logoPath}`, logo.bytes] as [string, Uint8Array]]),
  ]
  return new Map(
    parts.map(([path, content]) => [path, content instanceof Uint8Array ? content : content.toString()]),
  )
}

interface Related {
  readonly id: string
  readonly type: string
  readonly target: string
  readonly isOutside?: boolean
}

const packageRelationships: readonly Related[] = [
  { id: 'rId1', type: `${office}/officeDocument`, target: 'word/document.xml' },
  { id: 'rId2', type: `${packages}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
  { id: 'rId3', type: `${office}/extended-properties`, target: 'docProps/app.xml' },
]

const documentRelationships: readonly Related[] = (
  [
    ['styles', 'styles.xml'],
    ['settings', 'settings.xml'],
    ['fontTable', 'fontTable.xml'],
    ['header', 'header1.xml'],
    ['footer', 'footer1.xml'],
  ] as const
).map(([type, target], index) => ({ id: `rId${index + 1}`, type: `${office}/${type}`, target }))

const [headerId, footerId] = ['rId4', 'rId5']

function outwards({ id, type, target }: Relationship): Related {
  return { id, type: `${office}/${type}`, target, isOutside: type === 'hyperlink' }
}

function relationships(related: readonly Related[]): Markup {
  return markup`${declaration}
<Relationships xmlns="${packages}/relationships">${related.map(
    ({ id, type, target, isOutside }) =>
      markup`<Relationship Id="${id}" Type="${type}" Target="${target}"${isOutside === true ? markup` TargetMode="External"` : null}/>`,
  )}</Relationships>
`
}

function contentTypes(): Markup {
  const parts: readonly [path: string, type: string][] = [
    ['/word/document.xml', `${wordPart}document.main+xml`],
    ['/word/styles.xml', `${wordPart}styles+xml`],
    ['/word/settings.xml', `${wordPart}settings+xml`],
    ['/word/fontTable.xml', `${wordPart}fontTable+xml`],
    ['/word/header1.xml', `${wordPart}header+xml`],
    ['/word/footer1.xml', `${wordPart}footer+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ]
  return markup`${declaration}
<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpg" ContentType="image/jpeg"/>${parts.map(
    ([path, type]) => markup`<Override PartName="${path}" ContentType="${type}"/>`,
  )}</Types>
`
}

/** A4, with the margins of the PDF; the first page carries the title itself and no running head. */
function pageSetup(words: ReportWords, isRightToLeft: boolean): Markup {
  const figures = pageNumbering(words) === 'arabic-indic' ? markup`<w:pgNumType w:fmt="hindiNumbers"/>` : null
  return markup`<w:sectPr><w:headerReference w:type="default" r:id="${headerId}"/><w:footerReference w:type="default" r:id="${footerId}"/><w:footerReference w:type="first" r:id="${footerId}"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1531" w:right="1474" w:bottom="1417" w:left="1474" w:header="850" w:footer="709" w:gutter="0"/>${figures}<w:titlePg/>${isRightToLeft ? markup`<w:bidi/>` : null}</w:sectPr>`
}

function header(own: ParagraphLook, title: string): Markup {
  return markup`${declaration}
<w:hdr ${namespaces}>${paragraphOf({ ...own, paragraph: 'Header' }, runs(title, own.direction, { language: null }))}</w:hdr>
`
}

/** “Page n of m”, with fields that Word fills in. */
function footer(own: ParagraphLook, words: ReportWords): Markup {
  const fields = { '\uE000': 'PAGE', '\uE001': 'NUMPAGES' } as const
  const pattern = words.word('report:page', { page: '\uE000', pages: '\uE001' })
  const content = pattern
    .split(/([\uE000\uE001])/)
    .map((piece) =>
      piece in fields
        ? markup`<w:fldSimple w:instr=" ${fields[piece as keyof typeof fields]} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`
        : runs(piece, own.direction, own),
    )
  return markup`${declaration}
<w:ftr ${namespaces}>${paragraphOf({ ...own, paragraph: 'Footer' }, markup`${content}`)}</w:ftr>
`
}

/** In the order of the schema. @see ECMA-376 part 1, 17.15.1.78 */
function settings(language: string, isRightToLeft: boolean): Markup {
  return markup`${declaration}
<w:settings ${namespaces}><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${isRightToLeft ? 'en' : language}"${isRightToLeft ? markup` w:bidi="${language}"` : null}/></w:settings>
`
}

function coreProperties(model: ReportModel, edition: ReportEdition, language: string): Markup {
  const { title, author, subject, keywords } = reportDescription(model, edition)
  const moment = markup`xsi:type="dcterms:W3CDTF">${edition.preparedAt.replace(/\.\d+Z$/, 'Z')}`
  return markup`${declaration}
<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${printable(title)}</dc:title><dc:subject>${printable(subject)}</dc:subject><dc:creator>${printable(author)}</dc:creator><cp:keywords>${printable(keywords.join(', '))}</cp:keywords><cp:lastModifiedBy>${printable(author)}</cp:lastModifiedBy><dcterms:created ${moment}</dcterms:created><dcterms:modified ${moment}</dcterms:modified><dc:language>${language}</dc:language></cp:coreProperties>
`
}

function appProperties(): Markup {
  return markup`${declaration}
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Isnad</Application></Properties>
`
}
