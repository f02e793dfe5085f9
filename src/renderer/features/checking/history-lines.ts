import type { Assessment } from '#core/assessment/assessment'
import type { Turn } from '#core/operation/operation'
import type { SomeDecisions } from '#core/statement/statement'

/** One thing that an entry of a history tells. Texts are told as a comparison, everything else as before and after. */
export type HistoryLine =
  | {
      readonly kind: 'text'
      readonly field: 'rationale' | 'knownThen'
      readonly before: string
      readonly after: string
    }
  | { readonly kind: 'evidence'; readonly what: 'added' | 'changed' | 'removed'; readonly name: string }
  | {
      readonly kind: 'turn'
      readonly field: 'stance' | 'stage' | 'importance' | 'attribution' | 'content'
      readonly before: string | null
      readonly after: string | null
    }
  | {
      readonly kind: 'note'
      readonly field: 'comment' | 'exception' | 'dismissal' | 'correction'
      readonly text: string
    }
  /** Words of the article, or a person's own for who speaks, told as a comparison. */
  | {
      readonly kind: 'words'
      readonly field: 'source' | 'cue' | 'content' | 'named'
      readonly before: string
      readonly after: string
    }
  | {
      readonly kind: 'byHand'
      readonly what: 'made' | 'splitOff' | 'split' | 'mergedFrom' | 'mergedInto'
    }
  | {
      readonly kind: 'plain'
      readonly what: 'source' | 'secondAsked' | 'secondTaken' | 'secondGiven' | 'resolved' | 'settled'
    }
  /** What another desk sees otherwise: ours before, theirs after. */
  | { readonly kind: 'otherwise'; readonly lines: readonly HistoryLine[] }

/**
 * What a change to a statement says to a person.
 *
 * @param hidden - keep assessments to oneself: a blind second verdict is still out
 */
export function historyLines(
  { before, after }: Pick<Turn, 'before' | 'after'>,
  hidden: boolean,
): HistoryLine[] {
  const lines: HistoryLine[] = []
  for (const field of ['stage', 'stance', 'importance'] as const) {
    const [from, to] = [before[field], after[field]]
    // Of a card that has just been made, nothing turned: its stage and stance are where it begins.
    if (to !== undefined && from !== undefined && to !== from)
      lines.push({ kind: 'turn', field, before: from, after: to })
  }
  if (after.source !== undefined && before.source !== undefined) lines.push({ kind: 'plain', what: 'source' })
  if (after.assessment !== undefined && !hidden)
    lines.push(...assessmentLines(before.assessment ?? null, after.assessment))
  lines.push(...secondLines(before, after, hidden))
  lines.push(...evidenceLines(before.evidence ?? [], after.evidence ?? null))
  lines.push(...noteLines(before, after))
  return lines
}

/**
 * What a change tells of other desks: each that sees something otherwise since, with what, and that one was settled.
 *
 * @param compare - what is theirs beside what was ours then
 */
export function otherwiseLines(
  { before, after }: Pick<Turn, 'before' | 'after'>,
  compare: (theirs: SomeDecisions) => readonly HistoryLine[],
): HistoryLine[] {
  if (after.disagreements === undefined) return []
  const known = new Map(before.disagreements?.map((one) => [one.journal, one.at]))
  const come = after.disagreements.filter(({ journal, at }) => known.get(journal) !== at)
  if (come.length === 0) return [{ kind: 'plain', what: 'settled' }]
  return come.map(({ theirs }) => ({ kind: 'otherwise', lines: compare(theirs) }))
}

function assessmentLines(before: Assessment | null, after: Assessment | null): HistoryLine[] {
  const lines: HistoryLine[] = []
  const turn = (field: 'attribution' | 'content', from: string | null, to: string | null) => {
    if (from !== to) lines.push({ kind: 'turn', field, before: from, after: to })
  }
  turn('attribution', before?.attribution ?? null, after?.attribution ?? null)
  turn('content', before?.content?.value ?? null, after?.content?.value ?? null)
  for (const field of ['rationale', 'knownThen'] as const) {
    const [from, to] = [before?.[field] ?? '', after?.[field] ?? '']
    if (from !== to) lines.push({ kind: 'text', field, before: from, after: to })
  }
  return lines
}

function secondLines(before: SomeDecisions, after: SomeDecisions, hidden: boolean): HistoryLine[] {
  if (after.second === undefined) return []
  if (after.second === null) return [{ kind: 'plain', what: 'secondTaken' }]
  if (!before.second) return [{ kind: 'plain', what: 'secondAsked' }]
  if (hidden) return [{ kind: 'plain', what: 'secondGiven' }]
  return [
    { kind: 'plain', what: 'secondGiven' },
    ...assessmentLines(before.second.assessment, after.second.assessment),
  ]
}

function evidenceLines(
  before: NonNullable<SomeDecisions['evidence']>,
  after: SomeDecisions['evidence'] | null,
): HistoryLine[] {
  if (!after) return []
  const nameOf = ({ title, url }: (typeof before)[number]) => title || url || ''
  const known = new Map(before.map((piece) => [piece.id, piece]))
  const left = new Set(after.map(({ id }) => id))
  return [
    ...after.flatMap((piece): HistoryLine[] => {
      const earlier = known.get(piece.id)
      if (!earlier) return [{ kind: 'evidence', what: 'added', name: nameOf(piece) }]
      if (JSON.stringify(earlier) === JSON.stringify(piece)) return []
      return [{ kind: 'evidence', what: 'changed', name: nameOf(piece) }]
    }),
    ...before
      .filter(({ id }) => !left.has(id))
      .map((piece): HistoryLine => ({ kind: 'evidence', what: 'removed', name: nameOf(piece) })),
  ]
}

function noteLines(before: SomeDecisions, after: SomeDecisions): HistoryLine[] {
  const lines: HistoryLine[] = []
  const comments = after.comments?.slice(before.comments?.length ?? 0) ?? []
  for (const { text } of comments) lines.push({ kind: 'note', field: 'comment', text })
  if (after.comments && comments.length === 0) lines.push({ kind: 'plain', what: 'resolved' })
  const known = new Set(before.exceptions?.map(({ standard }) => standard))
  for (const { standard, reason } of after.exceptions ?? [])
    if (!known.has(standard)) lines.push({ kind: 'note', field: 'exception', text: reason })
  if (after.dismissal?.note) lines.push({ kind: 'note', field: 'dismissal', text: after.dismissal.note })
  for (const { text } of after.corrections?.slice(before.corrections?.length ?? 0) ?? [])
    lines.push({ kind: 'note', field: 'correction', text })
  return lines
}
