import { describe, expect, it } from 'vitest'
import { statementsOf } from '../../../../builders/statements'

const resolved = (text: string): (string | null)[] => statementsOf(text, 'ar').map((one) => one.resolved)

describe('an Arabic source is named in full', () => {
  it('from «the ministry» and a dropped subject', () => {
    const text =
      'قالت وزارة الموارد المائية إن السد امتلأ.\nوذكرت الوزارة أن المياه صالحة.\nوأضافت أن التوزيع يبدأ غدا.'
    expect(new Set(resolved(text))).toEqual(new Set(['وزارة الموارد المائية']))
  })

  it('from a surname, without office', () => {
    const text = 'قال مدير المستشفى نبيل شهاب إن الأسرة امتلأت.\nوأكد شهاب أن الدواء متوفر.'
    expect(resolved(text)).toEqual(['نبيل شهاب', 'نبيل شهاب'])
  })

  it('from a name that only comes later', () => {
    const text = 'وقال المتحدث باسم الجيش، رامي عطوي، إن القصف توقف. وقال عطوي إن الطرق فتحت.'
    expect(resolved(text)).toEqual(['رامي عطوي', 'رامي عطوي'])
  })

  it('by agreement in gender where two have spoken', () => {
    const text = 'قال الوزير إن المخزون كاف. وقالت النقابة إن الخبز نفد. وأضافت أن الأسعار تضاعفت.'
    expect(resolved(text)[2]).toBe('النقابة')
  })

  it('as the mention itself where it is vague', () => {
    expect(resolved('وقالت مصادر مطلعة إن الاتفاق قريب.')).toEqual(['مصادر مطلعة'])
  })

  it('for a participle from the statement that it goes on', () => {
    expect(resolved('وقالت الشركة إن الإنتاج توقف، مشيرة إلى أن السبب فني.')).toEqual(['الشركة', 'الشركة'])
  })
})
