import type { Finding } from '#core/attribution/finding'
import type { ArabicPassage } from '#core/attribution/languages/ar/noun-phrase'

export function resolveArabicSources(
  text: string,
  passages: readonly ArabicPassage[],
  findings: readonly Finding[],
): (string | null)[] {
  return findings.map((finding) => {
    const tokens = passages[finding.passage]?.tokens
    const [range] = finding.source
    return range && tokens ? text.slice(tokens[range.from]?.start, tokens[range.to - 1]?.end) : null
  })
}
