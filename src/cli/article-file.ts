import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type PlainTextFailure, readPlainText } from '#core/text/plain-text'

const refusals: Readonly<Record<PlainTextFailure, string>> = {
  'import.empty': 'the file is empty',
  'import.binary': 'this is not a text file',
  'import.encoding': 'the text is not UTF-8',
  'import.tooLarge': 'the file is too large for an article',
}

const systemErrors: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'this is a directory',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
}

/** Strict, and keeps a byte order mark: offsets count from the first character of the file. */
const decodeUtf8 = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)

/** Why a file is no article, in words that follow its name. */
export class UnreadableFile extends Error {}

/** A file's text, character for character, and what tells the file from any other. */
export interface ArticleFile {
  readonly text: string
  readonly byteLength: number
  readonly sha256: string
}

/** @throws UnreadableFile */
export async function readArticleFile(file: string): Promise<ArticleFile> {
  let bytes: Buffer
  try {
    bytes = await readFile(file)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    throw new UnreadableFile(systemErrors[code] ?? `it cannot be read (${code})`)
  }
  const read = readPlainText(bytes, decodeUtf8)
  if (!read.ok) throw new UnreadableFile(refusals[read.failure.code])
  return {
    text: read.value,
    byteLength: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}
