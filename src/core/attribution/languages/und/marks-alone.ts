import type { Finding } from '#core/attribution/finding'
import type { Reader } from '#core/attribution/language-rules'
import { type Passage, readPassages } from '#core/attribution/passage'
import type { Quotation } from '#core/text/quotations'

/** Fewer words in quotation marks name something more often than they say something. */
const leastWords = 4
/** A speaker before a colon has no more words than this. */
const longestSpeaker = 10

const wordCount = (p: Passage<null>, from: number, to: number): number =>
  p.tokens.slice(from, to).filter((token) => token.kind === 'word' || token.kind === 'number').length

function findingOf(p: Passage<null>, quotation: Quotation): Finding | null {
  if (quotation.depth > 0 || wordCount(p, quotation.from, quotation.to) < leastWords) return null
  const colon = quotation.from - 1
  const hasColon = p.tokens[colon]?.kind === 'colon'
  const sentence = p.sentences.find((one) => one.from <= colon && colon < one.to)
  const from = sentence?.from ?? colon
  const named = hasColon && colon > from && colon - from <= longestSpeaker
  return {
    passage: p.index,
    rule: 'quotation.alone',
    source: named ? [{ from, to: colon }] : [],
    cue: [hasColon ? { from: colon, to: colon + 1 } : { from: quotation.from, to: quotation.from + 1 }],
    cueOffset: 0,
    content: [{ from: quotation.from, to: quotation.to }],
    act: 'assert',
    distance: 'neutral',
    hint: { gender: 'any', number: 'singular' },
    isNested: false,
    sharesSourceOf: null,
  }
}

/** For a language without rules of its own: what stands in quotation marks, and who stands before a colon. */
export const marksAlone: Reader = {
  tag: 'und',
  confidence: { byRule: { 'quotation.alone': 0.3 }, nested: 1 },
  read(text, bare) {
    const passages = readPassages(bare, { wordOf: () => null, abbreviations: new Set() })
    const findings = passages.flatMap((p) =>
      p.quotations.flatMap((quotation) => findingOf(p, quotation) ?? []),
    )
    return {
      passages,
      findings,
      resolved: findings.map(({ passage, source: [named] }) => {
        const tokens = passages[passage]?.tokens
        return named && tokens
          ? text.slice(tokens[named.from]?.start ?? 0, tokens[named.to - 1]?.end ?? 0)
          : null
      }),
      labels: findings.map(() => ({ act: 'assert', commitment: 'unstated' })),
      isLeadIn: () => false,
      isQuotedName: () => false,
    }
  },
}
