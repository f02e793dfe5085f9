import {
  blobPath,
  blobsNamed,
  bundleVersion,
  checkBundle,
  journalPath,
  manifestPath,
  selectLines,
  type BundleRefusal,
  type BundleTools,
  type CheckedBundle,
  type Manifest,
} from '#core/bundle/bundle'
import type { ArticleId } from '#core/article/article'
import { linesOf, type JournalSnapshot } from '#core/operation/snapshot'
import { failure, success, type Result } from '#core/result'
import { Sha256 } from './sha256'
import { Archive, BadArchive, type ArchiveFault, type ArchiveLimits } from './zip-reader'
import { writeZip, type ZipEntry } from './zip-writer'

const gigabyte = 1024 ** 3

/** How large a bundle may be. `docs/formats.md` says the same to people. */
export const bundleLimits: ArchiveLimits & { readonly fileBytes: number } = {
  fileBytes: gigabyte,
  archiveEntries: 60_000,
  expandedBytes: 2 * gigabyte,
  // Records are text that says much of the same again and again.
  expansion: 500,
}

/** What a bundle is written from. */
export interface BundleContents {
  readonly journal: JournalSnapshot
  /** Those that a case file is of; null for the whole journal. */
  readonly articles: readonly ArticleId[] | null
  /** Bytes of a file that records name; null where it is not there, or is kept elsewhere. */
  blob(sha256: string): Promise<Uint8Array | null>
  readonly madeAt: string
  /** As `Isnad 0.1.0`. */
  readonly program: string
}

/** What writing borrows from its host. */
export interface BundleWriting {
  encode(text: string): Uint8Array
  write(bytes: Uint8Array): Promise<void> | void
  /** Called with how much of the whole is done, from 0 to 1. */
  onProgress?(share: number): void
}

/**
 * Write a bundle. The journal is read some records at a time, twice for a case file, and never held as a whole. The
 * manifest comes last, when everything that it names has been seen.
 *
 * @returns what the bundle says of itself
 * @throws what `write`, `blob` or reading the journal throw; half a bundle is none, since its manifest is missing
 */
export async function writeBundle(contents: BundleContents, host: BundleWriting): Promise<Manifest> {
  const { journal, articles, madeAt, program } = contents
  const hash = new Sha256()
  const named = new Set<string>()
  let records = 0
  const blobs: { sha256: string; byteLength: number }[] = []
  const absent: string[] = []
  let manifest: Manifest | null = null

  async function* recordBytes(): AsyncGenerator<Uint8Array> {
    const all = () => linesOf(journal)
    for await (const lines of articles ? selectLines(all, articles) : all()) {
      for (const sha256 of blobsNamed(lines)) named.add(sha256)
      records += lines.length
      const bytes = host.encode(lines.map((line) => `${line}\n`).join(''))
      hash.update(bytes)
      yield bytes
    }
  }
  async function* entries(): AsyncGenerator<ZipEntry> {
    yield { path: journalPath, chunks: pieces(recordBytes()) }
    for (const [index, sha256] of [...named].entries()) {
      const bytes = await contents.blob(sha256)
      if (bytes) {
        blobs.push({ sha256, byteLength: bytes.length })
        yield { path: blobPath(sha256), chunks: pieces([bytes]) }
      } else absent.push(sha256)
      host.onProgress?.((index + 1) / (named.size + 1))
    }
    manifest = {
      format: 'isnad-bundle',
      version: bundleVersion,
      madeAt,
      program,
      scope: articles ? 'articles' : 'workspace',
      journal: { id: journal.id, head: journal.head, records, sha256: hash.digest() },
      blobs,
      absent,
    }
    yield { path: manifestPath, chunks: [host.encode(`${JSON.stringify(manifest, null, 2)}\n`)] }
  }

  await writeZip(entries(), host.write)
  host.onProgress?.(1)
  // The generator has run to its end, or writeZip would have thrown.
  return manifest as unknown as Manifest
}

/** Bytes that are packed at a time. */
const pieceSize = 500 * 1024

/** The same bytes in pieces of one size, however they come: what they are packed to depends on where pieces end. */
async function* pieces(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let piece = new Uint8Array(pieceSize)
  let filled = 0
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length;) {
      const part = chunk.subarray(at, at + pieceSize - filled)
      piece.set(part, filled)
      filled += part.length
      at += part.length
      if (filled < pieceSize) continue
      yield piece
      piece = new Uint8Array(pieceSize)
      filled = 0
    }
  if (filled > 0) yield piece.subarray(0, filled)
}

export type BundleFileRefusal = BundleRefusal | `bundle.${ArchiveFault}` | 'bundle.tooLarge'

/** A bundle whose every record and file has been checked. */
export interface OpenedBundle extends CheckedBundle {
  /** The records as the bytes of a journal's file. */
  readonly journal: Uint8Array
  /** Null where the manifest does not name it. */
  blob(sha256: string): Uint8Array | null
}

/** Open the bytes of a bundle and check it from end to end; nothing is written anywhere. */
export async function openBundle(
  bytes: Uint8Array,
  tools: BundleTools,
  onProgress?: (share: number) => void,
): Promise<Result<OpenedBundle, BundleFileRefusal>> {
  if (bytes.length > bundleLimits.fileBytes)
    return failure('bundle.tooLarge', { limit: bundleLimits.fileBytes })
  try {
    const archive = new Archive(bytes, bundleLimits)
    const checked = await checkBundle(archive, tools, onProgress)
    if (!checked.ok) return checked
    const named = new Set(checked.value.manifest.blobs.map(({ sha256 }) => sha256))
    // Limits count what comes out of an archive once; what has been checked may come out once more.
    const again = new Archive(bytes, bundleLimits)
    return success({
      ...checked.value,
      journal: again.read(journalPath) ?? new Uint8Array(),
      blob: (sha256) => (named.has(sha256) ? again.read(blobPath(sha256)) : null),
    })
  } catch (error) {
    if (error instanceof BadArchive) return failure(`bundle.${error.fault}`, error.detail)
    throw error
  }
}
