import { z } from 'zod'
import { type ArticleId } from '#core/article/article'
import { Assessment } from '#core/assessment/assessment'
import { BlindSecond } from '#core/assessment/blind-second'
import { type FoundStatement } from '#core/attribution/found-statement'
import { Evidence } from '#core/evidence/evidence'
import { SourceId } from '#core/source/source'
import { SourceRelation } from '#core/source/source-link'
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

/** What people decide about a statement. Every operation on a statement changes some of these. */
const decisions = {
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

export const Decisions = z.strictObject(decisions).readonly()
export type Decisions = z.infer<typeof Decisions>
export type DecisionKey = keyof Decisions

/** In one fixed order. */
export const decisionKeys = Object.keys(decisions) as readonly DecisionKey[]

/** Some of them: the ones that a change speaks of. */
export const SomeDecisions = z
  .strictObject(
    Object.fromEntries(
      Object.entries(decisions).map(([key, schema]) => [key, schema.exactOptional()]),
    ) as unknown as { [Key in DecisionKey]: z.ZodExactOptional<(typeof decisions)[Key]> },
  )
  .readonly()
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
