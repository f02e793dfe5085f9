import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extractStatements } from '#core/attribution/extract'
import { blocksOf } from '#core/text/blocks'
import { calibrationOf } from '../../../bench/attribution/calibration'
import type { Figures, GoldSet } from '../../../bench/attribution/gold'
import { sharedPath } from '../../shared'

const shared = sharedPath('attribution')
if (!shared) console.info('calibration: skipped, no shared folder beside the checkout')

function readSet(name: string): GoldSet {
  const folder = `${String(shared)}/gold/${name}`
  const articles = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const { text, language, attributions } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as {
        text: string
        language: string
        attributions: unknown[]
      }
      const pred = extractStatements({ text, blocks: blocksOf(text), language })
      return { text, language, gold: attributions, pred }
    })
  return { name, language: articles[0]?.language ?? 'und', articles }
}

describe.skipIf(!shared)('of the statements that the engine is sure of, nine in ten are right', () => {
  it.each([
    ['Arabic', ['ar-seed', 'ar-dev']],
    ['English', ['en-dev']],
  ])(
    '%s',
    async (_language, names) => {
      const { score } = (await import(`${String(shared)}/score.mjs`)) as {
        score(docs: readonly unknown[]): Figures
      }
      const [sure] = calibrationOf(names.map(readSet), score)
      expect(sure?.from).toBe(0.9)
      expect(sure?.count).toBeGreaterThan(20)
      expect((sure?.right ?? 0) / (sure?.count ?? 1)).toBeGreaterThanOrEqual(0.9)
    },
    60_000,
  )
})
