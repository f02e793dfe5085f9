import { lapse } from '#core/operation/changing'
import type { Turn } from '#core/operation/operation'
import { canonicalJson } from '#core/operation/seal'
import {
  type Decisions,
  type Disagreement,
  type OpinionKey,
  type SomeDecisions,
  type Statement,
} from '#core/statement/statement'
import type { ActorId } from '#core/workflow/actor'
import { publicStages, type Stage } from '#core/workflow/stages'

/** Whose change it is: the other desk's journal (the hash of its first record), the person and the moment. */
export interface Theirs {
  readonly journal: string
  /** This desk's own journal: what others differ about with us is no news to us. */
  readonly own: string
  readonly by: ActorId
  readonly at: string
}

type Entry = Readonly<Record<string, unknown>>
/** What tells one entry of a list from another. */
type Identity = (entry: Entry) => string

const byId: Identity = ({ id }) => String(id)

/**
 * How each decision is brought together with another desk's. An `opinion` is one value: whoever alone has changed it
 * since the common base is followed, and two that differ are a disagreement. A list is brought together entry by entry.
 * `progress` is how far the work has come, which is decided as one.
 */
const merging: Readonly<Record<keyof Decisions, 'opinion' | 'progress' | { readonly entry: Identity }>> = {
  stance: 'opinion',
  source: 'opinion',
  spans: 'opinion',
  sourceName: 'opinion',
  assessment: 'opinion',
  second: 'opinion',
  importance: 'opinion',
  evidence: { entry: byId },
  comments: { entry: byId },
  exceptions: { entry: ({ standard }) => String(standard) },
  corrections: { entry: ({ by, at }) => `${String(by)} ${String(at)}` },
  disagreements: { entry: ({ journal }) => String(journal) },
  stage: 'progress',
  dismissal: 'progress',
  approval: 'progress',
}

const progressKeys = ['stage', 'dismissal', 'approval'] as const satisfies readonly OpinionKey[]
/** Stages that say more than how far somebody has come: where desks differ in these, somebody has to look. */
const weighty: ReadonlySet<Stage> = new Set<Stage>(['approved', 'dismissed', ...publicStages])

/** Whether two values of records say the same; what is absent says as little as null. */
export const same = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null)

/** What comes of one value: theirs to follow, `ours` where nothing is to be done, `differs` where both have changed it. */
type Outcome = { readonly take: unknown } | 'ours' | 'differs'

function mergeValue(before: unknown, after: unknown, local: unknown): Outcome {
  if (same(local, after)) return 'ours'
  return same(local, before) ? { take: after } : 'differs'
}

/** @returns the list brought together, and the list as it would be if theirs counted where both changed one entry */
function mergeList(
  [before, after, local]: readonly (readonly Entry[])[],
  identity: Identity,
): { readonly merged: readonly Entry[]; readonly theirs: readonly Entry[]; readonly differs: boolean } {
  const [old, next] = [before, after].map(
    (list) => new Map((list ?? []).map((entry) => [identity(entry), entry])),
  )
  let differs = false
  const merged: Entry[] = []
  const theirs: Entry[] = []
  const put = (list: Entry[], entry: unknown) => {
    if (entry !== undefined && entry !== null) list.push(entry as Entry)
  }
  const known = new Set<string>()
  for (const entry of local ?? []) {
    const id = identity(entry)
    known.add(id)
    const outcome = mergeValue(old?.get(id), next?.get(id), entry)
    if (outcome === 'differs' && !same(old?.get(id), next?.get(id))) {
      differs = true
      put(theirs, next?.get(id))
      merged.push(entry)
    } else {
      const kept = typeof outcome === 'object' ? outcome.take : entry
      put(merged, kept)
      put(theirs, kept)
    }
  }
  // Entries that are not here: new ones come in; ones that were taken away here and changed there are differed about.
  for (const [id, entry] of next ?? []) {
    if (known.has(id) || same(old?.get(id), entry)) continue
    if (old?.has(id)) differs = true
    else merged.push(entry)
    theirs.push(entry)
  }
  return { merged, theirs, differs }
}

/**
 * What another desk's change comes to here. Where only they have changed something since the common base, they are
 * followed; where both have, ours stays and theirs stands beside it as a disagreement.
 *
 * @returns the decisions that change here; empty where nothing does
 */
export function mergeTurn(local: Statement, { before, after }: Turn, from: Theirs): SomeDecisions {
  let taken: Record<string, unknown> = {}
  const differing: Record<string, unknown> = {}
  const agreed = new Set<string>()

  const told = (some: SomeDecisions, key: keyof Decisions): unknown =>
    key === 'disagreements' ? some[key]?.filter(({ journal }) => journal !== from.own) : some[key]

  for (const key of Object.keys(after) as (keyof Decisions)[]) {
    const rule = merging[key]
    if (rule === 'progress') continue
    if (rule === 'opinion') {
      const outcome = mergeValue(before[key], after[key], local[key])
      if (outcome === 'differs') differing[key] = after[key]
      else agreed.add(key)
      if (typeof outcome === 'object') taken[key] = outcome.take
      continue
    }
    const lists = [told(before, key), told(after, key), local[key]] as readonly (readonly Entry[])[]
    const { merged, theirs, differs } = mergeList(lists, rule.entry)
    if (differs) differing[key] = theirs
    else agreed.add(key)
    if (!same(merged, local[key])) taken[key] = merged
  }

  // What readers have seen changes by a correction only: an editor looks at what others would change in it.
  if (publicStages.has(local.stage)) {
    const { comments, ...seen } = taken
    Object.assign(differing, { ...seen, ...differing })
    taken = comments === undefined ? {} : { comments }
  }

  const known = local.disagreements.find(({ journal }) => journal === from.journal)
  const theirs = new Map<string, unknown>(Object.entries(known?.theirs ?? {}))
  for (const key of agreed) theirs.delete(key)
  for (const [key, value] of Object.entries(differing)) theirs.set(key, value)
  theirs.delete('disagreements')

  const progress = mergeProgress(local, { before, after }, theirs.size > 0)
  if (typeof progress === 'object') taken = { ...taken, ...progress.take }
  for (const key of progressKeys) {
    if (after[key] === undefined) continue
    if (progress === 'differs' && weighty.has(after.stage ?? local.stage)) theirs.set(key, after[key])
    else theirs.delete(key)
  }

  const listed = (taken['disagreements'] as readonly Disagreement[] | undefined) ?? local.disagreements
  const others = listed.filter(({ journal }) => journal !== from.journal)
  const stands = known && same(known.theirs, Object.fromEntries(theirs))
  const fresh = { journal: from.journal, theirs: Object.fromEntries(theirs), by: from.by, at: from.at }
  const disagreements = [...others, ...(theirs.size === 0 ? [] : [stands ? known : fresh])]
  const changes = Object.fromEntries(
    Object.entries({ ...taken, disagreements }).filter(
      ([key, value]) => key !== 'disagreements' || !same(value, local.disagreements),
    ),
  ) as SomeDecisions
  return typeof progress === 'object' ? changes : { ...changes, ...lapse(local, changes) }
}

/** The stage goes on with theirs only where it stood where theirs stood, and nothing on the card is differed about. */
function mergeProgress(
  local: Statement,
  { before, after }: Pick<Turn, 'before' | 'after'>,
  isDiffered: boolean,
): { readonly take: SomeDecisions } | 'ours' | 'differs' {
  const keys = progressKeys.filter((key) => after[key] !== undefined)
  if (keys.length === 0) return 'ours'
  const pick = (from: SomeDecisions) => Object.fromEntries(keys.map((key) => [key, from[key]]))
  const outcome = mergeValue(pick(before), pick(after), pick(local))
  if (typeof outcome !== 'object') return outcome
  return isDiffered ? 'differs' : { take: pick(after) as SomeDecisions }
}
