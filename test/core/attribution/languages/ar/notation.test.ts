import { describe, expect, it } from 'vitest'
import { statementsOf } from '../../../../builders/statements'

const explained = (text: string, at = 0): string => {
  const explanation = statementsOf(text, 'ar')[at]?.statement.explanation
  return `${explanation?.cue ?? '-'} | ${explanation?.frame ?? '-'}`
}

describe('how a finding names its Arabic cue and the frame it opened', () => {
  it.each([
    ['وقالت الوزيرة ان الجسر آمن.', 'قال | قال X إن'],
    ['وتؤكد البلدية أن الجسر آمن.', 'أكد | أكد X أن'],
    ['وأشار المدير إلى أن الجسر آمن.', 'أشار | أشار X إلى أن'],
    ['وأضافت أن الجسر آمن.', 'أضاف | أضاف أن'],
    ['لكن الوزارة نفت أن يكون الجسر مغلقا.', 'نفى | X نفى أن'],
    ['وقال المدير: "الجسر آمن تماما".', 'قال | قال X: «…»'],
    ['وأعلنت الوزارة إغلاق الجسر.', 'أعلن | أعلن X كذا'],
    ['وأعرب الوزير عن أسفه للحادث.', 'أعرب | أعرب X عن'],
    ['واتهم الوزير المعارضة بعرقلة الإصلاح.', 'اتهم | اتهم X فلانا ب'],
    ['وطالب النواب الحكومة بالاستقالة.', 'طالب | طالب X فلانا ب'],
    ['وبحسب تقرير الهيئة، فإن الجسر آمن.', 'بحسب | بحسب X'],
    ['وفقا لتقرير الهيئة، فإن الجسر آمن.', 'وفقا ل | وفقا لX'],
    ['والجسر آمن تماما حسبما ذكرت الصحيفة.', 'حسبما | حسبما ذكر X'],
    ['وتردد أن الجسر سيغلق.', 'تردد | تردد أن'],
    ['وجاء في بيان الشركة أن الأرباح تراجعت.', 'جاء في | جاء في X أن'],
    ['«لن نغلق الجسر هذا العام»، قال الوزير.', 'قال | «…»، قال X'],
  ])('%s', (text, expected) => {
    expect(explained(text)).toBe(expected)
  })

  it('names a participle as it stands beside its verb, and a noun by itself', () => {
    expect(explained('وقال الوزير إن الجسر آمن، داعيا السائقين إلى الهدوء.', 1)).toBe('دعا | داعيا فلانا إلى')
    expect(explained('ونقلت الصحيفة عن الوزير قوله إن الجسر آمن.', 1)).toBe('قول | قول X إن')
  })
})

const targets = (text: string): (string | null)[] =>
  statementsOf(text, 'ar').map(({ statement: { target } }) => target && text.slice(target.start, target.end))

describe('whom or what an Arabic statement is aimed at', () => {
  it.each([
    ['واتهم الوزير قوات الحدود بإهمال الجرحى.', 'قوات الحدود'],
    ['وأدان المجلس الهجوم على المدرسة.', 'الهجوم'],
    ['ورحبت الحكومة بالاتفاق.', 'الاتفاق'],
    ['وطالب النواب الحكومة بالاستقالة.', 'الحكومة'],
    ['وحذرت الشرطة المواطنين من السفر ليلا.', 'المواطنين'],
    ['ونفى الناطق ما ذكرته الصحيفة.', 'الصحيفة'],
    ['ونفت الشركة صحة الأنباء عن إفلاسها.', 'الأنباء عن إفلاسها'],
    ['وندد الاتحاد بالهجوم.', 'الهجوم'],
    ['وهدد الرئيس الشركات بعقوبات جديدة.', 'الشركات'],
  ])('%s', (text, expected) => {
    expect(targets(text)).toEqual([expected])
  })

  it('is left open where no noun phrase names it', () => {
    expect(targets('ودعا الوزير إلى الهدوء.')).toEqual([null])
    expect(targets('ونفت الوزارة أن يكون الجسر مغلقا.')).toEqual([null])
    expect(targets('وقالت الوزارة إن الجسر آمن.')).toEqual([null])
  })
})
