import { failure, success } from '#core/result'
import { readCsv } from './csv'
import { readDocx } from './docx'
import { readEml } from './eml'
import { readEpub } from './epub'
import { readFeed } from './feed'
import { extensionOf, isMislabelled } from './extensions'
import { archiveFormat, sniff, type Sniffed } from './format'
import { readHtmlFile } from './html/html-file'
import { readJson } from './json'
import { limits } from './limits'
import { readMhtml } from './mhtml'
import { readPdf } from './pdf/pdf-file'
import {
  Unreadable,
  type Contents,
  type FileResult,
  type Format,
  type ReadFailure,
  type Reading,
  type ReadingNotice,
  type ReadingTools,
  type ReadOptions,
} from './reading'
import { readMarkdownFile, readTextFile } from './text-file'
import { Archive, BadArchive, type ArchiveFault } from '../../archive/zip-reader'

type BytesReader = (bytes: Uint8Array, reading: Reading) => Contents | Promise<Contents>
type ArchiveReader = (archive: Archive, reading: Reading) => Contents

const bytesReaders = {
  text: readTextFile,
  markdown: readMarkdownFile,
  html: readHtmlFile,
  mhtml: readMhtml,
  eml: readEml,
  pdf: readPdf,
  feed: readFeed,
  csv: readCsv,
  json: readJson,
} as const satisfies Partial<Record<Format, BytesReader>>

const archiveReaders: Readonly<Partial<Record<Format, ArchiveReader>>> = { docx: readDocx, epub: readEpub }

function formatIn(sniffed: Sniffed): Format {
  if ('format' in sniffed) return sniffed.format
  if ('encrypted' in sniffed) throw new Unreadable('import.encrypted')
  throw new Unreadable('import.unsupported', {
    format: 'unsupported' in sniffed ? sniffed.unsupported : 'zip',
  })
}

async function readContents(
  bytes: Uint8Array,
  name: string,
  reading: Reading,
): Promise<{ format: Format; contents: Contents }> {
  const sniffed = sniff(bytes, name, reading.options.encoding)
  if ('archive' in sniffed) {
    const archive = new Archive(bytes, limits, reading.check)
    const format = formatIn(archiveFormat(archive))
    const read = archiveReaders[format]
    if (!read) throw new Unreadable('import.unsupported', { format })
    return { format, contents: read(archive, reading) }
  }
  const format = formatIn(sniffed)
  if (!(format in bytesReaders)) throw new Unreadable('import.unsupported', { format })
  const read: BytesReader = bytesReaders[format as keyof typeof bytesReaders]
  const { isFeed, ...contents } = (await read(bytes, reading)) as Contents & { isFeed?: boolean }
  return { format: isFeed ? 'jsonFeed' : format, contents }
}

const archiveFailures: Readonly<Record<ArchiveFault, ReadFailure>> = {
  damaged: 'import.damaged',
  encrypted: 'import.encrypted',
  bomb: 'import.bomb',
  unsafePath: 'import.unsafePath',
  unsupported: 'import.unsupported',
}

/** Asked for between steps, so that no file takes longer than the limit or than a person wants to wait. */
function checkOf({ now }: ReadingTools, signal: AbortSignal | undefined): () => void {
  const deadline = now() + limits.seconds * 1000
  return () => {
    if (signal?.aborted) throw new Unreadable('import.cancelled')
    if (now() > deadline) throw new Unreadable('import.timedOut', { seconds: limits.seconds })
  }
}

/**
 * Read a file of any kind that Isnad knows. What it is, its content tells; what was taken for granted while reading it, the
 * notices say.
 *
 * @param name - shown, and asked only where contents look alike
 * @returns the articles in it, or why there are none; `import.failed` is a bug in a reader, reported to `tools.report`
 */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  tools: ReadingTools,
  options: ReadOptions = {},
): Promise<FileResult> {
  if (bytes.length > limits.fileBytes) return failure('import.tooLarge', { limit: limits.fileBytes })
  if (bytes.length === 0) return failure('import.empty')
  const notices: ReadingNotice[] = []
  const notice: Reading['notice'] = (code, detail) => {
    if (!notices.some((known) => known.code === code)) notices.push(detail ? { code, detail } : { code })
  }
  try {
    const { format, contents } = await readContents(bytes, name, {
      options,
      tools,
      check: checkOf(tools, options.signal),
      notice,
    })
    if (isMislabelled(name, format)) notice('mislabelled', { extension: extensionOf(name), format })
    return success({ format, notices, ...contents })
  } catch (error) {
    if (error instanceof BadArchive)
      return failure<ReadFailure>(archiveFailures[error.fault], { format: 'zip', ...error.detail })
    if (error instanceof Unreadable) return failure<ReadFailure>(error.code, error.detail)
    tools.report(error)
    return failure('import.failed')
  }
}
