import { z } from 'zod'
import { TextSpan } from '#core/text/span'
import { Form } from './stance'

/** What some words of an article are to a statement. The order is that of a sentence: who, how, what. */
export const roles = ['source', 'cue', 'content'] as const
export const SpanRole = z.enum(roles)
export type SpanRole = z.infer<typeof SpanRole>

const bySpans = {
  /** Empty where the subject is dropped. */
  source: z.array(TextSpan).readonly(),
  /** Empty where no word says that somebody speaks, as in a caption. */
  cue: z.array(TextSpan).readonly(),
  content: z.array(TextSpan).min(1).readonly(),
}

/**
 * Where a statement stands in its article's text: offsets in UTF-16 code units. A role with several pieces has several
 * spans, in reading order and apart from each other.
 */
export const Spans = z.strictObject(bySpans).readonly()
export type Spans = z.infer<typeof Spans>

/** The same as people have decided it, and how much of that content stands in quotation marks. */
export const DecidedSpans = z.strictObject({ ...bySpans, form: Form }).readonly()
export type DecidedSpans = z.infer<typeof DecidedSpans>

/** Every place of a statement in the text. */
export function allSpans({ source, cue, content }: Spans): TextSpan[] {
  return [...source, ...cue, ...content]
}
