/**
 * The text with each half of a surrogate pair that stands alone replaced by U+FFFD: UTF-8, XML and RDF have no way to
 * write one. Unit for unit, so that offsets into the text stay true.
 */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}
