import type { Finding } from '#core/attribution/finding'
import { withAct } from '#core/attribution/languages/en/acts'
import { endOfContent } from '#core/attribution/languages/en/content'
import { headAfter } from '#core/attribution/languages/en/heads'
import { agentOfRelay } from '#core/attribution/languages/en/relay-statements'
import { clauseBehind, speechBefore } from '#core/attribution/languages/en/quotation-statements'
import { type Situation, verbFinding } from '#core/attribution/languages/en/report'
import { subjectBefore } from '#core/attribution/languages/en/subject'
import { subjectAfter } from '#core/attribution/languages/en/subject-after'
import { type EnglishPassage, isClass } from '#core/attribution/languages/en/passage-words'
import type { EnglishFrame, EnglishVerb } from '#core/attribution/languages/en/verb-frames'
import type { EnglishCue } from '#core/attribution/languages/en/word'
import type { TokenRange } from '#core/text/tokens'

const farthestAgent = 14

/** *… by the mayor*: who did what a passive tells, where it comes before the clause ends; the place of *by* with it. */
function agentBehind(
  p: EnglishPassage,
  from: number,
  to: number,
  verb: EnglishVerb,
): { by: number; source: TokenRange } | null {
  for (let at = from; at < Math.min(to, from + farthestAgent); at += 1) {
    const kind = p.tokens[at]?.kind
    if (kind === 'stop' || kind === 'semicolon' || kind === 'comma') return null
    if (p.words[at]?.key !== 'by') continue
    if (p.words[at + 1]?.key.endsWith('ing')) return null
    const source = subjectAfter(p, at + 1, to)
    if (!source) return null
    for (let end = at + 2; end < source.to; end += 1)
      if (linkBehind(p, end, verb)) return { by: at, source: { from: source.from, to: end } }
    return { by: at, source }
  }
  return null
}

/** What is held to be so: *is said to*, *were found to*. */
const heldTrue = new Set(
  'say believe think know understand report allege estimate predict assume rumor claim find show see feel consider project forecast'.split(
    ' ',
  ),
)

/** Reasons and contents that a passive carries behind itself, by the verb's frames: *accused of*, *expected to*, *blamed for*. */
function linkBehind(p: EnglishPassage, at: number, { base, act, frames }: EnglishVerb): boolean {
  const isNegated = p.words[at]?.key === 'not' && p.words[at + 1]?.key === 'to'
  const next = isNegated ? 'to' : (p.words[at]?.key ?? '')
  const isInfinitive =
    !isClass(p.words[at + 1], 'determiner', 'pronoun', 'possessive') && !p.words[at + 1]?.isCapitalised
  if (next === 'to')
    return isInfinitive && (frames.has('objectTo') || frames.has('object') || heldTrue.has(base))
  if (next === 'of') return frames.has('objectOf')
  if (next === 'as') return frames.has('as') || frames.has('called')
  if (next === 'for') return act === 'accuse' || act === 'condemn' || act === 'support'
  return false
}

const isImpersonal = (p: EnglishPassage, { from, to }: TokenRange): boolean =>
  to - from === 1 && p.words[from]?.key === 'it'

/** *Jurors were told that …*, *…, the court was told*: who heard it is known, who said it is not. */
function toldOf(
  p: EnglishPassage,
  group: number,
  index: number,
  about: TokenRange,
  cue: EnglishCue,
  situation: Situation,
): Finding | null {
  const parts = {
    cue: { from: group, to: index + 1 },
    isNested: situation.isNested,
  }
  const participle = p.words[index]?.key ?? ''
  const before = clauseBehind(p, about.from, index + 1, situation)
  if (before)
    return verbFinding(p, cue, {
      ...parts,
      rule: 'passive',
      source: about,
      content: [before],
      frame: `…, X is ${participle}`,
    })
  const head = headAfter(p, index, situation.to, {
    form: 'past',
    verb: { ...cue.verb, frames: toldFrames },
  })
  if (!head || head.kind === 'nominal' || isClass(p.words[index + 1], 'preposition')) return null
  const to = endOfContent(p, head.at, situation.to, head.kind)
  return verbFinding(p, cue, {
    ...parts,
    rule: 'passive',
    source: null,
    content: [{ from: head.at, to }],
    frame: `Y is ${participle} ${head.pattern}`,
  })
}

const toldFrames: ReadonlySet<EnglishFrame> = new Set(['that', 'wh', 'quote'])

/** *were told to*: a listener and an infinitive make a demand of what else is only said. */
const demanded = (cue: EnglishCue, link: string): EnglishCue =>
  link === 'to' && cue.verb.frames.has('object') ? withAct(cue, 'demand') : cue

/** *was accused of*, *is expected to*, *was endorsed by*, *it was reported that*: the source behind «by», or nobody. */
export function readPassive(
  p: EnglishPassage,
  group: number,
  index: number,
  cue: EnglishCue,
  situation: Situation,
): Finding | null {
  const about = subjectBefore(p, group, situation.from)
  const next = p.words[index + 1]
  if (about === null || about === 'shared') return null
  const { frames } = cue.verb
  if (!next?.isWord) return frames.has('object') ? toldOf(p, group, index, about, cue, situation) : null
  const { isNested } = situation
  if (cue.verb.particle || frames.has('noun') || p.words[group - 1]?.key === 'to') return null
  const participle = p.words[index]?.key ?? ''
  if (next.key === 'that' && frames.has('that') && isImpersonal(p, about)) {
    const to = endOfContent(p, index + 1, situation.to, 'clause')
    return verbFinding(p, cue, {
      rule: 'passive',
      source: null,
      cue: { from: group, to: index + 1 },
      content: [{ from: index + 1, to }],
      frame: `it is ${participle} that`,
      isNested,
    })
  }
  const relay = agentOfRelay(p, index, situation.to)
  if (relay) {
    const before = speechBefore(p, about.from, situation.from)
    return verbFinding(p, cue, {
      rule: 'passive',
      source: relay.source,
      cue: { from: group, to: index + 1 },
      content: [
        ...(before ? [before] : []),
        about,
        { from: relay.as, to: before ? relay.as + 2 : endOfContent(p, relay.as, situation.to, 'clause') },
      ],
      frame: 'Y is quoted by X as',
      isNested,
    })
  }
  if (next.key === 'as' && p.words[index + 2]?.cues.some(({ form }) => form === 'gerund')) return null
  const told =
    frames.has('object') && !linkBehind(p, index + 1, cue.verb)
      ? toldOf(p, group, index, about, cue, situation)
      : null
  if (told) return told
  const isCalled = frames.has('called') && !isClass(next, 'preposition')
  const hasLink = linkBehind(p, index + 1, cue.verb) || isCalled
  const agent =
    hasLink || frames.has('nominal') || frames.has('objectTo') || frames.has('objectOf')
      ? agentBehind(p, index + 1, situation.to, cue.verb)
      : null
  if (!hasLink) {
    if (agent?.by !== index + 1) return null
    const behind = agent.source.to
    const link = p.words[behind]?.key ?? ''
    const end = linkBehind(p, behind, cue.verb) ? endOfContent(p, behind, situation.to, 'infinitive') : behind
    return verbFinding(p, cue, {
      rule: 'passive',
      source: agent.source,
      cue: { from: group, to: index + 2 },
      content: [about, ...(end > behind ? [{ from: behind, to: end }] : [])],
      frame: end > behind ? `Y is ${participle} by X ${link}` : `Y is ${participle} by X`,
      target: about,
      isNested,
    })
  }
  const to = agent?.by ?? endOfContent(p, index + 1, situation.to, 'infinitive')
  if (to <= index + 1) return null
  const link = isCalled ? 'Z' : next.key === 'not' ? 'to' : next.key
  return verbFinding(p, demanded(cue, link), {
    rule: 'passive',
    source: agent?.source ?? null,
    cue: { from: group, to: index + 1 },
    content: [about, { from: index + 1, to }],
    frame: agent ? `Y is ${participle} ${link} by X` : `Y is ${participle} ${link}`,
    target: about,
    isNested,
  })
}
