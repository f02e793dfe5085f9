import { type ArabicPassage, isClass } from '#core/attribution/languages/ar/passage-words'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

/** *المصادر* points back to the last ones; *السكان* need not be the residents quoted before. */
const speakingForOthers = new Set(['مصادر', 'مصدر', 'اوساط'])

/** What ministries and directorates are called by alone: *الداخلية تنفي*. */
const portfolios = new Set(
  'داخليه خارجيه دفاع ماليه صحه تعليم تربيه عدل اعلام زراعه صناعه تجاره اقتصاد طاقه نفط بترول كهرباء مياه نقل مواصلات اتصالات سياحه ثقافه رياضه شباب اوقاف عمل اسكان بييه تموين استثمار تخطيط هجره ارصاد دفاع مرور'.split(
    ' ',
  ),
)

const latest = new Set(['اخير', 'اخيره'])

/** *السيدة*, *الرجل*, *المدرب*: whoever was named last, where nobody in the article has that name. */
const callings = new Set(
  'سيده رجل شاب شابه مدرب لاعب مسوول خبير محلل كاتب باحث باحثه طبيب طبيبه مواطن ناشط نايب قيادي ضابط دبلوماسي محامي محام مهندس ام والد والده لاعبه'.split(
    ' ',
  ),
)

/** The same with an adjective: *الزعيم النقابي*, *النجم المصري*; alone, *المتحدث* is the one who speaks. */
const epithets = new Set(
  'متحدث متحدثه زعيم زعيمه نجم نجمه بطل بطله سياسي داعيه فنان فنانه ممثل ممثله مخرج مخرجه شاعر شاعره روايي روائي مطرب مطربه برلماني برلمانيه استاذ استاذه سيناتور اعلامي اعلاميه صحفي صحفيه نقابي خبيره محلله كاتبه ناشطه مسووله قياديه مهاجم حارس تقني مستشار'.split(
    ' ',
  ),
)

export const speaksForOthers = (word: ArabicWord): boolean => speakingForOthers.has(word.stem)

export const isPortfolio = (word: ArabicWord): boolean => portfolios.has(word.stem)

/** *الأخير*: whoever was named last. */
export const isLatest = (word: ArabicWord): boolean => word.isDefinite && latest.has(word.stem)

/** *الرجل*: points back to a person already named, whatever the article calls that person. */
export const isCalling = (word: ArabicWord): boolean => callings.has(word.stem)

/** *المتحدث*, *الزعيم النقابي*: points back likewise, where the article tells no name with these words. */
export function isEpithet(p: ArabicPassage, { from, to }: TokenRange): boolean {
  const head = p.words[from]
  if (!head?.isDefinite || !(epithets.has(head.stem) || callings.has(head.stem))) return false
  for (let at = from + 1; at < to; at += 1) {
    const word = p.words[at]
    if (!word?.isDefinite || word.clitic !== '' || !isClass(word, 'nisba', 'adjective', 'role')) return false
  }
  return true
}
