import { z } from 'zod'
import { type ArticleId, Sha256 } from '#core/article/article'
import { Assessment } from '#core/assessment/assessment'
import { BlindSecond } from '#core/assessment/blind-second'
import { FoundStatement } from '#core/attribution/found-statement'
import { InstitutionId } from '#core/source/institution'
import { Evidence } from '#core/evidence/evidence'
import {
  Comment,
  Correction,
  Dismissal,
  Importance,
  RecordedException,
  Signature,
} from '#core/workflow/review'
import { ActorId } from '#core/workflow/actor'
import { Stage } from '#core/workflow/stages'
import { DecidedSpans } from './spans'
import { Stance } from './stance'
import { StatementId } from './statement-id'

export { StatementId }

/** Which institution of the registry a statement's source is or speaks for, as a person has it; null where it is none of them. */
export const SourceChoice = z.strictObject({ institution: InstitutionId.nullable() }).readonly()
export type SourceChoice = z.infer<typeof SourceChoice>

/** What people of one desk decide about a statement. */
const opinions = {
  stance: Stance,
  /** Where its words stand; null where nobody has corrected that: then what was found stands. */
  spans: DecidedSpans.nullable(),
  /** Who speaks, in a person's own words; null where the article's own say it. */
  sourceName: z.string().min(1).nullable(),
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
    spans: null,
    sourceName: null,
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

/** That a card was made by hand: by whom, when (ISO 8601, UTC), and off which other card it was split, if any. */
export const Made = z
  .strictObject({ by: ActorId, at: z.iso.datetime(), from: StatementId.nullable() })
  .readonly()
export type Made = z.infer<typeof Made>

/** What a statement is before anybody decides anything about it, as fields of a schema. */
export const beginnings = {
  id: StatementId,
  /** Place among the article's statements in the engine's order, from 0; what was made by hand comes behind. */
  position: z.int().nonnegative(),
  /** What the engine found, kept as it was found; null where a person made the card from the text. */
  found: FoundStatement.nullable(),
  /** Null where the engine proposed the card. */
  made: Made.nullable(),
}

/** A card of the version before, as it stands in the next one: with everything that was decided of it. */
export const CarriedStatement = z
  .strictObject({ ...beginnings, from: StatementId, decisions: Decisions })
  .readonly()
export type CarriedStatement = z.infer<typeof CarriedStatement>

/** A statement that a person brings into being. */
export const MadeStatement = z.strictObject({ ...beginnings, made: Made }).readonly()
export type MadeStatement = z.infer<typeof MadeStatement>

/** One claim card: how it came about, and what people have decided since. `wordingOf` tells what it says. */
export interface Statement extends Decisions {
  readonly id: StatementId
  readonly articleId: ArticleId
  readonly position: number
  readonly found: FoundStatement | null
  readonly made: Made | null
  /** Since when it stands at its stage. ISO 8601, UTC. */
  readonly stageSince: string
}

/** Whether a statement needs no more work of the first kind: a verdict stands, or it was dismissed. */
export function isDecided({ assessment, stage }: Pick<Decisions, 'assessment' | 'stage'>): boolean {
  return assessment?.content != null || assessment?.attribution != null || stage === 'dismissed'
}
