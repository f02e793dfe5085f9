import { z } from 'zod'
import { Commitment, Distance, Form, Stance } from '#core/statement/stance'
import { TextSpan } from '#core/text/span'

/**
 * What the engine proposes: somebody (source) is said, by a cue, to hold or to have expressed a content.
 * Spans are offsets into the article's text in UTF-16 code units; a role with several pieces has several
 * spans, in reading order. What counts as one is written down in docs/attribution.md.
 */
export const FoundStatement = z
  .strictObject({
    /** Empty where the subject is dropped. */
    source: z.array(TextSpan).readonly(),
    cue: z.array(TextSpan).min(1).readonly(),
    content: z.array(TextSpan).min(1).readonly(),
    /** The fullest name of the source anywhere in the article, as it stands there; null where nobody is named. */
    resolved: z.string().nullable(),
    act: Stance,
    form: Form,
    commitment: Commitment,
    distance: Distance,
    /** Between 0 and 1: how sure the engine is. */
    confidence: z.number().min(0).max(1),
  })
  .readonly()
export type FoundStatement = z.infer<typeof FoundStatement>
