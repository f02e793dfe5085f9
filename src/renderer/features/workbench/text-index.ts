import type { Statement } from '#core/statement/statement'
import { extentOf } from '#core/statement/wording'

/** Answers which statements have a word in a stretch of the text, without asking all of them. */
export interface TextIndex {
  /** @returns in the order of their first words, also those that only enclose the stretch */
  touching(start: number, end: number): Statement[]
}

/** @param statements - in the order of their first words */
export function textIndexOf(statements: readonly Statement[]): TextIndex {
  const spans = statements.map(extentOf)
  /** How far into the text the statements up to each one reach: ascending, so that it can be halved. */
  const reach: number[] = []
  for (const { end } of spans) reach.push(Math.max(end, reach.at(-1) ?? 0))
  return {
    touching(start, end) {
      const from = firstWhere(reach.length, (index) => (reach[index] ?? 0) > start)
      const to = firstWhere(spans.length, (index) => (spans[index]?.start ?? 0) >= end)
      return statements.slice(from, to).filter((_, step) => (spans[from + step]?.end ?? 0) > start)
    },
  }
}

/** The first index for which a condition holds that holds for all after it; `count` where it holds for none. */
export function firstWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
