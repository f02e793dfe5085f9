import { type Lookup, classesByKey, lookUp, noClasses, noCues } from '#core/attribution/languages/ar/lexicon'
import { withTraits } from '#core/attribution/languages/ar/traits'
import type { ArabicWord, CueReading, WordClass } from '#core/attribution/languages/ar/word'
import { isMasdar, nisba } from '#core/attribution/languages/ar/word-shapes'
import { lookupKey } from '#core/text/normal-forms'

const isLetter = /^\p{L}/u

/** Code units of the first letter with the vowels on it, where it stands plainly as that letter. */
function lengthOfFirstLetter(surface: string): number {
  let length = 1
  while (length < surface.length && /[\p{M}\u0640\u200B-\u200F]/u.test(surface.charAt(length))) length += 1
  return length
}

const withoutArticle = (key: string): string => (key.startsWith('ال') && key.length > 4 ? key.slice(2) : key)

/** *ال* is no article in these. */
const falseArticles = new Set(
  'التهاب التهابات التحاق التماس التفاف التقاط التباس التفات التقاء الحاق الزام الي الله الا الذي التي الذين ال الان الاف التزام التزم التقي الف الغاء الم المانيا البانيا الح اليه اليها'.split(
    ' ',
  ),
)

function splitClitic(
  key: string,
  bare: string,
): { clitic: ArabicWord['clitic']; rest: string; isDefinite: boolean } {
  // A written hamza is no article's: *إليزابيث*.
  const isArticle = !/^[إأآ]/.test(bare) && !falseArticles.has(key)
  if (key.startsWith('ال') && isArticle && key.length > 3)
    return { clitic: '', rest: key.slice(2), isDefinite: true }
  const first = key.charAt(0)
  if (key.length > 3 && key.startsWith('لل')) {
    // *للجنة* is *ل* + *اللجنة*: the article's lam is lost before another.
    const behind = classesByKey.get(key.slice(2)) ?? noClasses
    // *للجان* is no *لل* + *جان*: names have no article.
    const isName = behind.size === 1 && behind.has('givenName')
    const isDoubled = classesByKey.has(key.slice(1)) && (behind.size === 0 || isName)
    return { clitic: 'ل', rest: key.slice(isDoubled ? 1 : 2), isDefinite: true }
  }
  if ((first === 'ب' || first === 'ك') && key.startsWith('ال', 1) && key.length > 4)
    return { clitic: first, rest: key.slice(3), isDefinite: true }
  return { clitic: '', rest: key, isDefinite: false }
}

/** Read one spelling. Costly next to a look-up, so that callers keep what they got. */
export function analyseArabic(surface: string): ArabicWord {
  const isWord = isLetter.test(surface)
  const bare = bareOf(surface)
  let key = lookupKey(surface)
  let conjunction = 0
  let entry = lookUp(key)
  // *و14*: a conjunction written on a number.
  if (/^[وف]\p{N}/u.test(surface)) conjunction = 1
  if (!entry && isWord && (key.startsWith('و') || key.startsWith('ف')) && key.length > 2) {
    const rest = key.slice(1)
    const found = lookUp(rest)
    const article = rest.startsWith('ال') || rest.startsWith('لل') || rest.startsWith('بال')
    const plainFirst = surface.startsWith('و') || surface.startsWith('ف')
    // A verb with a pronoun on it is too thin a ground to take a letter off a word (*فائدة* is no *ف* + *أيده*).
    const isFound =
      found !== null &&
      (found.classes.size > 0 || found.pronoun !== undefined || found.cues.some((cue) => !cue.hasObject))
    const isKnownBehind =
      isFound ||
      article ||
      lookUp(splitClitic(rest, bare.slice(1)).rest) !== null ||
      isMasdar(rest, bare.slice(1))
    if (
      plainFirst &&
      isKnownBehind &&
      !classesByKey.has(withoutArticle(key)) &&
      possessedClasses(key) === null
    ) {
      conjunction = lengthOfFirstLetter(surface)
      key = rest
      entry = found
    }
  }
  return finish(surface, bare, key, conjunction, entry, isWord)
}

const bareOf = (surface: string): string =>
  surface.replace(/[\u064B-\u065F\u0670\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\u061C\uFEFF]/g, '')

const possessors = /(?:ه|ها|هم|هما)$/

/** Classes of a noun under a possessive pronoun: *وفاته*, *متحدثها*, *رئيسهم*. */
function possessedClasses(key: string): ReadonlySet<WordClass> | null {
  const base = key.replace(possessors, '')
  if (base === key || base.length < 3) return null
  const found =
    classesByKey.get(base.endsWith('ت') ? base.slice(0, -1) + 'ه' : base) ?? classesByKey.get(base)
  if (!found) return null
  const nounClasses: readonly WordClass[] = [
    'role',
    'organisation',
    'document',
    'event',
    'vague',
    'thing',
    'venue',
  ]
  const kept = nounClasses.filter((one) => found.has(one))
  return kept.length > 0 ? new Set(kept) : null
}

/** Classes of an indefinite noun in the accusative, which is written with an alef: *مسؤولا*. */
function accusativeClasses(key: string): readonly WordClass[] {
  const found = classesByKey.get(key.slice(0, -1))
  const nounClasses: readonly WordClass[] = [
    'role',
    'organisation',
    'document',
    'vague',
    'adjective',
    'event',
    'thing',
  ]
  return found ? nounClasses.filter((one) => found.has(one)) : []
}

/** A word of which at most its ending is known (*بخاري* looks like an adjective of origin) may be a name. */
const isBareOf = (classes: ReadonlySet<WordClass>): boolean =>
  classes.size === 0 || (classes.size === 1 && classes.has('nisba'))

/** The feminine participle ends in ta marbuta, a pronoun in ha; an adverb's tanwin is on no verb. */
function fitsSpelling(cue: CueReading, tail: string, surface: string): boolean {
  if (cue.kind === 'participle') return !cue.key.endsWith('ه') || tail.endsWith('ة')
  if (cue.hasObject && tail.endsWith('ة')) return false
  // *هنا* is here; only *هنأ* is the verb.
  if (tail === 'هنا') return false
  // *رأي* is an opinion; only *رأى* is the verb.
  if (tail === 'رأي') return false
  return !surface.includes('\u064B')
}

/** *بقوله إن*: a verbal noun with whose it is, behind a preposition; *لتوجيهات الوزير ب*: several of them. */
const nounsBehind = (clitic: string, behind: Lookup | null): readonly CueReading[] => {
  if (!behind) return noCues
  const nouns = behind.cues.filter((cue) => cue.kind === 'noun')
  if (clitic === 'ب') return nouns.filter((cue) => cue.hasObject)
  return clitic === 'ل' ? nouns.filter((cue) => !cue.hasObject && cue.key.endsWith('ات')) : noCues
}

const sharedSets = new Map<string, ReadonlySet<WordClass>>()

/** One set for all words of the same classes: a language has few of them, and a text ever new words. */
function shared(classes: ReadonlySet<WordClass>): ReadonlySet<WordClass> {
  if (classes.size === 0) return noClasses
  const names = [...classes].join(' ')
  const known = sharedSets.get(names)
  if (known) return known
  sharedSets.set(names, classes)
  return classes
}

function finish(
  surface: string,
  bare: string,
  key: string,
  conjunction: number,
  entry: Lookup | null,
  isWord: boolean,
): ArabicWord {
  const split = splitClitic(key, conjunction > 0 ? bare.slice(1) : bare)
  const { isDefinite } = split
  let { clitic, rest } = split
  let behind = rest === key ? entry : lookUp(rest)
  const tail = conjunction > 0 ? bare.slice(1) : bare
  // *بكل*, *لحل*: of two letters there are few nouns.
  const short = key.length === 3 && 'بل'.includes(key.charAt(0)) ? classesByKey.get(key.slice(1)) : undefined
  const isShort = ['quantity', 'event', 'venue'].some((one) => short?.has(one as WordClass)) || key === 'ببن'
  if (!entry && !isDefinite && (key.length > 3 || isShort) && 'بلك'.includes(key.charAt(0))) {
    const host = key.slice(1)
    const found = lookUp(host)
    const isNounBehind =
      possessedClasses(host) !== null ||
      (found !== null && (found.classes.size > 0 || found.cues.some((cue) => cue.kind === 'noun')))
    // *كريم* is no *ك* + *ريم*.
    const isName = found?.classes.size === 1 && found.classes.has('givenName') && found.cues.length === 0
    // *ببن عروس*: a word that only begins names stands behind a preposition as they do.
    const isShortName = isName && host !== 'بن' && (key.startsWith('ك') || host.length < 4)
    if (!isShortName && (isNounBehind || isMasdar(host, tail.slice(1)))) {
      clitic = key.charAt(0) as ArabicWord['clitic']
      rest = host
      behind = found
    }
  }
  const classes = new Set<WordClass>([
    ...(entry?.classes ?? []),
    ...(rest === key ? [] : (behind?.classes ?? [])),
  ])
  const restBare = isDefinite || clitic ? tail.slice(tail.length - rest.length) : tail
  // *إيران* has the shape of *إعلان*, *تجارية* that of *تربية*.
  const isNamed = classes.has('place') || classes.has('adjective')
  if (isWord && !isNamed && isMasdar(rest, restBare)) classes.add('masdar')
  // *إمام المسجد*: its hamza, or the article, tells him from the preposition *أمام*.
  const isImam = rest === 'امام' && (restBare.startsWith('إ') || isDefinite)
  // *الأب* is no month.
  if (isImam || (rest === 'اب' && isDefinite)) {
    classes.clear()
    classes.add('role')
  }
  if (isWord && classes.size === 0 && nisba.test(rest)) classes.add('nisba')
  if (entry?.pronoun !== undefined) classes.add('complementiser')
  // *الآن* is now, *آلان* a name.
  if (tail === 'الآن') classes.delete('givenName')
  // *آل* is a family, *ال* the first letters of a station.
  if (tail === 'آل') classes.delete('addressee')
  // *التوفيق* is what one wishes somebody; *توفيق* alone may be a man.
  if (isDefinite && rest === 'توفيق') {
    classes.delete('givenName')
    classes.add('event')
  }
  // *على* is never the name *علي*; without its dots the name is never told from the preposition.
  if (tail === 'على') classes.delete('givenName')
  // *عبّر*, *بيّن*: the doubled letter tells the verb from the preposition.
  if (surface.includes('\u0651') && entry?.cues.length) classes.delete('preposition')
  // *مصدرا*, *بلاغا*: the accusative of an indefinite noun.
  const isPlainNoun = isWord && !entry && !behind && !isDefinite && classes.size <= 1 && rest.length > 3
  const accusative = isPlainNoun && tail.endsWith('ا') ? accusativeClasses(rest) : []
  for (const which of accusative) classes.add(which)
  const isAccusativeMasdar =
    isPlainNoun &&
    accusative.length === 0 &&
    tail.endsWith('ا') &&
    isMasdar(rest.slice(0, -1), tail.slice(0, -1))
  if (isAccusativeMasdar) classes.add('masdar')
  const possessed =
    isWord && classes.size <= 1 && !entry?.cues.length && !tail.endsWith('ة') ? possessedClasses(rest) : null
  for (const which of possessed ?? []) classes.add(which)
  const fitting = (entry?.cues ?? nounsBehind(clitic, behind)).filter((cue) =>
    fitsSpelling(cue, tail, surface),
  )
  // One empty list for all words that report nothing, since each of them is asked.
  const cues = fitting.length > 0 ? fitting : noCues
  return withTraits({
    bare: tail,
    key,
    conjunction,
    clitic,
    stem: rest,
    isDefinite,
    classes: shared(classes),
    cues,
    isFinite: cues.some((cue) => cue.kind === 'past' || cue.kind === 'present'),
    complementiserPronoun: entry?.pronoun ?? '',
    isUnknown: isWord && !isDefinite && isBareOf(classes) && (entry?.cues.length ?? 0) === 0,
    isWord,
    isAccusative: accusative.length > 0 || isAccusativeMasdar,
  })
}
