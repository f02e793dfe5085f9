import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Handlers } from '#contract'
import { momentOf } from '#core/bundle/keeping'
import { failure, success } from '#core/result'
import { makeFolder, reasonOf, writeDurably } from './durable-write'

type BackupRoutes = Pick<Handlers, 'backup.list' | 'backup.put' | 'backup.get' | 'backup.remove'>

/** Backups as files of a folder, by names that say when each was made. Other files in it are left alone. */
export function createBackupRoutes(folder: string): BackupRoutes {
  return {
    'backup.list': async () => {
      try {
        await makeFolder(folder)
        const names = (await readdir(folder)).filter((name) => momentOf(name) !== null)
        return success(
          await Promise.all(
            names.map(async (name) => ({ name, byteLength: (await stat(join(folder, name))).size })),
          ),
        )
      } catch (error) {
        return failure('backup.unreadable', { reason: reasonOf(error) })
      }
    },

    'backup.put': async ({ name, bytes }) => {
      try {
        await makeFolder(folder)
        await writeDurably(join(folder, name), bytes)
        return success(null)
      } catch (error) {
        return failure('backup.writeFailed', { reason: reasonOf(error) })
      }
    },

    'backup.get': async ({ name }) => {
      const bytes = await readFile(join(folder, name)).catch(() => null)
      return bytes === null ? failure('backup.missing', { name }) : success(new Uint8Array(bytes))
    },

    'backup.remove': async ({ names }) => {
      try {
        for (const name of names) await rm(join(folder, name), { force: true })
        return success(null)
      } catch (error) {
        return failure('backup.writeFailed', { reason: reasonOf(error) })
      }
    },
  }
}
