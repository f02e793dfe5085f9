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

  it('from a title that the article joins to a name elsewhere', () => {
    const text = 'أكد ماهر عبد الرزاق وزير التموين أن المخزون كاف.\nونفى وزير التموين رفع الأسعار.'
    expect(resolved(text)).toEqual(['ماهر عبد الرزاق', 'ماهر عبد الرزاق'])
  })

  it('from letters in brackets', () => {
    const text =
      'ذكرت وكالة الأنباء الساحلية (ساحل) أن الميناء فتح.\nونقلت ساحل عن مدير الميناء قوله إن السفن عادت.'
    expect(resolved(text)[1]).toBe('وكالة الأنباء الساحلية (ساحل)')
  })

  it('for whoever is called the same again', () => {
    const text = 'أفاد بلاغ لوزارة الصيد بأن السفينة غرقت.\nوأضاف المصدر ذاته أن البحارة نجوا.'
    expect(resolved(text)).toEqual(['بلاغ لوزارة الصيد', 'بلاغ لوزارة الصيد'])
  })

  it('from the subject of the sentence that a participle ends', () => {
    expect(resolved('أبقى البنك المركزي المرجاني الفائدة دون تغيير، متوقعا أن يتباطأ التضخم.')).toEqual([
      'البنك المركزي المرجاني',
    ])
  })

  it('with a surname that is also an office or an origin', () => {
    expect(resolved('وقال النائب عماد الجندي إن القانون جاهز.')).toEqual(['عماد الجندي'])
    expect(resolved('وقال كريم الشاذلي إن القانون جاهز.')).toEqual(['كريم الشاذلي'])
  })
})
