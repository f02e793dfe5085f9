import { z } from 'zod'
import { StatementId } from '#core/statement/statement-id'
import { ActorId } from './actor'
import { Standard } from './standard'

/** Who did something, and when (ISO 8601, UTC). */
export const Signature = z.strictObject({ by: ActorId, at: z.iso.datetime() }).readonly()
export type Signature = z.infer<typeof Signature>

/** How soon a statement should be looked at. From least to most. */
export const importances = ['low', 'normal', 'high'] as const
export const Importance = z.enum(importances)
export type Importance = z.infer<typeof Importance>

/** Why a card is no statement to be checked. The order is the order of menus. */
export const dismissalReasons = ['noStatement', 'duplicate', 'notImportant', 'outOfScope', 'other'] as const
export const DismissalReason = z.enum(dismissalReasons)
export type DismissalReason = z.infer<typeof DismissalReason>

export const Dismissal = z
  .strictObject({
    /** `merged` is never chosen: it follows when the card's words go over to another card. */
    reason: z.enum([...dismissalReasons, 'merged']),
    note: z.string(),
    /** The card that its words went over to. */
    into: StatementId.exactOptional(),
    by: ActorId,
    at: z.iso.datetime(),
  })
  .readonly()
export type Dismissal = z.infer<typeof Dismissal>

/** What a comment can be on. The order is that of the review screen. */
export const commentFields = [
  'quotation',
  'source',
  'stance',
  'attribution',
  'content',
  'rationale',
  'knownThen',
  'evidence',
  'appearance',
] as const
export const CommentField = z.enum(commentFields)
export type CommentField = z.infer<typeof CommentField>

export const CommentId = z.uuid().brand<'CommentId'>()
export type CommentId = z.infer<typeof CommentId>

/** What somebody asks of the checker, on one field of the card. */
export const Comment = z
  .strictObject({
    id: CommentId,
    field: CommentField,
    text: z.string(),
    by: ActorId,
    at: z.iso.datetime(),
    resolved: z.boolean(),
  })
  .readonly()
export type Comment = z.infer<typeof Comment>

/** A standard that does not hold, and why the desk goes on without it. */
export const RecordedException = z
  .strictObject({ standard: Standard, reason: z.string(), by: ActorId, at: z.iso.datetime() })
  .readonly()
export type RecordedException = z.infer<typeof RecordedException>

/** What was said to readers after publication. Nothing takes an entry away again. */
export const Correction = z
  .strictObject({
    kind: z.enum(['correction', 'retraction']),
    text: z.string(),
    by: ActorId,
    at: z.iso.datetime(),
  })
  .readonly()
export type Correction = z.infer<typeof Correction>
