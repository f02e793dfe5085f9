import type { Stance } from '#core/statement/stance'
import type { Match } from '#core/attribution/languages/ar/match'
import { endOfPhrase } from '#core/attribution/languages/ar/noun-phrase'
import { objectPrepositions } from '#core/attribution/languages/ar/object-frame'
import { type ArabicPassage, isClass } from '#core/attribution/languages/ar/passage-words'
import { canBeginPhrase } from '#core/attribution/languages/ar/phrase-start'
import { governedBy } from '#core/attribution/languages/ar/prepositions'
import type { ArabicFrame } from '#core/attribution/languages/ar/verbs'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

/** Whom or what an act is aimed at, with the code units of a preposition on the front of its first word. */
export interface Target {
  readonly range: TokenRange
  readonly offset: number
}

/** Acts that are aimed at the thing they name (*أدان الهجوم*, *رحب بالاتفاق*). */
const aimedAtThings: ReadonlySet<Stance> = new Set(['condemn', 'support'])
/** Acts that are aimed at somebody they speak to or about (*اتهم الجيش ب*, *طالب الحكومة ب*). */
const aimedAtPeople: ReadonlySet<Stance> = new Set([
  'accuse',
  'condemn',
  'support',
  'threaten',
  'demand',
  'warn',
])

/** What others claim, as the object of a denial: *نفى صحة الأنباء*. */
const claims = new Set(
  'انباء نبا خبر اخبار شايعات شايعه مزاعم ادعاءات ادعاء اتهامات اتهام تقارير تقرير تصريحات معلومات روايه'.split(
    ' ',
  ),
)
const worthOfClaims = new Set(['صحه', 'دقه', 'مصداقيه'])

const objectFrames: readonly ArabicFrame[] = ['nominal', 'object']

function phraseAt(
  p: ArabicPassage,
  from: number,
  limit: number,
  frames: ReadonlySet<ArabicFrame>,
): Target | null {
  const word = p.words[from] as ArabicWord
  const isClitic = word.isWord && word.clitic !== '' && word.conjunction === 0
  if (!isClitic && !canBeginPhrase(p, from)) return null
  const end = isClitic
    ? Math.max(from + 1, endOfPhrase(p, from + 1, { limit, frames }))
    : endOfPhrase(p, from, { limit, frames })
  // *للحكومة*: the article is written together with the preposition.
  const offset = isClitic && word.clitic !== 'ل' ? 1 : 0
  return end > from ? { range: { from, to: end }, offset } : null
}

/** *نفى ما ذكرته الصحيفة*, *نفى صحة الأنباء*: whoever claimed it, or the claim. */
function deniedAt(
  p: ArabicPassage,
  at: number,
  limit: number,
  frames: ReadonlySet<ArabicFrame>,
): Target | null {
  const word = p.words[at] as ArabicWord
  if (word.key === 'ما') {
    const isClaim = p.words[at + 1]?.cues.some((cue) => cue.kind === 'past' || cue.kind === 'present')
    return isClaim === true ? phraseAt(p, at + 2, limit, frames) : null
  }
  const from = worthOfClaims.has(word.stem) ? at + 1 : at
  return claims.has(p.words[from]?.stem ?? '') ? phraseAt(p, from, limit, frames) : null
}

/**
 * Whom or what a verb's act is aimed at, where a noun phrase of its frame names it.
 *
 * @param limit - exclusive end of the content
 */
export function targetOf(p: ArabicPassage, { reading, head }: Match, limit: number): Target | null {
  const { act, frames } = reading.verb
  if (reading.hasObject) return null
  const until = (): ReadonlySet<ArabicFrame> =>
    new Set([...(frames.has('object') ? objectPrepositions(reading) : frames), ...objectFrames])
  if (head.kind === 'nominal') {
    if (act === 'deny') return deniedAt(p, head.at, limit, until())
    const isPerson = frames.has('object') && aimedAtPeople.has(act)
    const isThing = frames.has('nominal') && aimedAtThings.has(act)
    return isPerson || isThing ? phraseAt(p, head.at, limit, isThing ? new Set() : until()) : null
  }
  const preposition = governedBy(p, head.at, frames)
  if (!preposition || isClass(p.words[head.at], 'complementiser')) return null
  const isAttached = p.words[head.at]?.clitic !== ''
  const from = isAttached ? head.at : head.at + 1
  if (isClass(p.words[from], 'complementiser', 'pronoun')) return null
  // *طلب من الحكومة أن*, *أوعز إلى الوزارة ب*: a verb without an object speaks to somebody through its preposition.
  const isAddressee =
    act === 'demand' && !frames.has('object') && (preposition === 'من' || preposition === 'إلى')
  if (!isAddressee && !aimedAtThings.has(act)) return null
  return phraseAt(p, from, limit, isAddressee ? until() : new Set())
}
