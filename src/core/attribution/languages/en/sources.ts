import type { Finding } from '#core/attribution/finding'
import type { EnglishPassage } from '#core/attribution/languages/en/subject'

export function resolveEnglishSources(
  text: string,
  passages: readonly EnglishPassage[],
  findings: readonly Finding[],
): (string | null)[] {
  return findings.map((finding) => {
    const tokens = passages[finding.passage]?.tokens
    const [range] = finding.source
    return range && tokens ? text.slice(tokens[range.from]?.start, tokens[range.to - 1]?.end) : null
  })
}
