import { type Direction, directionOf } from '#core/text/direction'
import { wellFormed } from '#core/text/well-formed'
import { type Markup, markup } from '../markup'

/** A stretch of text that runs in one direction. */
export interface DirectedRun {
  readonly text: string
  readonly direction: Direction
}

// The stroke that lengthens Arabic letters belongs to no script by itself; other letters of no script go with what is around them.
const rightToLeft = String.raw`(?:(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]|\u0640)\p{M}*`
const leftToRight = String.raw`(?!${rightToLeft})(?!\p{Script=Common})\p{L}\p{M}*`
const neutral = String.raw`(?:\P{L}|(?!\u0640)(?=\p{L})\p{Script=Common})`
const stretches = new RegExp(
  `${rightToLeft}(?:${neutral}*${rightToLeft})*|${leftToRight}(?:${neutral}*${leftToRight})*|${neutral}+`,
  'gu',
)
const startsRightToLeft = new RegExp(`^${rightToLeft}`, 'u')
const startsLeftToRight = new RegExp(`^${leftToRight}`, 'u')

/**
 * A text cut where its direction changes. Word asks of each run whether it is written from right to left, and sets
 * figures and signs accordingly; those between two scripts go with the paragraph.
 */
export function directedRuns(text: string, base: Direction): DirectedRun[] {
  const runs: DirectedRun[] = []
  for (const [stretch] of text.matchAll(stretches)) {
    const direction = startsRightToLeft.test(stretch) ? 'rtl' : startsLeftToRight.test(stretch) ? 'ltr' : base
    const last = runs.at(-1)
    if (last?.direction === direction) runs[runs.length - 1] = { text: last.text + stretch, direction }
    else runs.push({ text: stretch, direction })
  }
  return runs
}

/** How words look and what language they are in (BCP 47; null where it is not known). */
export interface RunLook {
  readonly style?: string
  readonly language: string | null
}

/** Runs in the order of the schema's elements: style, direction, language. @see ECMA-376 part 1, 17.3.2 */
export function runs(text: string, base: Direction, { style, language }: RunLook): Markup {
  return markup`${directedRuns(printable(text), base).map(
    (run) =>
      markup`<w:r><w:rPr>${style && markup`<w:rStyle w:val="${style}"/>`}${
        run.direction === 'rtl' ? markup`<w:rtl/>` : null
      }${languageOf(run, language)}</w:rPr><w:t xml:space="preserve">${run.text}</w:t></w:r>`,
  )}`
}

function languageOf({ direction }: DirectedRun, language: string | null): Markup | null {
  if (language === null || directionOf(language) !== direction) return null
  return direction === 'rtl' ? markup`<w:lang w:bidi="${language}"/>` : markup`<w:lang w:val="${language}"/>`
}

/** XML has no way to write half a surrogate pair, nor the two code points that are none. Other controls `markup` shows. */
export function printable(text: string): string {
  return wellFormed(text)
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/\s+/g, ' ')
}

/** The direction of a text by its first letter, as an unknown language has it. */
export function firstDirection(text: string): Direction {
  const [letter = ''] = /\p{L}/u.exec(text) ?? []
  return startsRightToLeft.test(letter) ? 'rtl' : 'ltr'
}

export interface ParagraphLook extends RunLook {
  /** The paragraph's style, by its id. */
  readonly paragraph?: string
  readonly direction: Direction
  readonly keepsNext?: boolean
}

/** A paragraph of one text. */
export function paragraph(text: string, look: ParagraphLook): Markup {
  return paragraphOf(look, runs(text, look.direction, look))
}

/** A paragraph of finished runs; its properties in the order of the schema. @see ECMA-376 part 1, 17.3.1 */
export function paragraphOf({ paragraph, direction, keepsNext }: ParagraphLook, content: Markup): Markup {
  return markup`<w:p><w:pPr>${paragraph && markup`<w:pStyle w:val="${paragraph}"/>`}${keepsNext === true ? markup`<w:keepNext/>` : null}${
    direction === 'rtl' ? markup`<w:bidi/>` : markup`<w:bidi w:val="0"/>`
  }</w:pPr>${content}</w:p>
`
}
