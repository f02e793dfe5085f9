/** Words by which an article goes back to somebody it has named. By look-up key without the article. */

/** *المصادر* points back to the last ones; *السكان* need not be the residents quoted before. */
export const speakingForOthers = new Set(['مصادر', 'مصدر', 'اوساط'])

/** What ministries and directorates are called by alone: *الداخلية تنفي*. */
export const portfolios = new Set(
  'داخليه خارجيه دفاع ماليه صحه تعليم تربيه عدل اعلام زراعه صناعه تجاره اقتصاد طاقه نفط بترول كهرباء مياه نقل مواصلات اتصالات سياحه ثقافه رياضه شباب اوقاف عمل اسكان بييه تموين استثمار تخطيط هجره ارصاد دفاع مرور'.split(
    ' ',
  ),
)

/** Stand before an office in address. */
export const addresses = new Set([
  'معالي',
  'سعاده',
  'فضيله',
  'سماحه',
  'سمو',
  'دوله',
  'فخامه',
  'جلاله',
  'غبطه',
  'نيافه',
  'سياده',
])

/** *الأخير*: whoever was named last. */
export const latest = new Set(['اخير', 'اخيره'])

/** *السيدة*, *الرجل*, *المدرب*: whoever was named last, where nobody in the article has that name. */
export const anyPerson = new Set(
  'سيده رجل شاب شابه مدرب لاعب مسوول خبير محلل كاتب باحث باحثه طبيب طبيبه مواطن ناشط نايب قيادي ضابط دبلوماسي محامي محام مهندس ام والد والده لاعبه فنان فنانه ممثل ممثله نجم مخرج مخرجه اعلامي داعيه خبيره محلله حارس مهاجم مستشار مفكر شاعر روايي كاتبه ناشطه مسووله مدربه عالم موءلف مولف باحثون'.split(
    ' ',
  ),
)
