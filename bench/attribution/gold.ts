import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { extractStatements } from '#core/attribution/extract'
import type { FoundStatement } from '#core/attribution/found-statement'
import { blocksOf } from '#core/text/blocks'
import { sharedPath } from '../shared'

interface Share {
  readonly P: number
  readonly R: number
  readonly F1: number
}
type Role = 'source' | 'cue' | 'content'

/** Every figure of the scorer, in per cent. */
export interface Figures extends Readonly<Record<'content' | 'source' | 'full' | 'strict', Share>> {
  readonly statements: { readonly gold: number; readonly predicted: number }
  readonly span: Readonly<Record<Role, Share>>
  readonly token: Readonly<Record<Role, Share>>
  readonly resolved: number | null
  readonly act: number | null
  readonly form: number | null
}

/** An annotated article with what the engine finds in it. */
export interface GoldArticle {
  readonly text: string
  readonly language: string
  readonly gold: readonly unknown[]
  readonly pred: readonly FoundStatement[]
}

/** Articles of one folder of the shared gold. */
export interface GoldSet {
  readonly name: string
  readonly language: string
  readonly articles: readonly GoldArticle[]
}

/** The scorer beside the gold, or null where there is none. */
export async function scorer(): Promise<((docs: readonly unknown[]) => Figures) | null> {
  const path = sharedPath('attribution/score.mjs')
  if (!path) return null
  const module = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as {
    score(docs: readonly unknown[]): Figures
  }
  return module.score
}

function readSet(folder: string, name: string): GoldSet {
  const articles = readdirSync(join(folder, name))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file): GoldArticle => {
      const { text, language, attributions } = JSON.parse(readFileSync(join(folder, name, file), 'utf8')) as {
        text: string
        language: string
        attributions: unknown[]
      }
      return {
        text,
        language,
        gold: attributions,
        pred: extractStatements({ text, blocks: blocksOf(text), language }),
      }
    })
  return { name, language: articles[0]?.language ?? 'und', articles }
}

/** Every set of annotated articles that is there. */
export function goldSets(): GoldSet[] {
  const folder = sharedPath('attribution/gold')
  if (!folder) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readSet(folder, name))
    .filter(({ articles }) => articles.length > 0)
}
