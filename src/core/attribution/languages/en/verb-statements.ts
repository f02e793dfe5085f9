import type { Finding, Rule } from '#core/attribution/finding'
import { actOf, declinedAfter, hasNegation, withAct } from '#core/attribution/languages/en/acts'
import { readAside } from '#core/attribution/languages/en/asides'
import { endOfContent } from '#core/attribution/languages/en/content'
import { type ContentHead, headAfter } from '#core/attribution/languages/en/heads'
import { controlBefore } from '#core/attribution/languages/en/control'
import type { VerbForm } from '#core/attribution/languages/en/inflection'
import { continuations } from '#core/attribution/languages/en/marks'
import { farthest, readTrailing } from '#core/attribution/languages/en/quotation-statements'
import { isRatherNoun } from '#core/attribution/languages/en/noun-or-verb'
import { readPassive } from '#core/attribution/languages/en/passive-statements'
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

interface Voice {
  readonly isPassive: boolean
  readonly isProgressive: boolean
  readonly hasModal: boolean
  /** *do*, *did* before the plain form. */
  readonly isSupported: boolean
  readonly isInfinitive: boolean
}

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

/** The verb group that agrees with the subject: the verb's own, or that of the verb which hands it on. */
interface Agreement {
  readonly group: number
  readonly index: number
  readonly forms: ReadonlySet<VerbForm>
}

function agreementOf(p: EnglishPassage, index: number, form: VerbForm, from: number): Agreement {
  const own = { group: startOfVerbGroup(p, index, from), index, forms: new Set([form]) }
  return controlBefore(p, own.group, from, form) ?? own
}

/** Whether the verb of an agreement may be finite where it stands. */
function isFiniteHere(p: EnglishPassage, { group, index, forms }: Agreement, voice: Voice): boolean {
  if (voice.isInfinitive) return false
  if (forms.has('third')) return true
  const isPlainForm = voice.hasModal || voice.isSupported
  if (forms.has('past') && !voice.isPassive && !isPlainForm) return true
  if (forms.has('participle') && hasPerfect(p, group, index)) return true
  if (forms.has('gerund') && voice.isProgressive) return true
  return forms.has('base') && (isPlainForm || isPluralBefore(p, group))
}

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

const hasPerfect = (p: EnglishPassage, group: number, index: number): boolean =>
  p.words.slice(group, index).some((word) => /^(?:has|have|had|hasn't|haven't|hadn't)$/.test(word.key)) ||
  p.words[group - 1]?.isContracted === true

/** *they say*, *experts believe*, *Moss and Hale say*: a plural before the plain form of the verb. */
function isPluralBefore(p: EnglishPassage, group: number): boolean {
  const before = p.words[group - 1]
  if (!before?.isWord) return p.tokens[group - 1]?.kind === 'close' || p.tokens[group - 1]?.kind === 'comma'
  if (/^(?:they|we|i|you|who|whom|that|which|many|some|others|most|people|and)$/.test(before.key)) return true
  if (isPlural(before)) return true
  // *police in Wick say*, *aides to Mr. Hale say*: the noun before the preposition tells.
  for (let at = group - 2; at > Math.max(0, group - farthestHead); at -= 1) {
    const word = p.words[at]
    if (!word?.isWord && p.tokens[at]?.text !== '.') return false
    if (word?.key === 'and' && joinsNames(p, at)) return true
    if (isClass(word, 'preposition')) {
      const head = p.words[at - 1]
      if (head?.isWord && isPlural(head)) return true
    }
  }
  return false
}

/** *Moss and Mr. Hale*, *the mayor and his aide*. */
const joinsNames = (p: EnglishPassage, and: number): boolean => {
  const next = p.words[and + 1]
  const before = p.words[and - 1]
  return (
    before?.isWord === true &&
    next?.isWord === true &&
    ((next.isCapitalised && before.isCapitalised) || isClass(next, 'determiner', 'possessive'))
  )
}

const farthestHead = 7

const pluralBodies = new Set(['police', 'media', 'people', 'staff', 'women', 'men', 'children'])

const singularInS = new Set(['times', 'news', 'nations', 'politics', 'series', 'thursdays', 'this', 'us'])

const isPlural = (word: EnglishWord): boolean =>
  pluralBodies.has(word.key) ||
  (/[^s]s$/.test(word.key) &&
    !singularInS.has(word.key) &&
    !word.isPossessive &&
    !isClass(word, 'determiner', 'auxiliary', 'possessive'))

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

const longestFronted = 40

/** *Citing costs, [the firm] said*: the comma that closes a fronted participle, and the subject behind it. */
function subjectBehindComma(
  p: EnglishPassage,
  from: number,
  to: number,
): { comma: number; subject: TokenRange } | null {
  for (let at = from + 1; at < Math.min(to, from + longestFronted); at += 1) {
    if (p.tokens[at]?.kind !== 'comma' || (p.owner[at] ?? -1) !== (p.owner[from - 1] ?? -1)) continue
    const subject = subjectAt(p, at + 1, to)
    if (subject) return { comma: at, subject }
  }
  return null
}

const longestPlainSubject = 10

/** A short noun phrase with its finite verb right behind: *the firm said*. */
function subjectAt(p: EnglishPassage, from: number, to: number): TokenRange | null {
  const first = p.words[from]
  if (!first?.isWord || !(first.isCapitalised || isClass(first, 'determiner', 'pronoun', 'possessive')))
    return null
  for (let at = from + 1; at < Math.min(to, from + longestPlainSubject); at += 1) {
    const word = p.words[at]
    if (!word?.isWord) return null
    if (isFiniteVerb(p, at) || (word.isAdverb && isFiniteVerb(p, at + 1))) return { from, to: at }
    if (isClass(word, 'subordinator', 'wh', 'coordinator')) return null
  }
  return null
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

/** *The senator laughed and said*: the subject of the nearest finite verb. */
function subjectOfVerbBefore(p: EnglishPassage, index: number, from: number): TokenRange | null {
  for (let at = index - 1; at > Math.max(from, index - farthest); at -= 1) {
    if (!isFiniteVerb(p, at)) continue
    const subject = subjectBefore(p, startOfVerbGroup(p, at, from), from)
    if (subject !== null && subject !== 'shared') return subject
  }
  return null
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
