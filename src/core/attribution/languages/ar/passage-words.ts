import type { ArabicWord, WordClass } from '#core/attribution/languages/ar/word'
import type { Passage } from '#core/attribution/passage'

/** What an article as a whole tells of words that are read in one way or another. */
export interface ArticleNotes {
  /** Stems of the words with the article that stand behind somebody's given name: *سامر الحلو*. */
  readonly surnames: Set<string>
  /** Stems of the words without it that stand there alone: *ماركوس زودر*. */
  readonly plainSurnames: Set<string>
  /** The preposition is written *على*, so that *علي* is the name. */
  tellsAliApart: boolean
}

export type ArabicPassage = Passage<ArabicWord, ArticleNotes>

/** Asked many times a word, so that it is a plain loop. */
export function isClass(word: ArabicWord | undefined, ...classes: readonly WordClass[]): boolean {
  if (word === undefined || word.classes.size === 0) return false
  for (const one of classes) if (word.classes.has(one)) return true
  return false
}

export const isFiniteCue = (word: ArabicWord): boolean => word.isFinite

/** A verb that can hardly be read as a noun. */
export const isPlainVerb = (word: ArabicWord): boolean =>
  isDeed(word) ||
  (isFiniteCue(word) && word.classes.size === 0 && !word.cues.some((cue) => cue.kind === 'noun'))

/** A verb that reports nothing. */
export const isDeed = (word: ArabicWord | undefined): boolean =>
  isClass(word, 'deed') && word?.clitic === '' && !word.isDefinite

const honorifics = new Set(
  'سيادته فخامته معاليه جلالته سموه سعادته فضيلته سماحته دولته سيادتها معاليها سموها سعادتها حضرته عطوفته نيافته قداسته غبطته فضيلتها'.split(
    ' ',
  ),
)

/** *سموه*, *معاليه*: the person spoken of, by a title alone. */
export const isHonorific = (word: ArabicWord | undefined): boolean => honorifics.has(word?.key ?? '')

/** *المصدر ذاته*: points back, and is nobody's name. */
export const emphatic: ReadonlySet<string> = new Set(
  'نفسه نفسها نفسهم ذكر ذاته ذاتها عينه عينها مذكور مذكوره جميعهم'.split(' '),
)

/** *لفت النظر إلى أن*: the noun that the verb takes with it. */
export const isNotice = (word: ArabicWord | undefined): boolean =>
  word !== undefined && /^ال(?:نظر|انتباه|انظار)$/.test(word.key)
