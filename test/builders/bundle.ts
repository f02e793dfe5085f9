import { createHash } from 'node:crypto'
import { writeBundle, type BundleContents } from '../../src/archive/bundle-file'
import { writeZip } from '../../src/archive/zip-writer'
import type { BundleTools } from '#core/bundle/bundle'
import { emptyHead, type SealedOperation } from '#core/operation/operation'
import { snapshotOf } from '#core/operation/snapshot'
import { canonicalJson } from '#core/operation/seal'
import { digest } from './log'

const encoder = new TextEncoder()
export const bundleTools: BundleTools = {
  digest,
  digestBytes: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  decode: (bytes) => new TextDecoder().decode(bytes),
}

/** The lines that a journal with these records has. */
export const linesOf = (records: readonly SealedOperation[]): string[] => records.map(canonicalJson)

/** The bytes that a writer makes. */
export async function bytesFrom(
  make: (write: (bytes: Uint8Array) => void) => Promise<unknown>,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  await make((bytes) => parts.push(bytes))
  return new Uint8Array(Buffer.concat(parts))
}

/** A bundle of a whole journal. */
export async function bundleOf(
  records: readonly SealedOperation[],
  overrides: Partial<BundleContents> = {},
): Promise<Uint8Array> {
  const { seq, hash } = records.at(-1) ?? emptyHead
  const lines = linesOf(records)
  const journal = await snapshotOf(
    { lines: (from, limit) => Promise.resolve(lines.slice(from - 1, from - 1 + limit)) },
    { seq, hash },
  )
  return bytesFrom((write) =>
    writeBundle(
      {
        journal,
        articles: null,
        blob: () => Promise.resolve(null),
        madeAt: '2026-11-22T12:00:00.000Z',
        program: 'Isnad 0.1.0',
        ...overrides,
      },
      { encode: (text) => encoder.encode(text), write },
    ),
  )
}

/** An archive with these files. */
export const zipOf = (files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> =>
  bytesFrom((write) =>
    writeZip(
      Object.entries(files).map(([path, data]) => ({
        path,
        chunks: [typeof data === 'string' ? encoder.encode(data) : data],
      })),
      write,
    ),
  )
