import { describe, expect, it } from 'vitest'
import { articlePath, libraryPath, reportPath, routeOf } from '../../../src/renderer/app/routes'
import { articleId } from '../../builders/log'

describe('addresses', () => {
  it('lead where they were made for', () => {
    expect(routeOf(libraryPath)).toEqual({ screen: 'library' })
    expect(routeOf(articlePath(articleId()))).toEqual({ screen: 'workbench', articleId: articleId() })
    expect(routeOf(reportPath(articleId()))).toEqual({ screen: 'report', articleId: articleId() })
  })

  it('lead to the library where they say nothing', () => {
    expect(routeOf('')).toEqual({ screen: 'library' })
  })

  it.each([
    '#/article/1',
    '#/article',
    '#/other',
    `#/article/${articleId()}/other`,
    `#/article/${articleId()}/report/x`,
  ])('lead nowhere: %s', (hash) => {
    expect(routeOf(hash)).toEqual({ screen: 'notFound' })
  })
})
