import { type ArabicPassage, isClass, emphatic } from '#core/attribution/languages/ar/passage-words'
import { compoundNames } from '#core/attribution/languages/ar/bare-noun'
import { brokenPlurals } from '#core/attribution/languages/ar/nouns'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

/** Offices so common behind a name that they go on no name: *محمد سعيد المتحدث باسم …*. */
const offices = new Set(
  'متحدث متحدثه ناطق رئيس رئيسه وزير وزيره مدير مديره امين نايب مستشار عضو قيادي ناشط خبير باحث محلل مسوول معارض مسوول اعلامي صحفي'.split(
    ' ',
  ),
)

/** A word of which nothing else is known, or a given name: what personal names are made of. */
export const isNameWord = (word: ArabicWord | undefined): boolean =>
  word !== undefined &&
  word.isWord &&
  word.conjunction === 0 &&
  !emphatic.has(word.stem) &&
  (word.isUnknown ||
    (isClass(word, 'givenName') &&
      word.clitic === '' &&
      !word.isDefinite &&
      (word.bare === 'علي' || !isClass(word, 'preposition'))))

const longestName = 8

const isMiddleName = (p: ArabicPassage, at: number): boolean => {
  const word = p.words[at]
  return (
    isClass(p.words[at - 1], 'givenName') &&
    word?.isDefinite === true &&
    word.clitic === '' &&
    !isClass(word, 'role', 'organisation', 'adjective', 'document', 'event', 'relative', 'temporal')
  )
}

/** Offices that are given names as well. */
export const titlesAsNames: ReadonlySet<string> = new Set('سلطان رايد ملك سيد صقر حاكم قاضي شاكر'.split(' '))

/** *صلاح الدين*, *عبد الله*, *محمد الطيبي*: a word with the article goes on a name that has begun. */
function continuesName(p: ArabicPassage, at: number, length: number, to: number): boolean {
  const word = p.words[at] as ArabicWord
  if (word.conjunction > 0 || !word.isWord) return false
  if (['بن', 'ابن', 'بنت'].includes(p.words[at - 1]?.key ?? '')) return true
  // *آل الشيخ*: whatever a family is called.
  if (p.words[at - 1]?.bare === 'آل' && word.isDefinite && word.clitic === '') return true
  if (compoundNames.test(word.key)) return true
  // *عبدالله سلطان الجابري*: offices that are given names as well, between two names.
  const isBetween = isClass(p.words[at - 1], 'givenName') && p.words[at + 1]?.isDefinite === true
  if (isBetween && at + 1 < to && titlesAsNames.has(word.key)) return true
  const isLast = at + 1 >= to || !isNameWord(p.words[at + 1])
  // *محمد الأمين حداد*: a word with the article between two names.
  if (!isLast && isMiddleName(p, at)) return true
  // *محمد المنصور*: a given name with the article is a surname.
  if (isLast && word.isDefinite && word.clitic === '' && isClass(word, 'givenName')) return true
  // *حاتم مفتي*: so is an office without one, where nobody's office follows.
  if (
    length === 1 &&
    !word.isDefinite &&
    word.clitic === '' &&
    isClass(word, 'role') &&
    !isClass(word, 'organisation')
  )
    return at + 1 >= to || isNameWord(p.words[at + 1])
  if (word.clitic === 'ب' && word.isDefinite) return length === 1 && at + 1 >= to
  // *عماد الجندي*, *زيد المجالي*: behind one given name alone an office or an origin is a surname.
  const isSurname = length === 1 && isLast && word.isDefinite && word.clitic === '' && !offices.has(word.stem)
  if (isSurname && (isClass(word, 'role') || /[^ا]ي$/.test(word.stem)))
    return !p.words[at + 1]?.isDefinite || at + 1 >= to || !isClass(word, 'role', 'adjective')
  // *زياد بن سامر الرؤساء*: no one man is several, and so it is his name.
  const isBehindFather = ['بن', 'ابن', 'بنت', 'ولد'].includes(p.words[at - 2]?.key ?? '')
  if (isBehindFather && isLast && word.isDefinite && word.clitic === '' && brokenPlurals.has(word.stem))
    return true
  if (
    !word.isDefinite ||
    word.clitic !== '' ||
    isClass(word, 'role', 'organisation', 'adjective', 'document', 'event', 'venue', 'relative', 'temporal')
  )
    return false
  if (
    isClass(p.words[at - 1], 'givenName') &&
    ['عبد', 'ابو', 'ابي', 'ابن', 'بن', 'ال', 'ام', 'سيف'].includes(p.words[at - 1]?.key ?? '')
  )
    return true
  // *شهاب بن أحمد الجابري*: a surname of origin closes a name of any length.
  if (isLast && /[^ا]ي$/.test(word.stem) && isNameWord(p.words[at - 1])) return true
  // *عبد الله المسفر، …*: but *محمد المكلف بالملف*.
  const next = p.tokens[at + 1]
  const isClosed =
    next?.kind !== 'word' || (at + 1 >= to && isClass(p.words[at + 1], 'complementiser', 'masdar', 'event'))
  // *خالد بن علي المسفر*
  return isLast && (length <= 2 || isBehindFather) && (isClosed || !word.stem.startsWith('م'))
}

/** *فيصل بن خالد | أمير منطقة …*: a name that is an office where a place or a body stands behind it. */
const isOfficeOf = (p: ArabicPassage, at: number): boolean =>
  isClass(p.words[at], 'role') &&
  (isClass(p.words[at + 1], 'region', 'organisation', 'place') || p.words[at + 1]?.key === 'العهد')

/** *أمير منطقة …*, *ولي العهد*: no name begins with an office that tells of what. */
const isOfficeAlone = (p: ArabicPassage, from: number, at: number): boolean =>
  isOfficeOf(p, at) && (at === from || !isNameWord(p.words[at - 1]))

const named = new Set(
  'كتايب كتيبه لواء سرايا جايزه وسام قلاده نوط حي جامعه مستشفي مشفي مطار مدرسه ثانويه شارع معهد ميدان ملعب استاد قصر جسر مسجد جامع مدينه مجمع قاعده سجن مخيم مركز اكاديميه كليه حديقه'.split(
    ' ',
  ),
)

const rulers = new Set(['ملك', 'ملكه', 'امير', 'شيخ'])

/** *وسام | الملك عبد العزيز*: what is named after a ruler. */
export const isNamedAfterRuler = (p: ArabicPassage, at: number): boolean => {
  const next = p.words[at + 1]
  const isRuler = next?.isDefinite === true && next.clitic === '' && rulers.has(next.stem)
  return isRuler && p.words[at]?.isDefinite === false && named.has(p.words[at]?.stem ?? '')
}

/** *بجامعة القاضي عياض*, *مستشفى الملك فهد*: somebody whom a place is called after. */
function isCalledAfter(p: ArabicPassage, from: number, start: number): boolean {
  let at = start - 1
  while (at > from && p.words[at]?.isDefinite && isClass(p.words[at], 'role')) at -= 1
  const before = p.words[at]
  return at >= from && before?.isDefinite === false && named.has(before.stem)
}

/** *الناطق باسمها، الفاتح قرشي*, *وزير العدل الطيب لوح*: behind a comma or an office a name may begin with the article. */
function beginsWithArticle(p: ArabicPassage, at: number): boolean {
  const word = p.words[at] as ArabicWord
  if (!word.isDefinite || word.clitic !== '' || !isNameWord(p.words[at + 1])) return false
  if (p.tokens[at - 1]?.kind === 'comma') return word.classes.size === 0
  // *مدرب النصر سامر الحلو*: an office without an article is that of what follows.
  if (isClass(p.words[at - 1], 'role') && !p.words[at - 1]?.isDefinite) return false
  return word.classes.size === 1 && isClass(word, 'givenName') && !isClass(p.words[at - 1], 'givenName')
}

/** *لا يعرف سامر الحلو*, *سيرحل سامر الحلو*: an unknown word in the shape of a present tense, at the head of its clause. */
function isVerbBeforeName(p: ArabicPassage, at: number): boolean {
  const word = p.words[at]
  if (!word?.isUnknown || !isClass(p.words[at + 1], 'givenName')) return false
  if (/^س[يت]\p{L}{3,}$/u.test(word.key)) return true
  const isAtHead = at === 0 || isClass(p.words[at - 1], 'negation') || p.tokens[at - 1]?.kind === 'stop'
  return isAtHead && /^[يت]\p{L}{3,}$/u.test(word.key)
}

/** *حصد محمد حداد اللقب*: an unknown word that a sentence begins with, before a given name, is what he did. */
const beginsSentence = (p: ArabicPassage, at: number): boolean =>
  !p.isHeading &&
  p.words[at]?.isUnknown === true &&
  isClass(p.words[at + 1], 'givenName') &&
  (at === 0 || p.tokens[at - 1]?.kind === 'stop')

/** *في بغداد*, *في تلفاز طوكيو* */
const isBehindPreposition = (p: ArabicPassage, place: number): boolean => {
  const governor = p.words[place - 1]
  if (isClass(governor, 'preposition')) return true
  return governor?.isDefinite === false && governor.isWord && isClass(p.words[place - 2], 'preposition')
}

/** The stretches of a noun phrase that may be personal names. */
function nameRuns(p: ArabicPassage, { from, to }: TokenRange): TokenRange[] {
  const runs: TokenRange[] = []
  let at = from
  while (at < to) {
    // *منظمة «أطباء من أجل الحياة»*: what a body is called in marks is no person.
    const marked = at > from && isClass(p.words[at - 1], 'organisation') ? p.opening.get(at) : undefined
    if (marked?.closed) {
      at = marked.to
      continue
    }
    const isArticled = at > from && at + 1 < to && beginsWithArticle(p, at)
    if ((!isNameWord(p.words[at]) && !isArticled) || isOfficeAlone(p, from, at)) {
      at += 1
      continue
    }
    // *وسام الملك عبد العزيز*: named after somebody, and a given name elsewhere.
    if (isVerbBeforeName(p, at) || isNamedAfterRuler(p, at)) {
      at += 1
      continue
    }
    let start = at
    at += 1
    while (
      at < to &&
      at - start < longestName &&
      !isOfficeOf(p, at) &&
      (isNameWord(p.words[at]) || continuesName(p, at, at - start, to))
    )
      at += 1
    const before = p.words[start - 1]
    // *حركة طالبان*: the first word is the body's name, not a person's.
    const belongsToBody =
      start > from &&
      isClass(before, 'organisation', 'place') &&
      !isClass(before, 'role') &&
      // *سفير مصر في بغداد سامر الحلو*, *كبير المهندسين في مترو طوكيو سامر الحلو*
      !(isClass(before, 'place') && isBehindPreposition(p, start - 1)) &&
      before?.isDefinite === false
    // *الأمير سلطان بن زياد*: whatever stands before a father is a given name.
    const given = p.words[start - 1]
    const isFathered = ['بن', 'بنت'].includes(p.words[start]?.key ?? '') && start > from
    if (isFathered && given?.isDefinite === false && given.isWord && given.clitic === '') start -= 1
    // *باريس سان جيرمان سامر الحلو*: what is called after a saint is a place.
    while (['سان', 'سانت', 'سانتا'].includes(p.words[start - 1]?.key ?? '') && start + 1 < at) start += 1
    const run = { from: belongsToBody && !isClass(p.words[start], 'givenName') ? start + 1 : start, to: at }
    // *مركز جون هوبكنز*: a body under a person's name.
    const isBody = belongsToBody && run.from === start && !isClass(before, 'adjective')
    if (run.to > run.from && !isBody && !isCalledAfter(p, from, run.from)) runs.push(run)
  }
  return runs
}

/** *ناشط حقوقي سوري*: words that only look like adjectives of origin make no name. */
const hasCertainName = (p: ArabicPassage, { from, to }: TokenRange): boolean => {
  for (let at = from; at < to; at += 1) if (!isClass(p.words[at], 'nisba')) return true
  return false
}

/** *أوراق التحقيق*, *كثير من الناس*: an unknown word before one that it governs is nobody's name. */
function isConstruct(p: ArabicPassage, { from, to }: TokenRange, name: TokenRange | undefined): boolean {
  const next = p.words[from + 1]
  if (!name || name.to - name.from > 2 || from + 1 >= to || isClass(p.words[from], 'givenName')) return false
  if (next?.key === 'من') return true
  // *موظفو المتجر*
  if (next?.isDefinite && /^م.{3,}و$/.test(p.words[from]?.key ?? '')) return true
  return (
    next?.isDefinite === true &&
    isClass(next, 'masdar', 'event', 'thing', 'document', 'venue', 'organisation') &&
    !isClass(next, 'role', 'nisba')
  )
}

const longestBeforeTitle = 4

/** *أمل ماء العين، عضو اللجنة*: behind a given name all words are the name where a title stands behind a comma. */
function upToComma(p: ArabicPassage, range: TokenRange, name: TokenRange | undefined): TokenRange | null {
  if (!name || !isClass(p.words[name.from], 'givenName')) return name ?? null
  for (let at = name.from; at < Math.min(range.to, name.from + longestBeforeTitle + 1); at += 1) {
    if (p.tokens[at]?.kind === 'comma') return { from: name.from, to: at }
    const word = p.words[at]
    if (
      !word?.isWord ||
      (at > name.from && isClass(word, 'role', 'organisation', 'preposition', 'adjective'))
    )
      break
  }
  return name
}

/** The personal name in a source's noun phrase, without office or title; null where there is none. */
export function personalName(p: ArabicPassage, range: TokenRange): TokenRange | null {
  const head = p.words[range.from]
  if (!head) return null
  // *علماء فلك أوروبيون*: several are called by no one's name.
  if (isClass(head, 'role') && !head.isDefinite && /(?:ون|ين|اء)$/.test(head.bare) && head.bare.length > 4)
    return null
  // *مصدر حضر الاجتماع*: a vague source is called by nobody's name.
  if (isClass(head, 'vague') && !head.isDefinite) return null
  const runs = nameRuns(p, range)
  const startsWithName = runs[0]?.from === range.from
  const long = runs.filter((run) => run.to - run.from >= 2)
  // *المصمم الشاب سامر الحاج*: what has the article and a given name behind it is somebody's calling.
  const isCalling =
    head.isDefinite &&
    !isClass(head, 'organisation', 'document', 'vague', 'event', 'thing', 'masdar', 'place') &&
    long.some((run) => isClass(p.words[run.from], 'givenName') && p.words[run.from - 1]?.isDefinite !== false)
  if (!startsWithName && !isCalling && !isClass(head, 'role') && !isClass(head, 'nisba')) return null
  const [first] = runs
  if (startsWithName) return isConstruct(p, range, first) ? null : upToComma(p, range, first)
  const certain = long.filter((run) => head.isDefinite || hasCertainName(p, run))
  const best = certain.findLast((run) => isClass(p.words[run.from], 'givenName')) ?? certain.at(-1)
  if (best) return best
  const [single] = runs
  if (!single) return null
  const before = p.words[single.from - 1]
  const isTitled =
    before?.isDefinite === true && (isClass(before, 'role', 'nisba') || single.from === range.from + 1)
  return isTitled ? single : null
}

/** *المكلف الحبيب الصيد*: a word with the article of which nothing is known, behind an office. */
const isArticledGivenName = (p: ArabicPassage, at: number): boolean => {
  const word = p.words[at]
  const before = p.words[at - 1]
  return (
    word?.isDefinite === true &&
    word.clitic === '' &&
    (word.classes.size === 0 || (word.classes.size === 1 && isClass(word, 'givenName'))) &&
    word.cues.length === 0 &&
    before?.isDefinite === true &&
    isClass(before, 'role', 'adjective', 'organisation')
  )
}

/** *لاعبو النادي*, *ووافق*: a plural that governs, or a verb behind its conjunction. */
const isNobodysName = (word: ArabicWord | undefined): boolean =>
  word?.isUnknown === true && /^(?:.{4,}و|وو.+)$/.test(word.bare)

/** The longest personal name in the article that has this word in it, by reading on to both sides of each place where it stands. */
export function fullestName(
  passages: readonly ArabicPassage[],
  places: readonly { readonly passage: number; readonly index: number }[],
): { passage: number; range: TokenRange } | null {
  let best: { passage: number; range: TokenRange } | null = null
  for (const { passage, index } of places) {
    const p = passages[passage]
    const place = p?.words[index]
    if (!p || !place || place.conjunction > 0 || (isClass(place, 'preposition') && !isNameWord(place)))
      continue
    let from = index
    while (
      from > 0 &&
      index - from < 4 &&
      (isNameWord(p.words[from - 1]) || isArticledGivenName(p, from - 1) || isMiddleName(p, from - 1)) &&
      !isNobodysName(p.words[from - 1]) &&
      !isVerbBeforeName(p, from - 1) &&
      !beginsSentence(p, from - 1) &&
      !(isClass(p.words[from - 2], 'organisation') && !p.words[from - 2]?.isDefinite)
    )
      from -= 1
    const to = index + 1
    const length = to - from
    if (length >= 2 && (best === null || length > best.range.to - best.range.from))
      best = { passage, range: { from, to } }
  }
  return best
}
