import { z } from 'zod'

/**
 * The whole workflow, as a table: from each stage, the events that may happen and where they lead.
 * An absent event is forbidden. `lapse` is never chosen by a person: it follows when the stance, quotation,
 * evidence or verdict under an approval changes.
 */
const transitions = {
  proposed: { accept: 'open', dismiss: 'dismissed' },
  open: { start: 'checking', dismiss: 'dismissed' },
  checking: { submit: 'inReview', dismiss: 'dismissed' },
  inReview: { approve: 'approved', sendBack: 'changesRequested', lapse: 'checking' },
  changesRequested: { resume: 'checking', dismiss: 'dismissed' },
  approved: { publish: 'published', lapse: 'checking' },
  published: { correct: 'corrected', retract: 'retracted' },
  corrected: { correct: 'corrected', retract: 'retracted', reopen: 'checking' },
  retracted: {},
  dismissed: { restore: 'proposed' },
} as const satisfies Record<string, Partial<Record<string, string>>>

export const stages = Object.keys(transitions) as [Stage, ...Stage[]]
export type Stage = keyof typeof transitions
export const Stage = z.enum(stages)

type Transitions = typeof transitions
export type StageEvent = { [From in Stage]: keyof Transitions[From] }[Stage]
export const StageEvent = z.enum([
  ...new Set(Object.values(transitions).flatMap((events) => Object.keys(events))),
] as [StageEvent, ...StageEvent[]])

/** What a person may do at this stage, in the order of the table. */
export function eventsAt(stage: Stage): StageEvent[] {
  return (Object.keys(transitions[stage]) as StageEvent[]).filter((event) => event !== 'lapse')
}

/** What a person may do at this stage without saying more. */
export function plainEventsAt(stage: Stage): PlainEvent[] {
  return eventsAt(stage).filter(isPlain)
}

/** Where an event leads from a stage, or null where it may not happen. */
export function nextStage(stage: Stage, event: StageEvent): Stage | null {
  const events: Partial<Record<StageEvent, Stage>> = transitions[stage]
  return events[event] ?? null
}

/** Stages at which an assessment may be written; elsewhere the statement has to be reopened first. */
export const assessableStages: ReadonlySet<Stage> = new Set([
  'proposed',
  'open',
  'checking',
  'changesRequested',
  'inReview',
  'approved',
])

/** Stages that readers have seen: what stands there is changed only by a correction that says so. */
export const publicStages: ReadonlySet<Stage> = new Set(['published', 'corrected', 'retracted'])

/** What only an editor does. */
export const editorEvents: ReadonlySet<StageEvent> = new Set([
  'approve',
  'sendBack',
  'publish',
  'correct',
  'retract',
  'reopen',
])

/** Events that cannot happen without a word of explanation, each with a command of its own. */
export type ExplainedEvent = 'dismiss' | 'sendBack' | 'correct' | 'retract'

/** What a person does with a card without saying more. */
export type PlainEvent = Exclude<StageEvent, ExplainedEvent | 'lapse'>

export function isPlain(event: StageEvent): event is PlainEvent {
  return !['dismiss', 'sendBack', 'correct', 'retract', 'lapse'].includes(event)
}
