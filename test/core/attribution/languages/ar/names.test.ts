import { describe, expect, it } from 'vitest'
import { statementsOf } from '../../../../builders/statements'

const sources = (text: string): (string | null)[] => statementsOf(text, 'ar').map((one) => one.source)
const resolved = (text: string): (string | null)[] => statementsOf(text, 'ar').map((one) => one.resolved)

describe('an Arabic source ends where', () => {
  it.each([
    [
      'a station called by its letters is spoken to',
      'وقال مصدر ملاحي لبي بي سي إن السفينة عالقة.',
      ['مصدر ملاحي'],
    ],
    ['an occasion of several begins', 'وقال الشامخي في سلسلة تغريدات: «لن نغلق المصنع أبدا».', ['الشامخي']],
    [
      'the object of a reporting verb begins behind a plural of men',
      'طالب الموظفون المفصولون المدير العام بصرف رواتبهم.',
      ['الموظفون المفصولون'],
    ],
    ['it is told how it was said', 'أجاب المدرب بغضب: «لن أجيب عن هذا السؤال مرة أخرى».', ['المدرب']],
    ['an idiom has its noun', 'كشفت شركة الملاحة، النقاب عن أول قارب شمسي.', ['شركة الملاحة']],
    ['own words begin', 'نقلا عن مسؤولين في الميناء قولهم، فإن الرافعة سقطت.', ['مسؤولين في الميناء']],
  ])('%s', (_, text, expected) => {
    expect(sources(text)).toEqual(expected)
  })

  it('the title behind a dash, the name in marks and the place of work are told', () => {
    expect(sources('وقال سامر الحلو - رئيس اتحاد النحالين - إن العسل قليل.')).toEqual([
      'سامر الحلو - رئيس اتحاد النحالين -',
    ])
    expect(sources('وأفادت وكالة الأنباء الملاحية "بحر"، الثلاثاء، بأن المرفأ فتح.')).toEqual([
      'وكالة الأنباء الملاحية "بحر"',
    ])
    expect(sources('توقع سامر الحلو، رئيس الأبحاث في "المها كابيتال"، ارتفاع الأسعار.')).toEqual([
      'سامر الحلو، رئيس الأبحاث في "المها كابيتال"',
    ])
  })

  it.each([
    ['the father is named', 'وطالب ناصر بن علي المسفر الحكومة بصرف التعويضات.', 'ناصر بن علي المسفر'],
    ['who got a paper is told', 'وأوضح بلاغ توصلت به الجريدة أن المعبر سيفتح غدا.', 'بلاغ توصلت به الجريدة'],
    [
      'a district is named',
      'وأشار رئيس المؤتمر بجهة الساحل إلى أن البرنامج جاهز.',
      'رئيس المؤتمر بجهة الساحل',
    ],
    ['a day stands between commas', 'قال نادر الحلو، أول أمس، إن الكتاب سيصدر قريبا.', 'نادر الحلو'],
    ['an occasion stands before it', 'وتحدث إثر ذلك الحلو عن خطة جديدة للميناء.', 'الحلو'],
    [
      'what follows behind a comma is a thing',
      'قال نادر الحلو إن المجلس منقسم. وتتعلق الملاحظة، بحسب الحلو، بانعدام الانسجام في المجلس.',
      'الحلو',
    ],
  ])('%s', (_, text, source) => {
    expect(sources(text)).toContain(source)
  })

  it('a relative clause on an indefinite noun is over', () => {
    expect(sources('ورجح خبراء استطلعت الصحيفة آراءهم تأجيل الخطوة.')).toEqual([
      'خبراء استطلعت الصحيفة آراءهم',
    ])
  })
})

describe('an Arabic subject before its verb is found', () => {
  it.each([
    [
      'past a relative clause',
      'المدير الجديد الذي كان يشغل منصب الوكيل أكد أنه سيبقى.',
      'المدير الجديد الذي كان يشغل منصب الوكيل',
    ],
    [
      'past a title between commas',
      'سامر الحلو، مدير شركة «نسيم»، علق على ذلك بقوله: «سنفتح فرعا آخر في الربيع».',
      'سامر الحلو، مدير شركة «نسيم»',
    ],
    [
      'with an auxiliary behind it',
      'المدرب البلغاري، بويان ستانيف، كان قد عبر عن سعادته بالفوز.',
      'المدرب البلغاري، بويان ستانيف',
    ],
    ['where a listener stands behind the verb', 'وسمعت أن مراد قال لجاره "إن السور سقط كله أمس".', 'مراد'],
  ])('%s', (_, text, source) => {
    expect(sources(text)).toContain(source)
  })
})

describe('an Arabic source is called by the same name', () => {
  it('where علي is a surname, not the preposition', () => {
    const text = 'وصل المحامي خالد علي إلى المحكمة. وقال علي إن الملف ناقص.'
    expect(resolved(text)).toEqual(['خالد علي'])
  })

  it('where an epithet points back to who spoke last', () => {
    const text =
      'قال الأمين العام لاتحاد العمال، سالم الوردي، إن الأجور قليلة. وشدد الزعيم النقابي على أن الإضراب قائم. وأضاف المتحدث أن الحوار توقف.'
    expect(new Set(resolved(text))).toEqual(new Set(['سالم الوردي']))
  })

  it('where a foreign name is spelled in two ways', () => {
    const text = 'قال البروفيسور هانس برادفورد إن البئر عميقة. وأكد البروفسور برادفرد أن الماء مالح.'
    expect(new Set(resolved(text))).toEqual(new Set(['هانس برادفورد']))
  })

  it('where a paper is called by its country', () => {
    const text = 'ذكرت صحيفة "الميناء" البلغارية أن السفينة غرقت. وقالت الصحيفة البلغارية إن الطاقم نجا.'
    expect(new Set(resolved(text))).toEqual(new Set(['صحيفة "الميناء" البلغارية']))
  })

  it('where an agency is called by its letters', () => {
    const text = 'قالت وكالة الأنباء البلغارية بلغنا إن الجسر سقط. وأضافت بلغنا أن السير توقف.'
    expect(new Set(resolved(text))).toEqual(new Set(['وكالة الأنباء البلغارية بلغنا']))
  })

  it('where the article has a body with all its adjectives elsewhere', () => {
    const text = 'حزب الأفق: لن نشارك في الحكومة\nقال المكتب السياسي لحزب الأفق الوطني إن القرار نهائي.'
    expect(resolved(text)[0]).toBe('حزب الأفق الوطني')
  })

  it('but not where two bodies differ by their adjectives alone', () => {
    const text =
      'قالت وزارة الخارجية إن السفير عاد. والتقى السفير وفدين من وزارة الخارجية الأردنية ووزارة الخارجية اليابانية.'
    expect(resolved(text)).toEqual(['وزارة الخارجية'])
  })

  it('where two people share a surname, apart', () => {
    const text = 'قال نادر الحلو إن الصيد ممنوع. وقالت سلمى الحلو إن الشاطئ نظيف.'
    expect(resolved(text)).toEqual(['نادر الحلو', 'سلمى الحلو'])
  })

  it('where the calling is no known office', () => {
    const text = 'وأعرب العداء الأولمبي فيصل سلطان الحلو عن سعادته بالميدالية.'
    expect(resolved(text)).toEqual(['فيصل سلطان الحلو'])
  })

  it.each([
    [
      'by an office that another place tells in fewer words',
      'قال الأمين العام نادر الحلو إن الاتفاق قريب. وأكد الأمين العام للرابطة أن الوفد سيعود.',
      'نادر الحلو',
    ],
    [
      'by an office that two have held, as the last of them',
      'قال نادر الحلو، أستاذ القانون الدولي، إن النص واضح. وقال ماهر الوردي، أستاذ القانون الدولي، إن النص غامض. وسجل أستاذ القانون الدولي أن المحكمة ستحسم.',
      'ماهر الوردي',
    ],
    [
      'by the country that is ruled',
      'طالب الملك سعيد الثاني النواب بالحوار. وأكد ملك الأردن أن القانون سيعدل.',
      'سعيد الثاني',
    ],
    [
      'by two surnames',
      'اعتبر راشد الورداني السهلي القرار متسرعا. وقال الورداني السهلي إن الحوار مفتوح.',
      'راشد الورداني السهلي',
    ],
    [
      'by a common word behind a given name',
      'أكدت أمينة ماء الورد، عضو اللجنة، أن التقييم ضروري. وأضافت أن الجلسة قريبة.',
      'أمينة ماء الورد',
    ],
    [
      'by «the said»',
      'قال الباحث نادر الحلو إن البئر جفت. وقال الأستاذ الجامعي سالف الذكر إن المطر قليل.',
      'نادر الحلو',
    ],
    [
      'as a woman, not the man who spoke last',
      'قالت النائبة سلمى الوردي إن الخطة ناقصة. وقال نادر الحلو إن الخطة كاملة. وأكدت النائبة أن الوقت ضيق.',
      'سلمى الوردي',
    ],
    [
      'as the service that «the source» is',
      'وأوضحت مصالح الدفاع المدني أن الحريق أخمد. وأضاف المصدر أن السبب مجهول.',
      'مصالح الدفاع المدني',
    ],
  ])('%s', (_, text, name) => {
    expect(resolved(text).at(-1)).toBe(name)
  })

  it('but not of whom a school is called after', () => {
    const text =
      'قال نادر الحلو، أستاذ الأدب بجامعة القاضي مروان، إن الرواية قصيرة. وأضاف أستاذ الأدب أن الشعر أقصر.'
    expect(new Set(resolved(text))).toEqual(new Set(['نادر الحلو']))
  })

  it('where one source is vague: it is one man', () => {
    const text = 'قالت مصادر محلية إن الطريق مغلق. ونفى مصدر حكومي الخبر. وقال: «لم نغلق طريقا منذ شهر».'
    expect(resolved(text)[2]).toBe('مصدر حكومي')
  })

  it('but a thing that somebody has is nobody', () => {
    expect(resolved('بحسب أوراق التحقيق، فإن المتهم هرب من الباب الخلفي.')).toEqual(['أوراق التحقيق'])
  })
})
