import { describe, expect, it } from 'vitest'
import { RatingScale } from '#core/assessment/verdict'
import { reportModel } from '#core/report/report-model'
import isnadScale from '../../../resources/scales/isnad.json'
import { type MarkedParagraph, reported, verdict } from '../../builders/reported'
import { arabicParagraphs, arabicTitle } from '../../fixtures/reported-articles'

const scale = RatingScale.parse(isnadScale)

function modelOf(...paragraphs: MarkedParagraph[]) {
  const { article, statements } = reported('en', 'A title', paragraphs)
  return reportModel(article, statements, scale)
}

describe('the report of an article', () => {
  it('joins the pieces of a quotation with an ellipsis', () => {
    const model = modelOf({ marked: '[q:The pier is closed,] [s:the harbour] [c:said], [q:and stays so.]' })
    expect(model.statements[0]?.quotation).toBe('The pier is closed, … and stays so.')
  })

  it('names a source by the fullest name and keeps the words used here where they differ', () => {
    const model = modelOf(
      { marked: '[s:The Ministry] [c:said] [q:no]', resolved: 'Ministry of Tides' },
      { marked: '[s:Ministry of Tides] [c:said] [q:yes]', resolved: 'Ministry of Tides' },
      { marked: 'and [c:added] [q:perhaps]', resolved: 'Ministry of Tides' },
      { marked: '[s:A sailor] [c:said] [q:never]' },
      { marked: 'It was [c:said] [q:that all is well]' },
    )
    expect(
      model.statements.map(({ source, wordsUsed, subjectDropped }) => [source, wordsUsed, subjectDropped]),
    ).toEqual([
      ['Ministry of Tides', 'The Ministry', false],
      ['Ministry of Tides', null, false],
      ['Ministry of Tides', null, true],
      ['A sailor', null, false],
      [null, null, true],
    ])
    expect(model.summary.bySource[0]).toEqual({ of: 'Ministry of Tides', count: 3 })
    expect(model.summary.unnamed).toBe(1)
  })

  it('leaves dismissed statements out, counts them, and numbers the others in reading order', () => {
    const { article, statements } = reported('en', 'A title', [
      { marked: '[s:A] [c:said] [q:one]' },
      { marked: '[s:B] [c:said] [q:two]', stage: 'dismissed' },
      { marked: '[s:C] [c:said] [q:three]' },
    ])
    const model = reportModel(article, statements.toReversed(), scale)
    expect(model.statements.map(({ number, source }) => [number, source])).toEqual([
      [1, 'A'],
      [2, 'C'],
    ])
    expect(model.summary).toMatchObject({ statements: 2, dismissed: 1 })
  })

  it('counts verdicts in the order of the scale, those of another scale after it, missing ones last', () => {
    const model = modelOf(
      { marked: '[s:A] [c:said] [q:one]' },
      { marked: '[s:B] [c:said] [q:two]', verdict: { scale: { id: 'other', version: 1 }, value: 'true' } },
      { marked: '[s:C] [c:said] [q:three]', verdict: verdict('false') },
      { marked: '[s:D] [c:said] [q:four]', verdict: verdict('true') },
    )
    expect(model.summary.byVerdict.map(({ of }) => of)).toEqual([
      { value: 'true', leaning: 'true' },
      { value: 'false', leaning: 'false' },
      { value: 'true', leaning: 'unknown' },
      null,
    ])
  })

  it('ranks sources and stances by how often they occur and stages by the workflow', () => {
    const { article, statements } = reported('ar', arabicTitle, arabicParagraphs)
    const { summary } = reportModel(article, statements, scale)
    const counts = summary.bySource.map(({ count }) => count)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    expect(summary.byStance[0]?.of).toBe('assert')
    expect(summary.byStage.map(({ of }) => of)).toEqual([
      'proposed',
      'open',
      'checking',
      'inReview',
      'changesRequested',
      'approved',
      'published',
    ])
    expect(summary.approved).toBe(5)
  })

  it('counts the words of the article without its links to others', () => {
    const words = (...paragraphs: MarkedParagraph[]) => modelOf(...paragraphs).article.words
    expect(words({ marked: 'Prices rose by 18.5% in Al-Khor, it’s said.' })).toBe(8)
    expect(words({ marked: 'One two.' }, { marked: 'Read also: three', kind: 'relatedLink' })).toBe(2)
  })
})
