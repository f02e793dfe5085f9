import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { createBlobRoutes } from '../../src/disk/blobs'
import { emptyFolder } from '../builders/folder'

const bytes = new TextEncoder().encode('قالت الوزارة')
const sha256 = createHash('sha256').update(bytes).digest('hex')

let folder: string
beforeEach(() => {
  folder = emptyFolder()
})

/** Every file under the folder, by its path. */
const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)

describe('blobs', () => {
  it('are kept under the SHA-256 of their bytes and found again by another run', async () => {
    expect(await createBlobRoutes(folder)['blob.put']({ bytes })).toEqual({ ok: true, value: { sha256 } })
    const got = await createBlobRoutes(folder)['blob.get']({ sha256 })
    expect(got.ok && [...got.value]).toEqual([...bytes])
  })

  it('leave one file and nothing half written, however often the same bytes are put', async () => {
    const routes = createBlobRoutes(folder)
    await Promise.all([1, 2, 3, 4].map(() => routes['blob.put']({ bytes })))
    await routes['blob.put']({ bytes })
    expect(files()).toEqual([sha256])
  })

  it('that nobody has put are missing', async () => {
    expect(await createBlobRoutes(folder)['blob.get']({ sha256 })).toEqual({
      ok: false,
      failure: { code: 'blob.missing', detail: { sha256 } },
    })
  })

  it('that are no longer what their name says are missing, until they are put again', async () => {
    const routes = createBlobRoutes(folder)
    await routes['blob.put']({ bytes })
    const path = join(folder, sha256.slice(0, 2), sha256)
    writeFileSync(path, 'something else')
    expect(await routes['blob.get']({ sha256 })).toMatchObject({ failure: { code: 'blob.missing' } })
    await routes['blob.put']({ bytes })
    expect(readFileSync(path)).toEqual(Buffer.from(bytes))
  })

  it('say why they could not be written', async () => {
    rmSync(folder, { recursive: true })
    writeFileSync(folder, 'a file where the folder should be')
    expect(await createBlobRoutes(folder)['blob.put']({ bytes })).toMatchObject({
      ok: false,
      failure: { code: 'blob.writeFailed', detail: { reason: expect.stringMatching(/^E/) } },
    })
  })

  it('may be empty', async () => {
    const routes = createBlobRoutes(folder)
    const put = await routes['blob.put']({ bytes: new Uint8Array(0) })
    expect(put.ok && (await routes['blob.get'](put.value))).toMatchObject({ ok: true, value: { length: 0 } })
  })
})
