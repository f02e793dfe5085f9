import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openJournalFile } from '../../src/disk/journal-file'
import { emptyFolder } from '../builders/folder'

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (read: Uint8Array) => new TextDecoder().decode(read)

describe("the journal's file", () => {
  it('is made with the folders above it where there is none', async () => {
    const path = join(emptyFolder(), 'a', 'b', 'journal.jsonl')
    const file = await openJournalFile(path)
    expect([await file.size(), existsSync(path)]).toEqual([0, true])
    await file.close()
  })

  it('has what was appended on disk when append answers, and keeps it when it is opened again', async () => {
    const path = join(emptyFolder(), 'journal.jsonl')
    const file = await openJournalFile(path)
    await file.append(bytes('one\n'))
    await file.append(bytes('اثنان\n'))
    expect(readFileSync(path, 'utf8')).toBe('one\nاثنان\n')
    await file.close()
    const again = await openJournalFile(path)
    expect(await again.size()).toBe(bytes('one\nاثنان\n').length)
    await again.close()
  })

  it('reads from any position', async () => {
    const path = join(emptyFolder(), 'journal.jsonl')
    writeFileSync(path, '0123456789')
    const file = await openJournalFile(path)
    expect(text(await file.read(3, 4))).toBe('3456')
    expect((await file.read(10, 0)).length).toBe(0)
    await file.close()
  })

  it('rejects to read beyond its end rather than make bytes up', async () => {
    const path = join(emptyFolder(), 'journal.jsonl')
    writeFileSync(path, '0123')
    const file = await openJournalFile(path)
    await expect(file.read(2, 4)).rejects.toThrow(RangeError)
    await file.close()
  })

  it('appends after what it was cut to', async () => {
    const path = join(emptyFolder(), 'journal.jsonl')
    const file = await openJournalFile(path)
    await file.append(bytes('kept\ntorn'))
    await file.truncate(5)
    await file.append(bytes('next\n'))
    expect(readFileSync(path, 'utf8')).toBe('kept\nnext\n')
    await file.close()
  })

  it('never overwrites: what another has appended meanwhile stays', async () => {
    const path = join(emptyFolder(), 'journal.jsonl')
    const file = await openJournalFile(path)
    await file.append(bytes('ours\n'))
    appendFileSync(path, 'theirs\n')
    await file.append(bytes('ours again\n'))
    expect(readFileSync(path, 'utf8')).toBe('ours\ntheirs\nours again\n')
    await file.close()
  })

  it('rejects where a folder stands in its place', async () => {
    await expect(openJournalFile(emptyFolder())).rejects.toMatchObject({ code: 'EISDIR' })
  })

  it('rejects a write that the system refuses', async () => {
    const file = await openJournalFile(join(emptyFolder(), 'journal.jsonl'))
    await file.close()
    await expect(file.append(bytes('late\n'))).rejects.toThrow()
  })
})
