import { type Leaning } from '#core/assessment/verdict'
import { type Markup, markup } from './markup'

/**
 * The shape that stands before a verdict, so that verdicts differ in black and white as well: the fuller the disc,
 * the truer; a triangle for what misleads, a crossed square for what is false, a ring with a sign outside the line.
 * Drawn on 16 × 16; the colours are the stylesheet's (`ink` is the mark's, `paper` the page's).
 */
const shapes: Readonly<Record<Leaning | 'pending', Markup>> = {
  true: markup`<circle class="ink" cx="8" cy="8" r="7"/><path class="line paper" d="M4.6 8.3l2.4 2.4 4.5-5"/>`,
  mostlyTrue: markup`<circle class="line ink" cx="8" cy="8" r="6.2"/><path class="ink" d="M8 8V3.6A4.4 4.4 0 1 1 3.6 8Z"/>`,
  half: markup`<circle class="line ink" cx="8" cy="8" r="6.2"/><path class="ink" d="M8 3.6A4.4 4.4 0 0 1 8 12.4Z"/>`,
  misleading: markup`<path class="ink" d="M8 .9l7.4 13.4H.6Z"/><path class="line paper" d="M8 5.6v4.2M8 11.9v.1"/>`,
  mostlyFalse: markup`<circle class="line ink" cx="8" cy="8" r="6.2"/><path class="ink" d="M8 8V3.6A4.4 4.4 0 0 1 12.4 8Z"/>`,
  false: markup`<rect class="ink" x="1.4" y="1.4" width="13.2" height="13.2" rx="1.2"/><path class="line paper" d="M5 5l6 6M11 5l-6 6"/>`,
  unknown: markup`<circle class="line ink" cx="8" cy="8" r="6.2"/><path class="line ink" d="M6.1 6.3a1.9 1.9 0 1 1 2.8 1.8c-.7.4-.9.7-.9 1.4M8 11.6v.1"/>`,
  none: markup`<circle class="line ink" cx="8" cy="8" r="6.2"/><path class="line ink" d="M5.3 8h5.4"/>`,
  pending: markup`<circle class="line ink" cx="8" cy="8" r="6.2" stroke-dasharray="2 1.9"/>`,
}

/** The mark of a leaning, or of no verdict yet. It says nothing that the word beside it does not say, so it is hidden from readers by ear. */
export function verdictMark(leaning: Leaning | null): Markup {
  const name = leaning ?? 'pending'
  return markup`<svg class="mark mark-${name}" viewBox="0 0 16 16" aria-hidden="true">${shapes[name]}</svg>`
}
