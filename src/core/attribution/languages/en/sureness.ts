import type { Rule } from '#core/attribution/finding'
import { isBody, isRole } from '#core/attribution/languages/en/names'
import { type EnglishPassage, isClass } from '#core/attribution/languages/en/passage-words'
import type { TokenRange } from '#core/text/tokens'

/** Verbs that only ever tell of speech or writing. */
const plainVerbs = new Set(
  'say tell add note write explain argue warn insist report announce confirm testify reply respond tweet state'.split(
    ' ',
  ),
)

/** Rules where nothing but the noun phrase tells that somebody speaks. */
const needsSpeaker: ReadonlySet<Rule> = new Set([
  'verb.clause',
  'verb.nominal',
  'verb.object',
  'verb.infinitive',
  'participle',
])

/** *the sting of it*, *recent*: an uncapitalised phrase without anybody in it who is known to speak. */
function isUnlikelySpeaker(p: EnglishPassage, { from, to }: TokenRange): boolean {
  const words = p.words.slice(from, to)
  const isPronoun = to - from === 1 && isClass(words[0], 'pronoun')
  return (
    !isPronoun &&
    !words.some(
      (word) =>
        (word.isCapitalised && !isClass(word, 'determiner')) ||
        isClass(word, 'vague', 'body', 'document', 'title', 'listener') ||
        isRole(word) ||
        isBody(word),
    )
  )
}

/** As measured, next to the others of the same rule. */
const unlikelySpeaker = 0.75
const notPlain = 0.85
const unannounced = 0.8
const trailingPronoun = 1.04

interface Evidence {
  readonly lemma: string
  readonly frame: string
  readonly source: TokenRange | null
  readonly content: readonly TokenRange[]
}

/** *said: “…”*, *told them, “…”*. */
const isAnnounced = (p: EnglishPassage, [first]: readonly TokenRange[]): boolean =>
  first !== undefined && ['comma', 'colon'].includes(p.tokens[first.from - 1]?.kind ?? '')

/** How much surer than its rule a finding is, by who speaks and how: a factor about 1. */
export function surenessOf(
  p: EnglishPassage,
  rule: Rule,
  { lemma, frame, source, content }: Evidence,
): number {
  let sureness = 1
  if (source && needsSpeaker.has(rule) && isUnlikelySpeaker(p, source)) sureness *= unlikelySpeaker
  if (rule === 'verb.clause' && !plainVerbs.has(lemma)) sureness *= notPlain
  if (rule !== 'verb.quotation') return sureness
  const isTrailing = frame.startsWith('"') || frame.startsWith('…')
  if (!isTrailing) return isAnnounced(p, content) ? sureness : sureness * unannounced
  const isPronoun =
    source !== null && source.to - source.from === 1 && isClass(p.words[source.from], 'pronoun')
  return isPronoun ? sureness * trailingPronoun : sureness
}
