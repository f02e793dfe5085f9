import type { FoundStatement } from '#core/attribution/found-statement'
import { enclosingSpan, type TextSpan } from '#core/text/span'
import { allSpans, roles } from './spans'
import type { Statement } from './statement'

/**
 * A statement's words as they stand today: as people have decided where they have, otherwise as the engine found them.
 * Whoever reads, shows, counts or prints a statement reads this, and never what was found.
 */
export type Wording = Pick<
  FoundStatement,
  | 'source'
  | 'cue'
  | 'content'
  | 'resolved'
  | 'link'
  | 'target'
  | 'chain'
  | 'language'
  | 'form'
  | 'commitment'
  | 'distance'
>

/** What of a statement tells how it is worded. */
export type Worded = Pick<Statement, 'found' | 'spans' | 'sourceName'>

/** What is known of words that nobody has read by rules. */
const unread = {
  resolved: null,
  link: null,
  target: null,
  chain: [],
  language: null,
  form: 'indirect',
  commitment: 'unstated',
  distance: 'neutral',
} as const

/** @throws Error where a statement was neither found nor made, which no record of the log can lead to */
export function wordingOf(statement: Worded): Wording {
  const known = remembered.get(statement)
  if (known) return known
  const wording = read(statement)
  remembered.set(statement, wording)
  return wording
}

/** Statements are never changed in place, and are asked about many times while they stand on a screen. */
const remembered = new WeakMap<Worded, Wording>()

function read({ found, spans, sourceName }: Worded): Wording {
  const standing = spans ?? found
  if (!standing) throw new Error('a statement without words')
  const { source, cue, content, form } = standing
  const engine = found ?? { ...unread, source: [] }
  const { resolved, link, target, chain, language, commitment, distance } = engine
  const others = { target, chain, language, commitment, distance }
  const place = { source, cue, content, form }
  if (sourceName !== null) return { ...place, ...others, resolved: sourceName, link: null }
  // The engine's reading of who speaks is one of the words that it read: it goes with them, and not with others.
  const stands = sameWords(engine.source, source)
  return { ...place, ...others, resolved: stands ? resolved : null, link: stands ? link : null }
}

/** Whether two lists of spans are about the same words, their edges aside. */
function sameWords(read: readonly TextSpan[], standing: readonly TextSpan[]): boolean {
  if (read.length === 0 || standing.length === 0) return read.length === standing.length
  return read.some((one) => standing.some((other) => one.start < other.end && other.start < one.end))
}

/** From a statement's first word to its last; remembered like its wording. */
export function extentOf(statement: Worded): TextSpan {
  const known = extents.get(statement)
  if (known) return known
  const extent = enclosingSpan(allSpans(wordingOf(statement))) ?? { start: 0, end: 0 }
  extents.set(statement, extent)
  return extent
}

const extents = new WeakMap<Worded, TextSpan>()

/** Where a statement's first word stands. */
export function startOf(statement: Worded): number {
  return extentOf(statement).start
}

/** Whether two states of a statement say the same words, for everybody to the same role. */
export function isWordedAlike(one: Worded, other: Worded): boolean {
  if (one === other) return true
  const [wording, now] = [wordingOf(one), wordingOf(other)]
  return roles.every((role) => areSameSpans(wording[role], now[role]))
}

function areSameSpans(one: readonly TextSpan[], other: readonly TextSpan[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ start, end }, index) => start === other[index]?.start && end === other[index].end)
  )
}

/**
 * By first word, as the cards stand beside the text. Among equals the engine's order decides, and then the content: of
 * two halves of one card the earlier comes first.
 */
export function inReadingOrder<Placed extends Worded & Pick<Statement, 'position'>>(
  statements: readonly Placed[],
): Placed[] {
  return statements
    .map((statement) => ({
      statement,
      start: startOf(statement),
      content: wordingOf(statement).content[0]?.start ?? 0,
    }))
    .sort((a, b) => a.start - b.start || a.statement.position - b.statement.position || a.content - b.content)
    .map(({ statement }) => statement)
}
