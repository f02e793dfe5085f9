import type { Finding } from '#core/attribution/finding'
import type { AnyPassage, Reading } from '#core/attribution/language-rules'
import type { Form } from '#core/statement/stance'

/** Words before the first quotation mark that a direct quotation may carry: a complementiser and its preposition. */
const longestLeadIn = 2

/**
 * How much of a content stands in quotation marks. Names in marks do not count; a complementiser before a
 * quotation does not keep it from being direct.
 */
export function formOf(
  around: AnyPassage,
  finding: Finding,
  reading: Pick<Reading, 'passages' | 'isQuotedName' | 'isLeadIn'>,
): Form {
  let quoted = 0
  let bare = 0
  let leadIn = 0
  const pieces = [
    ...finding.content.map((range) => ({ passage: around, range })),
    ...(finding.continued ?? []).flatMap(({ passage, range }) => {
      const later = reading.passages[passage]
      return later ? { passage: later, range } : []
    }),
  ]
  for (const {
    passage,
    range: { from, to },
  } of pieces) {
    for (let at = from; at < to; at += 1) {
      const kind = passage.tokens[at]?.kind
      if (kind !== 'word' && kind !== 'number') continue
      const owner = passage.owner[at] as number
      const quotation = owner >= 0 ? passage.quotations[owner] : undefined
      // A statement within a quotation has that quotation's marks around it, not in it.
      const isAround = quotation !== undefined && quotation.from < from && quotation.to >= to
      const isQuoted =
        quotation !== undefined && !isAround && !reading.isQuotedName(passage, quotation.from, quotation.to)
      if (isQuoted) quoted += 1
      else {
        bare += 1
        if (quoted === 0 && reading.isLeadIn(passage, at)) leadIn += 1
      }
    }
  }
  if (quoted === 0) return 'indirect'
  return bare === leadIn && bare <= longestLeadIn && quoted > bare ? 'direct' : 'mixed'
}
