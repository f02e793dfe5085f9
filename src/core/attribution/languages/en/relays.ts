import { enclosingFinding, type Finding } from '#core/attribution/finding'

/** Findings looked ahead for a trailing attribution: a sentence has no more of them. */
const longestLookAhead = 6

const holds = ({ content }: Finding, token: number): boolean =>
  content.some(({ from, to }) => from <= token && token < to)

/** *X said …, according to Y*: the attribution behind, whose content holds the one before; null where none does. */
function behind(findings: readonly Finding[], index: number): number | null {
  const inner = findings[index]
  const cue = inner?.cue[0]?.from ?? 0
  for (let at = index + 1; at < Math.min(findings.length, index + longestLookAhead); at += 1) {
    const other = findings[at]
    if (other?.passage !== inner?.passage) return null
    if (other && holds(other, cue)) return at
  }
  return null
}

/** *…, X reported, citing Y*: whoever cites passes on what was said. */
function citing(findings: readonly Finding[], index: number): number | null {
  const cited = findings[index]
  const before = findings[index - 1]
  if (cited?.lemma !== 'citing' || before?.passage !== cited.passage) return null
  const [content] = cited.content
  return content && before.content.some(({ from, to }) => from < content.to && content.from < to)
    ? index - 1
    : null
}

/** Names who passed a finding on where it is not the one around it that stands before it. */
export const withRelays = (findings: readonly Finding[]): Finding[] =>
  findings.map((finding, index) => {
    if (finding.through !== undefined) return finding
    const through =
      citing(findings, index) ?? (enclosingFinding(findings, index) === null ? behind(findings, index) : null)
    return through === null ? finding : { ...finding, through }
  })
