import { expect, it } from 'vitest'
import { appearanceTold, unknownAppearance } from '#core/article/appearance'

it('takes from a file what holds: a moment as its day, and an address that is one', () => {
  expect(
    appearanceTold({
      publisher: ' The River Post ',
      publishedAt: '2026-11-20T09:30:00+02:00',
      url: 'https://river.example/bridge',
    }),
  ).toEqual({
    publisher: 'The River Post',
    author: null,
    publishedAt: '2026-11-20',
    url: 'https://river.example/bridge',
  })
})

it('counts what does not hold as unknown', () => {
  expect(appearanceTold({})).toEqual(unknownAppearance)
  expect(appearanceTold({ publishedAt: 'last Friday', url: 'javascript:alert(1)', author: ' ' })).toEqual(
    unknownAppearance,
  )
})
