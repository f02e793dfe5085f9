import type { AttributionVerdict } from '#core/assessment/assessment'
import { bothIn, disagreements } from '#core/assessment/blind-second'
import type { Verdict } from '#core/assessment/verdict'
import type { Evidence } from '#core/evidence/evidence'
import type { Statement } from '#core/statement/statement'
import type { ActorId } from '#core/workflow/actor'
import type { Profile } from '#core/workflow/profile'
import type { Correction, RecordedException } from '#core/workflow/review'

/** What the report says about how a statement was checked, and by whom. */
export interface ReportChecking {
  readonly attribution: AttributionVerdict | null
  readonly content: Verdict | null
  /** Blank lines part paragraphs; empty where there is none. */
  readonly rationale: string
  readonly knownThen: string
  readonly evidence: readonly Evidence[]
  readonly exceptions: readonly Pick<RecordedException, 'standard' | 'reason'>[]
  /** Whose hand made the card; null where the engine found the statement. */
  readonly maker: { readonly name: string | null } | null
  /** Everybody whose hand is in the verdict, by name; null for somebody without one. */
  readonly checkers: readonly (string | null)[]
  /** A second person gave a verdict without seeing the first. */
  readonly second: 'agrees' | 'disagrees' | null
  readonly reviewer: { readonly name: string | null; readonly at: string } | null
  /** Oldest first. */
  readonly corrections: readonly Pick<Correction, 'kind' | 'text' | 'at'>[]
}

/** The parts of a statement that tell of its checking. */
export type Checked = Pick<
  Statement,
  'made' | 'stance' | 'assessment' | 'second' | 'evidence' | 'exceptions' | 'approval' | 'corrections'
>

/** As long as a blind second verdict is out, a report keeps both to itself: whoever gives it may read the report. */
export function withheld<Kind extends Checked>(statement: Kind): Kind {
  const { second } = statement
  return second && !bothIn(statement)
    ? { ...statement, assessment: null, second: { ...second, assessment: null } }
    : statement
}

export function reportChecking(checked: Checked, profiles: readonly Profile[]): ReportChecking {
  const { made, assessment, second, evidence, exceptions, approval, corrections } = withheld(checked)
  const nameOf = (actor: ActorId) => profiles.find(({ id }) => id === actor)?.name.trim() || null
  const writers = new Set([...(assessment?.writers ?? []), ...(second?.assessment?.writers ?? [])])
  return {
    attribution: assessment?.attribution ?? null,
    content: assessment?.content ?? null,
    rationale: assessment?.rationale.trim() ?? '',
    knownThen: assessment?.knownThen.trim() ?? '',
    evidence,
    exceptions,
    maker: made && { name: nameOf(made.by) },
    checkers: assessment ? [...writers].map(nameOf) : [],
    second: bothIn(checked) ? (disagreements(checked).length > 0 ? 'disagrees' : 'agrees') : null,
    reviewer: approval && { name: nameOf(approval.by), at: approval.at },
    corrections,
  }
}
