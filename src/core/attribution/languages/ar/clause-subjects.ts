import type { Finding } from '#core/attribution/finding'
import { bodyFrames } from '#core/attribution/languages/ar/full-names'
import { endOfPhrase } from '#core/attribution/languages/ar/noun-phrase'
import { isNameWord, personalName } from '#core/attribution/languages/ar/person-names'
import { type ArabicPassage, isClass } from '#core/attribution/languages/ar/passage-words'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

/** How many sentences end before a token or at it, by halving: an article may be one line. */
function sentencesUpTo(p: ArabicPassage, index: number): number {
  let low = 0
  let high = p.sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((p.sentences[middle] as TokenRange).to <= index) low = middle + 1
    else high = middle
  }
  return low
}

/** The sentence that holds a token. */
export function sentenceAt(p: ArabicPassage, index: number): TokenRange | null {
  const sentence = p.sentences[sentencesUpTo(p, index)]
  return sentence && sentence.from <= index ? sentence : null
}

/** The sentence before the one that holds a token. */
export const sentenceBefore = (p: ArabicPassage, index: number): TokenRange | null =>
  p.sentences[sentencesUpTo(p, index) - 1] ?? null

/**
 * The subject of a sentence that reports further on: *أبقى البنك الفائدة، متوقعا …*, *ألقى الرئيس كلمة تعهد فيها …*.
 * Verb first where the first word is nothing that speaks, else subject first.
 */
export function mainSubject(p: ArabicPassage, cue: number): TokenRange | null {
  const sentence = sentenceAt(p, cue)
  if (!sentence) return null
  // *ثم ألقى سامر كلمة، رحب فيها ب…*: the clause before, where the verb points back into it.
  const host =
    interviewed(p, sentence.from, cue) ??
    askedBefore(p, sentence.from, cue) ??
    writerBefore(p, sentence.from, cue)
  if (host) return host
  const pointsBack = /^(?:في|ب|خلال)(?:ه|ها)$/.test(p.words[cue + 1]?.key ?? '')
  return subjectOf(p, { from: pointsBack ? clauseBefore(p, sentence.from, cue) : sentence.from, to: cue })
}

/** *في حوار للمدرب سامر حداد، توقع …*: whoever gave the interview. */
function interviewed(p: ArabicPassage, start: number, cue: number): TokenRange | null {
  // *جاء ذلك في تصريح لمدير المصنع سامر الحلو أكد فيه أن*
  const isAboutSaid = p.words[start]?.key === 'جاء' && isClass(p.words[start + 1], 'pronoun')
  const from = isAboutSaid ? start + 2 : start
  if (!isClass(p.words[from], 'preposition') || !isClass(p.words[from + 1], 'venue')) return null
  for (let at = from + 2; at < Math.min(cue, from + 6); at += 1) {
    const word = p.words[at] as ArabicWord
    if (word.clitic !== 'ل' || isClass(word, 'addressee')) continue
    const isOffice = isClass(word, 'role') && !word.isDefinite
    if (!word.isDefinite && !isOffice) continue
    const to = endOfPhrase(p, at + 1, { limit: cue, frames: bodyFrames })
    return personalName(p, { from: isOffice ? at : at + 1, to })
  }
  return null
}

const asking = /^[وف]?ب(?:ال)?(?:سوال|مواجه|عرض|تواصل|اتصال|رجوع|عود)\p{L}*$/u
const towards = new Set(['مع', 'الي', 'علي', 'ب'])

/** *وبسؤال مدير المستشفى عن ذلك أجاب*, *وبالتواصل مع المتحدث أفاد*: whoever was asked. */
function askedBefore(p: ArabicPassage, from: number, cue: number): TokenRange | null {
  const first = p.words[from] as ArabicWord
  if (!asking.test(first.key) && !(first.clitic === 'ب' && asking.test(`ب${first.stem}`))) return null
  for (let at = from + 1; at < Math.min(cue, from + 6); at += 1) {
    const before = p.words[at - 1]
    const isAsked = at === from + 1 ? first.key.includes('سوال') : towards.has(before?.key ?? '')
    if (!isAsked || !isClass(p.words[at], 'role', 'organisation', 'givenName')) continue
    const to = endOfPhrase(p, at, { limit: cue, frames: bodyFrames })
    return to > at ? { from: at, to } : null
  }
  return null
}

const longestPaper = 14

/** *بيانا لمتحدث باسم الوزارة قال فيه*, *في تصريح لمدير الشرطة أوضح فيه*: whose words the paper has that the verb points back to. */
function writerBefore(p: ArabicPassage, from: number, cue: number): TokenRange | null {
  if (!/^في(?:ه|ها)$/.test(p.words[cue + 1]?.key ?? '')) return null
  for (let at = cue - 2; at > Math.max(from, cue - longestPaper); at -= 1) {
    const [paper, word] = [p.words[at - 1], p.words[at] as ArabicWord]
    if (!word.isWord) return null
    const isWriter = word.clitic === 'ل' && isClass(word, 'role', 'organisation')
    const isPaper = isClass(paper, 'document', 'venue') || /^(?:بيان|تقرير|تصريح)ا$/.test(paper?.key ?? '')
    if (!isWriter || paper?.isDefinite || !isPaper) continue
    const governed = p.words[at + 1]?.key === 'باسم' ? at + 2 : at + 1
    const to = endOfPhrase(p, governed, { limit: cue, frames: bodyFrames })
    return { from: at, to: to > governed ? to : at + 1 }
  }
  return null
}

const longestClause = 60

/** Where the clause before a cue begins: behind the comma or the *ثم* before the one it stands behind. */
function clauseBefore(p: ArabicPassage, from: number, cue: number): number {
  for (let at = cue - 2; at > Math.max(from, cue - longestClause); at -= 1) {
    const word = p.words[at]
    if (word?.key === 'ثم') return at + 1
    // *وجه سامر، الكاتب المعروف، رسالة إلى زياد، مدير النادي، شكره فيها*: appositions and objects are no clauses.
    if (p.tokens[at]?.kind === 'comma' && !isClass(p.words[at + 1], 'role', 'document', 'venue'))
      return at + 1
  }
  return from
}

/** The subject of a clause: behind its verb where the first word is nothing that speaks, else in front. */
function subjectOf(p: ArabicPassage, { from: start, to: cue }: TokenRange): TokenRange | null {
  let at = start
  while (
    at < cue &&
    (isClass(p.words[at], 'auxiliary', 'adverb', 'temporal', 'opener') ||
      p.tokens[at]?.kind === 'comma' ||
      (isClass(p.words[at], 'preposition') && isClass(p.words[at + 1], 'opener', 'temporal')))
  )
    at += 1
  // *وشاطره الرأي سامر الحلو بقوله*
  if (p.words[at + 1]?.key === 'الراي') at += 1
  const speaks = (index: number): boolean => {
    const word = p.words[index]
    if (!word?.isWord || word.clitic !== '' || isClass(word, 'preposition')) return false
    return (
      isClass(word, 'role', 'organisation', 'givenName', 'place', 'document', 'vague') ||
      (word.isDefinite && isClass(word, 'quantity'))
    )
  }
  // *ألقى سامر حداد كلمة*: behind a verb of which nothing is known a name has two words at least.
  const isName =
    isNameWord(p.words[at + 1]) &&
    (isNameWord(p.words[at + 2]) || p.words[at + 2]?.isDefinite === true) &&
    [at + 1, at + 2].some((index) => isClass(p.words[index], 'givenName'))
  // *الحلو يستقبل السفير ويؤكد …*: a headline begins with whoever acts, by the last word of the name.
  const acts = p.words[at + 1]
  if (
    p.isHeading &&
    at + 1 < cue &&
    p.words[at]?.isDefinite &&
    acts?.conjunction === 0 &&
    /^[يت]\p{L}{3,}$/u.test(acts.key)
  )
    return { from: at, to: at + 1 }
  // *وذلك عبر صفحته، حيث أعلن*: behind a preposition stands no subject.
  const isVerb = !isClass(p.words[at], 'preposition')
  const from = speaks(at) ? at : isVerb && (speaks(at + 1) || isName) ? at + 1 : -1
  if (from < 0 || from >= cue) return null
  const to = endOfPhrase(p, from, { limit: Math.min(cue, from + 16), frames: bodyFrames })
  return to > from ? { from, to } : null
}

/** Sentences between two reports that are looked at for who acts in them. */
const sentencesBetween = 3

/** *وصل الوزير سامر حداد إلى العاصمة. وقال إن …*: who acts in the sentences between the last report and this one. */
export function subjectsBetween(
  passages: readonly ArabicPassage[],
  findings: readonly Finding[],
  index: number,
): { p: ArabicPassage; range: TokenRange }[] {
  const finding = findings[index] as Finding
  const last = findings[index - 1]
  const cue = finding.cue[0]?.from ?? 0
  const found: { p: ArabicPassage; range: TokenRange }[] = []
  let looked = 0
  for (let passage = finding.passage; passage >= 0 && finding.passage - passage < 2; passage -= 1) {
    const p = passages[passage] as ArabicPassage
    const lowest = last?.passage === passage ? (last.content.at(-1)?.to ?? 0) : 0
    const before = passage === finding.passage ? sentencesUpTo(p, cue) : p.sentences.length
    for (let at = before - 1; at >= 0; at -= 1) {
      const sentence = p.sentences[at] as TokenRange
      if (sentence.from < lowest || looked >= sentencesBetween) return found
      looked += 1
      const range = subjectOf(p, sentence)
      if (range) found.push({ p, range })
    }
    if (last?.passage === passage) return found
  }
  return found
}
