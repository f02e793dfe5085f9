import { expect, it } from 'vitest'
import { detectLanguage } from '#core/attribution/language-detection'

it.each([
  ['ar', 'قالت وزارة المياه في بيان إن مستوى السدود ارتفع خلال الأسبوع الماضي بعد أمطار غزيرة.'],
  ['ar', 'العمدة يفتتح السوق'],
  ['ar', 'قَالَتْ وِزَارَةُ المِيَاهِ فِي بَيَانٍ إِنَّ مُسْتَوَى السُّدُودِ ارْتَفَعَ بَعْدَ أَمْطَارٍ'],
  ['ar', 'ﻗﺎﻟﺖ ﻭﺯﺍﺭﺓ ﺍﻟﻤﻴﺎﻩ ﻓﻲ ﺑﻴﺎﻥ ﺇﻥ ﻣﺴﺘﻮﻯ ﺍﻟﺴﺪﻭﺩ ﺍﺭﺗﻔﻊ ﺑﻌﺪ ﺃﻣﻄﺎﺭ'],
  ['ar', 'أعلنت شركة پترو أن إنتاجها من النفط في الحقل الجديد ارتفع بعد افتتاح المصفاة.'],
  ['en', 'The ministry of water said in a statement that the level of the dams had risen.'],
  ['en', 'The mayor of \u0627\u0644\u0642\u0627\u0647\u0631\u0629 said it was “a good day for all of us”.'],
  ['und', 'وزارت آب اعلام کرد که سطح سدها پس از بارندگی‌های شدید گذشته افزایش یافته است و پیش‌بینی می‌شود.'],
  ['und', 'Das Ministerium teilte mit, dass der Wasserstand nach starken Regenfällen gestiegen sei.'],
  ['und', 'De minister zei dat het water in de rivier is gestegen en dat er geen gevaar was voor de stad.'],
  ['und', 'Министр сказал, что уровень воды поднялся.'],
  ['und', '12 345 — 67'],
  ['und', ''],
])('a text is told to be in %s: %s', (language, text) => {
  expect(detectLanguage(text)).toBe(language)
})
