import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extractStatements } from '#core/attribution/extract'
import { blocksOf } from '#core/text/blocks'
import { sharedPath } from '../../shared'

/** Annotated articles and the scorer, beside the checkout; they are no part of the project. */
const shared = sharedPath('attribution')
const gold = `${shared}/gold`
const isThere = shared !== null

interface Gold {
  readonly language: string
  readonly text: string
  readonly attributions: unknown
}
interface Figures {
  readonly full: { readonly F1: number }
  readonly resolved: number | null
  readonly act: number | null
  readonly form: number | null
}

async function measure(set: string): Promise<Figures> {
  const { score } = (await import(`${shared}/score.mjs`)) as { score(docs: unknown[]): Figures }
  const files = readdirSync(`${gold}/${set}`).filter((name) => name.endsWith('.json'))
  return score(
    files.map((name) => {
      const { text, language, attributions } = JSON.parse(
        readFileSync(`${gold}/${set}/${name}`, 'utf8'),
      ) as Gold
      return {
        file: name,
        text,
        gold: attributions,
        pred: extractStatements({ text, blocks: blocksOf(text), language }),
      }
    }),
  )
}

if (!isThere) console.info('development sets: skipped, no shared folder beside the checkout')

describe.skipIf(!isThere)('on the development sets the engine keeps its level', { timeout: 60_000 }, () => {
  it.each<[string, { full: number; resolved?: number; act?: number; form?: number }]>([
    ['ar-seed', { full: 100, resolved: 95, act: 95, form: 95 }],
    ['ar-dev', { full: 90, resolved: 82, act: 95, form: 95 }],
    ['en-dev', { full: 60 }],
  ])('%s', async (set, floor) => {
    const figures = await measure(set)
    expect(figures.full.F1).toBeGreaterThanOrEqual(floor.full)
    for (const label of ['resolved', 'act', 'form'] as const)
      if (label in floor) expect(figures[label]).toBeGreaterThanOrEqual(floor[label] ?? 0)
  })
})
