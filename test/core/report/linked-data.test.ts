import { describe, expect, it } from 'vitest'
import { claimReviews } from '#core/report/claim-review'
import { bytesUri } from '#core/report/linked-data'
import { webAnnotations } from '#core/report/web-annotations'
import { codePointOffsets } from '#core/text/code-points'
import { wellFormed } from '#core/text/well-formed'
import { verdictOf } from '../../builders/log'
import { fc } from '../../builders/property'
import { aReport, reportContent } from '../../builders/report-content'
import { hostileReports } from '../../fixtures/hostile-reports'
import claimReviewSchema from '../../fixtures/schemas/claim-review.schema.json'
import { problemsOf } from '../../fixtures/schemas/validate'
import annotationSchema from '../../fixtures/schemas/web-annotation.schema.json'

interface Selector {
  readonly type: string
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  readonly end: number
  readonly refinedBy?: Selector
}

interface Collection {
  readonly total: number
  readonly first: {
    readonly items: readonly {
      readonly motivation: string
      readonly body: readonly {
        readonly purpose: string
        readonly value?: string
        readonly source?: string
      }[]
      readonly target: readonly {
        readonly source: { readonly id: string }
        readonly selector: readonly Selector[]
      }[]
    }[]
  }
}

interface Graph {
  readonly '@graph': readonly Readonly<Record<string, unknown>>[]
}

describe.each(['ar', 'en'] as const)('a hostile report in %s', (language) => {
  const content = hostileReports[language]

  it('is valid as ClaimReview, one for each verdict on a content', async () => {
    const { model, edition } = await aReport(content)
    const graph = JSON.parse(claimReviews(model, edition)) as Graph
    expect(problemsOf(claimReviewSchema, graph)).toEqual([])
    const reviews = graph['@graph'].filter((node) => node['@type'] === 'ClaimReview')
    expect(reviews).toHaveLength(model.statements.filter(({ verdict }) => verdict !== null).length)
    expect(graph['@graph'].filter((node) => node['@type'] === 'MediaReview')).toMatchObject([
      { mediaAuthenticityAssessment: 'https://schema.org/EditedOrCroppedContent' },
      { mediaAuthenticityAssessment: 'https://schema.org/DecontextualizedContent' },
    ])
  })

  it('is valid as annotations, one for each statement, and finds its words by quote and by position', async () => {
    const { model, edition } = await aReport(content)
    const collection = JSON.parse(webAnnotations(model, edition)) as Collection
    expect(problemsOf(annotationSchema, collection)).toEqual([])
    expect(collection.total).toBe(model.statements.length)
    const codePoints = [...content.article.text].map(wellFormed)
    for (const [index, { target }] of collection.first.items.entries()) {
      expect(target).toHaveLength(model.statements[index]?.places.content.length ?? 0)
      for (const { selector } of target) {
        const [quote, position, paragraph] = selector
        expect(codePoints.slice(position?.start, position?.end).join('')).toBe(quote?.exact)
        const around = codePoints.slice(paragraph?.start, paragraph?.end).join('')
        expect(around).toContain(paragraph?.refinedBy?.exact)
        expect(wellFormed(content.article.text)).toContain(
          `${quote?.prefix ?? ''}${quote?.exact ?? ''}${quote?.suffix ?? ''}`,
        )
      }
    }
  })
})

describe('a claim review', () => {
  const review = async (value: string, appearance = {}) => {
    const content = reportContent('en', 'Rain', [
      { marked: '[s:The Ministry of Tides] [c:said] [q:it rained]', verdict: verdictOf(value) },
    ])
    const article = {
      ...content.article,
      appearance: { ...content.article.appearance, ...appearance },
    }
    const { model, edition } = await aReport({ ...content, article })
    return (JSON.parse(claimReviews(model, edition)) as Graph)['@graph'][0]
  }

  it('gives the verdict a number on the scale, and none where the scale has no line for it', async () => {
    expect((await review('true'))?.['reviewRating']).toMatchObject({
      ...{ ratingValue: 6, bestRating: 6, worstRating: 1, alternateName: 'True' },
    })
    expect((await review('false'))?.['reviewRating']).toMatchObject({
      ratingValue: 1,
      alternateName: 'False',
    })
    expect((await review('unverifiable'))?.['reviewRating']).toEqual({
      ...{ '@type': 'Rating', bestRating: 6, worstRating: 1, alternateName: 'Unverifiable' },
      ratingExplanation: 'The evidence at hand neither supports nor refutes it.',
    })
  })

  it('says who claimed what, where and when, and who says so', async () => {
    const appearance = {
      publisher: 'The River Post',
      publishedAt: '2026-11-20',
      url: 'https://river.example/1',
    }
    expect(await review('false', appearance)).toMatchObject({
      claimReviewed: 'it rained',
      author: { '@type': 'Organization', name: 'The Pier Desk' },
      itemReviewed: {
        '@type': 'Claim',
        author: { '@type': 'Organization', name: 'The Ministry of Tides' },
        datePublished: '2026-11-20',
        appearance: { url: 'https://river.example/1', publisher: { name: 'The River Post' } },
      },
    })
  })
})

describe('the schemas', () => {
  it('refuse what the specifications refuse', async () => {
    const { model, edition } = await aReport(hostileReports.en)
    const graph = JSON.parse(claimReviews(model, edition)) as { '@graph': Record<string, unknown>[] }
    delete graph['@graph'][0]?.['claimReviewed']
    expect(problemsOf(claimReviewSchema, graph)).not.toEqual([])
    const collection = JSON.parse(webAnnotations(model, edition)) as {
      first: { items: Record<string, unknown>[] }
    }
    delete collection.first.items[0]?.['target']
    expect(problemsOf(annotationSchema, collection)).not.toEqual([])
  })
})

describe('offsets in code points', () => {
  it('count what stands before them, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'ب', '😀', '\uD83D', '\uDE00', 'e\u0301') }),
        (text) => {
          const count = codePointOffsets(text)
          let offset = 0
          for (const [index, point] of [...text].entries()) {
            expect(count(offset)).toBe(index)
            offset += point.length
          }
          expect(count(text.length)).toBe([...text].length)
        },
      ),
    )
  })
})

it('names bytes by their hash as RFC 6920 does', () => {
  // The example of section 8.1: "Hello World!".
  const sha256 = '7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069'
  expect(bytesUri(sha256)).toBe('ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk')
})
