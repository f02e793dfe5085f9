import { failure, success, type Failure } from '#core/result'
import { nameRefused } from '#core/source/check-source'
import { SourceDirectory } from '#core/source/directory'
import type { DeskSource, SourceKey } from '#core/source/source'
import { publicStages } from '#core/workflow/stages'
import type { Asking, Decided, Refusal } from './command'
import type { SourceChange } from './operation'
import { canonicalJson } from './seal'
import type { SourceEdit, State } from './state'
import { turnedBack } from './turn-back'
import { sourceUndoState } from './undo'

/** Undo and redo on a source's page: the opposite of the change they take back, provided that nothing has changed it since. */
export function takeBackSource(
  state: State,
  { type, sourceId }: { readonly type: 'undo' | 'redo'; readonly sourceId: SourceKey },
  asking: Asking,
): Decided {
  const edit = sourceUndoState(state.sourceEdits(sourceId))[type]
  if (!edit) return failure(type === 'undo' ? 'decision.nothingToUndo' : 'decision.nothingToRedo')
  const turned = new Set(edit.records.map((record) => record.sourceId))
  const others = state.sources().filter(({ id }) => !turned.has(id))
  const directory = new SourceDirectory([...others, ...edit.records.flatMap(({ before }) => before ?? [])])
  const refused = recordsRefused(state, directory, edit)
  if (refused) return { ok: false, failure: refused }
  const statements: SourceChange['statements'][number][] = []
  for (const { articleId, ...turn } of edit.statements) {
    const stage = state.statement(turn.statementId)?.stage
    if (stage && publicStages.has(stage)) return failure('decision.published')
    const back = turnedBack(state, directory, turn, asking)
    if (!back.ok) return back
    statements.push({ ...back.value, articleId })
  }
  const records = edit.records.map(({ sourceId: id, before, after }) => ({
    sourceId: id,
    before: after,
    after: before,
  }))
  const body = { sources: edit.sources, records, statements, undoes: edit.seq }
  return success([{ ...asking, kind: edit.kind, body }])
}

/**
 * Why what was said about sources cannot be taken back; null where it can.
 *
 * @param directory - of the sources as they are once it is
 */
function recordsRefused(
  state: State,
  directory: SourceDirectory,
  { records, statements }: SourceEdit,
): Failure<Refusal> | null {
  const now = new Map(state.sources().map((source) => [source.id, source]))
  for (const { sourceId, after } of records)
    if (canonicalJson(now.get(sourceId) ?? null) !== canonicalJson(after))
      return { code: 'decision.changedSince' }
  const leaving = new Set(statements.map(({ statementId }) => statementId))
  for (const { sourceId: id } of records) {
    if (directory.source(id)) continue
    const isLinked = state.chosenFor(id).some((statementId) => !leaving.has(statementId))
    const isLeaned = directory.desk.some(({ parent, mergedInto }) => parent === id || mergedInto === id)
    if (isLinked || isLeaned) return { code: 'source.inUse' }
  }
  for (const source of records.flatMap(({ before }) => before ?? [])) {
    const refused = namesRefused(directory, source) ?? mergeRefused(directory, source)
    if (refused) return refused
  }
  return null
}

/** Somebody else may have been given the name meanwhile. */
function namesRefused(directory: SourceDirectory, source: DeskSource): Failure<Refusal> | null {
  for (const name of [...Object.values(source.names), ...source.aliases.map((alias) => alias.name)]) {
    const refused = nameRefused(directory, name, source.id, 'names')
    if (refused) return refused
  }
  return null
}

/** What it goes back to being merged into may have been merged into it meanwhile, or be gone. */
function mergeRefused(directory: SourceDirectory, { id, mergedInto }: DeskSource): Failure<Refusal> | null {
  if (mergedInto === null) return null
  if (directory.resolve(mergedInto) === id || directory.resolve(id) === id)
    return { code: 'source.mergeCycle', detail: { field: 'into', bearer: mergedInto } }
  return directory.lookUp(id) ? null : { code: 'source.unknown' }
}
