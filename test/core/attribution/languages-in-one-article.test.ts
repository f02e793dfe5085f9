import { describe, expect, it } from 'vitest'
import { isReadByMarksAlone } from '#core/attribution/languages/known'
import { type Quoted, statementsOf } from '../../builders/statements'

/** `source | cue | content | language` of each statement. */
const lines = (text: string, language: string): string[] =>
  statementsOf(text, language).map(({ source, cue, content, statement }) =>
    [source ?? '-', cue, content, statement.language].join(' | '),
  )
const only = (text: string, language: string): Quoted => {
  const found = statementsOf(text, language)
  expect(found).toHaveLength(1)
  return found[0] as Quoted
}

describe("a statement's language", () => {
  it("is its content's own", () => {
    expect(lines('قال المدير: "We will not yield to anyone in this matter".', 'ar')).toEqual([
      'المدير | قال | "We will not yield to anyone in this matter" | en',
    ])
    expect(lines('“لن نستسلم أبدا لأحد في هذا الأمر,” said the captain.', 'en')).toEqual([
      'the captain | said | “لن نستسلم أبدا لأحد في هذا الأمر,” | ar',
    ])
  })

  it("is the article's where the content is too short to tell", () => {
    expect(only('Hale said: “Mission accomplished, Nordhaven!”', 'en').statement.language).toBe('en')
    expect(only('Hale said: “Mission accomplished, Nordhaven!”', 'en-GB').statement.language).toBe('en-GB')
    expect(only('قال المدير: «انتهت المهمة بنجاح تام».', 'ar').statement.language).toBe('ar')
  })

  it('stays open where neither script nor words tell', () => {
    const french =
      'The mayor said: “Nous ne céderons jamais à personne, car la ville est à nous et nous la garderons pour toujours avec nos enfants.”'
    expect(only(french, 'en').statement.language).toBe('und')
    expect(only('قال المدير: "Nous ne céderons jamais".', 'ar').statement.language).toBe('und')
  })
})

describe('a paragraph in another language than its article', () => {
  const english = 'The mayor, Clara Hale, said that the bridge would be closed for a week.'
  const arabic = 'وقال مدير الميناء إن الجسر سيغلق لمدة أسبوع.'
  const inEnglish = 'The mayor, Clara Hale | said | that the bridge would be closed for a week | en'
  const inArabic = 'مدير الميناء | قال | إن الجسر سيغلق لمدة أسبوع | ar'

  it('is read by the rules of its own, in either direction and in its place', () => {
    expect(lines(`${english}\n\n${arabic}\n\n${english}`, 'en')).toEqual([inEnglish, inArabic, inEnglish])
    expect(lines(`${arabic}\n\n${english}\n\n${arabic}`, 'ar')).toEqual([inArabic, inEnglish, inArabic])
  })

  it('is told by what stands around its quotations', () => {
    const text = 'قال المدير: "We will not yield to anyone in this matter, whatever they say of us".'
    expect(lines(`${english}\n\n${text}`, 'en')[1]).toMatch(/^المدير \| قال \|/)
  })

  it('names its sources as fully as the others do, where the script is one', () => {
    const [, second] = statementsOf(`${english}\n\nوقالت Hale إن الجسر سيغلق لمدة أسبوع.`, 'en')
    expect(second?.source).toBe('Hale')
    expect(second?.resolved).toBe('Clara Hale')
  })

  it('is read by its marks alone where nobody has written rules for it, and says so', () => {
    const [, russian] = statementsOf(`${english}\n\nКапитан: «Мы никогда не сдадимся никому».`, 'en')
    expect(russian?.source).toBe('Капитан')
    expect(russian?.statement.explanation?.rule).toBe('quotation.alone')
    expect(russian?.statement.confidence).toBeLessThan(0.5)
    expect(russian?.statement.language).toBe('und')
  })

  it('is read by its marks alone where it shares words with the article, but has none of its own', () => {
    const dutch =
      'Het is stil in de haven van het dorp. Niemand was in de straat, en de boot van vorige week is er niet meer. De kapitein: “Wij gaan nooit weg uit deze oude haven.”'
    expect(statementsOf(`${english}\n\n${dutch}`, 'en')[1]?.statement.explanation?.rule).toBe(
      'quotation.alone',
    )
  })

  it('is read by its rules in an article of an unknown language too', () => {
    const german = 'Der Minister: „Wir werden diese Brücke noch in diesem Jahr bauen.“'
    expect(lines(`${german}\n\n${english}`, 'de')).toEqual([
      'Der Minister | : | „Wir werden diese Brücke noch in diesem Jahr bauen.“ | de',
      inEnglish,
    ])
  })
})

it('tells of a language whether it is read by marks alone', () => {
  expect(['ar', 'ar-EG', 'EN', 'en-GB'].filter(isReadByMarksAlone)).toEqual([])
  expect(['und', 'de', 'zh-Hans', ''].filter(isReadByMarksAlone)).toEqual(['und', 'de', 'zh-Hans', ''])
})
