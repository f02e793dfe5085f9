import { describe, expect, it } from 'vitest'
import {
  articlePath,
  cardPath,
  checkingPath,
  libraryPath,
  listPath,
  overviewPath,
  pathOfResult,
  reportPath,
  reviewingPath,
  reviewPath,
  routeOf,
  settingsPath,
  sourcePath,
  sourcesPath,
} from '../../../src/renderer/app/routes'
import { articleId, statementId } from '../../builders/log'

describe('addresses', () => {
  it('lead where they were made for', () => {
    expect(routeOf(libraryPath)).toEqual({ screen: 'library' })
    expect(routeOf(articlePath(articleId()))).toEqual({
      screen: 'workbench',
      articleId: articleId(),
      statementId: null,
    })
    expect(routeOf(cardPath(articleId(), statementId()))).toEqual({
      screen: 'workbench',
      articleId: articleId(),
      statementId: statementId(),
    })
    expect(routeOf(checkingPath(statementId()))).toEqual({
      screen: 'checking',
      statementId: statementId(),
    })
    expect(routeOf(reviewingPath(statementId()))).toEqual({
      screen: 'reviewing',
      statementId: statementId(),
    })
    expect(routeOf(reviewPath)).toEqual({ screen: 'review' })
    expect(routeOf(settingsPath)).toEqual({ screen: 'settings' })
    expect(routeOf(reportPath(articleId()))).toEqual({ screen: 'report', articleId: articleId() })
  })

  it('lead to a source by its id, or by a name in whatever letters', () => {
    expect(routeOf(sourcesPath)).toEqual({ screen: 'sources' })
    for (const sourceKey of ['us-treasury', 'name:وزاره المياه', 'name:a/b 100% c'])
      expect(routeOf(sourcePath(sourceKey))).toEqual({ screen: 'source', sourceKey })
  })

  it('lead to the overview and to every list of it', () => {
    expect(routeOf(overviewPath)).toEqual({ screen: 'overview' })
    for (const facet of [
      { kind: 'stage', of: 'checking' },
      { kind: 'verdict', of: '-' },
      { kind: 'disagreement', of: '-' },
    ] as const)
      expect(routeOf(listPath(facet))).toEqual({ screen: 'list', facet })
  })

  it('lead to the library where they say nothing', () => {
    expect(routeOf('')).toEqual({ screen: 'library' })
  })

  it.each([
    '#/article/1',
    '#/article',
    '#/other',
    '#/overview/speaker/x',
    '#/sources/%E0%A4%A',
    '#/check',
    '#/check/1',
    '#/settings/1',
    '#/review/1',
    `#/review/${statementId()}/x`,
    `#/article/${articleId()}/other`,
    `#/article/${articleId()}/report/x`,
  ])('lead nowhere: %s', (hash) => {
    expect(routeOf(hash)).toEqual({ screen: 'notFound' })
  })
})

describe('what was found', () => {
  const passage = { text: '', span: { start: 10, end: 90 }, marks: [], isCutBefore: false, isCutAfter: false }

  it('is a source on its page, a statement on its card, and what hangs on it where it is checked', () => {
    const card = { in: 'card', articleId: articleId(), statementId: statementId() } as const
    const source = { in: 'source', sourceKey: 'name:سالم النجار' } as const
    expect(pathOfResult({ kind: 'source', place: source, passage })).toBe(sourcePath('name:سالم النجار'))
    expect(pathOfResult({ kind: 'statement', place: card, passage })).toBe(
      cardPath(articleId(), statementId()),
    )
    expect(pathOfResult({ kind: 'note', place: card, passage })).toBe(checkingPath(statementId()))
  })

  it('is an article at the words that answer', () => {
    const place = { in: 'article', articleId: articleId() } as const
    expect(pathOfResult({ kind: 'article', place, passage })).toBe(articlePath(articleId()))
    const marks = [
      { start: 5, end: 8 },
      { start: 20, end: 25 },
    ]
    expect(pathOfResult({ kind: 'article', place, passage: { ...passage, marks } })).toBe(
      `${articlePath(articleId())}/15-35`,
    )
  })
})
