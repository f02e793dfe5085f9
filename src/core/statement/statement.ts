import { z } from 'zod'
import { type ArticleId } from '#core/article/article'
import { Verdict } from '#core/assessment/verdict'
import { type FoundStatement } from '#core/attribution/found-statement'
import { InstitutionId } from '#core/source/institution'
import { Stage } from '#core/workflow/stages'
import { Stance } from './stance'

export const StatementId = z.uuid().brand<'StatementId'>()
export type StatementId = z.infer<typeof StatementId>

/** Who acted: a profile's id. */
export const ActorId = z.uuid().brand<'ActorId'>()
export type ActorId = z.infer<typeof ActorId>

/** Which institution of the registry a statement's source is or speaks for, as a person has it; null where it is none of them. */
export const SourceChoice = z.strictObject({ institution: InstitutionId.nullable() }).readonly()
export type SourceChoice = z.infer<typeof SourceChoice>

/** What people decide about a statement. Every operation on a statement changes some of these. */
export const Decisions = z
  .strictObject({
    stance: Stance,
    /** Null where nobody has chosen: then what the engine proposes stands. */
    source: SourceChoice.nullable(),
    stage: Stage,
    verdict: Verdict.nullable(),
    /** Who wrote the verdict: the one person who may not approve it. */
    assessedBy: ActorId.nullable(),
  })
  .readonly()
export type Decisions = z.infer<typeof Decisions>

/** Some of them: the ones that a change speaks of. */
export const SomeDecisions = z
  .strictObject({
    stance: Stance.exactOptional(),
    source: SourceChoice.nullable().exactOptional(),
    stage: Stage.exactOptional(),
    verdict: Verdict.nullable().exactOptional(),
    assessedBy: ActorId.nullable().exactOptional(),
  })
  .readonly()
export type SomeDecisions = z.infer<typeof SomeDecisions>

/** One claim card: what the engine found, kept as it was found, and what people have decided since. */
export interface Statement extends Decisions {
  readonly id: StatementId
  readonly articleId: ArticleId
  /** Place among the article's statements, from 0, in reading order. */
  readonly position: number
  readonly found: FoundStatement
}

/** Whether a statement needs no more work of the first kind: a verdict stands, or it was dismissed. */
export function isDecided({ verdict, stage }: Pick<Decisions, 'verdict' | 'stage'>): boolean {
  return verdict !== null || stage === 'dismissed'
}
