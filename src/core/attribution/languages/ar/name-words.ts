import { type ArabicPassage, isClass, isFiniteCue } from '#core/attribution/languages/ar/passage-words'
import { isNameWord } from '#core/attribution/languages/ar/person-names'
import {
  isCompoundStart,
  isGivenOfGod,
  isNameParticle,
  isVerbAlone,
  withTraits,
} from '#core/attribution/languages/ar/traits'
import type { ArabicWord, WordClass } from '#core/attribution/languages/ar/word'
import { readAnew } from '#core/attribution/passage'
import { lookupKey } from '#core/text/normal-forms'

const givenName: ReadonlySet<WordClass> = new Set(['givenName'])

/** A word read as part of a name and as nothing else, whatever its letters could also be. */
function asName(word: ArabicWord, text: string): ArabicWord {
  const key = lookupKey(text)
  return withTraits({
    ...word,
    bare: text,
    key,
    conjunction: 0,
    clitic: '',
    stem: word.isDefinite && word.clitic === '' ? word.stem : key,
    classes: givenName,
    cues: [],
    complementiserPronoun: '',
    isUnknown: !word.isDefinite,
    isFinite: false,
    isAccusative: false,
  })
}

/** What an article tells of words that are names in it. */
interface Evidence {
  /** Verbs that stand where only a name can: *قال لوح*. */
  readonly behindVerbs: Set<string>
  /** Words behind a given name or a title that introduces one: *السيد لوح*. */
  readonly introduced: Set<string>
  /** What follows a particle of foreign names: *فان* + *بيرك*. */
  readonly behindParticles: Set<string>
}

const titles = new Set(['سيد', 'سيده', 'دكتور', 'دكتوره', 'شيخ', 'استاذ', 'استاذه'])

function gather(passages: readonly ArabicPassage[]): Evidence {
  const evidence: Evidence = { behindVerbs: new Set(), introduced: new Set(), behindParticles: new Set() }
  for (const p of passages)
    p.words.forEach((word, at) => {
      if (!word.mayHideName) return
      const before = p.words[at - 1]
      const next = p.words[at + 1]
      if (isVerbAlone(word) && before) {
        if (isFiniteCue(before) && before.classes.size === 0) evidence.behindVerbs.add(word.key)
        if (isClass(before, 'givenName') || (before.isDefinite && titles.has(before.stem)))
          evidence.introduced.add(word.key)
      }
      if (isNameParticle(word) && isNameWord(before) && next?.isUnknown)
        evidence.behindParticles.add(next.key)
    })
  return evidence
}

/** *الوزير بلحسن الحلو*: ب and ل are letters of such given names. */
const isMaghrebi = (p: ArabicPassage, at: number): boolean => {
  const word = p.words[at] as ArabicWord
  const before = p.words[at - 1]
  return (
    word.clitic === 'ب' &&
    word.key.startsWith('بل') &&
    isClass(word, 'givenName') &&
    p.words[at + 1]?.isDefinite === true &&
    (before === undefined ||
      isFiniteCue(before) ||
      (before.isDefinite && isClass(before, 'role', 'adjective')))
  )
}

/** A surname or one more word of a name. */
const isNamed = (word: ArabicWord | undefined): boolean =>
  word !== undefined &&
  word.clitic === '' &&
  (word.isUnknown || isClass(word, 'givenName') || (word.isDefinite && isOriginAtMost(word)))

const isOriginAtMost = ({ classes }: ArabicWord): boolean => [...classes].every((one) => one === 'nisba')

function isName(p: ArabicPassage, at: number, evidence: Evidence): boolean {
  const word = p.words[at] as ArabicWord
  // *بان كي مون*: no clause begins with two such particles.
  if (word.key === 'بان' && p.words[at + 1]?.key === 'كي') return true
  // *علم الدين حداد*
  // *ضيف الله العتيبي*
  if (isGivenOfGod(word)) return p.words[at + 1]?.key === 'الله' && isNamed(p.words[at + 2])
  if (isCompoundStart(word)) return p.words[at + 1]?.key === 'الدين'
  if (word.key === 'كي' && p.words[at + 1]?.isUnknown)
    return p.words[at - 1]?.key === 'بان' || isFiniteCue(p.words[at - 1] ?? word)
  // *لوران بلان*: ب never stands before *لأن*.
  if (word.clitic === 'ب' && word.stem === 'لان') return true
  if (isNameParticle(word)) return evidence.behindParticles.has(p.words[at + 1]?.key ?? '')
  if (isVerbAlone(word)) return evidence.behindVerbs.has(word.key) && evidence.introduced.has(word.key)
  return isMaghrebi(p, at)
}

/** The passages of an article with the words that are names in it read as such: *السيد لوح*, *فيكتور فان بيرك*. */
export function withNameWords(passages: readonly ArabicPassage[]): ArabicPassage[] {
  const evidence = gather(passages)
  return passages.map((p) => {
    let words: ArabicWord[] | null = null
    p.words.forEach((word, at) => {
      if (!word.mayHideName || !isName(p, at, evidence)) return
      words ??= [...p.words]
      words[at] = asName(word, p.tokens[at]?.text ?? '')
    })
    return words ? readAnew(p, words) : p
  })
}
