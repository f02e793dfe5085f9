import { z } from 'zod'
import { type Stance } from '#core/statement/stance'
import { ActorId } from '#core/workflow/actor'
import { Assessment, firstLacking } from './assessment'

/** A second verdict that somebody asked for, by another person who does not see the first. */
export const BlindSecond = z
  .strictObject({
    askedBy: ActorId,
    askedAt: z.iso.datetime(),
    /** Null until it is given. */
    assessment: Assessment.nullable(),
  })
  .readonly()
export type BlindSecond = z.infer<typeof BlindSecond>

/** The two assessments of a statement, as its decisions hold them. */
export interface Assessments {
  readonly stance: Stance
  readonly assessment: Assessment | null
  readonly second: BlindSecond | null
}

export type Place = 'first' | 'second'

/** Whether both are in, whole and with their reasons, so that there is nothing left to hide. */
export function bothIn({ stance, assessment, second }: Assessments): boolean {
  return [assessment, second?.assessment ?? null].every((one) => firstLacking(one, stance) === null)
}

/**
 * Which of the two somebody writes. Whoever did not write the first writes the second, where one was asked for.
 *
 * @returns null where both places are taken by others
 */
export function placeOf({ assessment, second }: Assessments, actor: ActorId): Place | null {
  if (second?.assessment?.by === actor) return 'second'
  if (!second || !assessment || assessment.by === actor) return 'first'
  return second.assessment === null ? 'second' : null
}

/** Whether an assessment is hidden from somebody: each is, from everybody else, until both are in. */
export function isHidden(assessments: Assessments, place: Place, viewer: ActorId): boolean {
  if (!assessments.second || bothIn(assessments)) return false
  const shown = place === 'first' ? assessments.assessment : assessments.second.assessment
  return shown !== null && shown.by !== viewer
}

/** The assessment that somebody works on and may see: their own second one, or the first unless it is hidden from them. */
export function assessmentFor(assessments: Assessments, viewer: ActorId): Assessment | null {
  if (assessments.second && placeOf(assessments, viewer) === 'second') return assessments.second.assessment
  return isHidden(assessments, 'first', viewer) ? null : assessments.assessment
}

/** On what the two disagree; nothing until both are in. */
export function disagreements(assessments: Assessments): ('attribution' | 'content')[] {
  const first = assessments.assessment
  const second = assessments.second?.assessment
  if (!first || !second || !bothIn(assessments)) return []
  return [
    ...(first.attribution === second.attribution ? [] : (['attribution'] as const)),
    ...(first.content?.value === second.content?.value ? [] : (['content'] as const)),
  ]
}
