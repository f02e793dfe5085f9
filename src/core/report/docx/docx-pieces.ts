import { directionOf } from '#core/text/direction'
import { webAddress } from '#core/text/web-address'
import { type Markup, markup } from '../markup'
import type { ReportLogo } from '../report-edition'
import type { Fact } from '../report-facts'
import { paragraph, paragraphOf, type ParagraphLook, runs } from './docx-text'

/** A relationship of the document's: links that lead out, and the logo. */
export interface Relationship {
  readonly id: string
  readonly type: 'hyperlink' | 'image'
  readonly target: string
}

/** What a document's body is built with: its own language, and the relationships that it comes to need. */
export class DocxPieces {
  readonly #relationships = new Map<string, Relationship>()
  readonly own: ParagraphLook & { readonly language: string }

  /** @param language - BCP 47, of the report's own words */
  constructor(language: string) {
    this.own = { direction: directionOf(language), language }
  }

  get relationships(): readonly Relationship[] {
    return [...this.#relationships.values()]
  }

  /** A link where the address is one of a web page; otherwise its words alone. */
  link(words: string, address: string | null): Markup {
    const target = address === null ? null : webAddress(address)
    if (target === null) return runs(words, this.own.direction, { language: null })
    const { id } = this.#related('hyperlink', target)
    const text = runs(words, this.own.direction, { language: null, style: 'Hyperlink' })
    return markup`<w:hyperlink r:id="${id}" w:history="1">${text}</w:hyperlink>`
  }

  /** A heading, label or remark in the report's own words, with names among them that find their own direction. */
  text(paragraphStyle: string | undefined, text: string): Markup {
    return paragraph(text, {
      ...this.own,
      ...(paragraphStyle !== undefined && { paragraph: paragraphStyle }),
    })
  }

  /** A paragraph of a title in bold, a colon and finished runs. */
  titled(paragraphStyle: string, title: string, content: Markup): Markup {
    const { direction, language } = this.own
    return paragraphOf(
      { ...this.own, paragraph: paragraphStyle },
      markup`${runs(`${title}: `, direction, { language, style: 'Strong' })}${content}`,
    )
  }

  /** A table of labels and what they say. */
  facts(facts: readonly Fact[]): Markup {
    return this.table(
      [2600, 6358],
      null,
      facts.map(([label, value]) => [
        this.text('TableText', label),
        paragraphOf({ ...this.own, paragraph: 'TableText' }, this.link(value, value)),
      ]),
    )
  }

  /** @param widths - of the columns, in twentieths of a point. @param head - the columns' names, said again on each page */
  table(
    widths: readonly number[],
    head: readonly string[] | null,
    rows: readonly (readonly Markup[])[],
  ): Markup {
    const cell = (content: Markup, column: number) =>
      markup`<w:tc><w:tcPr><w:tcW w:w="${widths[column]}" w:type="dxa"/></w:tcPr>${content}</w:tc>`
    const visual = this.own.direction === 'rtl' ? markup`<w:bidiVisual/>` : null
    const headRow =
      head &&
      markup`<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.map((name, column) => cell(this.text('TableText', name), column))}</w:tr>
`
    return markup`<w:tbl><w:tblPr><w:tblStyle w:val="IsnadTable"/>${visual}<w:tblW w:w="${widths.reduce((sum, width) => sum + width)}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="${head ? 1 : 0}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${widths.map((width) => markup`<w:gridCol w:w="${width}"/>`)}</w:tblGrid>
${headRow}${rows.map(
      (cells) =>
        markup`<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map(cell)}</w:tr>
`,
    )}</w:tbl>
`
  }

  /** The logo, at most 12 mm high and 60 mm wide. @param path - of its part, from the document's */
  logo({ width, height }: ReportLogo, description: string, path: string): Markup {
    const millimetre = 36_000
    const scale = Math.min((12 * millimetre) / height, (60 * millimetre) / width)
    const size = { x: Math.round(width * scale), y: Math.round(height * scale) }
    const { id } = this.#related('image', path)
    return paragraphOf(
      this.own,
      markup`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${size.x}" cy="${size.y}"/><wp:docPr id="1" name="Logo" descr="${description}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${size.x}" cy="${size.y}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
    )
  }

  #related(type: Relationship['type'], target: string): Relationship {
    const key = `${type} ${target}`
    const known = this.#relationships.get(key)
    if (known) return known
    const made = { id: `rIdOut${this.#relationships.size + 1}`, type, target }
    this.#relationships.set(key, made)
    return made
  }
}
