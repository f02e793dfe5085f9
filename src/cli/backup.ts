import { open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeBundle } from '../archive/bundle-file'
import { checkRecords } from '#core/bundle/bundle'
import { emptyHead } from '#core/operation/operation'
import { snapshotOf } from '#core/operation/snapshot'
import { createBlobRoutes } from '../disk/blobs'
import { type Command, UsageError } from './command'
import { bundleTrouble, nodeBundleTools } from './verify'
import { version } from './version'

/** Shown on a terminal only: a program that reads the output is told at the end. */
export function progressTo(stream: NodeJS.WriteStream, label: string): (share: number) => void {
  let shown = -1
  return (share) => {
    const percent = Math.floor(share * 100)
    if (!stream.isTTY || percent === shown) return
    shown = percent
    stream.write(`\r${label} ${String(percent)} %${share >= 1 ? '\n' : ''}`)
  }
}

/** The complete lines of a workspace's journal; what follows the last line end was never acknowledged. */
export async function journalLines(workspace: string): Promise<string[]> {
  const text = await readFile(join(workspace, 'journal.jsonl'), 'utf8')
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')
}

/** `isnad backup`: a whole workspace in one file, also while the program works on it. */
export const backup: Command = {
  summary: 'put a whole workspace into one file',
  usage: `isnad backup --workspace DIR -o FILE.isnad [--json]

  --workspace DIR   the folder that holds journal.jsonl and blobs
  -o, --output FILE where the backup goes; a file that is there is replaced when the new one is whole
  --json            one JSON document at the end, for programs

Every record is checked before it is written. The workspace may be open in Isnad meanwhile.`,
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        workspace: { type: 'string' },
        output: { type: 'string', short: 'o' },
        json: { type: 'boolean', default: false },
      },
    })
    const { workspace, output, json } = values
    if (workspace === undefined || output === undefined)
      throw new UsageError('name the workspace and the output')
    const trouble = (code: string, words: string): number => {
      if (json) process.stdout.write(`${JSON.stringify({ ok: false, code })}\n`)
      process.stderr.write(`isnad: ${words}\n`)
      return 1
    }
    let lines: string[]
    try {
      lines = await journalLines(workspace)
    } catch (error) {
      return trouble(
        'journal.unreadable',
        `${workspace} holds no journal that can be read (${codeOf(error)})`,
      )
    }
    const checked = await checkRecords(lines.join('\n'), 'workspace', nodeBundleTools.digest)
    if (!checked.ok) return trouble('journal.broken', `${workspace}: ${bundleTrouble(checked.failure)}`)
    const { seq, hash } = checked.value.at(-1) ?? emptyHead
    const blobs = createBlobRoutes(join(workspace, 'blobs'))
    const beside = `${output}.${String(process.pid)}.part`
    try {
      const file = await open(beside, 'wx')
      try {
        const manifest = await writeBundle(
          {
            journal: await snapshotOf(
              { lines: (from, limit) => Promise.resolve(lines.slice(from - 1, from - 1 + limit)) },
              { seq, hash },
            ),
            articles: null,
            blob: async (sha256) => {
              const kept = await blobs['blob.get']({ sha256 })
              return kept.ok ? kept.value : null
            },
            madeAt: new Date().toISOString(),
            program: `Isnad ${version}`,
          },
          {
            encode: (text) => Buffer.from(text, 'utf8'),
            write: async (bytes) => {
              await file.writeFile(bytes)
            },
            onProgress: progressTo(process.stderr, 'isnad: backing up'),
          },
        )
        await file.sync()
        const { records } = manifest.journal
        const summary = {
          records,
          head: { seq, hash },
          files: manifest.blobs.length,
          absent: manifest.absent,
        }
        if (json) process.stdout.write(`${JSON.stringify({ ok: true, output, ...summary })}\n`)
        else
          process.stdout.write(
            `${output}: ${String(records)} records, ${String(manifest.blobs.length)} files; head ${String(seq)} ${hash}\n`,
          )
        if (manifest.absent.length > 0)
          process.stderr.write(
            `isnad: ${String(manifest.absent.length)} files that records name are not in the workspace\n`,
          )
      } finally {
        await file.close()
      }
      await rename(beside, output)
      return 0
    } catch (error) {
      await rm(beside, { force: true })
      return trouble('output.unwritable', `${output} could not be written (${codeOf(error)})`)
    }
  },
}

export const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code ?? error)
