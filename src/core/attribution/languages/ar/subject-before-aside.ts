import { endOfPhrase } from '#core/attribution/languages/ar/noun-phrase'
import {
  type ArabicPassage,
  isClass,
  isDeed,
  isFiniteCue,
} from '#core/attribution/languages/ar/passage-words'
import { startsAdverbial } from '#core/attribution/languages/ar/phrase-start'
import { isNameWord } from '#core/attribution/languages/ar/person-names'
import type { ArabicFrame } from '#core/attribution/languages/ar/verbs'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

const noFrames: ReadonlySet<ArabicFrame> = new Set()
const longest = 28

const closes = (p: ArabicPassage, at: number): boolean => ['comma', 'dash'].includes(p.tokens[at]?.kind ?? '')

/** A person or a body; a place at the head of a sentence is a dateline. */
const speaks = (p: ArabicPassage, at: number): boolean => {
  const word = p.words[at]
  if (isClass(word, 'place', 'preposition', 'temporal') || word?.clitic !== '') return false
  return (
    isClass(word, 'role', 'organisation', 'givenName', 'vague') ||
    (word.isUnknown && isNameWord(p.words[at + 1]))
  )
}

/** *وهو عامل في المصنع*, *الذي زار المدينة*: a clause about the subject, whose verb is its own. */
const isAboutSubject = (p: ArabicPassage, at: number): boolean => {
  const word = p.words[at]
  const isPronoun = ['هو', 'هي', 'هم'].includes(word?.key ?? '') && (word?.conjunction ?? 0) > 0
  return isPronoun || isClass(word, 'relative')
}

/**
 * *الوزير، من جهته، قال*, *سامر، وهو عامل، يقول*, *سامر الحلو - مدير المصنع - أوضح*: the noun that the sentence
 * begins with, where nothing but an aside between marks parts it from the verb at `index`.
 */
export function subjectBeforeAside(p: ArabicPassage, index: number, from: number): TokenRange | null {
  if (!closes(p, index - 1) || index - from > longest || !speaks(p, from)) return null
  const end = endOfPhrase(p, from, { limit: index - 1, frames: noFrames })
  if (end === from) return null
  if (end === index - 1) return { from, to: end }
  if (!closes(p, end)) return null
  const isAbout = isAboutSubject(p, end + 1)
  for (let at = end + 1; at < index - 1; at += 1) {
    const word = p.words[at] as ArabicWord
    if (['stop', 'colon', 'semicolon', 'quote'].includes(p.tokens[at]?.kind ?? '')) return null
    if (!isAbout && (closes(p, at) || isDeed(word) || isFiniteCue(word))) return null
  }
  return { from, to: isAbout || !startsAdverbial(p, end + 1) ? index - 1 : end }
}
