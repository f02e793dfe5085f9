import { describe, expect, it } from 'vitest'
import { attributionVerdicts } from '#core/assessment/assessment'
import { RatingScale } from '#core/assessment/verdict'
import { relations } from '#core/evidence/evidence'
import { reportHtml } from '#core/report/report-html'
import { reportModel } from '#core/report/report-model'
import type { ReportWord } from '#core/report/report-words'
import { Commitment, Distance, Form, stances } from '#core/statement/stance'
import { stages } from '#core/workflow/stages'
import { standards } from '#core/workflow/standard'
import isnadScale from '../../resources/scales/isnad.json'
import { reportLanguages, reportWords } from '../../src/cli/report-words'
import { reported } from '../builders/reported'
import { arabicParagraphs, arabicTitle } from '../fixtures/reported-articles'

const scale = RatingScale.parse(isnadScale)

const domainWords: ReportWord[] = [
  ...stances.map((stance) => `domain:stance.${stance}` as const),
  ...stages.map((stage) => `domain:stage.${stage}` as const),
  ...Form.options.map((form) => `domain:form.${form}` as const),
  ...Commitment.options.map((commitment) => `domain:commitment.${commitment}` as const),
  ...Distance.options.map((distance) => `domain:distance.${distance}` as const),
  ...(['institution', 'target', 'chain'] as const).map((label) => `domain:label.${label}` as const),
  ...attributionVerdicts.map((verdict) => `domain:attribution.${verdict}` as const),
  ...relations.map((relation) => `domain:relation.${relation}` as const),
  ...(['link', 'file', 'passage'] as const).map((kind) => `domain:evidenceKind.${kind}` as const),
  ...standards.map((standard) => `domain:standard.${standard}` as const),
  'domain:unnamedPerson',
  'domain:speaksFor',
  'domain:chain.then',
  'domain:chain.unnamed',
  ...scale.values.map(({ value }) => `domain:verdict.${value}` as const),
  ...scale.values.map(({ value }) => `report:scale.${value}` as const),
]

/** What i18next answers for a key that it does not have. */
const keyOf = (word: ReportWord) => word.replace(/^\w+:/, '')

it('reports are written in every language of the interface', () => {
  expect(reportLanguages).toEqual(expect.arrayContaining(['ar', 'en']))
})

describe.each(reportLanguages)('the words of a report in %s', (language) => {
  it.each(domainWords)('have %s', async (word) => {
    const { word: inLanguage } = await reportWords(language)
    expect(inLanguage(word)).not.toBe(keyOf(word))
  })

  it('leave no key and no placeholder standing in a whole report', async () => {
    const { article, statements } = reported('ar', arabicTitle, [
      ...arabicParagraphs,
      { marked: '[c:قيل] [q:نعم]' },
    ])
    const words = await reportWords(language)
    const asked: string[] = []
    const recording = {
      ...words,
      word: (key: ReportWord, values?: Parameters<typeof words.word>[1]) => {
        const said = words.word(key, values)
        if (said === keyOf(key) || /[{}]/.test(said)) asked.push(key)
        return said
      },
    }
    reportHtml(reportModel(article, statements, scale), {
      words: recording,
      styles: { href: 'report.css' },
      preparedAt: article.importedAt,
      desk: 'ليلى',
      logo: null,
      version: '1',
    })
    expect(asked).toEqual([])
  })
})

it('Arabic counts in its six plural forms', async () => {
  const { word } = await reportWords('ar')
  const words = [1, 2, 5, 11, 100].map((count) =>
    word('report:article.words', { count, shown: String(count) }),
  )
  expect(words).toEqual(['كلمة واحدة', 'كلمتان', '5 كلمات', '11 كلمة', '100 كلمة'])
})
