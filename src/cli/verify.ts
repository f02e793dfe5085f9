import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { openBundle } from '../archive/bundle-file'
import { checkRecords, type BundleTools } from '#core/bundle/bundle'
import { emptyHead } from '#core/operation/operation'
import type { Failure } from '#core/result'
import { codec } from '../disk/journal-routes'
import { type Command, UsageError } from './command'

export const nodeBundleTools: BundleTools = {
  digest: codec.digest,
  digestBytes: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  decode: codec.decode,
}

/** What was found out about one file, for programs. */
interface Verified {
  readonly file: string
  readonly ok: boolean
  readonly kind: 'bundle' | 'journal'
  readonly records?: number
  readonly head?: { readonly seq: number; readonly hash: string }
  readonly failure?: Failure
}

const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

async function verifyFile(file: string, bytes: Uint8Array): Promise<Verified> {
  if (isArchive(bytes)) {
    const opened = await openBundle(bytes, nodeBundleTools)
    if (!opened.ok) return { file, ok: false, kind: 'bundle', failure: opened.failure }
    const { manifest, records } = opened.value
    return { file, ok: true, kind: 'bundle', records: records.length, head: manifest.journal.head }
  }
  const text = nodeBundleTools.decode(bytes)
  const records = await checkRecords(text, 'workspace', nodeBundleTools.digest)
  if (!records.ok) return { file, ok: false, kind: 'journal', failure: records.failure }
  const { seq, hash } = records.value.at(-1) ?? emptyHead
  return { file, ok: true, kind: 'journal', records: records.value.length, head: { seq, hash } }
}

/** In English, as everything at the command line. */
export function bundleTrouble({ code, detail = {} }: Failure): string {
  switch (code) {
    case 'bundle.broken':
    case 'journal.broken':
      return `record ${String(detail['seq'])} is broken: it is not what its hash says, or does not follow the one before`
    case 'bundle.damaged':
      return detail['path'] === undefined
        ? 'the archive is damaged'
        : `${String(detail['path'])} is missing, or is not what the manifest says`
    case 'bundle.notABundle':
      return 'this is no file that Isnad wrote'
    case 'bundle.newer':
      return 'it was made by a later Isnad'
    case 'bundle.bomb':
      return 'it grows beyond all bounds when it is unpacked'
    case 'bundle.unsafePath':
      return `it tries to write outside its own place: ${String(detail['path'])}`
    default:
      return code
  }
}

/** `isnad verify`: whether bundles and journals are what their seals say. */
export const verify: Command = {
  summary: 'check a case file, a backup or a journal, record by record',
  usage: `isnad verify [--json] FILE…

  --json   one JSON document a line and file, for programs

Checks each FILE from end to end: a case file or backup (.isnad) with its manifest, the hash of every file in it and
every record; or a journal (journal.jsonl). Names the first record that does not hold. Exit code 1 where one does not.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    })
    if (positionals.length === 0) throw new UsageError('name at least one file')
    let exitCode = 0
    for (const file of positionals) {
      const bytes = await readFile(file).catch((error: unknown) => error as NodeJS.ErrnoException)
      const verified: Verified =
        bytes instanceof Error
          ? { file, ok: false, kind: 'journal', failure: { code: 'file.unreadable' } }
          : await verifyFile(file, bytes)
      if (!verified.ok) exitCode = 1
      if (values.json) process.stdout.write(`${JSON.stringify(verified)}\n`)
      else if (bytes instanceof Error)
        process.stderr.write(`isnad: ${file}: cannot be read (${String(bytes.code)})\n`)
      else if (verified.failure) process.stderr.write(`isnad: ${file}: ${bundleTrouble(verified.failure)}\n`)
      else
        process.stdout.write(
          `${file}: ${verified.kind} of ${String(verified.records)} records, unbroken; head ${String(verified.head?.seq)} ${String(verified.head?.hash)}\n`,
        )
    }
    return exitCode
  },
}
