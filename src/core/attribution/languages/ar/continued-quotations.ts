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

/** Speech over several paragraphs, each opened with a mark again and only the last one closed, is one content. */
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
    return continued.length > 0 ? { ...finding, continued } : finding
  })
}
