import type { FoundStatement } from '#core/attribution/found-statement'
import { stillHolds } from '#core/operation/changing'
import type { Appearance } from '#core/article/appearance'
import type { Article, ArticleId } from '#core/article/article'
import { evolve } from '#core/operation/evolve'
import { HeldState } from '#core/operation/held-state'
import {
  turnsOf,
  type JournalHead,
  type Operation,
  type SealedOperation,
  type Turn,
} from '#core/operation/operation'
import { canonicalJson } from '#core/operation/seal'
import { noChanges, type Changes, type LibraryArticle } from '#core/operation/state'
import type { DeskSource } from '#core/source/source'
import type { OpinionKey, Statement, StatementId } from '#core/statement/statement'
import type { Asking } from '#core/operation/command'
import type { ActorId } from '#core/workflow/actor'
import type { Profile } from '#core/workflow/profile'
import { mergeSources } from './merge-sources'
import { mergeTurn, same } from './three-way'

/** What is here already, as far as a bundle may touch it. */
export interface Here {
  /** Hash of the first record of this desk's journal. */
  readonly journal: string
  /** Hashes of all records that this desk has: its own, and the ones it has taken in or seen. */
  readonly records: ReadonlySet<string>
  readonly profiles: readonly Profile[]
  /** All articles of the bundle that are here, and those that are here under another id, by their bytes. */
  readonly articles: readonly LibraryArticle[]
  readonly statements: readonly Statement[]
  readonly sources: readonly DeskSource[]
}

/** What another desk sends: its journal's identity and end, and records of it in order. */
export interface There {
  readonly journal: string
  readonly head: JournalHead
  readonly records: readonly SealedOperation[]
}

/** A statement on which both desks have decided, each in its own way. */
export interface Difference {
  readonly statementId: StatementId
  readonly articleId: ArticleId
  readonly keys: readonly OpinionKey[]
}

/** What taking a bundle in would do; nothing has been done yet. */
export interface MergePlan {
  /** In order, ending with the record of the merge itself; empty where everything is known already. */
  readonly operations: readonly Operation[]
  readonly profiles: readonly Profile[]
  readonly articles: readonly Pick<Article, 'id' | 'title'>[]
  /** Statements of articles that were here before and that change. */
  readonly changed: readonly StatementId[]
  readonly differences: readonly Difference[]
  /** Articles that both desks imported from the same bytes, brought together. */
  readonly joined: readonly Pick<Article, 'id' | 'title'>[]
}

/**
 * Bring another desk's records together with what is here: what is new is appended in its order, in the names of those
 * who did it, each with the record it comes from; on what both have decided, ours stays and theirs stands beside it
 * for an editor (see `three-way.ts`). Records that are here already are left out, so that a bundle can be taken in twice.
 *
 * @param asking - who takes it in, and when
 */
export function planMerge(here: Here, there: There, asking: Asking): MergePlan {
  const fresh = there.records.filter(
    ({ hash, origin }) => !here.records.has(hash) && !(origin && here.records.has(origin.hash)),
  )
  const working = new Working(here)
  const rename = twinsOf(here, there.records)
  const operations: Operation[] = []
  const seen: string[] = []
  for (const record of fresh) {
    const renamed = renamedBy(rename, record)
    const operation = working.follow(renamed, { journal: there.journal, own: here.journal })
    if (operation === null) {
      seen.push(record.hash)
      continue
    }
    const origin = record.origin ?? { journal: there.journal, seq: record.seq, hash: record.hash }
    const taken = { ...operation, origin }
    operations.push(taken)
    working.take(evolve(working, { ...taken, seq: record.seq, prev: record.prev, hash: record.hash }))
  }
  if (fresh.length > 0)
    operations.push({
      ...asking,
      kind: 'bundle.merged',
      body: { journal: there.journal, head: there.head, taken: operations.length, seen },
    })
  return { operations, ...working.news(rename) }
}

/** Which ids of theirs stand for which of ours. */
type Rename = ReadonlyMap<string, string>

/**
 * Both desks may have imported the same file, under different ids. Their statements are ours where the engine found them
 * at the same words. Where one that they have worked on is not among ours, the article is taken in beside ours.
 */
function twinsOf(here: Here, records: readonly SealedOperation[]): Rename {
  const rename = new Map<string, string>()
  for (const record of records) {
    if (record.kind !== 'article.imported') continue
    const { article, statements } = record.body
    if (here.articles.some(({ id }) => id === article.id)) continue
    const twin = here.articles.find(({ sha256, text }) => sha256 === article.sha256 && text === article.text)
    if (!twin) continue
    const ours = new Map(
      here.statements
        .filter(({ articleId }) => articleId === twin.id)
        .flatMap(({ id, found }) => (found ? [[placeOf(found), id] as const] : [])),
    )
    const pairs = statements.map(({ id, found }) => [id, ours.get(placeOf(found))] as const)
    const worked = new Set(
      records.flatMap((other) =>
        'statementId' in other.body ? turnsOf(other.body).map(({ statementId }) => statementId) : [],
      ),
    )
    if (pairs.some(([theirs, own]) => own === undefined && worked.has(theirs))) continue
    rename.set(article.id, twin.id)
    for (const [theirs, own] of pairs) if (own !== undefined) rename.set(theirs, own)
  }
  return rename
}

const placeOf = ({ source, cue, content }: FoundStatement): string => canonicalJson([source, cue, content])

function renamedBy<Value>(rename: Rename, value: Value): Value {
  if (rename.size === 0) return value
  const renamed = (inner: unknown): unknown => {
    if (typeof inner === 'string') return rename.get(inner) ?? inner
    if (Array.isArray(inner)) return inner.map(renamed)
    if (typeof inner !== 'object' || inner === null) return inner
    return Object.fromEntries(Object.entries(inner).map(([key, entry]) => [key, renamed(entry)]))
  }
  return renamed(value) as Value
}

/** What is here as it becomes, record by record. */
class Working extends HeldState {
  private readonly newPeople = new Set<ActorId>()
  private readonly newArticles = new Set<ArticleId>()
  private readonly changedCards = new Set<StatementId>()

  constructor({ profiles, articles, statements, sources }: Here) {
    super()
    const known = sources.map((source) => ({ id: source.id, own: source }))
    super.take({ ...noChanges, profiles, articles, statements, sources: known })
  }

  /** What a record of theirs comes to here; null where it changes nothing. */
  follow(record: SealedOperation, { journal, own }: { journal: string; own: string }): Operation | null {
    const { at, actor } = record
    const merged = (turns: readonly Turn[]): Turn[] =>
      turns.flatMap((turn) => {
        const local = this.statements.get(turn.statementId)
        if (!local) return []
        const changes = mergeTurn(local, turn, { journal, own, by: actor, at })
        const keys = Object.keys(changes) as (keyof typeof changes)[]
        if (keys.length === 0) return []
        const before = Object.fromEntries(keys.map((key) => [key, local[key]]))
        return [{ statementId: turn.statementId, before, after: changes }]
      })
    switch (record.kind) {
      case 'profile.created': {
        return this.people.has(record.body.id) ? null : { at, actor, kind: record.kind, body: record.body }
      }
      case 'profile.changed': {
        const { before, after } = record.body
        const known = this.people.get(before.id)
        return known && same(known, before) && !same(known, after)
          ? { at, actor, kind: record.kind, body: { before, after } }
          : null
      }
      case 'article.imported':
        return this.articles.has(record.body.article.id)
          ? null
          : { at, actor, kind: record.kind, body: record.body }
      case 'article.versioned':
        return this.articles.has(record.body.article.id)
          ? null
          : { at, actor, kind: record.kind, body: record.body }
      case 'article.withdrawn': {
        const { articleId, previous, cards } = record.body
        // One that was here already may have been worked on since.
        return this.newArticles.has(articleId)
          ? { at, actor, kind: record.kind, body: { articleId, previous, cards } }
          : null
      }
      case 'article.described': {
        const { articleId, before, after } = record.body
        const known = this.articles.get(articleId)?.appearance
        if (!known) return null
        const merged = mergeAppearance(known, before, after)
        return same(known, merged)
          ? null
          : { at, actor, kind: record.kind, body: { articleId, before: known, after: merged } }
      }
      case 'report.arranged': {
        // Each desk arranges its own reports; one of an article that comes with the bundle comes along.
        const { articleId, before, after } = record.body
        return this.newArticles.has(articleId)
          ? { at, actor, kind: record.kind, body: { articleId, before, after } }
          : null
      }
      // Each desk goes out under its own name.
      case 'desk.described':
      case 'bundle.merged':
        return null
      case 'source.created':
      case 'source.changed':
      case 'source.merged':
      case 'source.separated':
      case 'source.split':
      case 'source.linked': {
        const { sources, records, statements } = record.body
        const taken = mergeSources(this.sources(), records)
        const turns = statements.flatMap(({ articleId, ...turn }) =>
          merged([turn]).map((one) => ({ ...one, articleId })),
        )
        if (taken.length === 0 && turns.length === 0) return null
        return { at, actor, kind: record.kind, body: { sources, records: taken, statements: turns } }
      }
      default: {
        const made = record.body.made?.filter(({ id }) => !this.statements.has(id)) ?? []
        const unmade =
          record.body.unmade?.filter(({ id }) => {
            const local = this.statements.get(id)
            const turn = turnsOf(record.body).find(({ statementId }) => statementId === id)
            // A card that somebody here has worked on stays.
            return local !== undefined && turn !== undefined && stillHolds(local, turn.before)
          }) ?? []
        const whole = new Set([...made, ...unmade].map(({ id }) => id))
        const turns = turnsOf(record.body).flatMap((turn) =>
          whole.has(turn.statementId) ? [turn] : merged([turn]),
        )
        const [first, ...others] = turns
        if (!first) return null
        const { articleId } = record.body
        const body = {
          ...first,
          articleId,
          ...(others.length > 0 && { others }),
          ...(made.length > 0 && { made }),
          ...(unmade.length > 0 && { unmade }),
        }
        return { at, actor, kind: record.kind, body }
      }
    }
  }

  override take(changes: Changes): void {
    for (const { id } of changes.profiles) if (!this.people.has(id)) this.newPeople.add(id)
    for (const { id } of changes.articles) this.newArticles.add(id)
    for (const id of changes.withdrawn) this.newArticles.delete(id)
    for (const { id } of changes.statements) if (this.statements.has(id)) this.changedCards.add(id)
    super.take(changes)
  }

  news(rename: Rename): Omit<MergePlan, 'operations'> {
    const changed = [...this.changedCards].filter((id) => {
      const card = this.statements.get(id)
      return card !== undefined && !this.newArticles.has(card.articleId)
    })
    const named = (ids: Iterable<ArticleId>) =>
      [...ids].flatMap((id) => {
        const article = this.articles.get(id)
        return article ? [{ id, title: article.title }] : []
      })
    return {
      profiles: [...this.newPeople].flatMap((id) => this.people.get(id) ?? []),
      articles: named(this.newArticles),
      changed,
      joined: named([...this.articles.keys()].filter((id) => [...rename.values()].includes(id))),
      differences: changed.flatMap((id) => {
        const card = this.statements.get(id)
        const theirs = card?.disagreements.map((one) => one.theirs) ?? []
        const keys = [...new Set(theirs.flatMap((some) => Object.keys(some) as OpinionKey[]))]
        return card && keys.length > 0 ? [{ statementId: id, articleId: card.articleId, keys }] : []
      }),
    }
  }
}

/** Field by field: what only they have changed is followed; where both have, ours stays. */
function mergeAppearance(local: Appearance, before: Appearance, after: Appearance): Appearance {
  return Object.fromEntries(
    (Object.keys(local) as (keyof Appearance)[]).map((field) => [
      field,
      local[field] === before[field] || local[field] === null ? (after[field] ?? local[field]) : local[field],
    ]),
  ) as unknown as Appearance
}
