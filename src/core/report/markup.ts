import { showBidiControls } from '#core/text/bidi-controls'

/**
 * A piece of finished HTML. Made by the template tag `markup`, which escapes: a plain string is never taken for markup.
 */
export class Markup {
  readonly #html: string

  private constructor(html: string) {
    this.#html = html
  }

  toString(): string {
    return this.#html
  }

  static readonly empty = new Markup('')

  /** A stylesheet of our own for a `style` element, whose text HTML does not unescape. @throws RangeError if it would end that element */
  static ofStylesheet(css: string): Markup {
    if (/<\/style/i.test(css)) throw new RangeError('a stylesheet cannot hold the end of its own element')
    return new Markup(css)
  }

  /** A template whose text is markup and whose values are text, unless they are markup themselves. */
  static of(parts: readonly string[], values: readonly MarkupValue[]): Markup {
    return new Markup(parts.reduce((html, part, index) => html + written(values[index - 1]) + part))
  }
}

export type MarkupValue = Markup | string | number | null | undefined | readonly Markup[]

/**
 * HTML in which every value is escaped, and characters that would steer the layout are shown instead of obeyed.
 * Null and undefined print nothing.
 */
export function markup(parts: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  return Markup.of(parts, values)
}

function written(value: MarkupValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Markup) return value.toString()
  if (typeof value === 'object') return value.map(String).join('')
  return escaped(shown(String(value)))
}

/** C0 and C1 controls other than tab and line ends: HTML forbids or drops them. */
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g

/**
 * The text with each bidi control, and each other control that is no white space, replaced by ◌ (U+25CC), one for
 * one: a reader sees that something stands there, and the layout cannot be turned by it.
 *
 * @see https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
export function shown(text: string): string {
  return showBidiControls(text).replace(controls, '◌')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
