/** Characters that turn the direction of the text around them: marks, embeddings, overrides and isolates. */
const bidiControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/**
 * The text as it may be shown: each bidi control as a dotted circle, so that it is seen and not obeyed.
 * Character for character, so that offsets into the text stay true.
 */
export function showBidiControls(text: string): string {
  return text.replace(bidiControls, '\u25CC')
}
