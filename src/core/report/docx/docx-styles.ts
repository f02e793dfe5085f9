import type { Direction } from '#core/text/direction'
import { type Markup, markup } from '../markup'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A paragraph style: sizes in half points, for Latin and for complex scripts, spacing in twentieths of a point. */
interface ParagraphStyle {
  readonly id: string
  /** As Word calls it: built-in names are translated by Word itself. */
  readonly name: string
  readonly size: number
  readonly complexSize: number
  readonly bold?: boolean
  readonly color?: string
  readonly before?: number
  readonly after?: number
  readonly serif?: boolean
  readonly keepsNext?: boolean
  readonly keepsTogether?: boolean
  /** From 0, for headings. */
  readonly outlineLevel?: number
  /** On a ground of its own, and so far in from both sides. */
  readonly setOff?: number
  readonly indented?: number
}

const ink = '1A1D21'
const muted = '585F67'

const paragraphStyles: readonly ParagraphStyle[] = [
  {
    id: 'Title',
    name: 'Title',
    size: 44,
    complexSize: 48,
    bold: true,
    serif: true,
    after: 160,
    keepsNext: true,
  },
  { id: 'Subtitle', name: 'Subtitle', size: 19, complexSize: 21, color: muted, after: 60 },
  {
    ...{ id: 'Heading1', name: 'heading 1', size: 26, complexSize: 30, bold: true, before: 400, after: 140 },
    ...{ keepsNext: true, keepsTogether: true, outlineLevel: 0 },
  },
  {
    ...{ id: 'Heading2', name: 'heading 2', size: 21, complexSize: 25, bold: true, before: 300, after: 80 },
    ...{ keepsNext: true, keepsTogether: true, outlineLevel: 1 },
  },
  {
    ...{ id: 'Quote', name: 'Quote', size: 23, complexSize: 26, serif: true, before: 80, after: 140 },
    ...{ keepsNext: true, keepsTogether: true, setOff: 284 },
  },
  {
    ...{ id: 'Label', name: 'Isnad Label', size: 19, complexSize: 21, bold: true, before: 120, after: 20 },
    keepsNext: true,
  },
  { id: 'ListParagraph', name: 'List Paragraph', size: 19, complexSize: 21, after: 40, indented: 340 },
  { id: 'TableText', name: 'Isnad Table Text', size: 18, complexSize: 20, before: 30, after: 30 },
  { id: 'Header', name: 'header', size: 16, complexSize: 18, color: muted },
  { id: 'Footer', name: 'footer', size: 16, complexSize: 18, color: muted },
]

/** The stylesheet of a document. @param languages - BCP 47, of its own words, for each kind of script */
export function stylesPart(
  direction: Direction,
  languages: { readonly latin: string; readonly complex: string },
): Markup {
  const bidi = direction === 'rtl' ? markup`<w:bidi/>` : null
  return markup`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="${word}">
<w:docDefaults><w:rPrDefault><w:rPr>${fonts(false)}<w:color w:val="${ink}"/><w:sz w:val="19"/><w:szCs w:val="21"/><w:lang w:val="${languages.latin}" w:eastAsia="${languages.latin}" w:bidi="${languages.complex}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>${bidi && markup`<w:pPr>${bidi}</w:pPr>`}</w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>
<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:uiPriority w:val="99"/><w:rPr><w:color w:val="00558A"/><w:u w:val="single"/></w:rPr></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="Removed"><w:name w:val="Removed"/><w:rPr><w:strike/></w:rPr></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="Added"><w:name w:val="Added"/><w:rPr><w:u w:val="single"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="IsnadTable"><w:name w:val="Isnad Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>${(
    ['top', 'bottom', 'insideH'] as const
  ).map((side) =>
    border(side, side === 'insideH' ? 'E3E6E9' : 'C9CDD2'),
  )}</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/><w:color w:val="${muted}"/></w:rPr></w:tblStylePr></w:style>
${paragraphStyles.map(styleOf)}</w:styles>
`
}

/** Elements in the order of the schema. @see ECMA-376 part 1, 17.7.4.17 */
function styleOf(style: ParagraphStyle): Markup {
  const { id, name, bold, serif, color, before = 0, after = 0, keepsNext, keepsTogether } = style
  const { outlineLevel, setOff, indented } = style
  const own = name.startsWith('Isnad ') ? markup` w:customStyle="1"` : null
  const inwards = setOff ?? indented
  return markup`<w:style w:type="paragraph"${own} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${
    outlineLevel === undefined ? null : markup`<w:next w:val="Normal"/>`
  }<w:qFormat/><w:pPr>${keepsNext === true ? markup`<w:keepNext/>` : null}${
    keepsTogether === true ? markup`<w:keepLines/>` : null
  }${
    setOff === undefined ? null : markup`<w:shd w:val="clear" w:color="auto" w:fill="F4F6F8"/>`
  }<w:spacing w:before="${before}" w:after="${after}"/>${
    // Left is where the paragraph begins, also in one that is written from right to left.
    inwards === undefined
      ? null
      : markup`<w:ind w:left="${inwards}"${setOff === undefined ? null : markup` w:right="${setOff}"`}/>`
  }${outlineLevel === undefined ? null : markup`<w:outlineLvl w:val="${outlineLevel}"/>`}</w:pPr><w:rPr>${
    serif === true ? fonts(true) : null
  }${bold === true ? markup`<w:b/><w:bCs/>` : null}${color === undefined ? null : markup`<w:color w:val="${color}"/>`}<w:sz w:val="${style.size}"/><w:szCs w:val="${style.complexSize}"/></w:rPr></w:style>
`
}

function fonts(serif: boolean): Markup {
  const latin = serif ? 'Noto Serif' : 'Noto Sans'
  return markup`<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${latin}" w:cs="Noto Naskh Arabic"/>`
}

function border(side: string, color: string): Markup {
  return markup`<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${color}"/>`
}

/** The report's fonts, and what stands in for them where they are not installed. */
export function fontTablePart(): Markup {
  const font = (name: string, instead: string, family: string) =>
    markup`<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>
`
  return markup`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="${word}">
${font('Noto Sans', 'Arial', 'swiss')}${font('Noto Serif', 'Times New Roman', 'roman')}${font('Noto Naskh Arabic', 'Traditional Arabic', 'roman')}</w:fonts>
`
}
