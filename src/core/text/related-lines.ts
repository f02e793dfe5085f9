/** What leads to other articles. Matched at the start of a line, after bullets and arrows; case does not matter. */
const leads: readonly string[] = [
  '[اإأ]قر[أا]\\s+(?:أيضا[ًّ]?|ايضا[ًّ]?|أيضًا|ايضًا|المزيد|كذلك|التالي|في\\s+هذا\\s+السياق|عن)',
  '[اإأ]قرئ?ي?\\s+[أا]يض[اًا]+',
  'للمزيد',
  'المزيد\\s*:',
  'لمزيد\\s+من\\s+(?:التفاصيل|الأخبار|المعلومات)',
  'شاهد\\s+[أا]يض[اًا]+',
  'شاهد\\s*:',
  'طالع\\s+[أا]يض[اًا]+',
  'تابع\\s+[أا]يض[اًا]+',
  '[أا]خبار\\s+(?:ذات\\s+صلة|متعلقة|مشابهة|قد\\s+تهمك)',
  'مواضيع\\s+(?:ذات\\s+صلة|متعلقة|مشابهة|قد\\s+تهمك)',
  'مقالات\\s+(?:ذات\\s+صلة|متعلقة|مشابهة)',
  'موضوعات\\s+(?:ذات\\s+صلة|متعلقة)',
  'ذات\\s+صلة\\s*:?$',
  'قد\\s+يهمك(?:\\s+[أا]يض[اًا]+)?',
  'قد\\s+يعجبك',
  'رابط\\s+الخبر',
  'تابعوا?\\s+(?:نا|آخر|اخر)',
  'تابعونا',
  'read\\s+(?:also|more|next|on)\\b',
  'also\\s+read\\b',
  'see\\s+(?:also|more)\\b',
  'related(?:\\s+(?:articles?|stories|story|news|links?|content|topics|coverage))?\\s*(?::|$)',
  'more\\s+(?:on\\s+this|from|about|stories|news|coverage)\\b[^.]*$',
  'more\\s*:',
  'watch(?:\\s+(?:also|more|now))?\\s*:',
  "don['’]t\\s+miss\\b[^.]*$",
  'you\\s+(?:may|might)\\s+(?:also\\s+)?(?:like|be\\s+interested)',
  'recommended(?:\\s+for\\s+you)?\\s*(?::|$)',
  '(?:most\\s+read|trending|top\\s+stories)\\s*(?::|$)',
  'click\\s+here\\b',
  'sign\\s+up\\s+(?:for|to)\\b',
  'subscribe\\s+to\\b',
  'follow\\s+us\\b',
]

/** Optional bullets and arrows before the words. */
const relatedLead = new RegExp(`^[\\s\\p{P}\\p{S}]{0,8}(?:${leads.join('|')})`, 'iu')

/** The words alone, as a heading over a list of links. */
const leadAlone = new RegExp(`^[\\s\\p{P}\\p{S}]{0,8}(?:${leads.join('|')})[\\s\\p{P}\\p{S}]*$`, 'iu')

const longestLink = 300

/** Whether a line sends the reader to another article. */
export const isRelatedLine = (line: string): boolean => line.length <= longestLink && relatedLead.test(line)

/** Whether a line only announces the links below it. */
export const announcesLinks = (line: string): boolean => line.length <= longestLink && leadAlone.test(line)

const captions = /^\s*(?:صورة|الصورة|تصوير|photo|image|caption|photograph|credit)\s*[:：]/iu

/** Whether a line names or credits a picture. */
export const isCaptionLine = (line: string): boolean => line.length <= longestLink && captions.test(line)
