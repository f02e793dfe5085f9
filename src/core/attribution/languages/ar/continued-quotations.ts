import type { Finding } from '#core/attribution/finding'
import type { ArabicPassage } from '#core/attribution/languages/ar/passage-words'
import type { TokenRange } from '#core/text/tokens'

/** Paragraphs of one quotation: a limit, since marks may be missing all the way down. */
const longestQuotation = 12

/** The quotation that runs to a passage's end without its closing mark: the next paragraph opens it again. */
function isLeftOpen(p: ArabicPassage, content: readonly TokenRange[]): boolean {
  const quotation = p.quotations[p.owner[(content.at(-1)?.to ?? 0) - 1] ?? -1]
  return quotation !== undefined && !quotation.closed && quotation.to === p.tokens.length
}

/** The end of a passage whose one mark stands at its end: the quotation began in a paragraph before. */
function closingEnd({ tokens }: ArabicPassage): number | null {
  const mark = tokens.findIndex(({ kind }) => kind === 'quote')
  return mark > 0 && mark >= tokens.length - 2 ? mark + 1 : null
}

/** How many paragraphs without a mark may lie between the one that opens a quotation and the one that closes it. */
const longestUnmarked = 3

/** Speech over several paragraphs that is opened once and closed once. */
function upToClosing(
  passages: readonly ArabicPassage[],
  from: number,
): { passage: number; range: TokenRange }[] {
  const found: { passage: number; range: TokenRange }[] = []
  for (let at = from; at < passages.length && at - from <= longestUnmarked; at += 1) {
    const p = passages[at] as ArabicPassage
    const end = closingEnd(p)
    found.push({ passage: at, range: { from: 0, to: end ?? p.tokens.length } })
    if (end !== null) return found
    if (p.tokens.some(({ kind }) => kind === 'quote')) return []
  }
  return []
}

/** Speech over several paragraphs, each opened with a mark again and only the last one closed, is one content; so is one whose
 * marks are one at its beginning and one at its end. */
export function withContinuations(
  passages: readonly ArabicPassage[],
  findings: readonly Finding[],
): readonly Finding[] {
  return findings.map((finding) => {
    const first = passages[finding.passage]
    if (!first || finding.isNested || !isLeftOpen(first, finding.content)) return finding
    const continued: { passage: number; range: TokenRange }[] = []
    for (let at = finding.passage + 1; at < passages.length && continued.length < longestQuotation; at += 1) {
      const quotation = passages[at]?.opening.get(0)
      if (!quotation) break
      continued.push({ passage: at, range: { from: 0, to: quotation.to } })
      if (quotation.closed) break
    }
    const whole = continued.length > 0 ? continued : upToClosing(passages, finding.passage + 1)
    return whole.length > 0 ? { ...finding, continued: whole } : finding
  })
}
