import { lookupKey } from '#core/text/normal-forms'
import type { Evidence } from './evidence'

/** How many independent pieces of evidence an approval asks for. */
export const independentPieces = 2

/**
 * How many pieces speak for or against the statement independently of each other. Those of one group count once, and so
 * does what was put in twice: the same address, the same file, words of the same article. Context counts for nothing.
 */
export function independentCount(evidence: readonly Evidence[]): number {
  return new Set(evidence.filter(({ relation }) => relation !== 'context').map(originOf)).size
}

function originOf(evidence: Evidence): string {
  if (evidence.group !== '') return `group ${lookupKey(evidence.group)}`
  if (evidence.kind === 'file') return `file ${evidence.file.sha256}`
  if (evidence.kind === 'passage') return `article ${evidence.passage.articleId}`
  return `address ${evidence.url.replace(/#.*$/, '').replace(/\/$/, '')}`
}
