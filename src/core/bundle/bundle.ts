import { z } from 'zod'
import { Sha256, type ArticleId } from '#core/article/article'
import { emptyHead, JournalHead, type SealedOperation } from '#core/operation/operation'
import { unseal, type Digest } from '#core/operation/seal'
import { failure, success, type Result } from '#core/result'

/** Raised when a bundle of today could no longer be read by the program of yesterday. */
export const bundleVersion = 1

/** What a bundle says of itself; everything else in it is named here with its hash. */
export const Manifest = z.strictObject({
  format: z.literal('isnad-bundle'),
  version: z.literal(bundleVersion),
  madeAt: z.iso.datetime(),
  /** The program that made it, as `Isnad 0.1.0`. */
  program: z.string(),
  /** `workspace` holds a whole journal from its first record on; `articles` the records of some articles of it. */
  scope: z.enum(['workspace', 'articles']),
  journal: z.strictObject({
    /** Hash of the journal's first record: which desk it is. */
    id: Sha256,
    /** Where the journal ended when the bundle was made. */
    head: JournalHead,
    /** How many records are in the bundle. */
    records: z.int().nonnegative(),
    /** Of the bytes of `journal.jsonl`. */
    sha256: Sha256,
  }),
  /** The files in it, kept under their own hash. */
  blobs: z.array(z.strictObject({ sha256: Sha256, byteLength: z.int().nonnegative() })).readonly(),
  /** Files that records name and that are not in it: kept beside it, or lost before it was made. */
  absent: z.array(Sha256).readonly(),
})
export type Manifest = z.infer<typeof Manifest>

export const manifestPath = 'manifest.json'
export const journalPath = 'journal.jsonl'
export const blobPath = (sha256: string): string => `blobs/${sha256}`

/** A value of a record as it was read: anything. */
type Read = Readonly<Record<string, unknown>>

/**
 * The lines of a journal that a bundle of some articles is made of: everything about these articles, about the ones
 * that their evidence quotes, and what concerns the desk as a whole (people, sources), in the journal's order.
 *
 * @param read - goes through whole records of one journal, one JSON text each, some at a time: called twice, so that
 *   nobody has to hold them all
 */
export async function* selectLines(
  read: () => AsyncIterable<readonly string[]>,
  articles: Iterable<ArticleId>,
): AsyncGenerator<readonly string[]> {
  const wanted = await withThoseNamed(read(), articles)
  for await (const lines of read())
    yield lines.filter((line) => {
      const record = JSON.parse(line) as Read
      const ids = articlesNamedBy(record)
      return ids.size > 0 ? [...ids].some((id) => wanted.has(id)) : record['kind'] !== 'bundle.merged'
    })
}

/** Some articles and all that are named together with one of them. */
async function withThoseNamed(
  journal: AsyncIterable<readonly string[]>,
  articles: Iterable<ArticleId>,
): Promise<ReadonlySet<string>> {
  const together: ReadonlySet<string>[] = []
  for await (const lines of journal)
    for (const line of lines) {
      const ids = articlesNamedBy(JSON.parse(line) as Read)
      if (ids.size > 1) together.push(ids)
    }
  const wanted = new Set<string>(articles)
  for (let size = -1; size < wanted.size;) {
    size = wanted.size
    for (const ids of together)
      if ([...ids].some((id) => wanted.has(id))) for (const id of ids) wanted.add(id)
  }
  return wanted
}

function articlesNamedBy({ kind, body }: Read): ReadonlySet<string> {
  // What was said about sources goes along with any article, and takes no other article with it.
  const ids = new Set(String(kind).startsWith('source.') ? [] : stringsUnder(body, 'articleId'))
  if (kind === 'article.imported' || kind === 'article.versioned')
    ids.add(String(((body as Read)['article'] as Read)['id']))
  // A version goes nowhere without the one before it.
  if (kind === 'article.versioned') ids.add(String((body as Read)['previous']))
  return ids
}

/** Hashes of the files that records name, each once. */
export function blobsNamed(lines: Iterable<string>): string[] {
  const found = new Set<string>()
  for (const line of lines)
    for (const hash of stringsUnder((JSON.parse(line) as Read)['body'], 'sha256'))
      if (Sha256.safeParse(hash).success) found.add(hash)
  return [...found]
}

function* stringsUnder(value: unknown, name: string): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (key === name && typeof inner === 'string') yield inner
    else yield* stringsUnder(inner, name)
  }
}

/** The files in a bundle, wherever it was read from. */
export interface BundleFiles {
  readonly paths: readonly string[]
  /** Null where there is no such file. */
  read(path: string): Uint8Array | null
}

/** What the check borrows from its host. */
export interface BundleTools {
  readonly digest: Digest
  /** SHA-256 of bytes, as 64 lower-case hexadecimal digits. */
  digestBytes(bytes: Uint8Array): string | Promise<string>
  /** UTF-8; bad bytes become U+FFFD. */
  decode(bytes: Uint8Array): string
}

export type BundleRefusal =
  /** No manifest, or one that says it is something else. */
  | 'bundle.notABundle'
  /** Made by a later Isnad. */
  | 'bundle.newer'
  /** A part of it is missing or not what the manifest says. Detail: `path`. */
  | 'bundle.damaged'
  /** A record is not what its hash says, or does not follow the one before. Detail: `seq`, its number in its journal. */
  | 'bundle.broken'

export interface CheckedBundle {
  readonly manifest: Manifest
  readonly records: readonly SealedOperation[]
}

/**
 * Check a bundle from end to end before anything of it is used: the manifest, the hash of every file, and every
 * record's own hash and link. Records of chosen articles leave gaps; where two neighbours are there, their link holds.
 *
 * @param onProgress - called with how much of the whole is done, from 0 to 1
 */
export async function checkBundle(
  files: BundleFiles,
  tools: BundleTools,
  onProgress: (share: number) => void = () => undefined,
): Promise<Result<CheckedBundle, BundleRefusal>> {
  const manifest = readManifest(files, tools)
  if (!manifest.ok) return manifest
  const { journal, blobs, scope } = manifest.value
  const bytes = files.read(journalPath)
  if (!bytes || (await tools.digestBytes(bytes)) !== journal.sha256)
    return failure('bundle.damaged', { path: journalPath })
  const steps = journal.records + blobs.length
  const records = await checkRecords(tools.decode(bytes), scope, tools.digest, (done) => {
    onProgress(steps === 0 ? 1 : done / steps)
  })
  if (!records.ok) return records
  const last = records.value.at(-1)
  if (records.value.length !== journal.records || (scope === 'workspace' && last?.hash !== journal.head.hash))
    return failure('bundle.broken', { seq: (last?.seq ?? 0) + 1 })
  for (const [index, { sha256, byteLength }] of blobs.entries()) {
    const blob = files.read(blobPath(sha256))
    if (blob?.length !== byteLength || (await tools.digestBytes(blob)) !== sha256)
      return failure('bundle.damaged', { path: blobPath(sha256) })
    onProgress((journal.records + index + 1) / steps)
  }
  return success({ manifest: manifest.value, records: records.value })
}

function readManifest(
  files: BundleFiles,
  { decode }: BundleTools,
): Result<Manifest, 'bundle.notABundle' | 'bundle.newer'> {
  const bytes = files.read(manifestPath)
  let told: unknown = null
  try {
    told = bytes && JSON.parse(decode(bytes))
  } catch {
    return failure('bundle.notABundle')
  }
  const { format, version } = (told ?? {}) as Read
  if (format !== 'isnad-bundle') return failure('bundle.notABundle')
  if (typeof version === 'number' && version > bundleVersion) return failure('bundle.newer')
  const manifest = Manifest.safeParse(told)
  return manifest.success ? success(manifest.data) : failure('bundle.notABundle')
}

/**
 * Check the lines of a journal, or of a part of one.
 *
 * @param scope - `workspace` for a whole journal without gaps
 */
export async function checkRecords(
  text: string,
  scope: Manifest['scope'],
  digest: Digest,
  onProgress: (done: number) => void = () => undefined,
): Promise<Result<SealedOperation[], 'bundle.broken'>> {
  const records: SealedOperation[] = []
  let head: JournalHead = emptyHead
  for (const line of text.split('\n')) {
    if (line === '') continue
    const before = scope === 'workspace' ? head : headBefore(line, head)
    const record = await unseal(line, before, digest)
    if (!record.ok) return failure('bundle.broken', { seq: head.seq + 1 })
    records.push(record.value)
    head = { seq: record.value.seq, hash: record.value.hash }
    if (records.length % 200 === 0) onProgress(records.length)
  }
  return success(records)
}

/** Where a record follows a gap, what it says of the record before it is all there is to go by. */
function headBefore(line: string, head: JournalHead): JournalHead {
  try {
    const { seq, prev } = JSON.parse(line) as Read
    if (typeof seq === 'number' && typeof prev === 'string' && seq > head.seq + 1)
      return { seq: seq - 1, hash: prev }
  } catch {
    // No record at all: the check that follows says so.
  }
  return head
}
