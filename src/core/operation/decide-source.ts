import { failure, success, type Result } from '#core/result'
import {
  checkNames,
  isSameName,
  parentRefused,
  roleRefused,
  soundsAlike,
  type SourceDraft,
  tidyName,
  withAlias,
} from '#core/source/check-source'
import { SourceDirectory } from '#core/source/directory'
import { institutionById } from '#core/source/registry'
import {
  type DeskSource,
  isDeskMade,
  isNameKey,
  nameKeyOf,
  type SourceId,
  type SourceKey,
  unspoken,
} from '#core/source/source'
import type { SourceChoice, Statement } from '#core/statement/statement'
import { choiceOf } from '#core/statement/voices'
import { publicStages } from '#core/workflow/stages'
import { lapsing, turnsFor } from './changing'
import type { Asking, Decided, Refusal, SourceCommand, SourceHandle } from './command'
import type { SourceChange, SourceChangeKind, SourceTurn } from './operation'
import { canonicalJson } from './seal'
import type { State } from './state'

/** What follows from a command about sources. */
export function decideSource(state: State, command: SourceCommand, asking: Asking): Decided {
  const directory = new SourceDirectory(state.sources())
  switch (command.type) {
    case 'createSource': {
      const made = newSource(directory, command.source)
      return made.ok ? told('source.created', asking, [made.value.id], [added(made.value)]) : made
    }
    case 'changeSource':
    case 'addAlias':
    case 'removeAlias': {
      const standing = standingSource(directory, command.sourceId)
      if (!standing.ok) return standing
      const after = changedSource(directory, standing.value, command)
      if (!after.ok) return after
      return told('source.changed', asking, [after.value.id], [turnTo(directory, after.value)])
    }
    case 'mergeSource':
      return merge(directory, command, asking)
    case 'separateSource':
      return separate(directory, command.sourceId, asking)
    case 'splitSource':
      return split(state, directory, command, asking)
    case 'linkNamed':
      return linkNamed(state, directory, command, asking)
  }
}

function told(
  kind: SourceChangeKind,
  asking: Asking,
  sources: readonly SourceKey[],
  records: readonly SourceTurn[],
  statements: SourceChange['statements'] = [],
): Decided {
  const turned = records.filter(({ before, after }) => canonicalJson(before) !== canonicalJson(after))
  if (turned.length === 0 && statements.length === 0) return success([])
  return success([{ ...asking, kind, body: { sources: [...new Set(sources)], records: turned, statements } }])
}

const added = (source: DeskSource): SourceTurn => ({ sourceId: source.id, before: null, after: source })

function turnTo(directory: SourceDirectory, after: DeskSource): SourceTurn {
  return { sourceId: after.id, before: directory.own(after.id), after }
}

/** A new source of the desk's own, as somebody describes it. */
function newSource(directory: SourceDirectory, draft: SourceDraft): Result<DeskSource, Refusal> {
  if (!isDeskMade(draft.id) || directory.source(draft.id)) return failure('source.unknown')
  const blank: DeskSource = { ...draft, aliases: [], mergedInto: null }
  return described(directory, blank, draft)
}

/** A source with what somebody says of it, where all of it holds. */
function described(
  directory: SourceDirectory,
  own: DeskSource,
  changes: Partial<Omit<SourceDraft, 'id'>>,
): Result<DeskSource, Refusal> {
  const { kind, country, names, role, parent } = { ...own, ...changes }
  const named = checkNames(directory, names, own.id)
  if (!named.ok) return named
  const refused = roleRefused(role) ?? parentRefused(directory, own.id, parent)
  if (refused) return { ok: false, failure: refused }
  return success({ ...own, kind, country, parent, names: named.value, role: tidyName(role) })
}

/** What the desk says about a source that stands for itself; a merged one is changed where it leads. */
function standingSource(directory: SourceDirectory, id: SourceId): Result<DeskSource, Refusal> {
  const institution = institutionById(id)
  const own = directory.own(id) ?? (institution && unspoken(institution))
  if (!own) return failure('source.unknown')
  return own.mergedInto === null ? success(own) : mergedAlready(directory, id)
}

const mergedAlready = (directory: SourceDirectory, key: SourceKey) =>
  failure('source.mergedAlready', { field: 'into', bearer: directory.resolve(key) })

function changedSource(
  directory: SourceDirectory,
  own: DeskSource,
  command: SourceCommand & { type: 'changeSource' | 'addAlias' | 'removeAlias' },
): Result<DeskSource, Refusal> {
  switch (command.type) {
    case 'addAlias':
      return withAlias(directory, own, command.alias)
    case 'removeAlias':
      return success({ ...own, aliases: own.aliases.filter((alias) => !isSameName(alias, command.alias)) })
    case 'changeSource': {
      const after = described(directory, own, command.changes)
      return after.ok ? success({ ...after.value, aliases: aliasesAfter(own, after.value.names) }) : after
    }
  }
}

/** Articles go on using a name that the desk has given up, so that it goes on leading to the source. */
function aliasesAfter({ names, aliases }: DeskSource, newNames: DeskSource['names']): DeskSource['aliases'] {
  const now = Object.values(newNames)
  const isNow = ({ name }: { readonly name: string }) => now.some((other) => soundsAlike(other, name))
  const former = Object.entries(names).map(([language, name]) => ({ language, name }))
  return [...aliases, ...former].filter((alias) => !isNow(alias))
}

function keyOf(directory: SourceDirectory, handle: SourceHandle): SourceKey | null {
  if ('id' in handle) return directory.source(handle.id) ? handle.id : null
  return nameKeyOf(handle.name)
}

/** Where something goes to: a source that is known, past its merges, or one that is made for it. */
interface Goal {
  readonly own: DeskSource
  /** What has to be recorded of it. */
  readonly made: readonly SourceTurn[]
}

function goalOf(directory: SourceDirectory, to: SourceId | SourceDraft): Result<Goal, Refusal> {
  const own =
    typeof to === 'string' ? standingSource(directory, directory.resolve(to)) : newSource(directory, to)
  if (!own.ok) return own
  return success({ own: own.value, made: typeof to === 'string' ? [] : [added(own.value)] })
}

/** Two sources become one: whatever leads to the first leads to the second from now on, and nothing else is rewritten. */
function merge(
  directory: SourceDirectory,
  { from, into }: SourceCommand & { type: 'mergeSource' },
  asking: Asking,
): Decided {
  const key = keyOf(directory, from)
  if (key === null) return failure('source.unknown')
  const field = 'into'
  if (key === into) return failure('source.mergeSelf', { field })
  if (typeof into === 'string' && directory.resolve(into) === key)
    return failure('source.mergeCycle', { field, bearer: into })
  if (directory.resolve(key) !== key) return mergedAlready(directory, key)
  const goal = goalOf(directory, into)
  if (!goal.ok) return goal
  const { own, made } = goal.value
  if ('id' in from) {
    const standing = standingSource(directory, from.id)
    if (!standing.ok) return standing
    const merged = turnTo(directory, { ...standing.value, mergedInto: own.id })
    return told('source.merged', asking, [key, own.id], [...made, merged])
  }
  // A bare name is nothing but a name: it becomes one of the other's.
  const aliased = withAlias(directory, own, from)
  return aliased.ok
    ? told('source.merged', asking, [key, own.id], [turnTo(directory, aliased.value)])
    : aliased
}

/** What was merged stands for itself again. */
function separate(directory: SourceDirectory, id: SourceId, asking: Asking): Decided {
  const own = directory.own(id)
  if (!own) return failure('source.unknown')
  if (own.mergedInto === null) return success([])
  const alone = turnTo(directory, { ...own, mergedInto: null })
  return told('source.separated', asking, [id, own.mergedInto], [alone])
}

/** Some of a source's statements are somebody else's. Those that readers have seen stay where they are. */
function split(
  state: State,
  directory: SourceDirectory,
  { from, statementIds, to }: SourceCommand & { type: 'splitSource' },
  asking: Asking,
): Decided {
  const key = keyOf(directory, from)
  if (key === null) return failure('source.unknown')
  const wanted = [...new Set(statementIds)]
  if (wanted.length === 0) return failure('source.nothingChosen', { field: 'statements' })
  const known = wanted.flatMap((id) => state.statement(id) ?? [])
  if (known.length < wanted.length) return failure('decision.unknownStatement')
  const open = known.filter(({ stage }) => !publicStages.has(stage))
  if (open.length === 0) return failure('decision.published')
  const goal = goalOf(directory, to)
  if (!goal.ok) return goal
  const { own, made } = goal.value
  if (own.id === directory.resolve(key)) return failure('source.splitSelf', { field: 'to' })
  // A new source of the very name would take all the others along.
  const namesake = isNameKey(key) && Object.entries(own.names).find(([, name]) => nameKeyOf(name) === key)
  if (made.length > 0 && namesake)
    return failure('source.nameTaken', { field: `names.${namesake[0]}`, name: namesake[1], bearer: key })
  const statements = choosing(open, (statement) => choiceOf(statement, own))
  return told('source.split', asking, [key, own.id], made, statements)
}

/** What turns where some statements, of whatever articles, are given a source. */
function choosing(
  all: readonly Statement[],
  choice: (statement: Statement) => SourceChoice,
): SourceChange['statements'] {
  const articleOf = new Map(all.map(({ id, articleId }) => [id, articleId]))
  return turnsFor(all.map((statement) => lapsing([statement, { source: choice(statement) }]))).flatMap(
    (turn) => {
      const articleId = articleOf.get(turn.statementId)
      return articleId ? { ...turn, articleId } : []
    },
  )
}

/**
 * Statements whose words name a source become its own at one stroke. What somebody has chosen by hand, and what readers
 * have seen, stays as it is.
 */
function linkNamed(
  state: State,
  directory: SourceDirectory,
  { to, links }: SourceCommand & { type: 'linkNamed' },
  asking: Asking,
): Decided {
  const goal = standingSource(directory, directory.resolve(to))
  if (!goal.ok) return goal
  if (links.length === 0) return failure('source.nothingChosen', { field: 'statements' })
  const relations = new Map(links.map(({ statementId, relation }) => [statementId, relation]))
  const known = [...relations.keys()].flatMap((id) => state.statement(id) ?? [])
  if (known.length < relations.size) return failure('decision.unknownStatement')
  const open = known.filter(({ source, stage }) => source === null && !publicStages.has(stage))
  const source = goal.value.id
  const statements = choosing(open, ({ id }) => ({ source, relation: relations.get(id) ?? 'is' }))
  return told('source.linked', asking, [source], [], statements)
}
