import type { Finding, Rule } from '#core/attribution/finding'
import { actOf, declinedAfter, hasNegation, withAct } from '#core/attribution/languages/en/acts'
import { readAside } from '#core/attribution/languages/en/asides'
import { endOfContent } from '#core/attribution/languages/en/content'
import { headAfter } from '#core/attribution/languages/en/heads'
import { type ContentHead } from '#core/attribution/languages/en/content-head'
import { continuations } from '#core/attribution/languages/en/marks'
import { readTrailing } from '#core/attribution/languages/en/quotation-statements'
import { isRatherNoun } from '#core/attribution/languages/en/noun-or-verb'
import { readPassive } from '#core/attribution/languages/en/passive-statements'
import { type Situation, finiteForm, verbFinding } from '#core/attribution/languages/en/report'
import { subjectBefore } from '#core/attribution/languages/en/subject'
import { isFiniteVerb, isNounHere } from '#core/attribution/languages/en/finite-verbs'
import { type EnglishPassage, isClass } from '#core/attribution/languages/en/passage-words'
import { targetOf } from '#core/attribution/languages/en/targets'
import type { EnglishCue, EnglishWord } from '#core/attribution/languages/en/word'
import type { TokenRange } from '#core/text/tokens'
import { type Voice, agreementOf, isFiniteHere } from '#core/attribution/languages/en/agreement'
import {
  subjectBehindComma,
  speakerBefore,
  subjectOfVerbBefore,
  subjectOfSentence,
} from '#core/attribution/languages/en/far-subjects'

const passives = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'get', 'got'])

/** How the verb stands in its group: as what form, and whether something is done to its subject. */
function voiceOf(p: EnglishPassage, group: number, index: number): Voice {
  let last = ''
  let hasModal = false
  let isSupported = false
  for (let at = group; at < index; at += 1) {
    const word = p.words[at] as EnglishWord
    if (isClass(word, 'auxiliary')) last = word.key
    if (word.isContracted) last = 'is'
    isSupported ||= /^(?:do|does|did|don't|doesn't|didn't)$/.test(word.key)
    hasModal ||=
      /^(?:will|would|can|could|may|might|must|shall|should|won't|wouldn't|can't|couldn't|cannot)$/.test(
        word.key,
      )
  }
  if (p.words[group - 1]?.isContracted) last = 'is'
  const isBe = passives.has(last) || ["isn't", "aren't", "wasn't", "weren't"].includes(last)
  return {
    isPassive: isBe,
    isProgressive: isBe,
    hasModal,
    isSupported,
    isInfinitive: p.words[group - 1]?.key === 'to',
  }
}

const isQuoted = ({ kind }: ContentHead): boolean => kind === 'quotation' || kind === 'phrase'

const ruleOf = (head: ContentHead, isDropped: boolean): Rule => {
  if (isDropped) return isQuoted(head) ? 'dropped.quotation' : 'participle'
  switch (head.kind) {
    case 'clause':
    case 'question':
      return 'verb.clause'
    case 'quotation':
    case 'phrase':
      return 'verb.quotation'
    case 'infinitive':
      return 'verb.infinitive'
    case 'object':
    case 'as':
      return 'verb.object'
    default:
      return 'verb.nominal'
  }
}

const looseFrames: ReadonlySet<string> = new Set(['nominal', 'infinitive', 'object', 'as'])

/** A verb with its subject before it and its content behind it. */
export function readVerb(
  p: EnglishPassage,
  index: number,
  cue: EnglishCue,
  situation: Situation,
): Finding | null {
  const { form } = cue
  const agreement = agreementOf(p, index, form, situation.from)
  const { group } = agreement
  const voice = voiceOf(p, group, agreement.index)
  const { isPassive, hasModal, isSupported } = voice
  if (form === 'participle' && isPassive) return readPassive(p, group, index, cue, situation)
  if (!isFiniteHere(p, agreement, voice)) {
    const isFree = form === 'gerund' && agreement.index === index && !voice.isProgressive
    return isFree ? readDependent(p, index, cue, situation) : null
  }
  const subject = subjectBefore(p, group, situation.from)
  const source =
    subject === 'shared' ? (situation.subject ?? subjectOfVerbBefore(p, group, situation.from)) : subject
  if (source && subject !== 'shared' && !isRatherNoun(p, index, cue, source, false)) {
    const around =
      readAside(p, group, index, source, cue, situation) ??
      readTrailing(p, group, index, source, cue, situation)
    if (around) return around
  }
  const isNegated = hasNegation(p, group, index)
  const declined = isNegated && (hasModal || isSupported) ? declinedAfter(p, index, cue) : null
  if (declined && source) {
    const to = endOfContent(p, declined.at, situation.to, declined.kind)
    const declining = withAct(cue, 'decline')
    return verbFinding(p, declining, {
      rule: ruleOf(declined, false),
      source,
      cue: { from: group, to: index + 1 },
      content: [{ from: declined.at, to }],
      frame: `X does not ${cue.verb.base} ${declined.pattern}`,
      isNested: situation.isNested,
    })
  }
  if (source && subject !== 'shared') {
    const relative = readRelative(p, group, index, source, cue, situation)
    if (relative) return relative
  }
  const head = headAfter(p, index, situation.to, cue)
  if (!head || !source) return null
  if (p.isHeading && looseFrames.has(head.kind) && form === 'base') return null
  if (looseFrames.has(head.kind) && hasModal) return null
  if (agreement.index === index && isRatherNoun(p, index, cue, source, looseFrames.has(head.kind)))
    return null
  if (isAnybody(p, source) && (situation.isNested || !cue.verb.frames.has('quote'))) return null
  if (isSelf(p, source) && situation.isNested) return null
  const isAhead = head.at >= p.tokens.length
  const end = isAhead ? head.at : endOfContent(p, head.at, situation.to, head.kind)
  const to = isRelative(p, source) ? endOfRelative(p, head.at, end) : end
  if (to <= head.at && !isAhead) return null
  const rest = isQuoted(head) ? continuations(p, to) : []
  const content = { from: head.at, to }
  return verbFinding(p, withAct(cue, actOf(cue, head, isNegated)), {
    rule: ruleOf(head, false),
    source,
    cue: { from: group, to: head.cueTo },
    content: [content, ...rest],
    frame: `X ${finiteForm(cue.verb)} ${head.pattern}`,
    target: targetOf(p, head, content),
    isNested: situation.isNested,
  })
}

/** *the plan, which [he] said [was dead]*: what is said of the noun goes on behind the verb. */
function readRelative(
  p: EnglishPassage,
  group: number,
  index: number,
  source: TokenRange,
  cue: EnglishCue,
  situation: Situation,
): Finding | null {
  const relative = p.words[source.from - 1]
  const next = p.words[index + 1]
  const opens = isClass(next, 'auxiliary') || (next?.isWord === true && isFiniteVerb(p, index + 1))
  if (!cue.verb.frames.has('that') || !opens || !/^(?:which|who|that)$/.test(relative?.key ?? '')) return null
  if (isRatherNoun(p, index, cue, source, true)) return null
  const end = endOfContent(p, index + 1, situation.to, 'nominal')
  let to = index + 2
  while (to < end && p.tokens[to]?.kind !== 'comma') to += 1
  return verbFinding(p, cue, {
    rule: 'relative.object',
    source,
    cue: { from: group, to: index + 1 },
    content: [
      { from: source.from - 1, to: source.from },
      { from: index + 1, to },
    ],
    frame: `which X ${finiteForm(cue.verb)} …`,
    isNested: situation.isNested,
  })
}

const isRelative = (p: EnglishPassage, { from, to }: TokenRange): boolean =>
  to - from === 1 && /^(?:who|which)$/.test(p.words[from]?.key ?? '')

/** *Hale, who denied [the claim], left*: a relative clause ends where the verb of the clause around it comes. */
function endOfRelative(p: EnglishPassage, from: number, to: number): number {
  for (let at = from + 1; at < to - 1; at += 1) {
    if (p.tokens[at]?.kind !== 'comma' || p.owner[at] !== p.owner[from]) continue
    if (isFiniteVerb(p, at + 1) || (p.words[at + 1]?.isAdverb && isFiniteVerb(p, at + 2))) return at
  }
  return to
}

/** *you know*: said to the reader, of nobody. */
const isAnybody = (p: EnglishPassage, { from, to }: TokenRange): boolean =>
  to - from === 1 && /^(?:you|one)$/.test(p.words[from]?.key ?? '')

/** *I think*: within a quotation its speaker thinks aloud. */
const isSelf = (p: EnglishPassage, { from, to }: TokenRange): boolean =>
  to - from === 1 && /^(?:i|we)$/.test(p.words[from]?.key ?? '')

/** Words before a participle that go on with the sentence: *by saying*, *before asking*. */
const participleLinks = new Set([
  'by',
  'in',
  'before',
  'after',
  'while',
  'when',
  'and',
  'or',
  'without',
  'instead',
])

/** *…, saying that*: goes on for the subject of its sentence; *After saying that, she …* has it behind. */
function readDependent(
  p: EnglishPassage,
  index: number,
  cue: EnglishCue,
  situation: Situation,
): Finding | null {
  const before = p.words[index - 1]
  const isLinked = participleLinks.has(before?.key ?? '')
  if (before?.key === 'without' || (isNounHere(p, index) && !isLinked)) return null
  const head = headAfter(p, index, situation.to, cue)
  if (!head) return null
  const isFirst = index - situation.from <= (isLinked ? 1 : 0)
  if (looseFrames.has(head.kind) && !isLinked && !isFirst && p.tokens[index - 1]?.kind !== 'comma')
    return null
  const fronted = isFirst ? subjectBehindComma(p, head.at, situation.to) : null
  if (isFirst && !fronted) return null
  const source =
    fronted?.subject ??
    (isLinked ? null : speakerBefore(p, index)) ??
    situation.subject ??
    subjectOfSentence(p, index, situation.from)
  const end = endOfContent(p, head.at, situation.to, head.kind)
  const to = fronted ? Math.min(end, fronted.comma) : end
  if (to <= head.at) return null
  const rest = isQuoted(head) ? continuations(p, to) : []
  const content = { from: head.at, to }
  return verbFinding(p, withAct(cue, actOf(cue, head, false)), {
    rule: 'participle',
    source,
    cue: { from: index, to: head.cueTo },
    content: [content, ...rest],
    frame: `X, ${p.words[index]?.key ?? ''} ${head.pattern}`,
    target: targetOf(p, head, content),
    isNested: situation.isNested,
  })
}
