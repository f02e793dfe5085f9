import { expect, it } from 'vitest'
import { detectLanguage } from '#core/attribution/language-detection'

it.each([
  ['ar', 'قالت وزارة المياه في بيان إن مستوى السدود ارتفع خلال الأسبوع الماضي بعد أمطار غزيرة.'],
  ['ar', 'العمدة يفتتح السوق'],
  ['en', 'The ministry of water said in a statement that the level of the dams had risen.'],
  ['und', 'وزارت آب اعلام کرد که سطح سدها پس از بارندگی‌های شدید گذشته افزایش یافته است و پیش‌بینی می‌شود.'],
  ['und', 'Das Ministerium teilte mit, dass der Wasserstand nach starken Regenfällen gestiegen sei.'],
  ['und', '12 345 — 67'],
])('a text is told to be in %s', (language, text) => {
  expect(detectLanguage(text)).toBe(language)
})
