import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Handlers } from '#contract'
import { failure, success } from '#core/result'
import { makeFolder, reasonOf, syncFolder, writeDurably } from './durable-write'

/**
 * Files kept under the SHA-256 of their bytes, as `ab/ab12…`. What is read is hashed again: a file that is not what
 * its name says counts as missing, and putting the same bytes once more mends it.
 */
export function createBlobRoutes(folder: string): Pick<Handlers, 'blob.put' | 'blob.get'> {
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256)

  async function sound(sha256: string): Promise<Uint8Array | null> {
    const bytes = await readFile(pathOf(sha256)).catch(() => null)
    return bytes !== null && hashOf(bytes) === sha256 ? bytes : null
  }

  return {
    'blob.put': async ({ bytes }) => {
      const sha256 = hashOf(bytes)
      const path = pathOf(sha256)
      try {
        await makeFolder(dirname(path))
        // A file that is there already may have been renamed by a program that was killed before this flush.
        if ((await sound(sha256)) === null) await writeDurably(path, bytes)
        else await syncFolder(dirname(path))
        return success({ sha256 })
      } catch (error) {
        return failure('blob.writeFailed', { reason: reasonOf(error) })
      }
    },

    'blob.get': async ({ sha256 }) => {
      const bytes = await sound(sha256)
      return bytes === null ? failure('blob.missing', { sha256 }) : success(bytes)
    },
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
