import { Dexie } from 'dexie'
import { identityOf, type Article, type ArticleId } from '#core/article/article'
import type { There } from '#core/bundle/merge'
import { agreedTo } from '#core/operation/changing'
import type { Command, Decided, Refusal } from '#core/operation/command'
import { decide } from '#core/operation/decide'
import type { Given } from '#core/operation/foresee'
import type { Journal } from '#core/operation/journal'
import { emptyHead, turnsOf, type JournalHead, type SealedOperation } from '#core/operation/operation'
import { nothingKnown, type State } from '#core/operation/state'
import { undoState } from '#core/operation/undo'
import { success, type Result } from '#core/result'
import type { SourceKey } from '#core/source/source'
import { facetKey } from '#core/statement/facets'
import type { StatementId } from '#core/statement/statement'
import { ActorId } from '#core/workflow/actor'
import { articlesWithIdentity } from './articles'
import type { IsnadDatabase } from './database'
import { arrangementEdits, deskOf } from './report-choices'
import { editsOf } from './edits'
import { followJournal, type Replay } from './follow'
import { inTurn, type Stroke, type Task } from './in-turn'
import { newPending, type Pending } from './pending'
import { project, type Projected } from './projection'
import { deskSources, sourceEditsOf } from './sources'
import { planTakingIn } from './taking-in'
import { versionInUse } from './versions'

export type Executed = Result<readonly SealedOperation[], Refusal | 'journal.writeFailed'>

/** An opened workspace: what the screens read, and the one way to change it. */
export interface Workspace {
  readonly database: IsnadDatabase
  /** Whose changes these are. Components read it with `useActor`, which follows it. */
  readonly actor: ActorId
  /** Act as another profile from now on, also after the next start. */
  chooseActor(id: ActorId): void
  /** Called after each change of `actor`. Answers how to leave. */
  followActor(listener: () => void): () => void
  /** What opening took: shown where the database had to be rebuilt. */
  readonly replay: Replay
  /**
   * Decide, write to the journal, bring the database forward, in that order and one command after another,
   * so that each decision sees everything before it. Resolves when the change is on disk and on screen; until then it is
   * among `pending`, so that a screen can show what it will lead to.
   *
   * @param agreed - `lapse` where a person has been asked whether approvals may lapse; without it they do not
   */
  execute(command: Command, agreed?: 'lapse'): Promise<Executed>
  readonly pending: Pick<Pending, 'current' | 'follow'>
  /** What copies and case files are made from: the records as they are written. */
  readonly journal: Pick<Journal, 'read' | 'lines'>
  /** Take in what another desk sends (core/bundle/merge): in turn with the commands, all of it or nothing. */
  takeIn(there: There): Promise<Executed>
  /**
   * Called after each change with the rows that it changed, so that a screen which holds thousands of them need not
   * read them all again; with null where the database had to follow the log anew. Answers how to leave.
   */
  followChanges(listener: (changed: Projected | null) => void): () => void
}

/** Clock, ids and this machine's memory, so that tests can hold them still. */
export interface Surroundings {
  readonly now: () => Date
  readonly newId: () => string
  /** Who worked here last. Null where nobody is remembered. */
  readonly lastActor: { read(): string | null; write(id: ActorId): void }
}

export interface OpenedHost {
  readonly journal: Journal
  readonly head: JournalHead
}

/**
 * Open the workspace over a journal: make the database follow it, throwing a damaged one away, and see to it that
 * there is a profile to act under.
 *
 * @throws if even an empty database cannot be opened, or the journal cannot be read
 */
export async function openWorkspace(
  openDatabase: () => IsnadDatabase,
  { journal, head }: OpenedHost,
  { now, newId, lastActor }: Surroundings,
  onProgress: (done: number, total: number) => void,
): Promise<Workspace> {
  let database = openDatabase()
  let replay: Replay
  try {
    await database.open()
    replay = await followJournal(database, journal, head, onProgress)
  } catch {
    // A database that cannot be opened or followed is damaged. It holds nothing of its own: start it afresh.
    database.close()
    await Dexie.delete(database.name)
    database = openDatabase()
    replay = { ...(await followJournal(database, journal, head, onProgress)), kind: 'rebuilt' }
  }

  const changeListeners = new Set<(changed: Projected | null) => void>()
  const tell = (changed: Projected | null) => changeListeners.forEach((listener) => listener(changed))
  const pending = newPending()
  const inOrder = inTurn(stroke(database, journal, pending, tell))
  const askingNow = (asker: ActorId) => ({ actor: asker, at: now().toISOString() })
  const executeAs = (asker: ActorId, command: Given['command']): Promise<Executed> => {
    const given = { command, asking: askingNow(asker) }
    pending.begin(given)
    return inOrder(given).finally(() => pending.end([given]))
  }

  const profiles = await database.profiles.toArray()
  const known = profiles.find(({ id }) => id === lastActor.read()) ?? profiles[0]
  let actor = known?.id ?? ActorId.parse(newId())
  if (!known) {
    const created = await executeAs(actor, {
      type: 'createProfile',
      profile: { id: actor, name: '', role: 'factChecker' },
    })
    if (!created.ok) throw new Error(created.failure.code)
  }
  const listeners = new Set<() => void>()
  return {
    database,
    replay,
    get actor() {
      return actor
    },
    chooseActor(id) {
      actor = id
      lastActor.write(id)
      for (const listener of listeners) listener()
    },
    followActor(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    execute: (command, agreed) => executeAs(actor, agreed ? { ...command, agreed } : command),
    pending,
    journal,
    takeIn: (there) =>
      inOrder({ command: { type: 'takeIn', there, agreed: 'lapse' }, asking: askingNow(actor) }),
    followChanges(listener) {
      changeListeners.add(listener)
      return () => changeListeners.delete(listener)
    },
  }
}

/** Commands, and what was decided on each. */
interface Answered {
  readonly tasks: readonly Task[]
  readonly decided: readonly Decided[]
}

/** The same with the records that the journal has of all of them. */
interface Written extends Answered {
  readonly records: Result<readonly SealedOperation[], 'journal.writeFailed'>
}

/** Decide each command in the light of those before it, write what follows from all of them at once, and show it. */
function stroke(
  database: IsnadDatabase,
  journal: Journal,
  pending: Pending,
  tell: (changed: Projected | null) => void,
): Stroke<Answered, Written, Executed> {
  return {
    async decide(tasks, before) {
      const decided = await decideAll(database, journal, tasks, before)
      return {
        tasks,
        decided: decided.map((one, index) =>
          one.ok ? agreedTo(one.value, tasks[index]?.command.agreed) : one,
        ),
      }
    },
    async write({ tasks, decided }) {
      const operations = decided.flatMap((one) => (one.ok ? one.value : []))
      const records = operations.length > 0 ? await journal.append(operations) : success([])
      return { tasks, decided, records }
    },
    async show({ tasks, decided, records }) {
      if (records.ok && records.value.length > 0) {
        const projected = await show(database, journal, records.value, marksIn(tasks))
        pending.end(tasks, () => tell(projected))
      }
      let from = 0
      return decided.map((one): Executed => {
        if (!one.ok || one.value.length === 0) return one.ok ? success([]) : one
        if (!records.ok) return records
        return success(records.value.slice(from, (from += one.value.length)))
      })
    },
  }
}

async function decideAll(
  database: IsnadDatabase,
  journal: Journal,
  tasks: readonly Task[],
  before: Written | null,
): Promise<Decided[]> {
  const [first] = tasks
  if (!first) return []
  const { command, asking } = first
  if (command.type === 'takeIn')
    return [success((await planTakingIn(database, journal, command.there, asking)).operations)]
  if (command.type !== 'importArticle') return [decide(await stateFor(database, command), command, asking)]
  // Imports, of which several come at once, look at nothing but whether an article is there already.
  const imports = tasks.flatMap((task) =>
    task.command.type === 'importArticle' ? [{ ...task, command: task.command }] : [],
  )
  const hashes = imports.map((task) => identityOf(task.command.article))
  const known = await articlesWithIdentity(database, hashes)
  const byHash = new Map<string, Pick<Article, 'id' | 'title'>>(known.map((row) => [row.identity, row]))
  for (const { kind, body } of before?.records.ok ? before.records.value : [])
    if (kind === 'article.imported') byHash.set(identityOf(body.article), body.article)
  const state = { ...nothingKnown, articleWithHash: (hash: string) => byHash.get(hash) }
  return imports.map((task) => {
    const { article } = task.command
    const decided = decide(state, task.command, task.asking)
    if (decided.ok) byHash.set(identityOf(article), article)
    return decided
  })
}

/** What is in the journal counts, whatever becomes of the database: where it cannot be brought forward, it follows anew. */
async function show(
  database: IsnadDatabase,
  journal: Journal,
  records: readonly SealedOperation[],
  marks: ReadonlyMap<ArticleId, readonly number[]>,
): Promise<Projected | null> {
  try {
    return await project(database, records, marks)
  } catch {
    const { seq, hash } = records.at(-1) ?? emptyHead
    await followJournal(database, journal, { seq, hash }, () => undefined)
    return null
  }
}

/** What is known of the articles' marks before their texts are looked at. */
function marksIn(tasks: readonly Task[]): ReadonlyMap<ArticleId, readonly number[]> {
  return new Map(
    tasks.flatMap(({ command }) =>
      command.type === 'importArticle' && command.marks ? [[command.article.id, command.marks]] : [],
    ),
  )
}

/** The rows that a command is decided on, loaded before the rules run, since the rules do not wait. */
async function stateFor(database: IsnadDatabase, command: OtherThanImport): Promise<State> {
  const [profiles, rows] = await Promise.all([database.profiles.toArray(), rowsFor(database, command)])
  return { ...nothingKnown, profiles: () => profiles, ...rows }
}

type OtherThanImport = Exclude<Command, { readonly type: 'importArticle' }>

async function rowsFor(database: IsnadDatabase, command: OtherThanImport): Promise<Partial<State>> {
  switch (command.type) {
    case 'createProfile':
    case 'changeProfile':
      return {}
    case 'versionArticle': {
      const { article, previous, cards } = command
      const [twin, before, statement] = await Promise.all([
        database.articles.where('identity').equals(identityOf(article)).first(),
        articleWithText(database, previous),
        statementsById(
          database,
          cards.map(({ from }) => from),
        ),
      ])
      return { ...before, articleWithHash: () => twin, statement }
    }
    case 'withdrawVersion': {
      const { articleId } = command
      const [version, around, arrangements] = await Promise.all([
        versionInUse(database, articleId),
        articleWithEdits(database, articleId),
        arrangementEdits(database, articleId),
      ])
      return { ...around, version: () => version, arrangements: () => arrangements }
    }
    case 'anchorStatement': {
      const { articleId, statementId, newId } = command
      const statement = await statementsById(database, [statementId, newId])
      const before = statement(statementId)?.articleId ?? articleId
      const [now, texts] = await Promise.all([
        articleWithText(database, articleId),
        database.texts.bulkGet([articleId, before]),
      ])
      return { ...now, statement, text: (id) => texts[id === articleId ? 0 : 1] }
    }
    case 'describeArticle': {
      const article = await database.articles.get(command.articleId)
      return { article: () => article }
    }
    case 'arrangeReport':
    case 'takeArrangementBack': {
      const { articleId } = command
      const [article, arrangements] = await Promise.all([
        database.articles.get(articleId),
        arrangementEdits(database, articleId),
      ])
      return { article: () => article, arrangements: () => arrangements }
    }
    case 'describeDesk': {
      const desk = await deskOf(database)
      return { desk: () => desk }
    }
    case 'createSource':
    case 'changeSource':
    case 'addAlias':
    case 'removeAlias':
    case 'mergeSource':
    case 'separateSource':
      return { ...(await withSources(database)) }
    case 'linkNamed': {
      const ids = command.links.map(({ statementId }) => statementId)
      return { ...(await withSources(database)), statement: await statementsById(database, ids) }
    }
    case 'linkSource':
    case 'splitSource': {
      const statement = await statementsById(database, command.statementIds)
      return { ...(await withSources(database)), statement }
    }
    case 'nameSource':
    case 'setImportance':
      return { statement: await statementsById(database, command.statementIds) }
    case 'merge':
    case 'forAll': {
      const statement = await statementsById(database, command.statementIds)
      const [articleId] = command.statementIds.flatMap((id) => statement(id)?.articleId ?? [])
      return { ...(articleId && (await articleWithText(database, articleId))), statement }
    }
    case 'makeStatement': {
      const article = await articleWithText(database, command.articleId)
      return { ...article, statement: await statementsById(database, [command.id]) }
    }
    case 'correctSpans':
    case 'split': {
      const statement = await database.statements.get(command.statementId)
      if (!statement) return {}
      const article = await articleWithText(database, statement.articleId)
      const newIds = command.type === 'split' ? [command.newId] : []
      return {
        ...article,
        statement: await statementsById(database, [statement.id, ...newIds]),
      }
    }
    case 'undo':
    case 'redo': {
      if ('sourceId' in command) return { ...(await aroundSource(database, command.sourceId)) }
      const article = await articleWithEdits(database, command.articleId)
      const edit = undoState(article.edits(command.articleId))[command.type]
      const ids = edit ? turnsOf(edit).map(({ statementId }) => statementId) : []
      return { ...article, ...(await withSources(database)), statement: await statementsById(database, ids) }
    }
    case 'restore': {
      const statement = await database.statements.get(command.statementId)
      if (!statement) return {}
      const article = await articleWithEdits(database, statement.articleId)
      return { ...article, ...(await withSources(database)), statement: () => statement }
    }
    default: {
      const statement = await database.statements.get(command.statementId)
      if (!statement) return {}
      const article = await database.articles.get(statement.articleId)
      return { statement: () => statement, article: () => article }
    }
  }
}

async function withSources(database: IsnadDatabase): Promise<Pick<State, 'sources'>> {
  const sources = await deskSources(database)
  return { sources: () => sources }
}

/** Whoever was linked to a source, by a person or as its article came in. */
const leaning = ['chosen', 'speaker', 'body'] as const

/** What taking back on a source's page looks at: its changes, the statements they moved, and who leans on what they made. */
async function aroundSource(
  database: IsnadDatabase,
  key: SourceKey,
): Promise<Pick<State, 'sources' | 'sourceEdits' | 'statement' | 'article' | 'chosenFor'>> {
  const [edits, { sources }] = await Promise.all([sourceEditsOf(database, key), withSources(database)])
  const moved = edits.flatMap(({ statements }) => statements)
  const made = edits.flatMap(({ records }) => records.map(({ sourceId }) => sourceId))
  const articleIds = [...new Set(moved.map(({ articleId }) => articleId))]
  const [statement, articles, chosen] = await Promise.all([
    statementsById(database, [...new Set(moved.map(({ statementId }) => statementId))]),
    database.articles.bulkGet(articleIds),
    Promise.all(
      [...new Set(made)].map(
        async (id) =>
          [
            id,
            await database.statements
              .where('facets')
              .anyOf(leaning.map((kind) => facetKey(kind, id)))
              .distinct()
              .primaryKeys(),
          ] as const,
      ),
    ),
  ])
  const chosenFor = new Map<SourceKey, readonly StatementId[]>(chosen)
  return {
    sources,
    sourceEdits: () => edits,
    statement,
    article: (id) => articles[articleIds.indexOf(id)],
    chosenFor: (id) => chosenFor.get(id) ?? [],
  }
}

async function articleWithEdits(
  database: IsnadDatabase,
  id: ArticleId,
): Promise<Pick<State, 'article' | 'edits'>> {
  const [article, edits] = await Promise.all([database.articles.get(id), editsOf(database, id)])
  return { article: () => article, edits: () => edits }
}

async function articleWithText(
  database: IsnadDatabase,
  id: ArticleId,
): Promise<Pick<State, 'article' | 'text'>> {
  const [article, text] = await Promise.all([database.articles.get(id), database.texts.get(id)])
  return { article: () => article, text: () => text }
}

async function statementsById(
  database: IsnadDatabase,
  ids: readonly StatementId[],
): Promise<State['statement']> {
  const rows = await database.statements.bulkGet([...ids])
  const statements = new Map(ids.map((id, index) => [id, rows[index]]))
  return (id) => statements.get(id)
}
