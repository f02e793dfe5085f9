import type { Finding } from '#core/attribution/finding'
import type { ContentLabels } from '#core/attribution/language-rules'
import { commitmentOf } from '#core/attribution/languages/ar/commitment'
import { type ArabicPassage, isClass } from '#core/attribution/languages/ar/passage-words'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import type { Stance } from '#core/statement/stance'

/** *على الحكومة أن*: what somebody has to do. */
const duty =
  /^(?:(?:الي |علي )?(?:ب|ل)?ان )?علي (?!الفور|الرغم|الاقل|الارجح|العكس|الاطلاق|الصعيد|كل حال)(?:ال|كل|جميع|كافه|\S+ (?:ال\S+ )?ان )/

/** *أكد على الأهمية*: the preposition is the verb's own. */
const governsOn = new Set(['أكد', 'شدد', 'اتفق', 'أصر'])

/**
 * Explicit frames in the first words of a content that say another act than a neutral cue does. Matched on the
 * look-up keys joined by spaces, complementiser included.
 */
const frames: readonly (readonly [Stance, RegExp])[] = [
  [
    'deny',
    /(?:^| )(?:لا صحه|لا اساس|عار عن الصح|عاريه عن الصح|غير صحيح|ليس صحيح|ليست صحيح|غير دقيق|محض افترا|لا وجود ل)/,
  ],
  [
    'promise',
    /(?:^| )(?:انه|انها|انهم|اننا|انا|انني|بانه|بانها|بانهم) (?:لن(?! [ينت](?:ستطيع|تمكن|كون))|ستواصل|سيواصل|سيواصلون|سنواصل|ستستمر|سيستمر|ستعمل|سيعمل|ستلتزم|سيلتزم|ملتزم|ملتزمه|ملتزمون|عازم|عازمه|مصمم|مصممه)(?: |$)/,
  ],
  ['promise', /(?:^| )(?:لن [نا](?!كون|ستطيع|تمكن)\S{2,}|سنواصل|سنعمل|سنستمر|سنبذل|نتعهد|نلتزم|ملتزمون)/],
  ['promise', /(?:^| )(?:بلاده|بلادها|بلادنا|حكومته|حكومتها|وزارته|حزبه) (?:لن|س[يتن]\S{2,})/],
  ['promise', /(?:^| )(?:قصاري|اقصي) (?:جهد|ما)/],
  ['promise', /^(?:علي )?التزام(?:ه|ها|هم|نا)(?: |$)/],
  [
    'support',
    /^(?:(?:ان|بان|اننا|انا|نحن) ){0,2}(?:ندعم|نويد|نرحب|نشكر|نثمن|نشيد|نهني|نبارك|نحيي|اشكر|احيي|ارحب|اهني)(?: |$)/,
  ],
  ['support', /^(?:عن )?(?:دعم|تاييد|تضامن|ترحيب)(?:ه|ها|هم|نا)(?: |$)/],
  ['decline', /^(?:عن )?عدم (?:التزام|مشارك|اعتراف|قبول|موافق)/],
  ['question', /^(?:هل|اين|لماذا|متي|الي متي|من اي) /],
  ['demand', /^علي عدم |^(?:ان )?من الضروري /],
  ['demand', duty],
  ['demand', /(?:^|(?<!(?:^| )لا) )(?:يجب|يتوجب|ينبغي|لا بد|لابد)(?: |$)/],
  ['demand', /^(?:الي |علي )?(?:ضروره|بضروره|وجوب|بوجوب) /],
  ['demand', /(?:^| )(?:ندعو|نطالب|نحث|نناشد|نهيب|ادعو|اطالب|اناشد|اهيب|احث)(?: |$)/],
  ['concern', /(?:^| )(?:تعبر|يعبر|نعبر|تعرب|يعرب|نعرب) عن (?:\S+ )?(?:قلق|اسف|خشي|مخاوف)/],
  ['concern', /(?:^|(?<!مصدر|لا|دون) )(?:قلق|قلقه|قلقون|قلقين|خيبه امل)(?: |$)/],
  ['concern', /(?:^| )(?:تشعر|يشعر|نشعر|اشعر|يشعرون) ب(?:ال)?(?:قلق|اسف|خوف|خيب|حزن|صدم|استيا)/],
]

/** Verbs of expressing something: the act is in what is expressed. */
const expressed: readonly (readonly [Stance, RegExp])[] = [
  ['promise', /^(?:عن )?(?:استعداد|التزام)/],
  ['confirm', /^(?:عن )?تاكيد/],
  [
    'concern',
    /(?:اعتذار|عزاء|قلق|اسف|خشي|مخاوف|تعازي|حزن|استيا|تذمر|امتعاض|انزعاج|تخوف|مواسا|صدم|خيبه|انزعاج)/,
  ],
  ['decline', /عدم (?:استعداد|رغب|قبول|موافق)/],
  ['decline', /رفض/],
  ['question', /(?:(?:^| )(?:ال|ب)?شك(?:وك|ه|ها|هم)?(?: |$)|شكوك|تساول|استغراب|تحفظ)/],
  ['accuse', /اتهام/],
  ['condemn', /(?:انتقاد|ادان|استنكار|شجب|استهجان|غضب|احتجاج|تنديد)/],
  [
    'support',
    /(?:تهن|تهان|تبريك|تضامن|تاييد|دعم|ترحيب|تقدير|شكر|امتنان|ارتياح|اعجاب|مساند|سعاد|فخر|اشاد|اعتزاز)/,
  ],
  ['promise', /(?:التزام|استعداد|عزم|حرص|تصميم)/],
  ['demand', /(?:مطالب|دعوت|دعوه|نداء|رغب|ضروره)/],
  ['predict', /توقع/],
  ['deny', /(?:نفي|انكار)/],
  ['warn', /تحذير/],
]
const expressers = new Set([
  'أعرب',
  'عبر',
  'أبدى',
  'أفصح',
  'جدد',
  'كرر',
  'أزجى',
  'رفع',
  'قدم',
  'بعث',
  'أرسل',
  'وجه',
  'أطلق',
  'خفض',
  'عدل',
])

/** Acts that a frame in the content may replace; the others are the verb's own. */
const neutral: ReadonlySet<Stance> = new Set(['assert', 'confirm'])

const keysOf = (p: ArabicPassage, from: number, to: number): string => {
  const keys: string[] = []
  for (let at = from; at < to; at += 1) if (p.words[at]?.isWord) keys.push(p.words[at]?.key ?? '')
  return keys.join(' ')
}

const openingLength = 14

function actOf(
  p: ArabicPassage,
  finding: Finding,
  past: string | undefined,
  source: ArabicWord | undefined,
): Stance {
  const content = finding.content[0]
  if (!content) return finding.act
  if (past && expressers.has(past) && finding.act === 'assert') {
    const near = keysOf(p, content.from, Math.min(content.to, content.from + 5))
    for (const [act, pattern] of expressed) if (pattern.test(near)) return act
    return 'assert'
  }
  const isWish = past === 'تمنى'
  const keepsAct = !neutral.has(finding.act) || finding.rule === 'according.after'
  const opening =
    keepsAct && !isWish ? '' : keysOf(p, content.from, Math.min(content.to, content.from + openingLength))
  // *تمنى له التوفيق*: a good wish.
  if (isWish && /^(?:ل(?:ه|ها|هم|ل\S+) |ال(?:توفيق|نجاح|شفاء|سلام)|دوام|مزيد)/.test(opening)) return 'support'
  // *لم يستبعد أن*: what is not ruled out is expected.
  const before = p.words[(finding.cue[0]?.from ?? 0) - 1]
  if (past === 'استبعد' && ['لم', 'لا', 'لن'].includes(before?.key ?? '')) return 'predict'
  if (keepsAct) return finding.act
  const isGoverned = opening.startsWith('علي ') && governsOn.has(past ?? '')
  for (const [act, pattern] of frames)
    if (!(isGoverned && pattern === duty) && pattern.test(opening)) return act
  // What «news» and «reports» confirm is only said.
  if (
    finding.act === 'confirm' &&
    isClass(source, 'vague') &&
    source?.stem !== 'مصادر' &&
    source?.stem !== 'اوساط' &&
    source?.stem !== 'مصدر'
  )
    return 'assert'
  return finding.act
}

/** The act and the commitment of a finding, by its cue and the first words of its content. */
export function labelContent(p: ArabicPassage, finding: Finding): ContentLabels {
  const cue = p.words[finding.cue[0]?.from ?? -1]
  const past = cue?.cues.find((reading) => reading.verb.act === finding.act)?.verb.past
  const sourceFrom = finding.source[0]?.from
  const act = actOf(p, finding, past, sourceFrom === undefined ? undefined : p.words[sourceFrom])
  return { act, commitment: commitmentOf(p, finding, past) }
}
