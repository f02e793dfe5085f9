import type { Finding } from '#core/attribution/finding'
import { findingOf } from '#core/attribution/languages/ar/finding-of'
import { endOfContent } from '#core/attribution/languages/ar/content'
import { matchVerb } from '#core/attribution/languages/ar/frames'
import { matchParticiple } from '#core/attribution/languages/ar/participle-frame'
import { type ContentHead, findHead, headAt } from '#core/attribution/languages/ar/heads'
import { isBareThat } from '#core/attribution/languages/ar/nominal-contents'
import type { Match, Situation } from '#core/attribution/languages/ar/match'
import { type ArabicPassage, isClass } from '#core/attribution/languages/ar/passage-words'
import { verbNotation } from '#core/attribution/languages/ar/notation'
import { endOfPhrase } from '#core/attribution/languages/ar/noun-phrase'
import {
  pointsBack,
  readJudged,
  readRelativeObject,
} from '#core/attribution/languages/ar/relative-statements'
import { targetOf } from '#core/attribution/languages/ar/target'
import type { ArabicFrame } from '#core/attribution/languages/ar/verbs'
import type { TokenRange } from '#core/text/tokens'

/** Where a relative clause between commas ends (*، الذي قيل إنه …،*), or the sentence. */
export function limitOf(p: ArabicPassage, index: number, situation: Situation): number {
  const relative = isClass(p.words[index - 1], 'relative') ? index - 1 : -1
  if (relative < 1 || p.tokens[relative - 1]?.kind !== 'comma') return situation.to
  for (let at = index + 1; at < situation.to; at += 1) if (p.tokens[at]?.kind === 'comma') return at
  return situation.to
}

/** Verbs that say where in a speech something stood, and leave the saying to another word. */
const framing = new Set(
  'ختم اختتم استهل بدأ اكتفى استطرد علق عقب رد خاطب أجمل أوجز لخص فسر برر علل أنهى مضى'.split(' '),
)

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
    head.kind === 'nominal' && isBareThat(p, head.at) && !reading.verb.frames.has('object')
      ? head.at + 1
      : endOfContent(p, head.at, limitOf(p, index, situation), head.kind)
  if (to <= head.at) return null
  const { lemma, frame } = verbNotation(p, match, to)
  const target = targetOf(p, match, to)
  const finding: Finding = findingOf(p, situation, {
    rule,
    source,
    cue: [{ from: index, to: index + 1 }, ...sayingBefore(p, index, head.at)],
    cueOffset: p.words[index]?.conjunction ?? 0,
    content: [{ from: head.at, to }],
    verb: reading.verb,
    hint: reading,
    lemma,
    frame,
  })
  return target ? { ...finding, target: target.range, targetOffset: target.offset } : finding
}

/** A finite verb of reporting at `index`, with its source and content; null where it reports nothing here. */
export function readVerb(p: ArabicPassage, index: number, situation: Situation): Finding | null {
  const judged = p.words[index]?.conjunction === 0 ? readJudged(p, index, situation) : null
  if (judged) return judged
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

const frames: ReadonlySet<ArabicFrame> = new Set(['that', 'quote'])

const passing: ReadonlyMap<string, string> = new Map([
  ['نقل', 'عن'],
  ['نسب', 'الي'],
])

/** *نقلت … عن*, *نسبت … إلى*: by which preposition whoever said it first is named. */
const passesOn = (p: ArabicPassage, { lemma }: Finding, at: number): boolean =>
  lemma !== undefined && passing.has(lemma) && p.words[at]?.key === passing.get(lemma)

/** *نسبت إلى مصدر القول إن*: the word of saying belongs to the cue. */
const theSaying = (p: ArabicPassage, at: number): TokenRange[] =>
  /^ال(?:قول|تصريح|تاكيد)$/.test(p.words[at]?.key ?? '') ? [{ from: at, to: at + 1 }] : []

/**
 * *نقلت الوكالة عن مصدر قوله إن*: the words that an agency passes on, behind the source and its noun of saying.
 *
 * @returns their beginning, or null where `outer` hands nothing on
 */
export function passedOnFrom(p: ArabicPassage, outer: Finding): number | null {
  const [content] = outer.content
  if (!content || !passesOn(p, outer, content.from)) return null
  for (let at = content.from + 1; at < content.to; at += 1)
    if (p.words[at]?.cues.some((cue) => cue.kind === 'noun' && cue.hasObject)) {
      const head = headAt(p, at + 1, frames)
      return head && head.kind !== 'preposition' ? head.at : null
    }
  return readRelayed(p, outer)?.content[0]?.from ?? null
}

const frameNotes = { clause: ' أن', nominal: ' كذا', quotation: ': «…»', colon: ': «…»', preposition: '' }

/** *نقلت الوكالة عن النائب، رئيس الكتلة، رفضه القرار*: what the source did by words, with whose it is. */
function ownAct(p: ArabicPassage, end: number, limit: number): ContentHead | null {
  const at = p.tokens[end]?.kind === 'comma' ? end + 1 : end
  const word = p.words[at]
  const isOwn = word !== undefined && /...(?:ه|ها|هم)$/.test(word.bare) && isClass(word, 'event')
  return isOwn && at < limit && word.conjunction === 0 && word.clitic === '' ? { kind: 'nominal', at } : null
}

/**
 * *نقلت الوكالة عن مصدر أن*: what stands behind the source that an agency passes on is that source's own statement,
 * with the preposition for its cue. A verbal noun there (*قوله إن*) is a cue itself.
 */
export function readRelayed(p: ArabicPassage, outer: Finding): Finding | null {
  const [content] = outer.content
  if (!content || !passesOn(p, outer, content.from)) return null
  const from = content.from + 1
  const end = endOfPhrase(p, from, { limit: content.to, frames })
  const found = end > from ? findHead(p, end, content.to, frames) : null
  const isPlain = found?.kind === 'clause' || found?.kind === 'quotation' || found?.kind === 'colon'
  const head = isPlain ? found : ownAct(p, end, content.to)
  if (!head) return null
  for (let at = from; at < head.at; at += 1)
    if (p.words[at]?.cues.some((cue) => cue.kind === 'noun' && cue.hasObject)) return null
  const rules = { clause: 'verb.clause', nominal: 'verb.nominal' } as const
  return {
    ...outer,
    rule: head.kind === 'clause' || head.kind === 'nominal' ? rules[head.kind] : 'verb.quotation',
    source: [{ from, to: end }],
    cue: [{ from: content.from, to: from }, ...theSaying(p, end)],
    cueOffset: 0,
    content: [{ from: head.at, to: content.to }],
    frame: `${outer.lemma} … ${p.words[content.from]?.preposition ?? ''} X${frameNotes[head.kind]}`,
    isNested: true,
  }
}
