import type { SourceRelation } from '#core/source/source-link'
import type { AppearanceDraft, AppearanceRefusal } from '#core/article/appearance'
import type { Article, ArticleId } from '#core/article/article'
import type { AssessmentFields } from '#core/assessment/assessment'
import type { RatingScale } from '#core/assessment/verdict'
import type { FoundStatement } from '#core/attribution/found-statement'
import type { EvidenceDraft, EvidenceRefusal } from '#core/evidence/check-evidence'
import type { EvidenceId } from '#core/evidence/evidence'
import type { ReportArrangement } from '#core/report/arrangement'
import type { Result } from '#core/result'
import type { SourceDraft, SourceRefusal } from '#core/source/check-source'
import type { SourceId, SourceKey, SourceName } from '#core/source/source'
import type { OpinionKey, StatementId } from '#core/statement/statement'
import type { Spans } from '#core/statement/spans'
import type { Stance } from '#core/statement/stance'
import type { ActorId } from '#core/workflow/actor'
import type { Desk } from '#core/workflow/desk'
import type { Profile } from '#core/workflow/profile'
import type { CommentField, CommentId, DismissalReason, Importance } from '#core/workflow/review'
import type { PlainEvent } from '#core/workflow/stages'
import type { Standard } from '#core/workflow/standard'
import type { Operation } from './operation'

/** Somebody's remark on one field, before it is known who made it and when. */
export interface CommentDraft {
  readonly id: CommentId
  readonly field: CommentField
  readonly text: string
}

/** What a person asks for about one statement, or about several of one article. */
export type StatementCommand =
  | {
      readonly type: 'correctSpans'
      readonly statementId: StatementId
      /** Null gives back what the engine found. */
      readonly spans: Spans | null
    }
  | {
      readonly type: 'split'
      readonly statementId: StatementId
      /** The place in the text at which the second half begins: the word there is its first. */
      readonly at: number
      /** What the second half will be called. */
      readonly newId: StatementId
    }
  | {
      readonly type: 'merge'
      /** Of one article. The first one keeps its decisions and takes the others' words. */
      readonly statementIds: readonly StatementId[]
    }
  | {
      readonly type: 'nameSource'
      readonly statementIds: readonly StatementId[]
      /** Blank gives the naming back to the article's own words. */
      readonly name: string
    }
  | { readonly type: 'correctStance'; readonly statementId: StatementId; readonly stance: Stance }
  | {
      readonly type: 'linkSource'
      /** Statements of one article that have the same source: they are decided together. */
      readonly statementIds: readonly StatementId[]
      /** Which source; null in it where it is none that is known. Null gives the choice back to the engine's proposal. */
      readonly source: { readonly source: SourceId | null } | null
    }
  | {
      readonly type: 'assess'
      readonly statementId: StatementId
      /** The fields that change; the others stay as they are. An assessment of which nothing is left is taken back. */
      readonly changes: Partial<AssessmentFields>
      readonly scale: RatingScale
    }
  | {
      readonly type: 'askSecond'
      readonly statementId: StatementId
      /** False takes the request back, as long as nobody has followed it. */
      readonly wanted: boolean
    }
  | {
      readonly type: 'putEvidence'
      readonly statementId: StatementId
      /** Replaces the piece of its id, or comes last where there is none. */
      readonly evidence: EvidenceDraft
    }
  | { readonly type: 'removeEvidence'; readonly statementId: StatementId; readonly evidenceId: EvidenceId }
  | {
      readonly type: 'setImportance'
      readonly statementIds: readonly StatementId[]
      readonly importance: Importance
    }
  | { readonly type: 'comment'; readonly statementId: StatementId; readonly comment: CommentDraft }
  | {
      readonly type: 'resolveComment'
      readonly statementId: StatementId
      readonly commentId: CommentId
      readonly resolved: boolean
    }
  | {
      readonly type: 'recordException'
      readonly statementId: StatementId
      readonly standard: Standard
      readonly reason: string
    }
  | { readonly type: 'withdrawException'; readonly statementId: StatementId; readonly standard: Standard }
  | { readonly type: 'move'; readonly statementId: StatementId; readonly event: PlainEvent }
  | {
      readonly type: 'dismiss'
      readonly statementId: StatementId
      readonly reason: DismissalReason
      readonly note: string
    }
  | {
      readonly type: 'sendBack'
      readonly statementId: StatementId
      /** Null where the comments that stand open already say why. */
      readonly comment: CommentDraft | null
    }
  | {
      readonly type: 'correct' | 'retract'
      readonly statementId: StatementId
      /** What readers are told. */
      readonly text: string
    }
  | {
      readonly type: 'settle'
      readonly statementId: StatementId
      /** Whose disagreement: the other desk's journal. */
      readonly journal: string
      /** What is taken of theirs; ours stands in everything else. */
      readonly take: readonly OpinionKey[]
    }
  | {
      readonly type: 'restore'
      readonly statementId: StatementId
      /** Back to how the statement stood after this record of the log; 0 is how it was imported. */
      readonly seq: number
    }

/** What can be decided of many statements at one stroke. */
type DecidedOfMany = 'correctStance' | 'move' | 'dismiss'
export type ManyDecision = {
  [Type in DecidedOfMany]: Omit<StatementCommand & { readonly type: Type }, 'statementId'>
}[DecidedOfMany]

/** A source by its id, or by a name that articles use and nobody on the desk has taken up. */
export type SourceHandle = { readonly id: SourceId } | SourceName

/** What a person asks for about sources. */
export type SourceCommand =
  | { readonly type: 'createSource'; readonly source: SourceDraft }
  | {
      readonly type: 'changeSource'
      readonly sourceId: SourceId
      /** The fields that change; the others stay as they are. */
      readonly changes: Partial<Omit<SourceDraft, 'id'>>
    }
  | { readonly type: 'addAlias' | 'removeAlias'; readonly sourceId: SourceId; readonly alias: SourceName }
  | {
      readonly type: 'mergeSource'
      readonly from: SourceHandle
      /** A source that is there, or a new one. */
      readonly into: SourceId | SourceDraft
    }
  | {
      readonly type: 'linkNamed'
      readonly to: SourceId
      /** Of whatever articles: statements on which nobody has chosen a source, whose words name this one. */
      readonly links: readonly { readonly statementId: StatementId; readonly relation: SourceRelation }[]
    }
  /** Takes a merge back, whatever came after it. */
  | { readonly type: 'separateSource'; readonly sourceId: SourceId }
  | {
      readonly type: 'splitSource'
      readonly from: SourceHandle
      /** Of whatever articles. */
      readonly statementIds: readonly StatementId[]
      readonly to: SourceId | SourceDraft
    }

/** Where somebody takes back or does again: in an article, or on a source's page. */
export type UndoScope = { readonly articleId: ArticleId } | { readonly sourceId: SourceKey }

/** What a person asks for. */
export type Command =
  | StatementCommand
  | SourceCommand
  | {
      readonly type: 'forAll'
      /** Of one article. Those that the decision is not open to stay as they are. */
      readonly statementIds: readonly StatementId[]
      readonly decision: ManyDecision
    }
  | {
      readonly type: 'makeStatement'
      readonly articleId: ArticleId
      readonly id: StatementId
      readonly spans: Spans
      readonly stance: Stance
      /** Who speaks, where the article's words do not say it; blank where they do, or nobody knows. */
      readonly sourceName: string
    }
  | { readonly type: 'createProfile'; readonly profile: Profile }
  | { readonly type: 'changeProfile'; readonly profile: Profile }
  | {
      readonly type: 'importArticle'
      readonly article: Article
      readonly engine: string
      readonly statements: readonly { readonly id: StatementId; readonly found: FoundStatement }[]
      /** What texts like it find it by (`marksOf`), where somebody has worked that out; no part of the record. */
      readonly marks?: readonly number[]
    }
  | {
      readonly type: 'versionArticle'
      /** The version that this one follows. */
      readonly previous: ArticleId
      readonly article: Article
      readonly engine: string
      readonly statements: readonly { readonly id: StatementId; readonly found: FoundStatement }[]
      /** Every card of the version before, and what it will be called here. */
      readonly cards: readonly { readonly from: StatementId; readonly id: StatementId }[]
    }
  /** Take back that an article is a version of another, as if it had not been imported. */
  | { readonly type: 'withdrawVersion'; readonly articleId: ArticleId }
  | {
      readonly type: 'anchorStatement'
      /** The newer version. */
      readonly articleId: ArticleId
      /** The card in the version before. */
      readonly statementId: StatementId
      /** Where it stands now. */
      readonly spans: Spans
      readonly newId: StatementId
    }
  | { readonly type: 'describeArticle'; readonly articleId: ArticleId; readonly appearance: AppearanceDraft }
  | {
      readonly type: 'arrangeReport'
      readonly articleId: ArticleId
      readonly arrangement: ReportArrangement
    }
  | {
      readonly type: 'takeArrangementBack'
      readonly articleId: ArticleId
      readonly way: 'undo' | 'redo'
    }
  | { readonly type: 'describeDesk'; readonly changes: Partial<Desk> }
  | ({ readonly type: 'undo' | 'redo' } & UndoScope)

export type Refusal =
  | AppearanceRefusal
  | EvidenceRefusal
  | SourceRefusal
  | 'source.unknown'
  | 'source.mergeSelf'
  /** Detail: `bearer`, the id of the source that it leads to or comes from. */
  | 'source.mergedAlready'
  | 'source.mergeCycle'
  | 'source.splitSelf'
  | 'source.nothingChosen'
  | 'source.inUse'
  | 'decision.duplicateArticle'
  | 'decision.unknownArticle'
  /** Why a version cannot be taken back: it is none, somebody has worked on it, a newer one follows it, evidence quotes it. */
  | 'version.first'
  | 'version.workedOn'
  | 'version.followed'
  | 'version.quoted'
  | 'decision.unknownStatement'
  | 'decision.appearanceEmptied'
  | 'decision.notOnScale'
  | 'decision.notAtThisStage'
  | 'decision.published'
  | 'decision.fourEyes'
  | 'decision.editorOnly'
  | 'decision.verdictMissing'
  | 'decision.attributionMissing'
  | 'decision.rationaleMissing'
  /** Detail: `missing`, the standards that do not hold, between commas. */
  | 'decision.standardsMissing'
  | 'decision.noException'
  | 'decision.commentMissing'
  | 'decision.secondTaken'
  | 'decision.secondGiven'
  | 'decision.settled'
  | 'decision.nothingToUndo'
  | 'decision.nothingToRedo'
  | 'decision.changedSince'
  /** The words are not there, overlap, or would cut a letter in two. Detail: `role`. */
  | 'decision.spansBroken'
  | 'decision.contentMissing'
  /** A card of this id is there already. */
  | 'decision.alreadyMade'
  /** It would make approvals lapse, and nobody was asked. Detail: `count`. */
  | 'decision.approvalLapses'
  | 'decision.splitAtEdge'
  | 'decision.mergeWithItself'
  | 'decision.notOneArticle'
  /** A picture of too many bytes (detail: `limit`) or of too many pixels a side (`pixels`). */
  | 'desk.logoTooLarge'
  | 'desk.logoTooWide'
  | 'profile.unknown'
  | 'profile.nameMissing'
  | 'profile.nameTaken'

/** Who asks, and when (ISO 8601, UTC). */
export interface Asking {
  readonly actor: ActorId
  readonly at: string
}

export type Decided = Result<readonly Operation[], Refusal>
