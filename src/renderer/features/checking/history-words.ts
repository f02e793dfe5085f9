import type { HistoryEntry } from '#core/operation/history'
import { roles, type Spans } from '#core/statement/spans'
import type { SomeDecisions, Statement } from '#core/statement/statement'
import { quoteSpans } from '#core/text/span'
import type { HistoryLine } from './history-lines'

/**
 * What an entry tells of the card's own words: how it came about, and which words it has had since.
 *
 * @param text - of the article
 */
export function wordLines(
  { edit, turn }: HistoryEntry,
  { id, found }: Statement,
  text: string,
): HistoryLine[] {
  const { before, after } = turn
  const lines: HistoryLine[] = []
  if ('statementId' in edit && edit.undoes === undefined) {
    const made = edit.made?.find((one) => one.id === id)
    if (made) lines.push({ kind: 'byHand', what: made.made.from === null ? 'made' : 'splitOff' })
    else if (edit.kind === 'statement.split') lines.push({ kind: 'byHand', what: 'split' })
    else if (edit.kind === 'statement.merged')
      lines.push({ kind: 'byHand', what: after.dismissal ? 'mergedInto' : 'mergedFrom' })
  }
  return [...lines, ...spanLines(before, after, found, text)]
}

/**
 * Which words of the article, and which name of a person's own, stand after a change in place of those before.
 *
 * @param text - of the article
 */
export function spanLines(
  before: SomeDecisions,
  after: SomeDecisions,
  found: Statement['found'],
  text: string,
): HistoryLine[] {
  const lines: HistoryLine[] = []
  if (after.spans !== undefined) {
    const wordsOf = (spans: Spans | null | undefined, role: (typeof roles)[number]) =>
      spans ? quoteSpans(text, spans[role]).replace(/\s+/g, ' ').trim() : ''
    // A card begins with the words that it was made of; no words stood there before.
    const [from, to] = ['spans' in before ? (before.spans ?? found) : null, after.spans ?? found]
    for (const role of roles) {
      const [was, is] = [wordsOf(from, role), wordsOf(to, role)]
      if (was !== is) lines.push({ kind: 'words', field: role, before: was, after: is })
    }
  }
  if (after.sourceName !== undefined && (before.sourceName ?? '') !== (after.sourceName ?? ''))
    lines.push({
      kind: 'words',
      field: 'named',
      before: before.sourceName ?? '',
      after: after.sourceName ?? '',
    })
  return lines
}
