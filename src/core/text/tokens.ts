import { type Spelling, spellingAt } from '#core/text/remembered'
import type { TextSpan } from '#core/text/span'

/** What a token is for the grammar. `stop` ends a sentence, `quote` opens or closes a quotation. */
export type TokenKind =
  | 'word'
  | 'number'
  | 'stop'
  | 'comma'
  | 'semicolon'
  | 'colon'
  | 'quote'
  | 'open'
  | 'close'
  | 'dash'
  | 'symbol'

/** A word or a mark of the text. Offsets in UTF-16 code units, end exclusive. */
export interface Token extends TextSpan {
  readonly kind: TokenKind
  /** The characters as they stand. */
  readonly text: string
  /** What is known of them, wherever they stand. */
  readonly spelling: Spelling
}

/** Some neighbouring tokens by their index, end exclusive. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

enum Class {
  symbol,
  space,
  letter,
  digit,
  mark,
  stop,
  comma,
  semicolon,
  colon,
  quote,
  open,
  close,
  dash,
}

const marksByClass: readonly (readonly [Class, string])[] = [
  [Class.stop, '.!?؟。！？…۔'],
  [Class.comma, ',،、，'],
  [Class.semicolon, ';؛；'],
  [Class.colon, ':：'],
  [Class.quote, '"“”„‟«»‹›‘’‚‛\'`´〝〞＂「」'],
  [Class.open, '([{（【'],
  [Class.close, ')]}）】'],
  [Class.dash, '-–—―−‐‑'],
]

const kindOfClass: Readonly<Record<number, TokenKind>> = {
  [Class.stop]: 'stop',
  [Class.comma]: 'comma',
  [Class.semicolon]: 'semicolon',
  [Class.colon]: 'colon',
  [Class.quote]: 'quote',
  [Class.open]: 'open',
  [Class.close]: 'close',
  [Class.dash]: 'dash',
}

/** The class of every UTF-16 code unit, read once: a table look-up costs a tenth of a Unicode-aware pattern. */
const classes: Uint8Array = (() => {
  const table = new Uint8Array(65_536)
  const letter = /\p{L}/u
  const mark = /\p{M}/u
  const digit = /\p{N}/u
  const space = /[\s\p{Z}\p{Cc}]/u
  for (let code = 0; code < 65_536; code += 1) {
    const character = String.fromCharCode(code)
    if (letter.test(character)) table[code] = Class.letter
    else if (mark.test(character)) table[code] = Class.mark
    else if (digit.test(character)) table[code] = Class.digit
    else if (space.test(character)) table[code] = Class.space
  }
  // Joiners, bidi controls and the signs that precede Arabic numbers belong to the characters around them.
  for (let code = 0x200b; code <= 0x200f; code += 1) table[code] = Class.mark
  for (let code = 0x202a; code <= 0x202e; code += 1) table[code] = Class.mark
  for (let code = 0x2060; code <= 0x206f; code += 1) table[code] = Class.mark
  for (const code of [0x061c, 0x0640, 0xfeff, 0x00ad]) table[code] = Class.mark
  for (let code = 0x0600; code <= 0x0605; code += 1) table[code] = Class.letter
  // Letters outside the basic plane, emoji and stray surrogates alike: never cut between two halves.
  for (let code = 0xd800; code <= 0xdfff; code += 1) table[code] = Class.letter
  for (const [which, characters] of marksByClass)
    for (const character of characters) table[character.charCodeAt(0)] = which
  return table
})()

const classAt = (text: string, index: number): Class => classes[text.charCodeAt(index)] as Class

const isWordLike = (which: Class): boolean => which === Class.letter || which === Class.mark

const apostrophes = new Set(['\u0027', '\u2019', '\u02bc'])

/** Where the word that starts at `start` ends: joined by apostrophes, hyphens and the points of an acronym. */
function endOfWord(text: string, start: number, limit: number): number {
  let at = start
  let letters = 0
  while (at < limit) {
    const which = classAt(text, at)
    if (which === Class.letter || which === Class.mark || which === Class.digit) {
      at += 1
      if (which === Class.letter) letters += 1
      continue
    }
    const next = at + 1 < limit ? classAt(text, at + 1) : Class.space
    const joins =
      (next === Class.letter || next === Class.digit) &&
      ((which === Class.quote && apostrophes.has(text.charAt(at)) && isWordLike(classAt(text, at - 1))) ||
        (which === Class.dash && text.charCodeAt(at) <= 0x2011))
    if (joins) {
      letters = 0
      at += 1
      continue
    }
    // *و28.5*: a decimal behind a conjunction that is written on the number.
    const isDecimal =
      next === Class.digit && classAt(text, at - 1) === Class.digit && '.٫'.includes(text.charAt(at))
    if (isDecimal) {
      at += 1
      continue
    }
    const isAcronymPoint = text.charCodeAt(at) === 0x2e && letters === 1 && text.charCodeAt(start) < 0x250
    if (isAcronymPoint && next === Class.letter) {
      letters = 0
      at += 1
      continue
    }
    if (isAcronymPoint && text.charCodeAt(at - 2) === 0x2e) return at + 1
    break
  }
  return at
}

/** Where the number that starts at `start` ends, with its decimal and thousands marks and slashes. */
function endOfNumber(text: string, start: number, limit: number): number {
  let at = start
  while (at < limit) {
    const which = classAt(text, at)
    if (which === Class.digit || which === Class.mark || which === Class.letter) {
      at += 1
      continue
    }
    const next = at + 1 < limit ? classAt(text, at + 1) : Class.space
    if (next === Class.digit && '.,/:٫٬،%-'.includes(text.charAt(at))) {
      at += 1
      continue
    }
    break
  }
  return at
}

/** Combining marks and joiners after a mark of punctuation belong to it: a token ends on a grapheme boundary. */
function endOfMark(text: string, start: number, limit: number): number {
  let at = start + 1
  while (at < limit) {
    if (classAt(text, at) !== Class.mark) break
    const isJoiner = text.charCodeAt(at) === 0x200d
    at += 1
    if (isJoiner && at < limit && classAt(text, at) !== Class.space) at += 1
  }
  return at
}

/** *he said ...and went on*: dots behind a space, written on the next word, end nothing. */
const leadsOn = (text: string, from: number, to: number, limit: number): boolean =>
  to - from > 1 &&
  to < limit &&
  text.charCodeAt(from) === 0x2e &&
  text.charCodeAt(to - 1) === 0x2e &&
  classAt(text, to) === Class.letter &&
  from > 0 &&
  classAt(text, from - 1) === Class.space

/** Cut a stretch of text into words and marks, in one pass. White space, and marks on it, yield no token. */
export function tokensOf(text: string, stretch: TextSpan): Token[] {
  const tokens: Token[] = []
  const { end } = stretch
  let at = stretch.start
  while (at < end) {
    const which = classAt(text, at)
    if (which === Class.space || which === Class.mark) {
      at += 1
      continue
    }
    let to: number
    let kind: TokenKind
    if (which === Class.letter) {
      to = endOfWord(text, at, end)
      kind = 'word'
    } else if (which === Class.digit) {
      to = endOfNumber(text, at, end)
      kind = 'number'
    } else {
      // Typewriter style writes a double quotation mark as two single ones.
      const isPair =
        which === Class.quote && "'`".includes(text.charAt(at)) && text.charAt(at + 1) === text.charAt(at)
      to = endOfMark(text, isPair ? at + 1 : at, end)
      while (which === Class.stop && to < end && classAt(text, to) === Class.stop)
        to = endOfMark(text, to, end)
      kind = leadsOn(text, at, to, end) ? 'symbol' : (kindOfClass[which] ?? 'symbol')
    }
    const spelling = spellingAt(text, at, to)
    tokens.push({ start: at, end: to, kind, text: spelling.text, spelling })
    at = to
  }
  return tokens
}
