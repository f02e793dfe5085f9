/** What Arabic writes onto a word in front: a conjunction, then a preposition or the future, then the article. */
const conjunctions = new Set(['و', 'ف'])
const particles = new Set(['ب', 'ل', 'ك', 'س'])

/** Letters that have to be left of a word, so that its own first letter is seldom taken for one written onto it. */
const leastAfterLetter = 3
const leastAfterArticle = 2

/**
 * The forms under which a word is found: itself first, then without what is written onto it in front (*وبالوزارة* is found
 * under *بالوزارة*, *الوزارة* and *وزارة* too). It is not told whether a first letter belongs to the word: *وقف* is also
 * found under *قف* only if that left enough letters.
 *
 * @param key - of `searchKey`
 */
export function formsOf(key: string): string[] {
  const forms = [key]
  const add = (form: string) => {
    if (!forms.includes(form)) forms.push(form)
  }
  const withoutLetter = (form: string, letters: ReadonlySet<string>) =>
    letters.has(form.charAt(0)) && form.length > leastAfterLetter ? form.slice(1) : null
  const withoutConjunction = withoutLetter(key, conjunctions)
  if (withoutConjunction) add(withoutConjunction)
  for (const form of [...forms]) {
    const withoutParticle = withoutLetter(form, particles)
    if (withoutParticle) add(withoutParticle)
  }
  for (const form of [...forms]) {
    const article = /^(?:ال|لل)/.test(form) && form.length >= 2 + leastAfterArticle
    if (article) add(form.slice(2))
  }
  return forms
}

/** What Arabic writes onto a noun behind: whose it is, and the sign of the indefinite accusative. */
const enclitics = ['هما', 'ها', 'هم', 'هن', 'كم', 'نا', 'ا']

/** Letters that have to be left of a word before what is written onto it behind. */
const leastBeforeEnclitic = 3

/**
 * A word without what is written onto it behind, under each spelling that it may have then: *وزيرها* is *وزير*, *وزارتها* is
 * *وزاره*, as a key has it. Of *ـه* only *ـته* is taken for it: otherwise it is the ending of the feminine under a key.
 *
 * @param key - of `searchKey`
 */
export function withoutEnclitics(key: string): string[] {
  const bare = enclitics.flatMap((enclitic) =>
    key.endsWith(enclitic) && key.length - enclitic.length >= leastBeforeEnclitic
      ? [key.slice(0, -enclitic.length)]
      : [],
  )
  const possessed = key.endsWith('ته') ? [...bare, key.slice(0, -1)] : bare
  return possessed.flatMap((stem) =>
    stem.endsWith('ت') && stem.length > leastBeforeEnclitic ? [stem, `${stem.slice(0, -1)}ه`] : [stem],
  )
}

/**
 * How a word begins that something is written onto behind, where that is not the word itself: *وزارة*, under a key
 * *وزاره*, becomes *وزارتها*. Null for others.
 */
export function beginningBeforeEnclitics(key: string): string | null {
  return key.endsWith('ه') && key.length > leastBeforeEnclitic ? `${key.slice(0, -1)}ت` : null
}

/** Letters that have to be left before an ending, so that it is seldom a part of the word. */
const leastBeforeEnding = 3

/** Endings that make one word of another: what is cut off, and what may stand in its place. Only the regular ones. */
const endings: readonly (readonly [ending: string, replacements: readonly string[]])[] = [
  ['ات', ['ه', '']],
  ['ه', ['ات']],
  ['ون', ['', 'ين']],
  ['ين', ['', 'ون']],
  ['ies', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['y', ['ies']],
]

/** The other numbers of a word, as far as they are formed by an ending: *ساعة* and *ساعات*, *ministry* and *ministries*. */
export function otherNumbersOf(key: string): string[] {
  return endings.flatMap(([ending, replacements]) =>
    key.endsWith(ending) && key.length - ending.length >= leastBeforeEnding
      ? replacements.map((replacement) => key.slice(0, -ending.length) + replacement)
      : [],
  )
}
