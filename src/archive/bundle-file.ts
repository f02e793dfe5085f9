import {
  blobPath,
  blobsNamed,
  bundleVersion,
  checkBundle,
  journalPath,
  manifestPath,
  type BundleRefusal,
  type BundleTools,
  type CheckedBundle,
  type Manifest,
} from '#core/bundle/bundle'
import type { JournalHead } from '#core/operation/operation'
import { failure, success, type Result } from '#core/result'
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
  readonly scope: Manifest['scope']
  /** The journal's first record's hash, and where the journal ends. */
  readonly journal: { readonly id: string; readonly head: JournalHead }
  /** Records as they stand in the journal, one JSON text each. */
  readonly lines: readonly string[]
  /** Bytes of a file that records name; null where it is not there, or is kept elsewhere. */
  blob(sha256: string): Promise<Uint8Array | null>
  readonly madeAt: string
  /** As `Isnad 0.1.0`. */
  readonly program: string
}

/** What writing borrows from its host. */
export interface BundleWriting extends Pick<BundleTools, 'digestBytes'> {
  encode(text: string): Uint8Array
  write(bytes: Uint8Array): Promise<void> | void
  /** Called with how much of the whole is done, from 0 to 1. */
  onProgress?(share: number): void
}

/** Lines that are turned into bytes at a time. */
const batch = 500

/**
 * Write a bundle. The manifest comes last, when everything that it names has been seen.
 *
 * @returns what the bundle says of itself
 * @throws what `write` or `blob` throw; half a bundle is none, since its manifest is missing
 */
export async function writeBundle(contents: BundleContents, host: BundleWriting): Promise<Manifest> {
  const { lines, journal, scope, madeAt, program } = contents
  const blobs: { sha256: string; byteLength: number }[] = []
  const absent: string[] = []
  let manifest: Manifest | null = null

  async function* entries(): AsyncGenerator<ZipEntry> {
    const records = host.encode(lines.map((line) => `${line}\n`).join(''))
    yield { path: journalPath, chunks: pieces(records) }
    const named = blobsNamed(lines)
    for (const [index, sha256] of named.entries()) {
      const bytes = await contents.blob(sha256)
      if (bytes) {
        blobs.push({ sha256, byteLength: bytes.length })
        yield { path: blobPath(sha256), chunks: pieces(bytes) }
      } else absent.push(sha256)
      host.onProgress?.((index + 1) / (named.length + 1))
    }
    manifest = {
      format: 'isnad-bundle',
      version: bundleVersion,
      madeAt,
      program,
      scope,
      journal: { ...journal, records: lines.length, sha256: await host.digestBytes(records) },
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

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  const size = batch * 1024
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
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
