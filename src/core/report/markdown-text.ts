import { webAddress } from '#core/text/web-address'
import { wellFormed } from '#core/text/well-formed'
import { shown } from './markup'

/**
 * Text from outside as CommonMark text: every sign that could be markup, in CommonMark or in the extensions of GitHub
 * (tables, struck words, mentions, addresses that become links by themselves), stands behind a backslash. Line ends
 * become blanks, since a line of its own could begin a list or a heading.
 *
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
export function markdownText(text: string): string {
  return shown(wellFormed(text))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#+\-|~=:@&!$^]/g, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/\bwww\./gi, (prefix) => `${prefix.slice(0, -1)}\\.`)
}

/** Paragraphs of plain text, parted by blank lines. */
export function markdownParagraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map(markdownText)
    .filter((paragraph) => paragraph !== '')
}

/** A link where the address is one of a web page; otherwise its words alone. */
export function markdownLink(words: string, address: string | null): string {
  const safe = address === null ? null : webAddress(address)
  if (safe === null) return markdownText(words)
  const target = safe.replace(/[<>\\]/g, (sign) => encodeURIComponent(sign))
  return `[${markdownText(words)}](<${target}>)`
}
