import { extractStatements } from '#core/attribution/extract'
import { blocksOf } from '#core/text/blocks'
import { plainSentences } from '../attribution/plain-sentences'

const sources = [
  'وزارة المياه',
  'المتحدث باسم الشركة',
  'رئيس البلدية سامر الدقاق',
  'اللجنة الوطنية للسدود',
  'منظمة المزارعين',
  'مديرة المستشفى هالة النجار',
  'مصادر مطلعة',
  'نقابة السائقين',
] as const

const reports: readonly ((source: string, content: string) => string)[] = [
  (source, content) => `وقالت ${source} إن ${content}.`,
  (source, content) => `وأكدت ${source} أن ${content}.`,
  (source, content) => `ونفت ${source} أن ${content}.`,
  (source, content) => `وحذرت ${source} من أن ${content}.`,
  (source, content) => `وأضافت ${source} أن ${content}.`,
  (source, content) => `وبحسب ${source}، فإن ${content}.`,
  (source, content) => `وذكرت ${source} أن الوزير أعلن أن ${content}.`,
  (source, content) => `وقالت ${source}: «${content}».`,
]

const subjects = [
  'المخزون',
  'الطريق الجبلي',
  'خط الكهرباء',
  'مستوى السد',
  'سعر الطحين',
  'عدد الأسر النازحة',
  'موعد الافتتاح',
]
const predicates = [
  'لن يكفي حاجة السكان حتى نهاية الشتاء',
  'سيبقى على حاله إلى أن تنتهي أعمال الصيانة في الأحياء الغربية',
  'ارتفع خلال الأسبوع الماضي أكثر مما كان متوقعا',
  'يحتاج إلى مراجعة قبل الخريف',
  'لم يتغير منذ الربيع رغم الوعود التي قطعت في الاجتماع الأخير',
]

const at = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item

function paragraph(number: number): string {
  const content = `${at(subjects, number)} في القرية رقم ${String(number)} ${at(predicates, number * 3)}`
  const report = at(reports, number)(at(sources, number * 5), content)
  return number % 2 === 0 ? `${report} ${at(plainSentences.ar, number)}` : report
}

const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, number) => paragraph(number + 1)).join('\n\n')

const foundIn = (text: string): number =>
  extractStatements({ text, blocks: blocksOf(text), language: 'ar' }).length

/** An Arabic article in which at least so many statements are found, and hardly more. */
export function longArticle(statements: number): string {
  const sample = 112
  const each = foundIn(paragraphs(sample)) / sample
  const headline = `ما قيل عن الماء والطريق في ${String(statements)} مرة`
  return [headline, paragraphs(Math.ceil(statements / each) + 1)].join('\n\n')
}
