/** The same Arabic in the spellings that texts come in. */

/** An article with every vowel. */
export const vowelledArticle = `قَالَتْ وِزَارَةُ المِيَاهِ فِي بَيَانٍ إِنَّ مُسْتَوَى السُّدُودِ ارْتَفَعَ خِلَالَ الأُسْبُوعِ المَاضِي. وَأَضَافَتْ أَنَّ الأَمْطَارَ «لَنْ تَكْفِيَ حَاجَةَ المُزَارِعِينَ هَذَا الصَّيْفَ»، مُشِيرَةً إِلَى أَنَّ الخَزَّانَ الشَّرْقِيَّ مَا زَالَ فَارِغًا.

وَاتَّهَمَ رَئِيسُ البَلَدِيَّةِ، سَامِرُ الدَّقَّاقُ، الشَّرِكَةَ بِتَأْخِيرِ الصِّيَانَةِ. وَبِحَسَبِ المُتَحَدِّثِ بِاسْمِ الشَّرِكَةِ، فَإِنَّ العَمَلَ يَنْتَهِي قَبْلَ الخَرِيفِ. وَقَالَ الدَّقَّاقُ: «نُرِيدُ مَوْعِدًا وَاضِحًا لَا وُعُودًا جَدِيدَةً».

وَنَفَى المُدِيرُ أَنْ يَكُونَ العُمَّالُ قَدْ غَادَرُوا المَوْقِعَ. وَأَكَّدَتِ اللَّجْنَةُ أَنَّهَا سَتَنْشُرُ التَّقْرِيرَ يَوْمَ الخَمِيسِ. وَدَعَا الوَزِيرُ إِلَى تَرْشِيدِ الِاسْتِهْلَاكِ، وَحَذَّرَ مِنْ أَنَّ الجَفَافَ قَدْ يَسْتَمِرُّ. وَأَعْرَبَتْ مُنَظَّمَةُ المُزَارِعِينَ عَنْ قَلَقِهَا مِنْ نَقْصِ العَلَفِ، قَائِلَةً إِنَّ الأَسْعَارَ تَضَاعَفَتْ.`

const weightless = /[\u064B-\u0652\u0670\u0640\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g

const firstEasternDigit = 0x660

/** Letters and western digits alone, so that the spellings of a word can be compared. */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(weightless, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - firstEasternDigit))

export const inEasternDigits = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(Number(digit) + firstEasternDigit))

export const withoutVowels = (text: string): string => text.replace(/[\u064B-\u0652\u0670]/g, '')

/** A tatweel wherever two letters join. */
export const withTatweel = (text: string): string =>
  text.replace(/([ئبت-خس-غف-نهي][\u064B-\u0652]*)(?=[ء-ي])/g, '$1\u0640')

/** Positional forms of each letter in Unicode's order: alone, final, and for those that join both ways initial and medial. */
const forms: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>()
  for (let code = 0xfe80; code <= 0xfefc; code += 1) {
    const form = String.fromCharCode(code)
    const letter = form.normalize('NFKC')
    found.set(letter, [...(found.get(letter) ?? []), form])
  }
  return found
})()

const joinsOn = (letter: string | undefined): boolean => forms.get(letter ?? '')?.length === 4
const joinsBack = (letter: string | undefined): boolean => (forms.get(letter ?? '')?.length ?? 0) > 1

/** Every letter in its positional form, as old typesetting and some PDF files have it. Of a text without vowels. */
export const inPresentationForms = (text: string): string =>
  text.replace(/[ء-غف-ي]+/g, (word) => {
    const letters = word.match(/ل[اأإآ]|./g) ?? []
    return letters
      .map((letter, at) => {
        const ofLetter = forms.get(letter) ?? [letter]
        const isJoined = joinsOn(letters[at - 1]) && joinsBack(letter)
        const joins = joinsOn(letter) && joinsBack(letters[at + 1])
        return ofLetter[joins ? (isJoined ? 3 : 2) : isJoined ? 1 : 0] ?? letter
      })
      .join('')
  })

/** Right-to-left marks, embeddings and isolates around every third word, as word processors leave them. */
export const withBidiControls = (text: string): string => {
  let count = 0
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    count += 1
    if (count % 3 !== 0) return word
    return count % 2 === 0 ? `\u202B${word}\u202C` : `\u2067${word}\u2069\u200F`
  })
}
