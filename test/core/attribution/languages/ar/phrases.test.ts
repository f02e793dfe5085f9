import { describe, expect, it } from 'vitest'
import { triples } from '../../../../builders/statements'

const ar = (text: string): string[] => triples(text, 'ar')

describe('phrases that attribute', () => {
  it.each([
    ['وبحسب التقرير فإن الإنتاج تراجع للعام الثاني.', 'التقرير | بحسب | الإنتاج تراجع للعام الثاني'],
    [
      'تراجع الإنتاج للعام الثاني، وفقا لوزارة الصناعة.',
      'لوزارة الصناعة | وفقا | تراجع الإنتاج للعام الثاني',
    ],
    ['غادر الوفد العاصمة فجرا، بحسب مصادر دبلوماسية.', 'مصادر دبلوماسية | بحسب | غادر الوفد العاصمة فجرا'],
    [
      'انتهت المفاوضات من دون اتفاق، حسبما ذكرت وكالة محلية.',
      'وكالة محلية | حسبما ذكرت | انتهت المفاوضات من دون اتفاق',
    ],
    ['وتردد أن الوزير سيستقيل.', '- | تردد | أن الوزير سيستقيل'],
  ])('%s', (text, expected) => {
    expect(ar(text)).toEqual([expected])
  })

  it('do not take a measure or a rule for a source', () => {
    expect(ar('توزع المساعدات بحسب الحاجة.')).toEqual([])
    expect(ar('ينفذ المشروع وفقا للمعايير.')).toEqual([])
  })
})

describe('verbal nouns', () => {
  it('are cues before a clause', () => {
    expect(ar('ونقلت الصحيفة عن المدير قوله إن المصنع سيغلق.')).toContain('المدير | قوله | إن المصنع سيغلق')
  })
})

describe('headlines', () => {
  const body = '\nعقدت اللجنة اجتماعها الأول في مقر البلدية صباح الأحد الماضي.'

  it('attribute by a colon', () => {
    expect(ar(`الشرطة: القبض على ثلاثة مشتبه بهم${body}`)[0]).toBe('الشرطة | : | القبض على ثلاثة مشتبه بهم')
  })

  it('do not where a place or a label stands before it', () => {
    expect(ar(`تشاد: مقتل عشرة في فيضانات${body}`)).toEqual([])
    expect(ar(`عاجل: إغلاق الميناء${body}`)).toEqual([])
  })

  it('have their verb behind the subject', () => {
    expect(ar(`البلدية تنفي تلوث مياه الشرب${body}`)[0]).toBe('البلدية | تنفي | تلوث مياه الشرب')
  })
})
