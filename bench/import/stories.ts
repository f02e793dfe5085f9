/** Numbers between 0 and 1 that are the same in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

interface Phrases {
  readonly openings: readonly string[]
  readonly subjects: readonly string[]
  readonly deeds: readonly string[]
  readonly objects: readonly string[]
  readonly ends: readonly string[]
  readonly plain: readonly string[]
}

const arabic: Phrases = {
  openings: ['قال', 'أعلن', 'أكد', 'نفى', 'ذكر', 'أوضح', 'كشف', 'حذر من أن'],
  subjects:
    'مدير الميناء,رئيس البلدية,وزير النقل,الناطق باسم الشركة,نقيب الصيادين,مهندس السد,رئيسة الجامعة'.split(
      ',',
    ),
  deeds: 'سيبدأ,سينتهي,تأخر,تضاعف,تراجع,استؤنف,ألغي,اتسع'.split(','),
  objects:
    'العمل في الجسر,ضخ المياه إلى القرى,نقل البضائع,بناء المدرسة,توزيع البذور,ترميم السوق,صيد السردين'.split(
      ',',
    ),
  ends: 'قبل موسم الأمطار,بعد عيد الفطر,خلال أسبوعين,منذ مطلع العام,رغم ارتفاع الأسعار,بسبب العاصفة'.split(
    ',',
  ),
  plain: [
    'وكانت الشوارع خالية منذ الصباح ولم يفتح أحد دكانه',
    'ويقع الحي على كتف الوادي بين بستانين قديمين',
    'وتمر القوافل من هنا مرتين في الشهر حين يهدأ البحر',
    'ولم تصل الشاحنات إلا بعد أن جفت الطريق',
  ],
}

const english: Phrases = {
  openings: ['said', 'announced', 'confirmed', 'denied', 'explained', 'warned', 'claimed', 'added'],
  subjects:
    'the harbour master,the mayor,the transport minister,a company spokesman,the head of the fishermen,the dam engineer'.split(
      ',',
    ),
  deeds:
    'would begin,would end,had been delayed,had doubled,had fallen,had resumed,was cancelled,was growing'.split(
      ',',
    ),
  objects:
    'work on the bridge,water for the villages,the transport of goods,building the school,the sharing of seed,repairs to the market'.split(
      ',',
    ),
  ends: 'before the rains,after the holiday,within two weeks,since the new year,despite higher prices,because of the storm'.split(
    ',',
  ),
  plain: [
    'The streets were empty from the morning and no shop had opened',
    'The quarter lies on the shoulder of the valley between two old orchards',
    'Caravans pass here twice a month when the sea is calm',
    'The lorries came only when the road had dried',
  ],
}

/** What is peculiar to one article: a name that nobody else has. */
const syllables = {
  ar: ['سا', 'مر', 'دا', 'ني', 'لو', 'جي', 'را', 'فو', 'حس', 'كا'],
  en: ['ba', 'lor', 'mi', 'den', 'sar', 'to', 'vel', 'ka', 'ros', 'ni'],
}

/**
 * Articles of about 300 words, every other one Arabic, with a dozen statements each and none like another.
 *
 * @returns file names and contents
 */
export function stories(count: number): { readonly name: string; readonly text: string }[] {
  const random = randomNumbers(11)
  const pick = <Item>(from: readonly Item[]): Item => from[Math.floor(random() * from.length)] as Item
  const nameIn = (language: 'ar' | 'en'): string =>
    Array.from({ length: 3 }, () => pick(syllables[language])).join('')
  const number = (): string => String(10 + Math.floor(random() * 90_000))
  const sentence = (language: 'ar' | 'en'): string => {
    const { openings, subjects, deeds, objects, ends, plain } = language === 'ar' ? arabic : english
    const [opening, subject, deed, object, end] = [openings, subjects, deeds, objects, ends].map(pick)
    const filler = `${pick(plain)} ${nameIn(language)} ${number()} ${nameIn(language)}`
    const name = nameIn(language)
    return language === 'ar'
      ? `${opening} ${subject} ${name} إن ${object} في ${nameIn('ar')} ${deed} ${end} بكلفة ${number()} دينار. ${filler}.`
      : `${subject} ${name} ${opening} that ${object} in ${nameIn('en')} ${deed} ${end} at a cost of ${number()} pounds. ${filler}.`
  }
  return Array.from({ length: count }, (_, index) => {
    const language = index % 2 === 0 ? 'ar' : 'en'
    const paragraphs = Array.from({ length: 11 }, () => sentence(language))
    return { name: `story-${String(index)}.${language}.txt`, text: paragraphs.join('\n\n') }
  })
}
