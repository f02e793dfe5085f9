import type { Passage } from '#core/attribution/passage'
import type { ArabicFrame } from '#core/attribution/languages/ar/verbs'
import type { ArabicWord, WordClass } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

export type ArabicPassage = Passage<ArabicWord>

export const isClass = (word: ArabicWord | undefined, ...classes: readonly WordClass[]): boolean =>
  word !== undefined && classes.some((one) => word.classes.has(one))

/** Look-up keys of the prepositions that stand alone, as frames name them. */
const frameOfPreposition: Readonly<Record<string, ArabicFrame>> = {
  الي: 'إلى',
  علي: 'على',
  عن: 'عن',
  من: 'من',
  في: 'في',
  ضد: 'ضد',
  حول: 'حول',
}

const longestName = 6

export const isFiniteCue = (word: ArabicWord): boolean =>
  word.cues.some((cue) => cue.kind === 'past' || cue.kind === 'present')

/** A verb that can hardly be read as a noun. */
export const isPlainVerb = (word: ArabicWord): boolean =>
  isFiniteCue(word) && word.classes.size === 0 && !word.cues.some((cue) => cue.kind === 'noun')

/** A word with ب on its front of which nothing is known: no name (*بوتين*) where the article goes on behind it. */
export const isLikelyClitic = (p: ArabicPassage, index: number): boolean => {
  const word = p.words[index]
  if (word?.isUnknown !== true || !word.key.startsWith('ب') || word.key.length < 4) return false
  const next = p.words[index + 1]
  const before = p.words[index - 1]
  if (next?.isDefinite && next.clitic === '') return true
  return (
    before !== undefined &&
    before.isWord &&
    !isFiniteCue(before) &&
    !before.isUnknown &&
    !isClass(before, 'givenName') &&
    !(before.isDefinite && isClass(before, 'role'))
  )
}

const isNameLink = (word: ArabicWord | undefined): boolean =>
  isClass(word, 'givenName') && !isClass(word, 'preposition') && word?.isDefinite === false

/** *علي* with its dots before another name is a name; many papers write the preposition so too. */
export const isNameAli = (p: ArabicPassage, index: number): boolean =>
  p.words[index]?.bare === 'علي' && (p.words[index + 1]?.isUnknown === true || isNameLink(p.words[index - 1]))

/** *المتحدث بوزارة الدفاع*: a place of office behind a noun, not what a verb's preposition governs. */
const isAttributive = (p: ArabicPassage, index: number): boolean =>
  isClass(p.words[index], 'organisation', 'place', 'region', 'venue') &&
  isClass(p.words[index - 1], 'role', 'organisation', 'adjective', 'nisba', 'vague', 'document')

/** The preposition by which this token introduces a verb's content, or null. */
export function governedBy(
  p: ArabicPassage,
  index: number,
  frames: ReadonlySet<ArabicFrame>,
): ArabicFrame | null {
  const word = p.words[index]
  if (!word?.isWord) return null
  const alone = frameOfPreposition[word.key]
  if (alone && frames.has(alone) && !isNameAli(p, index)) return alone
  if (frames.has('ب') && isLikelyClitic(p, index)) return 'ب'
  if (word.clitic === 'ب' && frames.has('ب') && !isAttributive(p, index)) return 'ب'
  if (word.clitic === 'ل' && frames.has('ل') && isClass(word, 'masdar', 'event')) return 'ل'
  const isThat = word.key.startsWith('بان') && isClass(word, 'complementiser')
  if ((isThat || word.key === 'بما') && frames.has('ب')) return 'ب'
  return null
}

/** Where the bracket that opens at `index` closes, or the index itself where it does not. */
export function endOfBrackets(p: ArabicPassage, index: number, limit: number): number {
  const reach = Math.min(limit, index + 40)
  for (let at = index + 1; at < reach; at += 1) if (p.tokens[at]?.kind === 'close') return at + 1
  return index
}

/** The quotation that opens at this token, as the exclusive end of its range; null where none opens here. */
export function quotationAt(p: ArabicPassage, index: number): TokenRange | null {
  if (p.tokens[index]?.kind !== 'quote') return null
  return p.opening.get(index) ?? null
}

/** Words in a quotation, which tells a quoted name from quoted speech. */
export const wordsIn = (p: ArabicPassage, { from, to }: TokenRange): number => {
  let count = 0
  for (let at = from; at < to; at += 1)
    if (p.tokens[at]?.kind === 'word' || p.tokens[at]?.kind === 'number') count += 1
  return count
}

/** Whether a quotation only marks a name: short, and behind a word such as *حركة* or *صحيفة*, or behind another name. */
export function isQuotedName(p: ArabicPassage, quotation: TokenRange): boolean {
  const words = wordsIn(p, quotation)
  if (words > longestName) return false
  const before = p.words[quotation.from - 1]
  if (words <= 2 && isClass(before, 'role', 'place')) return true
  if (words <= 4 && isClass(before, 'classifier', 'organisation') && !holdsClause(p, quotation)) return true
  return words <= 2 && isClass(before, 'preposition') && isAllUnknown(p, quotation)
}

const holdsClause = (p: ArabicPassage, { from, to }: TokenRange): boolean => {
  for (let at = from; at < to; at += 1) {
    const word = p.words[at]
    const isParticle = isClass(word, 'negation', 'complementiser', 'auxiliary', 'subordinator', 'pronoun')
    // *بلا حدود* is no clause.
    if (isParticle && word?.clitic === '') return true
  }
  return false
}

const isAllUnknown = (p: ArabicPassage, { from, to }: TokenRange): boolean => {
  for (let at = from; at < to; at += 1)
    if (p.tokens[at]?.kind === 'word' && !p.words[at]?.isUnknown) return false
  return true
}

/** *تابع ممازحا الحضور*: a participle right behind the verb says how. */
const isManner = (p: ArabicPassage, index: number): boolean => {
  const word = p.words[index]
  const before = p.words[index - 1]
  return (
    before !== undefined && isFiniteCue(before) && word?.isUnknown === true && /^م.{3,4}ا$/.test(word.key)
  )
}

/** *طلبت فيه النقابة*: a pronoun that points back, between verb and subject. */
export const isResumptive = (p: ArabicPassage, index: number): boolean =>
  /^(?:في|خلال|ب|ل|من|عن|علي|عبر)(?:ه|ها|هم|هما)$/.test(p.words[index]?.key ?? '')

/** When or where or how something was said: no part of who said it. */
export function startsAdverbial(p: ArabicPassage, index: number): boolean {
  const word = p.words[index]
  if (!word?.isWord) return false
  if (isNameAli(p, index)) return false
  if (isClass(word, 'temporal'))
    return !(word.stem === 'عام' && isClass(p.words[index - 1], 'role', 'organisation'))
  if (isClass(word, 'adverb', 'adverbialPreposition')) return true
  if (isManner(p, index)) return true
  if (word.clitic === 'ل' && isClass(word, 'addressee')) return true
  if (!isClass(word, 'preposition')) return false
  const next = p.words[index + 1]
  return isClass(next, 'venue', 'temporal') || (word.key === 'الي' && isClass(next, 'addressee'))
}

export const demonstratives = new Set(['هذا', 'هذه', 'هولاء', 'تلك', 'ذلك', 'اوليك', 'هذان', 'هاتان'])

export const startsClause = (word: ArabicWord): boolean =>
  isClass(word, 'complementiser', 'subordinator', 'auxiliary', 'negation', 'narratorRemark') ||
  word.cues.some((cue) => cue.kind === 'participle' && !isClass(word, 'role', 'adjective', 'organisation'))

/** Whether a noun phrase can begin here. */
export function canBeginPhrase(p: ArabicPassage, index: number): boolean {
  const token = p.tokens[index]
  const word = p.words[index]
  if (!token || !word) return false
  if (token.kind === 'number') return true
  if (token.kind === 'quote') {
    const quotation = quotationAt(p, index)
    return quotation !== null && wordsIn(p, quotation) <= 5
  }
  if (token.kind === 'open') return endOfBrackets(p, index, index + 8) > index
  if (!word.isWord || word.conjunction > 0) return false
  if (isClass(word, 'quantity')) return true
  if (isClass(word, 'pronoun') && p.words[index + 1]?.isDefinite) return demonstratives.has(word.key)
  if (startsAdverbial(p, index) || startsClause(word)) return false
  if (isNameAli(p, index)) return true
  if (isClass(word, 'preposition', 'relative', 'pronoun') && !isClass(word, 'organisation')) return false
  if (word.clitic !== '' && isClass(word, 'masdar', 'event', 'organisation', 'role', 'preposition'))
    return false
  return !isPlainVerb(word)
}

/** What a clause's content may begin with where nothing introduces it: a verbal noun, or a thing that is announced. */
export const isContentNoun = (word: ArabicWord): boolean =>
  (isClass(word, 'event', 'masdar') && !isClass(word, 'role', 'organisation', 'vague', 'document')) ||
  (word.classes.size === 0 &&
    word.cues.length > 0 &&
    word.cues.every((cue) => cue.kind === 'noun' && cue.hasObject))
