import { createHash } from 'node:crypto'
import { looksReadable } from '../renderer/readers/extensions'
import type { ReadArticles, ReadingChoices } from '../renderer/readers/read-articles'
import { bytesOfFile, readArticlesBytes, UnreadableFile, type FileReader } from './article-file'
import type { InputFile } from './input-files'
import type { Library } from './library'

/** Mails in mails in mails: how deep attachments are followed. */
const deepest = 3

/** A file, or an attachment, that was looked at on its way into the library. */
export interface Incoming extends InputFile {
  readonly result:
    | {
        readonly read: ReadArticles
        /** What came with it is read as well. */
        readonly isCover: boolean
      }
    /** The library has its bytes; it was not read. */
    | { readonly known: NonNullable<ReturnType<Library['articleWithHash']>> }
    | { readonly unreadable: UnreadableFile }
}

interface Reading {
  readonly reader: FileReader
  readonly library: Pick<Library, 'articleWithHash'>
  readonly choices: ReadingChoices
  /** Whether what came with a mail is read as well. */
  readonly attachments: boolean
}

/** Read a file, and where that is asked for what came with it, in this order. A file that the library has is not read. */
export async function readIncoming(file: InputFile, reading: Reading): Promise<Incoming[]> {
  try {
    return await taken(file, await bytesOfFile(file.path), reading, deepest)
  } catch (error) {
    return [{ ...file, result: { unreadable: asUnreadable(error) } }]
  }
}

async function taken(
  file: InputFile,
  bytes: Uint8Array<ArrayBuffer>,
  reading: Reading,
  depth: number,
): Promise<Incoming[]> {
  const known = reading.library.articleWithHash(createHash('sha256').update(bytes).digest('hex'))
  // Its attachments may not be there yet: they are found by reading it.
  if (known && !reading.attachments) return [{ ...file, result: { known } }]
  const { choices, reader } = reading
  let read: ReadArticles
  try {
    read = await readArticlesBytes(bytes, file.name, choices, reader)
  } catch (error) {
    return [{ ...file, result: { unreadable: asUnreadable(error) } }]
  }
  const { attachments = [], ...own } = read
  const followed =
    reading.attachments && depth > 0 ? attachments.filter(({ name }) => looksReadable(name)) : []
  const all: Incoming[] = [{ ...file, result: { read: own, isCover: followed.length > 0 } }]
  for (const { name, bytes: content } of followed) {
    const inside = { path: `${file.path} · ${name}`, name: `${file.name} · ${name}` }
    all.push(...(await taken(inside, content.slice(), reading, depth - 1)))
  }
  return all
}

/** @throws whatever else it is */
function asUnreadable(error: unknown): UnreadableFile {
  if (error instanceof UnreadableFile) return error
  throw error
}
