import type { WordPart } from '#core/text/word-diff'
import { type Markup, markup } from '../markup'
import { factWords } from '../report-changes-html'
import type { ReportModel } from '../report-model'
import { formatInstant, type ReportWords } from '../report-words'
import type { DocxPieces } from './docx-pieces'
import { firstDirection, paragraphOf, type ParagraphLook, runs } from './docx-text'

/**
 * What the publisher changed, as words struck out and underlined: not as tracked changes, which whoever opens the file
 * could accept away.
 */
export function changesPart(pieces: DocxPieces, model: ReportModel, words: ReportWords): Markup {
  const { article, changes } = model
  if (changes === null) return markup``
  const { since, facts, paragraphs } = changes
  const isNone = facts.length + paragraphs.length === 0
  const about = words.word('report:changes.since', { date: formatInstant(words, since) })
  const language = article.language === 'und' ? null : article.language
  const quote = (parts: readonly WordPart[]): ParagraphLook => ({
    paragraph: 'Quote',
    direction: article.direction ?? firstDirection(parts.map(({ text }) => text).join('')),
    language,
  })
  return markup`${pieces.text(
    undefined,
    `${about} ${words.word(isNone ? 'report:changes.none' : 'report:changes.how')}`,
  )}${
    facts.length === 0
      ? null
      : pieces.table(
          [2600, 6358],
          null,
          facts.map(({ fact, parts }) => [
            pieces.text('TableText', words.word(factWords[fact])),
            changed(parts, { ...pieces.own, paragraph: 'TableText', language: null }),
          ]),
        )
  }${paragraphs.map((parts) => changed(parts, quote(parts)))}`
}

const styles = { same: undefined, removed: 'Removed', added: 'Added' } as const

function changed(parts: readonly WordPart[], look: ParagraphLook): Markup {
  return paragraphOf(
    look,
    markup`${parts.map(({ kind, text }) => {
      const style = styles[kind]
      return runs(text, look.direction, { language: look.language, ...(style !== undefined && { style }) })
    })}`,
  )
}
