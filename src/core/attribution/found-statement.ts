import { z } from 'zod'
import { SourceLink } from '#core/source/source-link'
import { Commitment, Distance, Form, Stance } from '#core/statement/stance'
import { TextSpan } from '#core/text/span'
import { Rule } from './finding'

/** A source that passed a statement on before it reached the article: *X, according to Y*. */
export const ChainLink = z
  .strictObject({
    /** Where it is named; empty where the subject is dropped. */
    source: z.array(TextSpan).readonly(),
    /** The fullest name anywhere in the article, as it stands there; null where nobody is named. */
    resolved: z.string().nullable(),
  })
  .readonly()
export type ChainLink = z.infer<typeof ChainLink>

/** Why the engine took these words for a statement: what a checker needs to see it with the engine's eyes. */
export const Explanation = z
  .strictObject({
    rule: Rule,
    /** The cue's dictionary form, in the article's language. */
    cue: z.string().nullable(),
    /** The pattern that the cue opened, in the grammar's own notation: *اتهم X ب*, *said that*. */
    frame: z.string().nullable(),
  })
  .readonly()
export type Explanation = z.infer<typeof Explanation>

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
    /** Which institution the source is or speaks for, as the engine proposes; null for plain persons and vague sources. */
    link: SourceLink.nullable().default(null),
    act: Stance,
    /** Whom or what the act is aimed at (accuse, condemn, deny, support, threaten, demand), where it is named. */
    target: TextSpan.nullable().default(null),
    /** Through whom the statement reached the article, the nearest first; empty where the article has it itself. */
    chain: z.array(ChainLink).readonly().default([]),
    /** BCP 47 tag of the content's own language: a quotation may stand in another than the article around it. */
    language: z.string().nullable().default(null),
    /** Null in statements that an engine before 0.2 proposed. */
    explanation: Explanation.nullable().default(null),
    form: Form,
    commitment: Commitment,
    distance: Distance,
    /** Between 0 and 1: how sure the engine is. */
    confidence: z.number().min(0).max(1),
  })
  .readonly()
export type FoundStatement = z.infer<typeof FoundStatement>
