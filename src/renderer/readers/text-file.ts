import { success, type Result } from '#core/result'
import type { Block } from '#core/text/block'
import { blocksOf } from '#core/text/blocks'
import { detectLanguage } from '#core/attribution/language-detection'
import { readPlainText, type PlainTextFailure } from '#core/text/plain-text'

/** An article's text, and what its blocks and language are. */
export interface TextArticle {
  readonly text: string
  readonly blocks: readonly Block[]
  /** BCP 47; `und` where it could not be told. */
  readonly language: string
}

/** Strict, and with the byte order mark left where it stands, so that offsets stay true to the file. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Read a plain text file. The text is the file's own, character for character. */
export function readTextFile(bytes: Uint8Array): Result<TextArticle, PlainTextFailure> {
  const read = readPlainText(bytes, (utf8) => decoder.decode(utf8))
  if (!read.ok) return read
  const text = read.value
  return success({ text, blocks: blocksOf(text), language: detectLanguage(text) })
}
