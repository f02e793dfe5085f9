import { z } from 'zod'
import { type ArticleId, Sha256 } from '#core/article/article'
import { Assessment } from '#core/assessment/assessment'
import { BlindSecond } from '#core/assessment/blind-second'
import { type FoundStatement } from '#core/attribution/found-statement'
import { Evidence } from '#core/evidence/evidence'
import { SourceId } from '#core/source/source'
import { SourceRelation } from '#core/source/source-link'
import { ActorId } from '#core/workflow/actor'
import {
  Comment,
  Correction,
  Dismissal,
  Importance,
  RecordedException,
  Signature,
} from '#core/workflow/review'
import { Stage } from '#core/workflow/stages'
import { Stance } from './stance'

export const StatementId = z.uuid().brand<'StatementId'>()
export type StatementId = z.infer<typeof StatementId>

/** Which source speaks in a statement, or is spoken for, as a person has it; null where it is none that is known. */
export const SourceChoice = z
  .strictObject({
    source: SourceId.nullable(),
    /** Absent where there is none, and in choices of version 0.2, which left it to the words of the name. */
    relation: SourceRelation.exactOptional(),
  })
  .readonly()
export type SourceChoice = z.infer<typeof SourceChoice>

/** What people of one desk decide about a statement. */
const opinions = {
  stance: Stance,
  /** Null where nobody has chosen: then what the engine proposes stands. */
  source: SourceChoice.nullable(),
  stage: Stage,
  importance: Importance,
  assessment: Assessment.nullable(),
  /** Null where nobody asked for a second verdict. */
  second: BlindSecond.nullable(),
  evidence: z.array(Evidence).readonly(),
  comments: z.array(Comment).readonly(),
  exceptions: z.array(RecordedException).readonly(),
  /** Null unless the stage is `dismissed`, and where version 0.1 dismissed it. */
  dismissal: Dismissal.nullable(),
  /** Who approved it, from the approval on until it lapses. */
  approval: Signature.nullable(),
  /** What readers were told after publication, oldest first. */
  corrections: z.array(Correction).readonly(),
}

/** The same fields, any of them absent. */
function someOf<Fields extends z.ZodRawShape>(
  fields: Fields,
): { [Key in keyof Fields]: z.ZodExactOptional<Fields[Key]> } {
  return Object.fromEntries(
    Object.entries(fields).map(([key, schema]) => [key, (schema as z.ZodType).exactOptional()]),
  ) as unknown as { [Key in keyof Fields]: z.ZodExactOptional<Fields[Key]> }
}

/**
 * What another desk has decided otherwise, on the same base. Ours stands until an editor settles it: nobody's work is
 * lost because somebody else's came later.
 */
export const Disagreement = z
  .strictObject({
    /** Which desk: the hash of the first record of its journal. */
    journal: Sha256,
    theirs: z.strictObject(someOf(opinions)).readonly(),
    /** Who had the last hand in theirs, and when. */
    by: ActorId,
    at: z.iso.datetime(),
  })
  .readonly()
export type Disagreement = z.infer<typeof Disagreement>

/** What people decide about a statement. Every operation on a statement changes some of these. */
const decisions = {
  ...opinions,
  /** At most one for each other desk. */
  disagreements: z.array(Disagreement).readonly(),
}

export type OpinionKey = keyof typeof opinions

export const Decisions = z.strictObject(decisions).readonly()
export type Decisions = z.infer<typeof Decisions>
export type DecisionKey = keyof Decisions

/** In one fixed order. */
export const decisionKeys = Object.keys(decisions) as readonly DecisionKey[]

/** Some of them: the ones that a change speaks of. */
export const SomeDecisions = z.strictObject(someOf(decisions)).readonly()
export type SomeDecisions = z.infer<typeof SomeDecisions>

/** Before anybody has decided anything. @param stance - as the engine read it */
export function undecided(stance: Stance): Decisions {
  return {
    stance,
    source: null,
    stage: 'proposed',
    importance: 'normal',
    assessment: null,
    second: null,
    evidence: [],
    comments: [],
    exceptions: [],
    dismissal: null,
    approval: null,
    corrections: [],
    disagreements: [],
  }
}

/** One claim card: what the engine found, kept as it was found, and what people have decided since. */
export interface Statement extends Decisions {
  readonly id: StatementId
  readonly articleId: ArticleId
  /** Place among the article's statements, from 0, in reading order. */
  readonly position: number
  readonly found: FoundStatement
  /** Since when it stands at its stage. ISO 8601, UTC. */
  readonly stageSince: string
}

/** Whether a statement needs no more work of the first kind: a verdict stands, or it was dismissed. */
export function isDecided({ assessment, stage }: Pick<Decisions, 'assessment' | 'stage'>): boolean {
  return assessment?.content != null || assessment?.attribution != null || stage === 'dismissed'
}
