import { z } from 'zod'
import { Appearance } from '#core/article/appearance'
import { Article, ArticleId, Sha256 } from '#core/article/article'
import { OpenAnchor } from '#core/article/next-version'
import { FoundStatement } from '#core/attribution/found-statement'
import { DeskSource, SourceId, SourceKey } from '#core/source/source'
import { CarriedStatement, MadeStatement, SomeDecisions, StatementId } from '#core/statement/statement'
import { ArrangementChange } from '#core/report/arrangement-change'
import { ActorId } from '#core/workflow/actor'
import { Desk } from '#core/workflow/desk'
import { Origin } from './origin'
import { Profile } from '#core/workflow/profile'

const envelope = {
  /** When, ISO 8601 in UTC, by the clock of whoever acted. */
  at: z.iso.datetime(),
  actor: ActorId,
  /** Absent in what was done here: the record of another desk's journal that was taken in. */
  origin: Origin.exactOptional(),
}

/** One statement's decisions before and after a change. */
const turn = { statementId: StatementId, before: SomeDecisions, after: SomeDecisions }
const Turn = z.strictObject(turn).readonly()
export type Turn = z.infer<typeof Turn>

/** The `seq` of the change that this one takes back: undo is a new operation, never an erasure. */
const undoes = z.int().positive().exactOptional()

/** What a change to a statement says: the decisions before and after it, and the earlier change it takes back, if any. */
const StatementChange = z.strictObject({
  ...turn,
  articleId: ArticleId,
  /** Further statements of the article that were decided at the same stroke: one decision, one record, one undo. */
  others: z.array(Turn).min(1).readonly().exactOptional(),
  /** Statements that this change brings into being: theirs are turns from nothing to everything that is decided of them. */
  made: z.array(MadeStatement).min(1).readonly().exactOptional(),
  /** Statements that it takes out of being again, by taking back the change that made them. */
  unmade: z.array(MadeStatement).min(1).readonly().exactOptional(),
  undoes,
})
export type StatementChange = z.infer<typeof StatementChange>

/** What was learned about where an article appeared. */
const AppearanceChange = z.strictObject({
  articleId: ArticleId,
  before: Appearance,
  after: Appearance,
  undoes,
})
export type AppearanceChange = z.infer<typeof AppearanceChange>

/** Every statement that a change turns, the one it was made at first; none where it is the article that changes. */
export function turnsOf(change: StatementChange | AppearanceChange): readonly Turn[] {
  if (!('statementId' in change)) return []
  const { statementId, before, after, others = [] } = change
  return [{ statementId, before, after }, ...others]
}

/** The kinds of operation that change statements. All share one body, so that history and undo read them alike. */
export const changeKinds = [
  'statement.made',
  'statement.anchored',
  'statement.spansCorrected',
  'statement.split',
  'statement.merged',
  'statement.sourceNamed',
  'statement.stanceCorrected',
  'statement.sourceLinked',
  'statement.assessed',
  'statement.secondAsked',
  'statement.evidenceChanged',
  'statement.importanceSet',
  'statement.commented',
  'statement.exceptionRecorded',
  'statement.moved',
  'statement.restored',
  'statement.settled',
] as const
export type ChangeKind = (typeof changeKinds)[number]

/** One source before and after a change; null where there was none yet, or is none any more. */
const SourceTurn = z
  .strictObject({ sourceId: SourceId, before: DeskSource.nullable(), after: DeskSource.nullable() })
  .readonly()
export type SourceTurn = z.infer<typeof SourceTurn>

/** What a change to sources says. */
const SourceChange = z.strictObject({
  /** On whose pages it is told and can be undone: the sources that it is about. */
  sources: z.array(SourceKey).min(1).readonly(),
  records: z.array(SourceTurn).readonly(),
  /** Statements that went to another source at the same stroke, of whatever articles. */
  statements: z.array(z.strictObject({ ...turn, articleId: ArticleId }).readonly()).readonly(),
  /** The `seq` of the change that this one takes back. */
  undoes: z.int().positive().exactOptional(),
})
export type SourceChange = z.infer<typeof SourceChange>

/** The kinds of operation that change sources. All share one body, so that history and undo read them alike. */
export const sourceChangeKinds = [
  'source.created',
  'source.changed',
  'source.merged',
  'source.separated',
  'source.split',
  'source.linked',
] as const
export type SourceChangeKind = (typeof sourceChangeKinds)[number]
/** What was read of another desk's journal, so that reading it again takes nothing in twice. */
const Merge = z.strictObject({
  /** Whose: the hash of that journal's first record. */
  journal: Sha256,
  /** Where that journal ended. */
  head: z.strictObject({ seq: z.int().nonnegative(), hash: Sha256 }).readonly(),
  /** How many of its records became records of this journal. */
  taken: z.int().nonnegative(),
  /** Hashes of the further ones, which changed nothing here. */
  seen: z.array(Sha256).readonly(),
})
export type Merge = z.infer<typeof Merge>

/**
 * Everything that can happen. Each entry of the log is one of these, complete in itself: an article comes with
 * its statements, a verdict with the stage it leads to, so that no torn write can part what belongs together.
 */
export const Operation = z.discriminatedUnion('kind', [
  z.strictObject({ ...envelope, kind: z.literal('profile.created'), body: Profile }),
  z.strictObject({
    ...envelope,
    kind: z.literal('profile.changed'),
    body: z.strictObject({ before: Profile, after: Profile }),
  }),
  z.strictObject({
    ...envelope,
    kind: z.literal('article.imported'),
    body: z.strictObject({
      article: Article,
      /** Which engine proposed the statements. */
      engine: z.string(),
      statements: z.array(z.strictObject({ id: StatementId, found: FoundStatement })).readonly(),
    }),
  }),
  z.strictObject({
    ...envelope,
    kind: z.literal('article.versioned'),
    body: z.strictObject({
      /** The version before this one; it stays as it was, with its cards. */
      previous: ArticleId,
      article: Article,
      /** Absent in journals of before, where it is no more than the file tells. */
      appearance: Appearance.optional(),
      engine: z.string(),
      /** What the engine found in this version that no card of the version before is about. */
      statements: z.array(z.strictObject({ id: StatementId, found: FoundStatement })).readonly(),
      carried: z.array(CarriedStatement).readonly(),
      open: z.array(OpenAnchor).readonly(),
    }),
  }),
  z.strictObject({
    ...envelope,
    kind: z.literal('article.withdrawn'),
    body: z.strictObject({
      /** A version that is taken back before anybody has worked on it. */
      articleId: ArticleId,
      /** The version before it, whose cards are the article's again. */
      previous: ArticleId,
      /** All of its cards. */
      cards: z.array(StatementId).readonly(),
    }),
  }),
  z.strictObject({ ...envelope, kind: z.literal('article.described'), body: AppearanceChange }),
  z.strictObject({ ...envelope, kind: z.literal('report.arranged'), body: ArrangementChange }),
  z.strictObject({
    ...envelope,
    kind: z.literal('desk.described'),
    body: z.strictObject({ before: Desk, after: Desk }),
  }),
  z.strictObject({ ...envelope, kind: z.enum(changeKinds), body: StatementChange }),
  z.strictObject({ ...envelope, kind: z.enum(sourceChangeKinds), body: SourceChange }),
  z.strictObject({ ...envelope, kind: z.literal('bundle.merged'), body: Merge }),
])
export type Operation = z.infer<typeof Operation>

/** The statements that an operation changes or takes away; none for one that only adds some. */
export function statementsTurnedBy({ body }: Operation): readonly StatementId[] {
  if ('statementId' in body) return turnsOf(body).map(({ statementId }) => statementId)
  if ('cards' in body) return body.cards
  return 'records' in body ? body.statements.map(({ statementId }) => statementId) : []
}

/** An operation as it stands in the journal: numbered from 1 and chained to the one before it. */
export type SealedOperation = Operation & {
  readonly seq: number
  readonly prev: string
  readonly hash: string
}

/** The parts of a journal record that the chain adds. */
export const Seal = z.strictObject({ seq: z.int().positive(), prev: Sha256, hash: Sha256 })
export type Seal = z.infer<typeof Seal>

/** Where a journal ends: the last record's number and hash; number 0 and 64 zeros where it is empty. */
export const JournalHead = z.strictObject({ seq: z.int().nonnegative(), hash: Sha256 }).readonly()
export type JournalHead = z.infer<typeof JournalHead>

export const emptyHead: JournalHead = { seq: 0, hash: '0'.repeat(64) }
