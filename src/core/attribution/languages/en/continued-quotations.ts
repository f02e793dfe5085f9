import type { Finding } from '#core/attribution/finding'
import { quotationAt } from '#core/attribution/languages/en/marks'
import type { EnglishPassage } from '#core/attribution/languages/en/passage-words'
import type { TokenRange } from '#core/text/tokens'

/** In paragraphs: a speech quoted at greater length stands in a text of its own. */
const longestQuotation = 12

type Continued = NonNullable<Finding['continued']>

const isOpen = (p: EnglishPassage, { from, to }: TokenRange): boolean => {
  const quotation = quotationAt(p, from)
  return quotation !== null && p.opening.get(from)?.closed === false && to >= p.tokens.length - 1
}

/** The paragraphs behind `passage` that open in marks, up to the one that closes them. */
function paragraphsInMarks(
  passages: readonly EnglishPassage[],
  passage: number,
  isTaken: (at: number, range: TokenRange) => boolean,
): Continued {
  const found: { passage: number; range: TokenRange }[] = []
  for (let at = passage + 1; at < passages.length && found.length < longestQuotation; at += 1) {
    const p = passages[at]
    const quotation = p?.opening.get(0)
    if (!p || !quotation || isTaken(at, quotation)) return found
    found.push({ passage: at, range: { from: 0, to: quotation.to } })
    if (quotation.closed) return found
  }
  return found
}

/**
 * Goes on with a speech over the paragraphs behind it: where its marks stay open, and where it is only announced
 * (*Hale said:* at the end of a paragraph). An announcement with nothing behind it is none.
 */
export function withContinuations(
  passages: readonly EnglishPassage[],
  findings: readonly Finding[],
): Finding[] {
  const isTaken = (at: number, range: TokenRange): boolean =>
    findings.some(
      (one) => one.passage === at && one.content.some(({ from, to }) => from < range.to && range.from < to),
    )
  return findings.flatMap((finding) => {
    const p = passages[finding.passage] as EnglishPassage
    const last = finding.content[finding.content.length - 1]
    const isAnnounced = last === undefined || last.to <= last.from
    if (!isAnnounced && !isOpen(p, last)) return finding
    const continued = paragraphsInMarks(passages, finding.passage, isTaken)
    if (continued.length > 0) return { ...finding, content: isAnnounced ? [] : finding.content, continued }
    if (!isAnnounced) return finding
    const next = passages[finding.passage + 1]
    if (!next || next.isHeading) return []
    const range = { from: 0, to: next.tokens.length }
    return isTaken(finding.passage + 1, range)
      ? []
      : { ...finding, content: [], continued: [{ passage: finding.passage + 1, range }] }
  })
}
