import type { Finding } from '#core/attribution/finding'
import { endOfContent } from '#core/attribution/languages/ar/content'
import { matchParticiple, matchVerb } from '#core/attribution/languages/ar/frames'
import { findHead, isBareThat } from '#core/attribution/languages/ar/heads'
import type { Match, Situation } from '#core/attribution/languages/ar/match'
import { type ArabicPassage, isClass, isFiniteCue } from '#core/attribution/languages/ar/passage-words'
import { canBeginPhrase } from '#core/attribution/languages/ar/phrase-start'
import { verbNotation } from '#core/attribution/languages/ar/notation'
import { endOfPhrase } from '#core/attribution/languages/ar/noun-phrase'
import { targetOf } from '#core/attribution/languages/ar/target'
import type { ArabicFrame } from '#core/attribution/languages/ar/verbs'
import type { ArabicWord, CueReading } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

/** Where a relative clause between commas ends (*، الذي قيل إنه …،*), or the sentence. */
export function limitOf(p: ArabicPassage, index: number, situation: Situation): number {
  const relative = isClass(p.words[index - 1], 'relative') ? index - 1 : -1
  if (relative < 1 || p.tokens[relative - 1]?.kind !== 'comma') return situation.to
  for (let at = index + 1; at < situation.to; at += 1) if (p.tokens[at]?.kind === 'comma') return at
  return situation.to
}

/** Verbs that say where in a speech something stood, and leave the saying to another word. */
const framing = new Set(['ختم', 'اختتم', 'استهل', 'بدأ', 'اكتفى', 'استطرد', 'علق', 'عقب', 'رد', 'خاطب'])

/** *اختتم تصريحاته قائلا: «…»*, *ختم بالقول إن*: the word of saying right before the content belongs to the cue. */
function sayingBefore(p: ArabicPassage, cue: number, head: number): TokenRange[] {
  if (!p.words[cue]?.cues.some(({ verb }) => framing.has(verb.past))) return []
  const at = p.tokens[head - 1]?.kind === 'colon' ? head - 2 : head - 1
  const word = p.words[at]
  return at > cue && /^(?:قايل(?:ا|ه|ين)|بالقول|بقوله|بقولها|بالتاكيد)$/.test(word?.key ?? '')
    ? [{ from: at, to: at + 1 }]
    : []
}

function toFinding(p: ArabicPassage, index: number, match: Match, situation: Situation): Finding | null {
  const { reading, source, head, rule } = match
  const to =
    head.kind === 'nominal' && isBareThat(p, head.at)
      ? head.at + 1
      : endOfContent(p, head.at, limitOf(p, index, situation), head.kind)
  if (to <= head.at) return null
  const target = targetOf(p, match, to)
  return {
    passage: p.index,
    rule,
    source: source ? [source] : [],
    cue: [{ from: index, to: index + 1 }, ...sayingBefore(p, index, head.at)],
    cueOffset: p.words[index]?.conjunction ?? 0,
    content: [{ from: head.at, to }],
    act: reading.verb.act,
    distance: reading.verb.distance,
    hint: { gender: reading.gender, number: reading.number },
    isNested: situation.isNested,
    ...verbNotation(p, match, to),
    ...(target ? { target: target.range, targetOffset: target.offset } : {}),
    sharesSourceOf: null,
  }
}

/** A finite verb of reporting at `index`, with its source and content; null where it reports nothing here. */
export function readVerb(p: ArabicPassage, index: number, situation: Situation): Finding | null {
  if (pointsBack(p, index)) {
    const relative = readRelativeObject(p, index, situation)
    if (relative) return relative
  }
  const match = matchVerb(p, index, situation)
  return match ? toFinding(p, index, match, situation) : readRelativeObject(p, index, situation)
}

/** A circumstantial participle: *مشيرا إلى أن*. Its source is that of the statement before. */
export function readParticiple(p: ArabicPassage, index: number, situation: Situation): Finding | null {
  const match = matchParticiple(p, index, situation)
  return match ? toFinding(p, index, match, situation) : null
}

/**
 * *نقلت الوكالة عن مصدر أن*: what stands behind the source that an agency passes on is that source's own statement,
 * under the same cue. A verbal noun there (*قوله إن*) is a cue itself.
 */
export function readRelayed(p: ArabicPassage, outer: Finding): Finding | null {
  const [content] = outer.content
  if (!content || outer.lemma !== 'نقل' || p.words[content.from]?.key !== 'عن') return null
  const frames = new Set<ArabicFrame>(['that', 'quote'])
  const from = content.from + 1
  const end = endOfPhrase(p, from, { limit: content.to, frames })
  const head = end > from ? findHead(p, end, content.to, frames) : null
  if (!head || head.kind === 'nominal' || head.kind === 'preposition') return null
  for (let at = from; at < head.at; at += 1)
    if (p.words[at]?.cues.some((cue) => cue.kind === 'noun' && cue.hasObject)) return null
  return {
    ...outer,
    rule: head.kind === 'clause' ? 'verb.clause' : 'verb.quotation',
    source: [{ from, to: end }],
    content: [{ from: head.at, to: content.to }],
    frame: `${outer.lemma} … عن X${head.kind === 'clause' ? ' أن' : ': «…»'}`,
    isNested: true,
  }
}

/** *التشكيلة التي أعلن عنها الوزير*: the preposition of the frame with a pronoun, in a relative clause. */
const pointsBack = (p: ArabicPassage, index: number): boolean =>
  isClass(p.words[index - 1], 'relative') && /^(?:عن|ب|الي)(?:ه|ها|هم)$/.test(p.words[index + 1]?.key ?? '')

const announcing = new Set(['أعلن', 'كشف', 'أكد', 'نفى', 'زعم', 'ادعى', 'طرح', 'توقع'])
const noFrames: ReadonlySet<ArabicFrame> = new Set()
const longestAntecedent = 8

/** *إجراءات كشفتها البلدية*: what is announced stands before the verb, and a pronoun on the verb points back to it. */
function readRelativeObject(p: ArabicPassage, index: number, situation: Situation): Finding | null {
  const word = p.words[index] as ArabicWord
  const isBack = pointsBack(p, index)
  const reading = word.cues.find(
    (cue: CueReading) => cue.kind === 'past' && (cue.hasObject || isBack) && announcing.has(cue.verb.past),
  )
  if (!reading || word.conjunction > 0) return null
  let from = index + (isBack ? 2 : 1)
  while (isClass(p.words[from], 'adverb', 'temporal')) from += 1
  if (!canBeginPhrase(p, from)) return null
  const end = endOfPhrase(p, from, { limit: situation.to, frames: noFrames })
  const content = antecedentOf(p, index, situation.from) ?? whichBefore(p, index)
  if (end <= from || !content) return null
  return {
    passage: p.index,
    rule: 'relative.object',
    source: [{ from, to: end }],
    cue: [{ from: index, to: index + 1 }],
    cueOffset: 0,
    content: [content],
    act: reading.verb.act,
    distance: reading.verb.distance,
    hint: { gender: reading.gender, number: reading.number },
    isNested: situation.isNested,
    lemma: reading.verb.past,
    frame: `ما ${reading.verb.past} X`,
    sharesSourceOf: null,
  }
}

/** *، وهو ما أكده*: stands for all that was told before. */
const whichBefore = (p: ArabicPassage, index: number): TokenRange | null =>
  p.words[index - 1]?.key === 'ما' && isClass(p.words[index - 2], 'pronoun')
    ? { from: index - 1, to: index }
    : null

/** The noun phrase right before a verb or its relative pronoun, back to the preposition or the verb that governs it. */
function antecedentOf(p: ArabicPassage, index: number, from: number): TokenRange | null {
  const to = isClass(p.words[index - 1], 'relative') ? index - 1 : index
  let start = to
  while (start > from && to - start < longestAntecedent) {
    const word = p.words[start - 1] as ArabicWord
    if (!word.isWord || isClass(word, 'preposition', 'complementiser', 'subordinator', 'temporal')) break
    if (isFiniteCue(word) && word.classes.size === 0) break
    start -= 1
    // An indefinite head with its adjective is whole: *قبل بدء | إضراب شامل*.
    const isHead = isClass(word, 'event', 'masdar') && !word.isDefinite
    if (isHead || word.conjunction > 0 || word.clitic !== '') break
  }
  return start < to ? { from: start, to } : null
}
