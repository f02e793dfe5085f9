import type { ArabicWord, WordClass } from '#core/attribution/languages/ar/word'
import type { Passage } from '#core/attribution/passage'

export type ArabicPassage = Passage<ArabicWord>

export const isClass = (word: ArabicWord | undefined, ...classes: readonly WordClass[]): boolean =>
  word !== undefined && classes.some((one) => word.classes.has(one))

export const isFiniteCue = (word: ArabicWord): boolean =>
  word.cues.some((cue) => cue.kind === 'past' || cue.kind === 'present')

/** A verb that can hardly be read as a noun. */
export const isPlainVerb = (word: ArabicWord): boolean =>
  isDeed(word) ||
  (isFiniteCue(word) && word.classes.size === 0 && !word.cues.some((cue) => cue.kind === 'noun'))

/** A verb that reports nothing. */
export const isDeed = (word: ArabicWord | undefined): boolean =>
  isClass(word, 'deed') && word?.clitic === '' && !word.isDefinite

const honorifics = new Set(
  'سيادته فخامته معاليه جلالته سموه سعادته فضيلته سماحته دولته سيادتها معاليها سموها سعادتها'.split(' '),
)

/** *سموه*, *معاليه*: the person spoken of, by a title alone. */
export const isHonorific = (word: ArabicWord | undefined): boolean => honorifics.has(word?.key ?? '')

/** *المصدر ذاته*: points back, and is nobody's name. */
export const emphatic: ReadonlySet<string> = new Set(
  'نفسه نفسها نفسهم ذاته ذاتها عينه عينها مذكور مذكوره جميعهم'.split(' '),
)
