import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openBundle } from '../archive/bundle-file'
import type { SealedOperation } from '#core/operation/operation'
import { createBlobRoutes } from '../disk/blobs'
import { createJournalRoutes } from '../disk/journal-routes'
import { lockWorkspace } from '../disk/lock'
import { codeOf, journalLines, progressTo } from './backup'
import { type Command, UsageError } from './command'
import { bundleTrouble, nodeBundleTools } from './verify'

/** How many of a workspace's records the backup lacks: those from the first on that is not the backup's. */
function lostFrom(lines: readonly string[], records: readonly SealedOperation[]): number {
  const parting = lines.findIndex(
    (line, index) => (JSON.parse(line) as SealedOperation).hash !== records[index]?.hash,
  )
  return parting === -1 ? 0 : lines.length - parting
}

/** `isnad restore`: a whole workspace out of one file. */
export const restore: Command = {
  summary: 'put a backup back',
  usage: `isnad restore FILE.isnad --workspace DIR [--replace] [--json]

  --workspace DIR   the folder that is to hold journal.jsonl and blobs; made where it is missing
  --replace         put it in the place of a journal that is there, which is kept as journal.replaced-….jsonl
  --json            one JSON document at the end, for programs

The backup is checked from end to end first and compared with what is there. Without --replace nothing that is there is
touched: it says what would be lost. Isnad must not be open on the workspace.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        workspace: { type: 'string' },
        replace: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    const [file] = positionals
    const { workspace, json } = values
    if (file === undefined || positionals.length > 1 || workspace === undefined)
      throw new UsageError('name one backup and the workspace')
    const trouble = (code: string, words: string): number => {
      if (json) process.stdout.write(`${JSON.stringify({ ok: false, code })}\n`)
      process.stderr.write(`isnad: ${words}\n`)
      return 1
    }
    const bytes = await readFile(file).catch((error: unknown) => codeOf(error))
    if (typeof bytes === 'string') return trouble('file.unreadable', `${file} cannot be read (${bytes})`)
    const opened = await openBundle(bytes, nodeBundleTools, progressTo(process.stderr, 'isnad: checking'))
    if (!opened.ok) return trouble(opened.failure.code, `${file}: ${bundleTrouble(opened.failure)}`)
    const { manifest, records, journal, blob } = opened.value
    if (manifest.scope !== 'workspace')
      return trouble('bundle.notWhole', `${file} is a case file of some articles, not a whole workspace`)

    const lock = await lockWorkspace(workspace)
    if (!lock.ok)
      return trouble(
        lock.failure.code,
        `${workspace} is open in another program (process ${String(lock.failure.detail?.['pid'])}); close it first`,
      )
    try {
      const present = await journalLines(workspace).catch(() => [])
      const lost = lostFrom(present, records)
      if (present.length > 0 && !values.replace)
        return trouble(
          'restore.occupied',
          `${workspace} holds ${String(present.length)} records, of which ${String(lost)} are not in the backup. Nothing was touched; --replace puts the backup in their place and keeps them under another name.`,
        )
      const blobs = createBlobRoutes(join(workspace, 'blobs'))
      for (const { sha256 } of manifest.blobs) {
        const put = await blobs['blob.put']({ bytes: blob(sha256) ?? new Uint8Array() })
        if (!put.ok)
          return trouble(
            put.failure.code,
            `a file could not be written into ${workspace}; the journal is as it was`,
          )
      }
      const replaced = await createJournalRoutes(join(workspace, 'journal.jsonl'))['journal.replace']({
        bytes: journal,
      })
      if (!replaced.ok)
        return trouble(
          replaced.failure.code,
          `the journal could not be put in place; what was there is there`,
        )
      const summary = { records: records.length, files: manifest.blobs.length, lost }
      if (json) process.stdout.write(`${JSON.stringify({ ok: true, workspace, ...summary })}\n`)
      else
        process.stdout.write(
          `${workspace}: ${String(summary.records)} records and ${String(summary.files)} files put back${lost > 0 ? `; ${String(lost)} later records are kept in journal.replaced-….jsonl` : ''}\n`,
        )
      return 0
    } finally {
      await lock.value.release()
    }
  },
}
