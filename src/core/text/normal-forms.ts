/** Marks that carry no letter: vowels, Quranic signs, superscript alef, tatweel, joiners, soft hyphens, bidi controls, byte order mark. */
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
    code === 0x00ad ||
    code === 0xfeff
  )
}

/** Presentation forms that PDF text and some web pages carry: Arabic ligatures and positional letters, Latin *ﬁ* and *ﬄ*. */
const isPresentationForm = (code: number): boolean =>
  (code >= 0xfb50 && code <= 0xfdff) ||
  (code >= 0xfe70 && code <= 0xfefc) ||
  (code >= 0xfb00 && code <= 0xfb06)

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

/** What may have to be done to a word with a code unit in it, as bits. */
const needs = { unbinding: 1, baring: 2, folding: 4, lowering: 8 } as const
const needsOf: Uint8Array = (() => {
  const table = new Uint8Array(65_536)
  for (let code = 0; code < 65_536; code += 1) {
    if (isPresentationForm(code))
      table[code] = needs.unbinding | needs.baring | needs.folding | needs.lowering
    else if (isWeightless(code)) table[code] = needs.baring
    // The Arabic blocks know no capitals; anything else is left to the language's own rules for them.
    else if (code < 0x0600 || code > 0x08ff) table[code] = needs.lowering
  }
  for (const letter of Object.keys(foldedLetters)) table[letter.charCodeAt(0)] = needs.folding
  return table
})()

function needsOfWord(word: string): number {
  let all = 0
  for (let index = 0; index < word.length; index += 1) all |= needsOf[word.charCodeAt(index)] as number
  return all
}

const unbound = (word: string, need: number): string =>
  need & needs.unbinding ? word.normalize('NFKC') : word

/** A word with single letters for its ligatures and positional forms. */
export const unboundLetters = (word: string): string => unbound(word, needsOfWord(word))

function bared(word: string, need: number): string {
  if (!(need & needs.baring)) return word
  const source = unbound(word, need)
  let kept = ''
  let from = 0
  for (let index = 0; index < source.length; index += 1) {
    if (!isWeightless(source.charCodeAt(index))) continue
    kept += source.slice(from, index)
    from = index + 1
  }
  return from === 0 ? source : kept + source.slice(from)
}

/**
 * The letters of a word without vowels, tatweel, joiners, soft hyphens and presentation forms. Hamza, alef maqsura
 * and ta marbuta stay apart, since they tell words apart (*إطلاق* and *أطلاق*, *على* and *علي*).
 */
export const bareLetters = (word: string): string => bared(word, needsOfWord(word))

/**
 * One key for all the spellings of a word: lower case, and in Arabic one alef, one ya, ta marbuta as ha and
 * hamza without its seat. For looking words up, never for showing them.
 */
export function lookupKey(word: string): string {
  const need = needsOfWord(word)
  const bare = bared(word, need)
  const folded =
    need & needs.folding ? bare.replace(foldable, (letter) => foldedLetters[letter] ?? letter) : bare
  return need & needs.lowering ? folded.toLowerCase() : folded
}
