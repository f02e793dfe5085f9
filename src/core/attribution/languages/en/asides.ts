import type { Finding } from '#core/attribution/finding'
import { endOfContent } from '#core/attribution/languages/en/content'
import { hasParticle } from '#core/attribution/languages/en/quotation-statements'
import { type Situation, finiteForm, verbFinding } from '#core/attribution/languages/en/report'
import { type EnglishPassage, isClass } from '#core/attribution/languages/en/passage-words'
import type { EnglishCue } from '#core/attribution/languages/en/word'
import type { TokenRange } from '#core/text/tokens'

const opensAside = (p: EnglishPassage, as: number, from: number): boolean =>
  as === from ||
  ['comma', 'open', 'dash', 'quote', 'stop'].includes(p.tokens[as - 1]?.kind ?? '') ||
  isClass(p.words[as - 1], 'coordinator')

/** Behind the verb of an aside only time, place and listener may stand before its comma. */
function closesAside(p: EnglishPassage, from: number, to: number): number | null {
  for (let at = from; at < Math.min(to, from + 9); at += 1) {
    const kind = p.tokens[at]?.kind
    if (kind === 'comma' || kind === 'close' || kind === 'dash') return at
    if (kind === 'stop' && at === to - 1) return at
    if (kind === 'stop' || kind === 'quote' || kind === 'colon') return null
    const isCounted = p.words[at + 1]?.key === 'times'
    if (at === from && !isCounted && isClass(p.words[at], 'determiner', 'pronoun', 'possessive')) return null
    if (p.words[at]?.key === 'that') return null
  }
  return from >= to ? to : null
}

/** *As Hale put it, …*, *the dam, as Hale has noted, is old*: the sentence around the aside is what was said. */
export function readAside(
  p: EnglishPassage,
  group: number,
  index: number,
  source: TokenRange,
  cue: EnglishCue,
  situation: Situation,
): Finding | null {
  const { frames, particle } = cue.verb
  const as = source.from - 1
  const mayReport = frames.has('that') || frames.has('quote')
  if (!mayReport || p.words[as]?.key !== 'as' || !opensAside(p, as, situation.from)) return null
  if (!hasParticle(p, index, cue)) return null
  const cueTo = index + (particle === '' ? 1 : 2)
  const close = closesAside(p, cueTo, situation.to)
  if (close === null) return null
  let before = as
  while (
    before > situation.from &&
    p.tokens[before - 1]?.kind !== 'word' &&
    p.tokens[before - 1]?.kind !== 'quote'
  )
    before -= 1
  const front = { from: situation.from, to: before }
  const isMark =
    p.tokens[close]?.kind === 'comma' || p.tokens[close]?.kind === 'close' || p.tokens[close]?.kind === 'dash'
  const start = isMark ? close + 1 : situation.to
  const back =
    start < situation.to ? { from: start, to: endOfContent(p, start, situation.to, 'clause') } : null
  const content = [
    ...(as - situation.from > 1 ? [front] : []),
    ...(back && back.to > back.from ? [back] : []),
  ]
  if (content.length === 0) return null
  return verbFinding(p, cue, {
    rule: 'according.clause',
    source,
    cue: { from: group, to: cueTo },
    content,
    frame: `as X ${finiteForm(cue.verb)}, …`,
    isNested: situation.isNested,
  })
}
