import { describe, expect, it } from 'vitest'
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

describe('a short text', () => {
  it.each([
    ['sv', 'I dag vann laget i Malmö, och i morgon spelar de i Lund.'],
    ['sv', 'Bron i byn stängdes i går.'],
    ['nl', 'De brug in het dorp is dicht.'],
    ['nl', 'Het was stil in de haven of in de straat was niemand, zei hij, en de boot is weg.'],
    ['de', 'Er will in Bremen bleiben, so war es in Kiel.'],
    ['de', 'Was in an der Brücke geschah, war so schlimm.'],
    ['da', 'Alle her i landet er glade for byen.'],
    ['fr', 'On ferme le pont, or on attend.'],
    ['es', 'No he visto el barco, no me has dicho.'],
    ['pt', 'As obras no porto do Sul não param, do norte no.'],
    ['it', 'I pescatori in porto: i traghetti no.'],
    ['pl', 'To my i oni do portu.'],
    ['ro', 'Podul are o gaură în mijloc, în an.'],
    ['tr', 'Her gün on gemi, her gece on at.'],
    ['id', 'Jembatan di desa itu ditutup kemarin karena banjir besar.'],
    ['fi', 'Silta on kiinni ja satama on auki.'],
  ])('in a language that shares words with English is not read as English: %s, %s', (_, text) => {
    expect(detectLanguage(text)).toBe('und')
  })

  it.each([
    'Mayor opens the new bridge after two years',
    'Minister: no plan to close bridge on Sunday',
    'Port workers will not return until they are paid',
    'Fire at harbour as crews try to leave',
    'The bridge is closed.',
    'He was in Malmö.',
    'It is over.',
    'Ferries to the islands are full, and no one knows why',
  ])('in English stays English: %s', (text) => {
    expect(detectLanguage(text)).toBe('en')
  })
})
