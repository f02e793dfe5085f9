import { describe, expect, it } from 'vitest'
import { statementsOf } from '../../../../builders/statements'

const first = (text: string) => statementsOf(text, 'ar')[0]?.statement

describe('the act', () => {
  it.each([
    ['assert', 'قال الوزير إن السد امتلأ.'],
    ['confirm', 'أكد الوزير أن السد امتلأ.'],
    ['deny', 'نفى الوزير أن يكون السد امتلأ.'],
    ['deny', 'وقال الوزير: لا صحة للأنباء عن انهيار السد.'],
    ['accuse', 'اتهم الوزير الشركة بالتقصير.'],
    ['condemn', 'أدانت المنظمة قصف المستشفى.'],
    ['support', 'أشاد الوزير بجهود المتطوعين.'],
    ['promise', 'تعهد الوزير بإصلاح السد.'],
    ['promise', 'وأكد الوزير أنه لن يستقيل.'],
    ['threaten', 'هددت الحركة باستئناف القتال.'],
    ['warn', 'حذر الوزير من انهيار السد.'],
    ['demand', 'طالبت النقابة برفع الأجور.'],
    ['demand', 'قال المدير إن على الشركة أن تدفع الأجور.'],
    ['concern', 'أعربت المنظمة عن أسفها لتوقف المساعدات.'],
    ['concern', 'ذكرت الوزارة أنها تشعر بقلق بالغ من تراجع المياه.'],
    ['predict', 'توقع الخبراء أن ترتفع الأسعار.'],
    ['admit', 'اعترف الوزير بفشل الخطة.'],
    ['question', 'وأعرب النائب عن شكوكه في الأرقام.'],
    ['decline', 'رفض الوزير التعليق على التقرير.'],
  ])('is %s in: %s', (act, text) => {
    expect(first(text)?.act).toBe(act)
  })
})

describe('the form', () => {
  it.each([
    ['indirect', 'قال الوزير إن السد امتلأ.'],
    ['direct', 'قال الوزير «امتلأ السد ولن ينهار».'],
    ['direct', 'قال الوزير إن «السد امتلأ ولن ينهار».'],
    ['mixed', 'قال الوزير إن السد امتلأ «للمرة الأولى منذ سنوات».'],
    ['mixed', 'قال الوزير إن الوضع حول السد "تحت السيطرة".'],
    ['indirect', 'قال الوزير إن سفينة «الأمل» وصلت.'],
  ])('is %s in: %s', (form, text) => {
    expect(first(text)?.form).toBe(form)
  })
})

it('the reporter keeps a distance by the cue', () => {
  expect(first('زعمت الشركة أن المصنع آمن.')?.distance).toBe('distancing')
  expect(first('كشفت الشركة أن المصنع مغلق.')?.distance).toBe('endorsing')
  expect(first('قالت الشركة إن المصنع آمن.')?.distance).toBe('neutral')
})

it('the source commits itself by modal words', () => {
  expect(first('قال الوزير إن السد قد ينهار.')?.commitment).toBe('possible')
  expect(first('قال الوزير إن من المرجح انهيار السد.')?.commitment).toBe('probable')
  expect(first('قال الوزير إن السد امتلأ.')?.commitment).toBe('unstated')
})
