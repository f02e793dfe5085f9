import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { runCommandLine } from '../../src/cli/command-line'
import { lockWorkspace } from '../../src/disk/lock'
import { linesOf } from '../builders/bundle'
import { emptyFolder } from '../builders/folder'
import { aDesk, anArticle, anImport, digest, statementId, World } from '../builders/log'

let out: string
let err: string
let folder: string
beforeEach(() => {
  out = ''
  err = ''
  folder = emptyFolder()
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((out += String(text))))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((err += String(text))))
})
afterEach(() => vi.restoreAllMocks())

const original = 'the file as it was imported\r\n\0\u202e'

/** A workspace's folder as the desktop keeps it, with one article. */
async function aWorkspace(name: string, changes = 0): Promise<{ path: string; world: World }> {
  const world = new World()
  await aDesk(world)
  await world.ask(anImport(1, anArticle({ sha256: digest(original) })))
  for (let n = 0; n < changes; n++)
    await world.ask({ type: 'correctStance', statementId: statementId(), stance: n % 2 ? 'assert' : 'warn' })
  const path = join(folder, name)
  const hash = digest(original)
  mkdirSync(join(path, 'blobs', hash.slice(0, 2)), { recursive: true })
  writeFileSync(join(path, 'blobs', hash.slice(0, 2), hash), original)
  writeFileSync(
    join(path, 'journal.jsonl'),
    linesOf(world.records)
      .map((line) => `${line}\n`)
      .join(''),
  )
  return { path, world }
}
const journalOf = (path: string) => readFileSync(join(path, 'journal.jsonl'), 'utf8')

it('a workspace goes into one file and comes out of it, byte for byte', async () => {
  const { path, world } = await aWorkspace('desk', 3)
  const file = join(folder, 'desk.isnad')
  expect(await runCommandLine(['backup', '--workspace', path, '--output', file, '--json'])).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ ok: true, records: 8, files: 1, absent: [] })

  out = ''
  expect(await runCommandLine(['verify', '--json', file])).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    ok: true,
    kind: 'bundle',
    head: { hash: world.records.at(-1)?.hash },
  })

  const again = join(folder, 'again')
  expect(await runCommandLine(['restore', file, '--workspace', again])).toBe(0)
  expect(journalOf(again)).toBe(journalOf(path))
  const hash = digest(original)
  expect(readFileSync(join(again, 'blobs', hash.slice(0, 2), hash), 'utf8')).toBe(original)
})

it('nothing that is there is replaced unasked, and what is replaced is kept', async () => {
  const { path } = await aWorkspace('desk')
  const file = join(folder, 'desk.isnad')
  await runCommandLine(['backup', '--workspace', path, '--output', file])
  const later = await aWorkspace('later', 2)
  const before = journalOf(later.path)

  expect(await runCommandLine(['restore', file, '--workspace', later.path])).toBe(1)
  expect(err).toMatch(/holds 7 records, of which 2 are not in the backup/)
  expect(journalOf(later.path)).toBe(before)

  expect(await runCommandLine(['restore', file, '--workspace', later.path, '--replace'])).toBe(0)
  expect(journalOf(later.path)).toBe(journalOf(path))
  const kept = readdirSync(later.path).find((name) => name.startsWith('journal.replaced-')) ?? ''
  expect(readFileSync(join(later.path, kept), 'utf8')).toBe(before)
})

it('a workspace that is open elsewhere is left alone', async () => {
  const { path } = await aWorkspace('desk')
  const file = join(folder, 'desk.isnad')
  await runCommandLine(['backup', '--workspace', path, '--output', file])
  // Process 1 always runs.
  writeFileSync(join(path, 'workspace.lock'), '1')
  expect(await runCommandLine(['restore', file, '--workspace', path, '--replace', '--json'])).toBe(1)
  expect(JSON.parse(out.split('\n').at(-2) ?? '')).toMatchObject({ ok: false, code: 'journal.inUse' })
  expect((await lockWorkspace(path)).ok).toBe(false)
})

it('the first record that does not hold is named', async () => {
  const { path } = await aWorkspace('desk', 2)
  writeFileSync(join(path, 'journal.jsonl'), journalOf(path).replace('"stance":"warn"', '"stance":"deny"'))
  expect(await runCommandLine(['verify', join(path, 'journal.jsonl')])).toBe(1)
  expect(err).toMatch(/record 6 is broken/)
  err = ''
  expect(await runCommandLine(['backup', '--workspace', path, '--output', join(folder, 'x.isnad')])).toBe(1)
  expect(err).toMatch(/record 6 is broken/)
  expect(readdirSync(folder)).toEqual(['desk'])
})

it('files that are no copies, and wrong use, are told apart', async () => {
  const note = join(folder, 'note.txt')
  writeFileSync(note, 'hello\n')
  expect(await runCommandLine(['verify', note, join(folder, 'missing')])).toBe(1)
  expect(err).toMatch(/record 1 is broken/)
  expect(err).toMatch(/cannot be read \(ENOENT\)/)
  expect(await runCommandLine(['restore', note, '--workspace', join(folder, 'w')])).toBe(1)
  expect(await runCommandLine(['backup'])).toBe(2)
  expect(await runCommandLine(['restore', note])).toBe(2)
})
