import { blocksOf } from '#core/text/blocks'
import { isBlank, languageOf } from './article-text'
import { lettersOf, type Letters } from './letters'
import { limits } from './limits'
import { readMarkdown } from './markdown'
import { Unreadable, type Contents, type Reading } from './reading'

/** Bytes that no text has: control characters other than tab, line ends, form feed and escape. */
const isBinary = (unit: number): boolean =>
  unit < 0x20 && ![0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b].includes(unit)

/** More than this share of control characters at the start, and more than a few, and the file is not a text. */
const binaryShare = 0.02
const strayControls = 3
const probeLength = 8192

function looksBinary(text: string): boolean {
  const probe = text.slice(0, probeLength)
  let controls = 0
  for (let at = 0; at < probe.length; at++) if (isBinary(probe.charCodeAt(at))) controls++
  const isMuch = controls > strayControls || controls > probe.length / 2
  return isMuch && controls > probe.length * binaryShare
}

/**
 * The letters of a text file, and how they were told.
 *
 * @param declared - the encoding that it is said to be in; null where nobody says
 * @throws Unreadable where the bytes are no text
 */
export function readLetters(bytes: Uint8Array, reading: Reading, declared: string | null = null): Letters {
  if (bytes.length === 0) throw new Unreadable('import.empty')
  const letters = lettersOf(bytes, reading, declared)
  if (letters.text.length > limits.markupLength)
    throw new Unreadable('import.tooLarge', { limit: limits.markupLength })
  if (looksBinary(letters.text)) throw new Unreadable('import.binary')
  if (isBlank(letters.text)) throw new Unreadable('import.empty')
  return letters
}

/** The letters of a file that is one article. */
function readArticleLetters(bytes: Uint8Array, reading: Reading): Letters {
  const letters = readLetters(bytes, reading)
  let lines = 0
  for (let at = letters.text.indexOf('\n'); at !== -1; at = letters.text.indexOf('\n', at + 1)) lines++
  if (letters.text.length > limits.textLength || lines > limits.lines)
    throw new Unreadable('import.tooLarge', { limit: limits.textLength })
  return letters
}

/** Read a plain text file. The text is the file's own, character for character. */
export function readTextFile(bytes: Uint8Array, reading: Reading): Contents {
  const { text, encodings } = readArticleLetters(bytes, reading)
  const blocks = blocksOf(text)
  return { documents: [{ text, blocks, language: languageOf(text), metadata: {} }], encodings }
}

/** Read a Markdown file: its marks become blocks, and the text is what a reader of the page would see. */
export function readMarkdownFile(bytes: Uint8Array, reading: Reading): Contents {
  const { text, encodings } = readArticleLetters(bytes, reading)
  return { documents: [readMarkdown(text)], encodings }
}
