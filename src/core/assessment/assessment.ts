import { z } from 'zod'
import { type Stance } from '#core/statement/stance'
import { ActorId } from '#core/workflow/actor'
import { Verdict } from './verdict'

/** Did the source say this, faithfully? From yes to no, then what nobody can tell. */
export const attributionVerdicts = ['accurate', 'altered', 'outOfContext', 'notSaid', 'cannotTell'] as const
export const AttributionVerdict = z.enum(attributionVerdicts)
export type AttributionVerdict = z.infer<typeof AttributionVerdict>

/** What a checker found out about a statement. */
export const Assessment = z
  .strictObject({
    attribution: AttributionVerdict.nullable(),
    /** Is it true? On the desk's scale. */
    content: Verdict.nullable(),
    /** Why, in plain text; blank lines part paragraphs. */
    rationale: z.string(),
    /** What was known when it was said. */
    knownThen: z.string(),
    /** Who wrote it last. */
    by: ActorId,
    /** Everybody whose hand is in it, the first writer first: none of them may approve it. */
    writers: z.array(ActorId).min(1).readonly(),
    /** When; null in verdicts of version 0.1, which did not say. */
    at: z.iso.datetime().nullable(),
  })
  .readonly()
export type Assessment = z.infer<typeof Assessment>

/** What of an assessment a person fills in. */
export type AssessmentFields = Pick<Assessment, 'attribution' | 'content' | 'rationale' | 'knownThen'>

const blank: AssessmentFields = { attribution: null, content: null, rationale: '', knownThen: '' }

/**
 * An assessment after somebody has changed some of its fields.
 *
 * @returns null where nothing is left in it; the same assessment where nothing changed
 */
export function withChanges(
  assessment: Assessment | null,
  changes: Partial<AssessmentFields>,
  by: ActorId,
  at: string,
): Assessment | null {
  const { attribution, content, rationale, knownThen } = { ...(assessment ?? blank), ...changes }
  const filled =
    attribution !== null || content !== null || rationale.trim() !== '' || knownThen.trim() !== ''
  if (!filled) return null
  if (
    assessment &&
    assessment.attribution === attribution &&
    assessment.content?.value === content?.value &&
    assessment.rationale === rationale &&
    assessment.knownThen === knownThen
  )
    return assessment
  const writers = [...new Set([...(assessment?.writers ?? []), by])]
  return { attribution, content, rationale, knownThen, by, writers, at }
}

/** When the verdict on the content is due: now, once it has shown, or only where somebody sees a claim in it. */
export type Due = 'now' | 'later' | 'optional'

/**
 * What a verdict on the content can say of each stance. The verdict on the attribution is due for all of them: whatever
 * somebody did with words, they did it or they did not.
 */
export const contentDue: Readonly<Record<Stance, Due>> = {
  assert: 'now',
  confirm: 'now',
  deny: 'now',
  accuse: 'now',
  admit: 'now',
  warn: 'later',
  predict: 'later',
  promise: 'later',
  threaten: 'later',
  condemn: 'optional',
  support: 'optional',
  demand: 'optional',
  concern: 'optional',
  question: 'optional',
  decline: 'optional',
}

/** What an assessment still lacks before anybody should rely on it, the weightiest first; null where it is whole. */
export function firstLacking(
  assessment: AssessmentFields | null,
  stance: Stance,
): 'content' | 'attribution' | 'rationale' | null {
  const { attribution, content, rationale } = assessment ?? blank
  if (content === null && (contentDue[stance] === 'now' || attribution === null)) return 'content'
  if (attribution === null) return 'attribution'
  return rationale.trim() === '' ? 'rationale' : null
}
