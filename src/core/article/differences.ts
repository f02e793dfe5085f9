import { align } from '#core/text/alignment'
import { besideBlockKinds, type Block } from '#core/text/block'
import { wordDiff, type WordPart } from '#core/text/word-diff'
import { lookupKey } from '#core/text/normal-forms'

/** What an article says, whichever version of it. */
export interface Version {
  readonly text: string
  readonly blocks: readonly Block[]
}

/** One paragraph in two versions of an article; null in the one that does not have it. */
export interface Difference {
  readonly before: Block | null
  readonly after: Block | null
  /** Word by word; one part of kind `same` where nothing changed. */
  readonly parts: readonly WordPart[]
}

/** Paragraphs that share so much of their words are one that was edited. */
const editedFrom = 0.4

/** The article's own paragraphs, its headings among them: menus and boxes change with every download. */
const ownBlocks = ({ blocks }: Version): Block[] => blocks.filter(({ kind }) => !besideBlockKinds.has(kind))

const textOf = ({ text }: Version, { start, end }: Block): string => text.slice(start, end)

/**
 * What became of an article, paragraph by paragraph, in the order of the newer version; a paragraph that is gone
 * stands where it stood.
 */
export function differencesOf(before: Version, after: Version): Difference[] {
  const [old, recent] = [ownBlocks(before), ownBlocks(after)]
  const runs = align(
    old.map((block) => textOf(before, block)),
    recent.map((block) => textOf(after, block)),
  )
  const differences: Difference[] = []
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at]
    if (!run) continue
    const gone = old.slice(run.before.from, run.before.to)
    if (run.kind === 'same') {
      gone.forEach((block, index) => {
        const now = recent[run.after.from + index] as Block
        differences.push({ before: block, after: now, parts: [{ kind: 'same', text: textOf(after, now) }] })
      })
      continue
    }
    const next = run.kind === 'removed' ? runs[at + 1] : run
    const come = next?.kind === 'added' ? recent.slice(next.after.from, next.after.to) : []
    if (run.kind === 'removed' && next?.kind === 'added') at += 1
    differences.push(...replaced(before, after, run.kind === 'removed' ? gone : [], come))
  }
  return differences
}

/** Whether a paragraph reads otherwise than before. */
export const isChange = ({ parts }: Difference): boolean => parts.some(({ kind }) => kind !== 'same')

/** Paragraphs where others stood: like ones are one that was edited, in the order of both. */
function replaced(
  before: Version,
  after: Version,
  gone: readonly Block[],
  come: readonly Block[],
): Difference[] {
  const differences: Difference[] = []
  let from = 0
  for (const block of come) {
    const words = textOf(after, block)
    const match = gone.findIndex(
      (one, index) => index >= from && sharedWords(textOf(before, one), words) >= editedFrom,
    )
    if (match >= 0) {
      for (const one of gone.slice(from, match)) differences.push(removed(before, one))
      const was = gone[match] as Block
      differences.push({ before: was, after: block, parts: wordDiff(textOf(before, was), words) })
      from = match + 1
    } else differences.push({ before: null, after: block, parts: [{ kind: 'added', text: words }] })
  }
  return [...differences, ...gone.slice(from).map((one) => removed(before, one))]
}

const removed = (version: Version, block: Block): Difference => ({
  before: block,
  after: null,
  parts: [{ kind: 'removed', text: textOf(version, block) }],
})

/** How much of the longer paragraph's words stand in both, from 0 to 1. */
function sharedWords(a: string, b: string): number {
  const [words, others] = [wordsOf(a), wordsOf(b)]
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of others) {
    const left = counts.get(word) ?? 0
    if (left > 0) shared += 1
    counts.set(word, left - 1)
  }
  return shared / Math.max(words.length, others.length, 1)
}

const wordsOf = (text: string): string[] => (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(lookupKey)
