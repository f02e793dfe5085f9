import { type ArabicPassage, isFiniteCue, isClass } from '#core/attribution/languages/ar/passage-words'
import type { ArabicFrame } from '#core/attribution/languages/ar/verbs'
import type { ArabicWord } from '#core/attribution/languages/ar/word'

/** A word with ب on its front of which nothing is known: no name (*بوتين*) where the article goes on behind it. */
const isLikelyClitic = (p: ArabicPassage, index: number): boolean => {
  const word = p.words[index]
  if (word?.isUnknown !== true || !word.key.startsWith('ب') || word.key.length < 4) return false
  const next = p.words[index + 1]
  const before = p.words[index - 1]
  // *كلود بوير المدير الفني*: behind a given name and before an office it is a surname.
  if (before && isGivenName(before) && isClass(next, 'role')) return false
  if (next?.isDefinite && next.clitic === '') return true
  // *أقر بخطئه*
  if (before && isFiniteCue(before) && /....(?:ه|ها|هم)$/.test(word.bare)) return true
  // *طالبوا بسرعة …*: behind a plural verb its subject cannot stand, and few names end in ta marbuta.
  if (before?.cues.some((cue) => cue.kind === 'past' && cue.number === 'plural' && before.key.endsWith('وا')))
    return true
  // *طالب محامي المتهم ببراءة موكله*
  if (word.bare.endsWith('ة') && before && (isFiniteCue(before) || before.isDefinite)) return true
  return (
    before !== undefined &&
    before.isWord &&
    !isFiniteCue(before) &&
    !before.isUnknown &&
    !isClass(before, 'givenName', 'role')
  )
}

/** Note of an article whether it writes the preposition as *على*. */
export function noteSpelling(passages: readonly ArabicPassage[]): void {
  const plainly = passages.find((p) => p.words.some((word) => word.bare === 'على'))
  if (plainly) plainly.notes.tellsAliApart = true
}

/**
 * *علي* with its dots beside another name is a name, and so it is where no noun stands behind it (*قال علي إن*,
 * *قال علي في*); many papers write the preposition so too.
 */
export const isNameAli = (p: ArabicPassage, index: number): boolean => {
  if (p.words[index]?.bare !== 'علي') return false
  const next = p.words[index + 1]
  const before = p.words[index - 1]
  if (
    p.notes.tellsAliApart ||
    next?.isUnknown ||
    (isClass(next, 'givenName') && !isClass(next, 'preposition'))
  )
    return true
  if (before && (['بن', 'ابن'].includes(before.key) || isGivenName(before))) return true
  // *المواطن علي الشهري*: between somebody's description and a surname of origin.
  if (isClass(before, 'role') && before?.isDefinite && next?.isDefinite && /[^ا]ي$/.test(next.stem))
    return true
  const governs = before?.cues.some(({ verb }) => verb.frames.has('على')) === true
  return (
    before !== undefined &&
    isFiniteCue(before) &&
    !governs &&
    (!next?.isWord || isClass(next, 'complementiser', 'preposition'))
  )
}

const isGivenName = (word: ArabicWord): boolean =>
  isClass(word, 'givenName') && !word.isDefinite && word.clitic === '' && !isClass(word, 'preposition')

/** *المتحدث بوزارة الدفاع*: a place of office behind a noun, not what a verb's preposition governs. */
const isAttributive = (p: ArabicPassage, index: number): boolean =>
  (isClass(p.words[index], 'organisation', 'place', 'region') &&
    !isClass(p.words[index], 'event', 'masdar') &&
    isClass(p.words[index - 1], 'role', 'organisation', 'adjective', 'nisba', 'vague', 'document')) ||
  // *مدرب الفريق الأول بنادي النهر سامر الحلو بأداء لاعبيه*: where somebody works, and what is governed stands behind.
  (isClass(p.words[index], 'organisation') &&
    p.words[index - 1]?.isDefinite === true &&
    isGovernedBehind(p, index)) ||
  // *رئيس المؤتمر بجهة الشمال*
  (isClass(p.words[index], 'region') &&
    !p.words[index]?.isDefinite &&
    p.words[index - 1]?.isDefinite === true)

const farthestGoverned = 9

const isGovernedBehind = (p: ArabicPassage, index: number): boolean => {
  for (let at = index + 2; at < index + farthestGoverned; at += 1) {
    const word = p.words[at]
    if (!word?.isWord || isClass(word, 'adverbialPreposition', 'temporal')) return false
    if (word.clitic === 'ب') return isClass(word, 'masdar', 'event', 'thing')
  }
  return false
}

const posted = new Set(
  'مبعوث مبعوثه سفير سفيره سفراء مندوب مندوبه موفد وفد ممثل ممثله ممثلو ممثلي معتمد'.split(' '),
)

/** *المشرف على المعرض*: of what somebody is in charge. */
const overseers = new Set(['مشرف', 'مشرفه', 'مشرفون', 'مشرفين', 'قايم', 'قايمه', 'قايمون', 'قايمين'])

/** *المبعوث الأممي إلى سوريا*, *المشرف على المعرض*: where somebody is sent, or of what in charge, belongs to the office. */
export const namesPost = (p: ArabicPassage, index: number): boolean =>
  (['الي', 'لدي'].includes(p.words[index]?.key ?? '') &&
    isClass(p.words[index + 1], 'place', 'organisation') &&
    [1, 2, 3].some((back) => posted.has(p.words[index - back]?.stem ?? ''))) ||
  (p.words[index]?.key === 'علي' &&
    (overseers.has(p.words[index - 1]?.stem ?? '') ||
      // *المشرف العام على الجامعة*
      (p.words[index - 1]?.key === 'العام' && overseers.has(p.words[index - 2]?.stem ?? ''))) &&
    p.words[index + 1]?.isDefinite === true &&
    !isClass(p.words[index + 1], 'masdar'))

/** *نائب عن تحالف النهر*: whom somebody is there for. */
const namesBacking = (p: ArabicPassage, index: number): boolean =>
  p.words[index]?.key === 'عن' &&
  p.words[index - 1]?.isDefinite === false &&
  deputies.has(p.words[index - 1]?.stem ?? '')
const deputies = new Set([
  'نايب',
  'نايبه',
  'نواب',
  'ممثل',
  'ممثله',
  'ممثلون',
  'ممثلين',
  'مندوب',
  'مرشح',
  'مرشحه',
  'عضو',
])

/** *على حسابه*, *على صفحتها*: where it was written. */
const namesPage = (p: ArabicPassage, index: number): boolean =>
  p.words[index]?.key === 'علي' && /^(?:حساب|صفح|موقع|منص|تويتر|فيسبوك)/.test(p.words[index + 1]?.key ?? '')

/** *نيابة عن الحضور*: these take their preposition with them. */
const onBehalf = new Set(['نيابه', 'بدلا', 'عوضا', 'فضلا', 'دفاعا', 'بعيدا', 'عدا', 'ناهيك'])

/** *على هامش المؤتمر*: when it was said. */
const namesOccasion = (p: ArabicPassage, index: number): boolean =>
  p.words[index]?.key === 'علي' &&
  ['هامش', 'خلفيه', 'اثر', 'غرار', 'صعيد', 'ضوء', 'لسان'].includes(p.words[index + 1]?.stem ?? '')

/** The preposition by which this token introduces a verb's content, or null. */
export function governedBy(
  p: ArabicPassage,
  index: number,
  frames: ReadonlySet<ArabicFrame>,
): ArabicFrame | null {
  const word = p.words[index]
  if (!word?.isWord) return null
  const alone = word.preposition
  const isTakenAlong = alone !== null && onBehalf.has(p.words[index - 1]?.stem ?? '')
  if (
    alone &&
    !isTakenAlong &&
    frames.has(alone) &&
    !isNameAli(p, index) &&
    !namesPost(p, index) &&
    !namesBacking(p, index) &&
    !namesPage(p, index)
  )
    return namesOccasion(p, index) ? null : alone
  if (frames.has('ب') && isLikelyClitic(p, index)) return 'ب'
  if (word.clitic === 'ب' && frames.has('ب') && !isAttributive(p, index)) return 'ب'
  if (word.clitic === 'ل' && frames.has('ل') && isClass(word, 'masdar', 'event')) return 'ل'
  // *لصحف عدة، بما فيها …*, *بما في ذلك …*: among them, and not what.
  if (word.key === 'بما' && /^في(?:ه|ها|هم)?$/.test(p.words[index + 1]?.key ?? '')) return null
  if (frames.has('ب') && word.key.startsWith('ب') && /^ب(?:ان(?:ه|ها|هم|هما)?|ما)$/.test(word.key)) return 'ب'
  return null
}
