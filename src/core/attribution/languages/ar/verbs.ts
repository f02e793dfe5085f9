import { lookupKey } from '#core/text/normal-forms'
import type { Distance, Stance } from '#core/statement/stance'

/**
 * What may follow a reporting word and its subject: `that` a clause with أن (in the table إن where the verb takes that), `quote` a quotation or a colon,
 * `nominal` a noun phrase that names what is reported (*أعلنت الوزارة مقتل …*), `object` a person spoken to or about
 * before the content's preposition (*اتهم … ب*), a preposition with the content behind it.
 */
export type ArabicFrame =
  'that' | 'quote' | 'nominal' | 'object' | 'ب' | 'إلى' | 'على' | 'عن' | 'من' | 'في' | 'ل' | 'ضد' | 'حول'

/** A reporting verb: its past, its present, its active participle, its verbal noun (each third person masculine singular). */
export interface ReportingVerb {
  readonly past: string
  /** Look-up key of the past. */
  readonly key: string
  readonly present: string
  readonly participle: string
  readonly noun: string
  /** The verbal noun and its broken plurals. */
  readonly nouns: readonly string[]
  readonly act: Stance
  readonly frames: ReadonlySet<ArabicFrame>
  /** How its clause begins: only verbs of plain saying take إن. */
  readonly complementiser: 'إن' | 'أن'
  readonly distance: Distance
}

/**
 * past, present, active participle, verbal noun (a dash where there is none in use) | frames. The families are the
 * speech acts. Sources: the verb lists of Arabic reference grammars for reported speech, and reading of agency style.
 */
const families: readonly (readonly [Stance, Distance, string])[] = [
  [
    'assert',
    'neutral',
    `
    قال يقول قائل قول | إن quote
    أضاف يضيف مضيف إضافة | that quote
    ذكر يذكر ذاكر ذكر | that quote
    ذكر يذكر مذكر تذكير | that ب quote
    أبرز يبرز مبرز إبراز | that nominal quote
    استذكر يستذكر مستذكر استذكار | that nominal
    استشهد يستشهد مستشهد استشهاد | ب
    أوحى يوحي موح إيحاء | ب that
    نسب ينسب ناسب - | object إلى
    أرجع يرجع مرجع إرجاع | object إلى
    عزا يعزو عاز عزو | object إلى
    عزى يعزو - - | object إلى
    أعلن يعلن معلن إعلان | that quote عن nominal
    أشار يشير مشير إشارة | that إلى quote ب
    لفت يلفت لافت لفت | that إلى quote
    ألمح يلمح ملمح إلماح | that إلى quote
    لمح يلمح ملمح تلميح | إلى
    صرح يصرح مصرح تصريح | that quote ب
    أفاد يفيد مفيد إفادة | that quote ب عن
    نوه ينوه منوه تنويه | that إلى quote
    تابع يتابع متابع متابعة | that quote
    أردف يردف مردف إرداف | that quote
    استطرد يستطرد مستطرد استطراد | that quote
    استدرك يستدرك مستدرك استدراك | that quote ب
    استرسل يسترسل مسترسل استرسال | quote
    واصل يواصل مواصل مواصلة | that quote
    أكمل يكمل مكمل إكمال | that quote
    مضى يمضي ماض مضي | quote
    زاد يزيد - زيادة | that quote
    ختم يختم خاتم ختم | quote that
    اختتم يختتم مختتم اختتام | quote that
    خلص يخلص خالص خلاصة | إلى that quote
    علق يعلق معلق تعليق | quote that
    عقب يعقب معقب تعقيب | quote
    رد يرد راد رد | quote that
    أجاب يجيب مجيب إجابة | that quote ب
    كتب يكتب - - | that quote
    غرد يغرد مغرد تغريد | quote that
    دون يدون مدون تدوين | quote that
    برر يبرر مبرر تبرير | ب that object
    علل يعلل معلل تعليل | ب that object
    أجمع يجمع مجمع - | that
    اتفق يتفق متفق - | that
    توافق يتوافق متوافق - | that
    أنهى ينهي منه إنهاء | quote
    تصور يتصور متصور تصور | that
    أوجز يوجز موجز إيجاز | quote
    أجمل يجمل مجمل إجمال | quote
    لخص يلخص ملخص تلخيص | quote
    جاهر يجاهر مجاهر مجاهرة | ب
    اكتفى يكتفي مكتف اكتفاء | that quote
    بدأ يبدأ - - | quote
    استهل يستهل مستهل استهلال | quote
    قاطع يقاطع مقاطع مقاطعة | quote
    همس يهمس هامس همس | quote that
    هتف يهتف هاتف هتاف | quote ب
    ردد يردد مردد ترديد | quote that
    صاح يصيح صائح - | quote
    صرخ يصرخ صارخ صراخ | quote
    تحدث يتحدث متحدث تحدث | quote that
    أفتى يفتي مفت إفتاء | ب that
    أخطر يخطر مخطر إخطار | that ب
    طمأن يطمئن مطمئن طمأنة | that إلى object على
    بشر يبشر مبشر تبشير | ب that
    خاطب يخاطب مخاطب مخاطبة | quote
    روى يروي راو رواية | that quote
    حكى يحكي حاك حكاية | that quote
    سرد يسرد سارد سرد | that quote
    نقل ينقل ناقل نقل | that عن quote
    أورد يورد مورد إيراد | that quote nominal
    أبلغ يبلغ مبلغ إبلاغ | that quote ب
    أخبر يخبر مخبر إخبار | that quote ب
    أعلم يعلم معلم - | that
    علم يعلم - - | that من
    شرح يشرح شارح شرح | that quote
    فسر يفسر مفسر تفسير | quote ب
    اعتبر يعتبر معتبر اعتبار | that quote nominal
    عد يعد عاد - | that nominal
    رأى يرى راء - | that quote في
    وجد يجد واجد - | that
    استخلص يستخلص مستخلص استخلاص | that
    توصل يتوصل متوصل توصل | that
    افترض يفترض مفترض افتراض | that
    اقتنع يقتنع مقتنع اقتناع | ب that
    ارتأى يرتئي مرتئ ارتياء | that
    اعتقد يعتقد معتقد اعتقاد | that ب
    ظن يظن ظان ظن | that
    آمن يؤمن مؤمن إيمان | that ب
    أعرب يعرب معرب إعراب | عن
    عبر يعبر معبر تعبير | عن
    أبدى يبدي مبد إبداء | nominal
    أفصح يفصح مفصح إفصاح | عن that
    وصف يصف واصف وصف | object
    قدر يقدر مقدر - | that ب nominal
    استنتج يستنتج مستنتج استنتاج | that
    دل يدل دال دلالة | على
    سجل يسجل مسجل تسجيل | that quote
    رصد يرصد راصد رصد | that nominal
    وثق يوثق موثق توثيق | that nominal
    لاحظ يلاحظ ملاحظ ملاحظة | that
    أحصى يحصي محص إحصاء | nominal that
    تمنى يتمنى متمن تمن | that nominal على
    أمل يأمل آمل - | that ب في
    جدد يجدد مجدد تجديد | nominal that
    أزجى يزجي مزج - | nominal
    بعث يبعث باعث - | nominal
    أرسل يرسل مرسل - | nominal
    رفع يرفع رافع - | nominal
    قدم يقدم مقدم - | nominal
    وجه يوجه موجه - | nominal
    أطلق يطلق مطلق - | nominal
    خفض يخفض خافض - | nominal
    عدل يعدل معدل - | nominal
    كرر يكرر مكرر تكرار | that nominal
    نص ينص - - | على that
    ذهب يذهب - - | that
    انتهى ينتهي - - | that
    جادل يجادل مجادل - | that
    حاجج يحاجج محاجج - | that
    تحدث يتحدث متحدث تحدث | عن
    نشر ينشر - نشر | nominal that
    بث يبث - - | nominal
    أذاع يذيع مذيع إذاعة | that nominal
    تضمن يتضمن متضمن - | that
    تداول يتداول متداول تداول | nominal that
    تناقل يتناقل متناقل تناقل | nominal that
    تمسك يتمسك متمسك تمسك | ب
    دفع يدفع دافع دفع | ب
    شهد يشهد شاهد شهادة | ب
    `,
  ],
  [
    'assert',
    'endorsing',
    `
    كشف يكشف كاشف كشف | that عن quote nominal
    أوضح يوضح موضح إيضاح | that quote nominal
    وضح يوضح موضح توضيح | that quote
    بين يبين مبين تبيين | that quote
    أبان يبين مبين إبانة | that quote
    اكتشف يكتشف مكتشف اكتشاف | that
    أظهر يظهر مظهر إظهار | that nominal
    أثبت يثبت مثبت إثبات | that nominal
    برهن يبرهن مبرهن برهنة | that على
    `,
  ],
  [
    'assert',
    'distancing',
    `
    زعم يزعم زاعم زعم/مزاعم | that quote nominal ب
    ادعى يدعي مدع ادعاء | that quote nominal ب
    أشاع يشيع مشيع إشاعة | that
    تذرع يتذرع متذرع تذرع | ب that
    تحجج يتحجج متحجج تحجج | ب that
    تعلل يتعلل متعلل تعلل | ب that
    روج يروج مروج ترويج | that ل
    `,
  ],
  [
    'confirm',
    'neutral',
    `
    أكد يؤكد مؤكد تأكيد | that على quote nominal
    شدد يشدد مشدد تشديد | على that quote
    جزم يجزم جازم جزم | that ب quote
    أقسم يقسم مقسم قسم | that على ب
    أيقن يوقن موقن يقين | that
    حسم يحسم حاسم حسم | that
    `,
  ],
  [
    'deny',
    'neutral',
    `
    نفى ينفي ناف نفي | that nominal quote
    كذب يكذب مكذب تكذيب | nominal that
    أنكر ينكر منكر إنكار | that nominal
    فند يفند مفند تفنيد | nominal
    دحض يدحض داحض دحض | nominal
    تنصل يتنصل متنصل تنصل | من
    تبرأ يتبرأ متبرئ تبرؤ | من
    استبعد يستبعد مستبعد استبعاد | that nominal
    `,
  ],
  [
    'accuse',
    'neutral',
    `
    اتهم يتهم متهم اتهام | object
    حمل يحمل محمل تحميل | object
    هاجم يهاجم مهاجم مهاجمة | quote
    عاب يعيب عائب - | على
    `,
  ],
  [
    'condemn',
    'neutral',
    `
    أدان يدين - إدانة | nominal that quote
    دان يدين - - | nominal that
    استنكر يستنكر مستنكر استنكار | nominal that quote
    شجب يشجب شاجب شجب | nominal
    ندد يندد مندد تنديد | ب quote
    انتقد ينتقد منتقد انتقاد | nominal quote that
    استهجن يستهجن مستهجن استهجان | nominal
    شنع يشنع مشنع تشنيع | ب
    احتج يحتج محتج احتجاج | على
    تهجم يتهجم متهجم - | على
    اعترض يعترض معترض اعتراض | على
    عارض يعارض معارض معارضة | nominal
    استغرب يستغرب مستغرب استغراب | nominal that من
    سخر يسخر ساخر سخرية | من
    تهكم يتهكم متهكم تهكم | على
    نعت ينعت ناعت نعت | object
    استهزأ يستهزئ مستهزئ استهزاء | ب
    `,
  ],
  [
    'support',
    'neutral',
    `
    رحب يرحب مرحب ترحيب | ب quote
    تقدم يتقدم متقدم تقدم | ب
    توجه يتوجه متوجه توجه | ب
    أشاد يشيد مشيد إشادة | ب
    ثمن يثمن مثمن تثمين | nominal
    أيد يؤيد مؤيد تأييد | nominal that
    ساند يساند مساند مساندة | nominal
    هنأ يهنئ مهنئ تهنئة | object ب على
    بارك يبارك مبارك مباركة | nominal
    امتدح يمتدح ممتدح امتداح | nominal
    مدح يمدح مادح مدح | nominal
    أثنى يثني مثن ثناء | على
    أطرى يطري مطر إطراء | على
    سأل يسأل سائل - | object
    ابتهل يبتهل مبتهل ابتهال | إلى that
    تضرع يتضرع متضرع تضرع | إلى that
    شكر يشكر شاكر شكر | object nominal على ل
    نوه ينوه منوه تنويه | ب
    افتخر يفتخر مفتخر افتخار | ب
    اعتز يعتز معتز اعتزاز | ب
    حيا يحيي محي تحية | nominal
    استحسن يستحسن مستحسن استحسان | nominal
    زكى يزكي مزك تزكية | nominal
    دافع يدافع مدافع دفاع | عن
    `,
  ],
  [
    'promise',
    'neutral',
    `
    تعهد يتعهد متعهد تعهد | ب that quote nominal
    وعد يعد واعد وعد/وعود | ب that quote object
    التزم يلتزم ملتزم التزام | ب that
    أصر يصر مصر إصرار | على that
    `,
  ],
  [
    'threaten',
    'neutral',
    `
    هدد يهدد مهدد تهديد | ب that quote object
    توعد يتوعد متوعد توعد | ب that quote object
    لوح يلوح ملوح تلويح | ب that
    أنذر ينذر منذر إنذار | ب object
    `,
  ],
  [
    'warn',
    'neutral',
    `
    حذر يحذر محذر تحذير | من that quote object
    نبه ينبه منبه تنبيه | من that إلى على quote
    `,
  ],
  [
    'demand',
    'neutral',
    `
    طالب يطالب مطالب مطالبة/مطالب | ب object that quote
    دعا يدعو داع دعوة | إلى object quote ل
    حث يحث حاث حث | على object
    ناشد يناشد مناشد مناشدة | object quote ل
    حض يحض حاض حض | على object
    أهاب يهيب مهيب إهابة | object ب
    طلب يطلب طالب طلب | من that nominal
    أوعز يوعز موعز إيعاز | إلى ب ل
    أوصى يوصي موص توصية | ب that
    اقترح يقترح مقترح اقتراح | that nominal على
    اشترط يشترط مشترط اشتراط | that nominal
    استنهض يستنهض مستنهض استنهاض | object
    أمر يأمر آمر - | ب
    وجه يوجه موجه توجيه | ب object
    ألح يلح ملح إلحاح | على
    نصح ينصح ناصح نصح | ب object
    التمس يلتمس ملتمس التماس | nominal that من
    رجا يرجو راج رجاء | that من
    شجع يشجع مشجع تشجيع | على object
    استحث يستحث مستحث استحثاث | object على
    حرض يحرض محرض تحريض | على object
    نادى ينادي مناد مناداة | ب
    توسل يتوسل متوسل توسل | إلى
    `,
  ],
  [
    'concern',
    'neutral',
    `
    أسف يأسف آسف أسف | ل that
    تأسف يتأسف متأسف تأسف | ل
    نعى ينعى ناع نعي | nominal
    عزى يعزي معز تعزية | object ب في
    خشي يخشى خاش خشية | that من
    تخوف يتخوف متخوف تخوف | من that
    قلق يقلق - - | من
    شكا يشكو شاك شكوى/شكاوى | من that nominal
    اشتكى يشتكي مشتك اشتكاء | من that
    اعتذر يعتذر معتذر اعتذار | عن ل
    ندم يندم نادم ندم | على
    تذمر يتذمر متذمر تذمر | من
    توجس يتوجس متوجس توجس | من
    تحسر يتحسر متحسر تحسر | على
    امتعض يمتعض ممتعض امتعاض | من
    استاء يستاء مستاء - | من
    تشاءم يتشاءم متشائم تشاؤم | من
    `,
  ],
  [
    'predict',
    'neutral',
    `
    توقع يتوقع متوقع توقع | that nominal
    رجح يرجح مرجح ترجيح | that nominal
    تنبأ يتنبأ متنبئ تنبؤ | ب that
    تكهن يتكهن متكهن تكهن | ب that
    استشرف يستشرف مستشرف استشراف | nominal
    خمن يخمن مخمن تخمين | that
    `,
  ],
  [
    'admit',
    'endorsing',
    `
    اعترف يعترف معترف اعتراف | ب that quote
    أقر يقر مقر إقرار | ب that quote
    سلم يسلم مسلم تسليم | ب that
    باح يبوح بائح بوح | ب
    تبنى يتبنى متبن تبني | nominal
    `,
  ],
  [
    'question',
    'neutral',
    `
    تساءل يتساءل متسائل تساؤل | quote that عن حول
    سأل يسأل سائل - | quote
    استفسر يستفسر مستفسر استفسار | عن quote
    شكك يشكك مشكك تشكيك | في ب
    شك يشك - - | في that
    استوضح يستوضح مستوضح استيضاح | عن
    ارتاب يرتاب مرتاب ارتياب | في
    `,
  ],
  [
    'decline',
    'neutral',
    `
    رفض يرفض رافض رفض | nominal that
    امتنع يمتنع ممتنع امتناع | عن
    أحجم يحجم محجم إحجام | عن
    تحفظ يتحفظ متحفظ تحفظ | عن على
    `,
  ],
]

const parseRow = (act: Stance, distance: Distance, row: string): ReportingVerb => {
  const [words = '', frames = ''] = row.split('|')
  const [past = '', present = '', participle = '-', noun = '-'] = words.trim().split(/\s+/)
  const names = frames.trim().split(/\s+/)
  return {
    past,
    key: lookupKey(past),
    present,
    participle,
    noun: noun.split('/')[0] ?? noun,
    nouns: noun.split('/'),
    act,
    distance,
    frames: new Set(names.map((name) => (name === 'إن' ? 'that' : name)) as ArabicFrame[]),
    complementiser: names.includes('إن') ? 'إن' : 'أن',
  }
}

/** Every reporting verb of the Arabic lexicon. */
export const reportingVerbs: readonly ReportingVerb[] = families.flatMap(([act, distance, rows]) =>
  rows
    .split('\n')
    .filter((row) => row.includes('|'))
    .map((row) => parseRow(act, distance, row)),
)
