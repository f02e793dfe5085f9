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
  'نايبه سيده رجل شاب شابه مدرب لاعب مسوول خبير محلل كاتب باحث باحثه طبيب طبيبه مواطن ناشط نايب قيادي ضابط دبلوماسي محامي محام مهندس ام والد والده لاعبه فنان فنانه ممثل ممثله نجم مدافع هداف ظهير جناح مخرج مخرجه اعلامي داعيه خبيره محلله حارس مهاجم مستشار مفكر شاعر روايي كاتبه ناشطه مسووله مدربه عالم مولف باحثون'.split(
    ' ',
  ),
)

/** The same with an adjective: *الزعيم النقابي*, *النجم المصري*; alone, *المتحدث* is the one who speaks. */
const epithets = new Set(
  'متحدث متحدثه زعيم زعيمه نجمه بطل بطله سياسي شاعره مطرب مطربه برلماني برلمانيه استاذ استاذه سيناتور اعلاميه صحفي صحفيه نقابي قياديه تقني'.split(
    ' ',
  ),
)

const courtesies = new Set(
  'دكتور دكتوره شيخ شيخه استاذ استاذه مهندس مهندسه سيد سيده لواء عميد عقيد فريق امير اميره'.split(' '),
)

/** *الدكتور*, *الشيخ*, *اللواء*: stands before a name, and is no office. */
export const isCourtesy = (word: ArabicWord | undefined): boolean =>
  word?.isDefinite === true && word.clitic === '' && courtesies.has(word.stem)

/** Stand before an office in address. */
const addresses = new Set('معالي سعاده فضيله سماحه سمو دوله فخامه جلاله غبطه نيافه سياده'.split(' '))

/** *فضيلة المفتي*, *سمو أمير المنطقة*, *السيد الوزير*: the office stands behind the address. */
export const isAddress = (word: ArabicWord, next: ArabicWord | undefined): boolean =>
  (!word.isDefinite && addresses.has(word.stem)) ||
  (['سيد', 'سيده'].includes(word.stem) && isClass(next, 'role'))

/** Titles of those who are spoken of by each honorific. */
const titlesBehind: Readonly<Record<string, readonly string[]>> = {
  سمو: ['سمو', 'امير', 'اميره', 'شيخ', 'شيخه'],
  معالي: ['معالي', 'وزير', 'وزيره'],
  جلاله: ['جلاله', 'ملك', 'ملكه', 'سلطان'],
  فخامه: ['فخامه', 'رييس', 'رييسه'],
  سعاده: ['سعاده', 'سفير', 'سفيره', 'محافظ'],
}

/** *سمو*, *أمير* for *سموه*. */
export const titlesOf = ({ key }: ArabicWord): readonly string[] =>
  Object.entries(titlesBehind).find(([title]) => key.startsWith(title.replace(/ه$/, 'ت')))?.[1] ?? []

const majesties = new Set('سمو جلاله فخامه سعاده معالي غبطه فضيله سماحه نيافه قداسه دوله سياده'.split(' '))

/** *صاحب السمو الملكي | أمير المنطقة*: where whoever is addressed so is told. */
export function endOfAddress(p: ArabicPassage, { from, to }: TokenRange): number {
  const head = p.words[from]
  const next = p.words[from + 1]
  if (!head) return from
  if (['صاحب', 'صاحبه'].includes(head.stem) && next?.isDefinite && majesties.has(next.stem)) {
    let at = from + 2
    while (at < to && p.words[at]?.isDefinite && isClass(p.words[at], 'adjective')) at += 1
    return at
  }
  return isAddress(head, next) && to - from > 1 ? from + 1 : from
}

export const speaksForOthers = (word: ArabicWord): boolean => speakingForOthers.has(word.stem)

export const isPortfolio = (word: ArabicWord): boolean => portfolios.has(word.stem)

/** *الأخير*: whoever was named last. */
export const isLatest = (word: ArabicWord): boolean => word.isDefinite && latest.has(word.stem)

/** *الرجل*: points back to a person already named, whatever the article calls that person. */
export const isCalling = (word: ArabicWord): boolean => callings.has(word.stem)

/** *المتحدث*, *الزعيم النقابي*: points back likewise, where the article tells no name with these words. */
export const isEpithet = (p: ArabicPassage, range: TokenRange): boolean => {
  const head = p.words[range.from]
  return head !== undefined && (epithets.has(head.stem) || callings.has(head.stem)) && isPlain(p, range)
}

/** *رئيس النادي*, *مدير الشركة المصرية*: whose body is told by its kind alone. */
export function isOfUnnamedBody(p: ArabicPassage, { from, to }: TokenRange): boolean {
  const body = p.words[from + 1]
  if (p.words[from]?.isDefinite || !body?.isDefinite || body.clitic !== '' || !kindsOfBody.has(body.stem))
    return false
  for (let at = from + 2; at < to; at += 1) {
    const word = p.words[at]
    if (!word?.isDefinite || word.clitic !== '' || !/(?:ي|يه)$/.test(word.stem)) return false
  }
  return true
}

/** *مدرب الصقور*, *المدير الفني للصقور*: a team by the name that its supporters call it. */
export const isTrainerOf = (p: ArabicPassage, { from, to }: TokenRange): boolean =>
  (p.words[from]?.stem === 'مدرب' && to - from === 2) ||
  (p.words[from]?.stem === 'مدير' && p.words[from + 1]?.stem === 'فني')

const kindsOfBody = new Set(
  'نادي شركه موسسه مجلس اتحاد هييه مركز جمعيه حزب حركه منظمه بنك مصرف جامعه معهد نقابه لجنه بلديه فريق منتخب شبكه مجموعه رابطه'.split(
    ' ',
  ),
)

/** *الفنان*, *الفنان الكبير*: adjectives tell nothing of who it is. */
export function isPlain(p: ArabicPassage, { from, to }: TokenRange): boolean {
  if (!p.words[from]?.isDefinite) return to - from === 1
  for (let at = from + 1; at < to; at += 1) {
    const word = p.words[at]
    // *المهاجم الإسباني صاحب الهدف*: what else he is called by.
    if (at > from + 1 && ['صاحب', 'صاحبه'].includes(word?.key ?? '')) return true
    if (!word?.isDefinite || word.clitic !== '' || !isClass(word, 'nisba', 'adjective', 'role')) return false
  }
  return true
}

/** People whom one speaks to without naming them. */
export const publics: ReadonlySet<string> = new Set(
  'مرضي اولياء سكان اهالي ناس مسافرون عالم مجتمع اطراف سلطات حكومه دول مواطن مواطنون جماهير شعب فصايل امه مانحون جهات امم حكومات بلدان طرفان جميع راي'.split(
    ' ',
  ),
)

/** Men of these offices are called by a word that ends like a woman's. */
export const menInTa: ReadonlySet<string> = new Set(['داعيه', 'علامه', 'عمده', 'خليفه', 'شخصيه', 'طاغيه'])
