/** Shapes of verbal nouns, on look-up keys, by derived form of the verb. The first needs the hamza: *إطلاق*, not *أطفال*. */
const masdarShapes: readonly RegExp[] = [
  /^ت..ي.(?:ه|ها|هم|ات)?$/,
  /^است..?ا.(?:ه|ها|هم|ات)?$/,
  /^ا.ت.ا.(?:ه|ها|هم|ات)?$/,
  /^ان..ا.(?:ه|ها|هم|ات)?$/,
  /^م.ا..(?:ه|ات)$/,
  /^ت.ا..(?:ه|ها|هم|ات)?$/,
]
const fourthForm = /^إ..?ا.(?:ة|ه|ها|هم|ات|ته|تها)?$/
const notMasdar = new Set(
  'ترامب ترمب توفيق تيسير تحسين ميادة ميساء تمارا تيماء تنظيم تقرير تقارير تلفزيون تحالف محافظه محافظات مقاومه معارضه مقاطعه مقاطعات مباحثات تاريخ تلميذ تجاره تنظيمات مناطقه تركيا تركيه تونس مالاوي مساعده مخابرات اسامه انصار انقره اساتذه اعلام اعلامه اعلامها انسان اذاعه اداره امانه امارات'.split(
    ' ',
  ),
)

/** Whether a word has the shape of a verbal noun, by its look-up key and by its letters with their hamza. */
export function isMasdar(key: string, bare: string): boolean {
  if (notMasdar.has(key)) return false
  if (fourthForm.test(bare)) return true
  // No derived form but the fourth begins with a hamza: *انفجار*, but *أنطوان*.
  if (bare.startsWith('أ')) return false
  return masdarShapes.some((shape) => shape.test(key))
}

/** The endings of adjectives of origin, on look-up keys. */
export const nisba = /^.{3,}(?:ي|يه|يين|يون|يات|ياً|يا)$/
