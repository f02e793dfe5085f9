import { z } from 'zod'

/** A place in an article's text. Offsets in UTF-16 code units, logical order, end exclusive. */
export const TextSpan = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .refine((span) => span.start <= span.end, 'a span ends after it starts')
  .readonly()
export type TextSpan = z.infer<typeof TextSpan>

/** The words of some spans of a text, in the order given, joined by an ellipsis where there are several. */
export function quoteSpans(text: string, spans: readonly TextSpan[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
}

/** The smallest span that holds all of these, or null where there are none. */
export function enclosingSpan(spans: readonly TextSpan[]): TextSpan | null {
  if (spans.length === 0) return null
  return {
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  }
}
