/** Arabic presentation forms (ligatures and positional letters) that old PDF text and some web pages carry. */
const presentationForms = /[\uFB50-\uFDFF\uFE70-\uFEFC]/

/** Marks that carry no letter: vowels, Quranic signs, superscript alef, tatweel, joiners, bidi controls, byte order mark. */
function isWeightless(code: number): boolean {
  return (
    (code >= 0x064b && code <= 0x065f) ||
    code === 0x0670 ||
    code === 0x0640 ||
    (code >= 0x0610 && code <= 0x061a) ||
    (code >= 0x06d6 && code <= 0x06ed) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0x061c ||
    code === 0xfeff
  )
}

/**
 * The letters of an Arabic word without vowels, tatweel, joiners and presentation forms. Hamza, alef maqsura
 * and ta marbuta stay apart, since they tell words apart (*إطلاق* and *أطلاق*, *على* and *علي*).
 */
export function bareLetters(word: string): string {
  const source = presentationForms.test(word) ? word.normalize('NFKC') : word
  let kept = ''
  let from = 0
  for (let index = 0; index < source.length; index += 1) {
    if (!isWeightless(source.charCodeAt(index))) continue
    kept += source.slice(from, index)
    from = index + 1
  }
  return from === 0 ? source : kept + source.slice(from)
}

const foldedLetters: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ک: 'ك',
  گ: 'ك',
}
const foldable = /[أإآٱىیئؤةکگ]/g

/**
 * One key for all the spellings of a word: lower case, and in Arabic one alef, one ya, ta marbuta as ha and
 * hamza without its seat. For looking words up, never for showing them.
 */
export function lookupKey(word: string): string {
  const bare = bareLetters(word)
  return bare.replace(foldable, (letter) => foldedLetters[letter] ?? letter).toLowerCase()
}
