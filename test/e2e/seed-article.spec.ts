import { readFileSync } from 'node:fs'
import type { TextSpan } from '#core/text/span'
import { sharedPath } from '../shared'
import { expect, test } from './hosts'
import { activate, cards, distanceFromWords, library, openPaths, paintedWords, shownCards } from './steps'

const article = sharedPath('samples', 'taliban-2021.ar.txt')
const goldFile = sharedPath('attribution', 'gold', 'ar-seed', 'taliban-2021.json')

interface Gold {
  readonly text: string
  readonly attributions: readonly {
    readonly source: TextSpan | null
    readonly cue: TextSpan
    readonly content: readonly TextSpan[]
    readonly resolved: string
  }[]
}

/** The words of some spans as one line, as cards show them. */
const wordsOf = (text: string, spans: readonly TextSpan[]) =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' … ')

const lettersOf = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')

test.describe('the seed article', () => {
  test.skip(!article || !goldFile, 'the seed article is not here: it lies in ../shared, beside the project')

  test('stands in 16 cards, each the right one, beside its words', async ({ workbench }, testInfo) => {
    const { page } = workbench
    const { text, attributions }: Gold = JSON.parse(readFileSync(goldFile ?? '', 'utf8'))
    await openPaths(page, [article ?? ''])
    await library(page).getByRole('link').click()
    await expect(cards(page)).toHaveCount(16)

    const shown = await shownCards(page)
    for (const [index, gold] of attributions.entries()) {
      expect
        .soft(lettersOf(shown[index]?.quotation ?? ''), `quotation ${index + 1}`)
        .toBe(lettersOf(wordsOf(text, gold.content)))
      expect.soft(lettersOf(shown[index]?.name ?? ''), `source ${index + 1}`).toBe(lettersOf(gold.resolved))
      await activate(page, index + 1)
      await expect
        .poll(() => distanceFromWords(page), { message: `place of card ${index + 1}` })
        .toBeLessThan(24)
      expect
        .soft(await paintedWords(page, 'active-cue'), `cue ${index + 1}`)
        .toEqual([wordsOf(text, [gold.cue])])
      const source = gold.source ? [wordsOf(text, [gold.source])] : []
      expect.soft(await paintedWords(page, 'active-source'), `words of source ${index + 1}`).toEqual(source)
    }
    await page.setViewportSize({ width: 1366, height: 3000 })
    await testInfo.attach('the seed article', { body: await page.screenshot(), contentType: 'image/png' })
  })
})
