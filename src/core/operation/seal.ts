import { failure, success, type Result } from '#core/result'
import { Operation, Seal, type JournalHead, type SealedOperation } from './operation'
import { upcast } from './upcast'

/** SHA-256 of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits. The host supplies it. */
export type Digest = (text: string) => string | Promise<string>

/**
 * One spelling for one value, whatever order its keys were written in, so that a record read back and
 * written again hashes the same.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(inOrder(value))
}

/** The same value with the keys of every object in order, so that writing it needs no help, which costs most of the time. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(inOrder)
  // Without a prototype, so that `__proto__` is a key like any other, and counts for the hash.
  const ordered = Object.create(null) as Record<string, unknown>
  for (const key of Object.keys(value).sort()) ordered[key] = inOrder((value as Record<string, unknown>)[key])
  return ordered
}

/** Number an operation after `head` and chain it to it: the hash covers the operation, its number and the hash before. */
export async function seal(
  operation: Operation,
  head: JournalHead,
  digest: Digest,
): Promise<SealedOperation> {
  return (await sealedLine(operation, head, digest)).record
}

/** As `seal`, with the record's one spelling: what is hashed and what is written differ by the hash alone. */
export async function sealedLine(
  operation: Operation,
  head: JournalHead,
  digest: Digest,
): Promise<{ readonly record: SealedOperation; readonly line: string }> {
  const chained = { ...operation, seq: head.seq + 1, prev: head.hash }
  const fields = Object.entries(chained).flatMap(([key, value]) =>
    value === undefined ? [] : `"${key}":${canonicalJson(value)}`,
  )
  const hash = await digest(objectOf(fields))
  return { record: { ...chained, hash }, line: objectOf([...fields, `"hash":"${hash}"`]) }
}

/** What `canonicalJson` makes of an object of these fields: their order is that of their names, which are plain words. */
const objectOf = (fields: readonly string[]): string => `{${fields.toSorted().join(',')}}`

/**
 * Read one line of a journal that should follow `head`.
 *
 * @returns the record, or `journal.broken` with the number at which the chain breaks: the line is not a record,
 * its number or link is not the next one, or it does not hash to what it says
 */
export async function unseal(
  line: string,
  head: JournalHead,
  digest: Digest,
): Promise<Result<SealedOperation, 'journal.broken'>> {
  const broken = failure('journal.broken', { seq: head.seq + 1 })
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch {
    return broken
  }
  if (typeof record !== 'object' || record === null) return broken
  const { seq, prev, hash, ...operation } = record as Record<string, unknown>
  // The hash is over the record as it was written, before a missing field of an earlier version is filled in.
  const seal = Seal.safeParse({ seq, prev, hash })
  if (!seal.success || seal.data.seq !== head.seq + 1 || seal.data.prev !== head.hash) return broken
  if ((await digest(canonicalJson({ ...operation, seq, prev }))) !== hash) return broken
  const parsed = Operation.safeParse(upcast(operation))
  return parsed.success ? success({ ...parsed.data, ...seal.data }) : broken
}

/**
 * A record whose chain has been checked before, from its JSON.
 *
 * @throws a ZodError where it is none: the journal was written to behind the program's back
 */
export function readRecord(record: unknown): SealedOperation {
  const { seq, prev, hash, ...operation } = record as Record<string, unknown>
  return { ...Operation.parse(upcast(operation)), ...Seal.parse({ seq, prev, hash }) }
}
