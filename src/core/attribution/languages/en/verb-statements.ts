import type { Finding, Rule } from '#core/attribution/finding'
import { actOf, declinedAfter, hasNegation, withAct } from '#core/attribution/languages/en/acts'
import { endOfContent } from '#core/attribution/languages/en/content'
import { type ContentHead, headAfter } from '#core/attribution/languages/en/heads'
import { continuations } from '#core/attribution/languages/en/marks'
import { farthest, readTrailing } from '#core/attribution/languages/en/quotation-statements'
import { type Situation, finiteForm, verbFinding } from '#core/attribution/languages/en/report'
import {
  type EnglishPassage,
  isClass,
  isFiniteVerb,
  isNounHere,
  startOfVerbGroup,
  subjectBefore,
} from '#core/attribution/languages/en/subject'
import { targetOf } from '#core/attribution/languages/en/targets'
import type { EnglishCue, EnglishWord } from '#core/attribution/languages/en/word'
import type { TokenRange } from '#core/text/tokens'

const passives = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'get', 'got'])

/** How the verb stands in its group: as what form, and whether something is done to its subject. */
function voiceOf(
  p: EnglishPassage,
  group: number,
  index: number,
): { isPassive: boolean; isProgressive: boolean; hasModal: boolean; isInfinitive: boolean } {
  let last = ''
  let hasModal = false
  for (let at = group; at < index; at += 1) {
    const word = p.words[at] as EnglishWord
    if (isClass(word, 'auxiliary')) last = word.key
    if (word.isContracted) last = 'is'
    hasModal ||=
      /^(?:will|would|can|could|may|might|must|shall|should|do|does|did|won't|wouldn't|can't|couldn't|don't|doesn't|didn't|cannot)$/.test(
        word.key,
      )
  }
  if (p.words[group - 1]?.isContracted) last = 'is'
  const isBe = passives.has(last) || ["isn't", "aren't", "wasn't", "weren't"].includes(last)
  return { isPassive: isBe, isProgressive: isBe, hasModal, isInfinitive: p.words[group - 1]?.key === 'to' }
}

const ruleOf = (head: ContentHead, isDropped: boolean): Rule => {
  if (isDropped) return head.kind === 'quotation' ? 'dropped.quotation' : 'participle'
  switch (head.kind) {
    case 'clause':
    case 'question':
      return 'verb.clause'
    case 'quotation':
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
  const group = startOfVerbGroup(p, index, situation.from)
  const { isPassive, isProgressive, hasModal, isInfinitive } = voiceOf(p, group, index)
  const { form } = cue
  const isGerund = form === 'gerund'
  if (form === 'participle' && !isPassive && !hasPerfect(p, group, index)) return null
  if (form === 'past' && (isPassive || hasModal)) return null
  if (isGerund && !isProgressive) return readDependent(p, index, cue, situation)
  if (form === 'base' && !hasModal && !isPluralBefore(p, group)) return null
  if (isInfinitive) return null
  if (form === 'participle' && isPassive) return readPassive(p, group, index, cue, situation)
  const subject = subjectBefore(p, group, situation.from)
  const source =
    subject === 'shared' ? (situation.subject ?? subjectOfSentence(p, group, situation.from)) : subject
  if (source && subject !== 'shared') {
    const trailing = readTrailing(p, group, index, source, cue, situation)
    if (trailing) return trailing
  }
  const isNegated = hasNegation(p, group, index)
  const declined = isNegated && hasModal ? declinedAfter(p, index, cue) : null
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
  const head = headAfter(p, index, situation.to, cue)
  if (!head || !source) return null
  if (p.isHeading && looseFrames.has(head.kind) && form === 'base') return null
  if (looseFrames.has(head.kind) && hasModal) return null
  if (form === 'third' && nounLike.has(p.words[index]?.key ?? '') && head.kind === 'nominal') return null
  if (
    form === 'base' &&
    nounLike.has(`${cue.verb.base}s`) &&
    looseFrames.has(head.kind) &&
    !isClass(p.words[group - 1], 'pronoun')
  )
    return null
  if (isSelf(p, source) && (situation.isNested || !cue.verb.frames.has('quote'))) return null
  const to = endOfContent(p, head.at, situation.to, head.kind)
  if (to <= head.at) return null
  const rest = head.kind === 'quotation' ? continuations(p, to) : []
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

/** Plurals of nouns that look like verbs: *reports*, *claims*. */
const nounLike = new Set(
  (
    'states reports plans claims charges views attacks comments remarks reasons concerns calls demands doubts estimates projects supports ' +
    'backs holds orders questions answers promises pledges threats posts notes shows hopes aims fears worries requests appeals mentions'
  ).split(' '),
)

/** *I think*: the speaker of the quotation, or the writer, thinks aloud. */
const isSelf = (p: EnglishPassage, { from, to }: TokenRange): boolean =>
  to - from === 1 && /^(?:i|we|you|one)$/.test(p.words[from]?.key ?? '')

const hasPerfect = (p: EnglishPassage, group: number, index: number): boolean =>
  p.words.slice(group, index).some((word) => /^(?:has|have|had|hasn't|haven't|hadn't)$/.test(word.key)) ||
  p.words[group - 1]?.isContracted === true

/** *they say*, *experts believe*: a plural before the plain form of the verb. */
function isPluralBefore(p: EnglishPassage, group: number): boolean {
  const before = p.words[group - 1]
  if (!before?.isWord) return p.tokens[group - 1]?.kind === 'close' || p.tokens[group - 1]?.kind === 'comma'
  if (/^(?:they|we|i|you|who|that|which|many|some|others|most|people|and)$/.test(before.key)) return true
  if (isPlural(before)) return true
  // *police in Wick say*, *aides to Hale say*: the noun before the preposition tells.
  for (let at = group - 2; at > Math.max(0, group - farthestHead); at -= 1) {
    if (!p.words[at]?.isWord) return false
    if (isClass(p.words[at], 'preposition')) {
      const head = p.words[at - 1]
      if (head?.isWord && isPlural(head)) return true
    }
  }
  return false
}

const farthestHead = 7

const pluralBodies = new Set(['police', 'media', 'people', 'staff', 'women', 'men', 'children'])

const isPlural = (word: EnglishWord): boolean =>
  pluralBodies.has(word.key) ||
  (/s$/.test(word.key) && !word.isPossessive && !isClass(word, 'determiner', 'auxiliary', 'possessive'))

/** *…, saying that*: goes on for the subject of its sentence. */
function readDependent(
  p: EnglishPassage,
  index: number,
  cue: EnglishCue,
  situation: Situation,
): Finding | null {
  if (isNounHere(p, index)) return null
  const head = headAfter(p, index, situation.to, cue)
  if (!head) return null
  const isLoose = looseFrames.has(head.kind)
  if (isLoose && p.tokens[index - 1]?.kind !== 'comma') return null
  const source = speakerBefore(p, index) ?? situation.subject ?? subjectOfSentence(p, index, situation.from)
  const to = endOfContent(p, head.at, situation.to, head.kind)
  if (to <= head.at) return null
  const rest = head.kind === 'quotation' ? continuations(p, to) : []
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

/** *footage of Hale saying*, *heard her saying*: the speaker right before the participle. */
function speakerBefore(p: EnglishPassage, index: number): TokenRange | null {
  const before = p.words[index - 1]
  if (!before?.isWord) return null
  if (isClass(before, 'objectPronoun')) return { from: index - 1, to: index }
  let from = index
  while (from > 0 && p.words[from - 1]?.isCapitalised && !isClass(p.words[from - 1], 'weekday')) from -= 1
  if (from < index) return { from, to: index }
  let at = index - 1
  while (at > index - 5 && p.words[at]?.isWord && !isClass(p.words[at], 'determiner', 'preposition')) at -= 1
  return isClass(p.words[at], 'determiner') && isClass(p.words[at - 1], 'preposition')
    ? { from: at, to: index }
    : null
}

/** The subject of the sentence's first finite verb, for a participle behind it. */
function subjectOfSentence(p: EnglishPassage, index: number, from: number): TokenRange | null {
  for (let at = Math.max(from + 1, index - farthest); at < index; at += 1) {
    const isVerb = isFiniteVerb(p, at)
    if (!isVerb || isNounHere(p, at)) continue
    const subject = subjectBefore(p, startOfVerbGroup(p, at, from), from)
    if (subject !== null && subject !== 'shared') return subject
  }
  return null
}

/** *was accused of*, *is expected to*, *was described as*: the source behind «by», or nobody. */
function readPassive(
  p: EnglishPassage,
  group: number,
  index: number,
  cue: EnglishCue,
  situation: Situation,
): Finding | null {
  const about = subjectBefore(p, group, situation.from)
  const next = p.words[index + 1]
  if (!next?.isWord || about === null || about === 'shared') return null
  const isExpected =
    next.key === 'to' &&
    (cue.verb.frames.has('objectTo') || cue.verb.base === 'say' || cue.verb.frames.has('that'))
  const isAccused = next.key === 'of' && cue.verb.frames.has('objectOf')
  const isCalled = cue.verb.frames.has('as') && next.key === 'as'
  if (!isExpected && !isAccused && !isCalled) return null
  const to = endOfContent(p, index + 1, situation.to, 'infinitive')
  return verbFinding(p, cue, {
    rule: 'passive',
    source: null,
    cue: { from: group, to: index + 1 },
    content: [about, { from: index + 1, to }],
    frame: `Y is ${p.words[index]?.key ?? ''} ${next.key}`,
    target: about,
    isNested: situation.isNested,
  })
}
