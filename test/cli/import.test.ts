import 'fake-indexeddb/auto'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { openJournal } from '#core/operation/journal'
import { Operation } from '#core/operation/operation'
import { openJournalFile } from '../../src/disk/journal-file'
import { codec } from '../../src/disk/journal-routes'
import { articleRows, articleWithText } from '../../src/renderer/storage/articles'
import { IsnadDatabase } from '../../src/renderer/storage/database'
import { statementsOf } from '../../src/renderer/storage/statements'
import { openWorkspace } from '../../src/renderer/storage/workspace'
import { emptyFolder } from '../builders/folder'
import { digest } from '../builders/log'
import { arabic, english } from '../fixtures/readers/articles'
import { encodeAs } from '../fixtures/readers/encode'
import { page, rss } from '../fixtures/readers/files'

// Each call of the built program takes as long as starting Node does.
vi.setConfig({ testTimeout: 60_000 })

const built = mkdtempSync(join(tmpdir(), 'isnad-import-test-'))
beforeAll(async () => {
  const outDir = join(built, 'cli')
  await build({ configFile: resolve('cli.vite.config.ts'), logLevel: 'error', build: { outDir } })
}, 60_000)
afterAll(() => rmSync(built, { recursive: true, force: true }))

function isnad(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, ISNAD_WORKSPACE: '' }
  return spawnSync(process.execPath, [join(built, 'cli', 'isnad.mjs'), ...args], { encoding: 'utf8', env })
}
const linesOf = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

function file(folder: string, name: string, content: string | Uint8Array): string {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

/** The workspace as the workbench shows it. */
async function shownIn(folder: string) {
  const disk = await openJournalFile(join(folder, 'journal.jsonl'))
  const journal = await openJournal(disk, codec)
  if (!journal.ok) throw new Error(journal.failure.code)
  const surroundings = {
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    lastActor: { read: () => null, write: () => undefined },
  }
  const opened = { journal: journal.value, head: journal.value.head() }
  const workspace = await openWorkspace(
    () => new IsnadDatabase(`shown-${folder}`),
    opened,
    surroundings,
    () => undefined,
  )
  await disk.close()
  return workspace
}

/** A mail that says nothing and carries one file. */
const mail = (boundary: string, type: string, name: string, content: string): string =>
  [
    'From: n@bank.example',
    'Subject: Attached',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    'See what is attached.',
    `--${boundary}`,
    `Content-Type: ${type}`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(content).toString('base64'),
    `--${boundary}--`,
    '',
  ].join('\r\n')

const prose = ({ title, paragraphs }: typeof arabic) => [title, ...paragraphs].join('\n\n')

it('takes a folder in as the workbench does, which shows the articles with their statements', async () => {
  const folder = emptyFolder()
  const original = prose(arabic)
  file(folder, 'in/deep/bridge.txt', original)
  file(folder, 'in/page.html', page(english))
  file(folder, 'in/picture.png', 'no article')
  file(folder, 'in/broken.pdf', '%PDF-1.7 and no more')
  const workspace = join(folder, 'desk')

  const { status, stdout, stderr } = isnad('import', '--workspace', workspace, '--json', join(folder, 'in'))
  expect(status).toBe(1)
  expect(stderr).toMatch(/broken\.pdf: .*damaged/)
  expect(stderr).toMatch(/1 files in folders were left out/)
  const lines = linesOf(stdout)
  expect(lines.at(-1)).toEqual({
    done: true,
    files: 3,
    added: 2,
    known: 0,
    alike: 0,
    noStatements: 0,
    cover: 0,
    failed: 1,
  })
  expect(lines[0]).toMatchObject({ error: { code: 'import.damaged' }, articles: [] })
  expect(lines[1]).toMatchObject({ articles: [{ outcome: 'added', language: 'ar' }] })

  const { database, actor } = await shownIn(workspace)
  const articles = await articleRows(database, 10)
  expect(articles.map(({ fileName, language }) => [fileName, language]).sort()).toEqual([
    ['in/deep/bridge.txt', 'ar'],
    ['in/page.html', 'en'],
  ])
  const bridge = articles.find(({ language }) => language === 'ar')
  if (!bridge) throw new Error('no article')
  expect(bridge).toMatchObject({ importedBy: actor, mediaType: 'text/plain', sha256: digest(original) })
  expect((await articleWithText(database, bridge.id))?.text).toBe(original)
  const cards = await statementsOf(database, bridge.id)
  expect(cards.length).toBeGreaterThan(2)
  expect(cards.every(({ found }) => found !== null)).toBe(true)
  const blob = join(workspace, 'blobs', bridge.sha256.slice(0, 2), bridge.sha256)
  expect(readFileSync(blob, 'utf8')).toBe(original)
  expect(existsSync(join(workspace, 'workspace.lock'))).toBe(false)
  // What the workbench would refuse to write is not written here either.
  for (const line of readFileSync(join(workspace, 'journal.jsonl'), 'utf8').trim().split('\n')) {
    const sealed = JSON.parse(line) as Record<string, unknown>
    const operation = Object.entries(sealed).filter(([key]) => !['seq', 'prev', 'hash'].includes(key))
    expect(Operation.safeParse(Object.fromEntries(operation)).success).toBe(true)
  }
  database.close()
})

it('tells what the library has already, and what is like something in it', () => {
  const folder = emptyFolder()
  const workspace = join(folder, 'desk')
  const first = file(folder, 'first.txt', prose(arabic))
  const again = file(folder, 'again.txt', prose(arabic))
  const edited = file(folder, 'edited.txt', `${prose(arabic)}\n\nوقال مصدر ثالث إن الجسر لن يغلق بعد اليوم.`)
  const feed = file(folder, 'feed.rss', rss(english))
  const note = file(folder, 'note.txt', 'The bridge is long. It is made of stone.\n')
  expect(isnad('import', '--workspace', workspace, first).status).toBe(0)

  const more = isnad('import', '--workspace', workspace, '--json', again, edited, feed, note)
  expect(more.status).toBe(1)
  const lines = linesOf(more.stdout)
  expect(lines[0]).toMatchObject({ articles: [{ outcome: 'known' }] })
  expect(lines[1]).toMatchObject({ articles: [{ outcome: 'alike', to: expect.any(String) }] })
  expect(lines[2]?.['articles']).toMatchObject([{ outcome: 'added' }, { outcome: 'alike' }])
  expect(lines[3]).toMatchObject({ articles: [{ outcome: 'noStatements' }] })
  expect(lines[4]).toMatchObject({ added: 1, known: 1, alike: 2, noStatements: 1, failed: 0 })

  const options = ['--even-if-alike', '--even-without-statements']
  const all = isnad('import', '--workspace', workspace, ...options, again, edited, feed, note)
  expect(all.status).toBe(0)
  expect(all.stdout).toMatch(/edited\.txt: added «/)
  expect(all.stdout).toMatch(/4 files: 3 added, 2 there already/)
})

it('knows a file that the library has by its bytes, and does not read it again', () => {
  const folder = emptyFolder()
  const workspace = join(folder, 'desk')
  // Windows-1256 is a guess that a reader tells of.
  const guessed = file(folder, 'a.txt', encodeAs('windows-1256', prose(arabic)))
  const first = isnad('import', '--workspace', workspace, '--json', guessed)
  expect(linesOf(first.stdout)[0]).toMatchObject({ notices: [{ code: 'encodingGuessed' }] })
  const again = isnad('import', '--workspace', workspace, '--json', guessed)
  expect(again.status).toBe(0)
  expect(linesOf(again.stdout)[0]).toMatchObject({ articles: [{ outcome: 'known' }], notices: [] })
})

it('takes in what came with a mail where that is asked for, also with a mail within it', () => {
  const folder = emptyFolder()
  const workspace = join(folder, 'desk')
  const inner = mail('inner', 'text/plain', 'bridge.txt', prose(arabic))
  const outer = file(folder, 'outer.eml', mail('outer', 'application/octet-stream', 'inner.eml', inner))
  const without = isnad('import', '--workspace', workspace, '--json', outer)
  expect(linesOf(without.stdout).map(({ file: path }) => path)).toEqual([outer, undefined])
  expect(linesOf(without.stdout)[0]).toMatchObject({ notices: [{ code: 'attachments' }] })

  const withThem = isnad('import', '--workspace', workspace, '--attachments', '--json', outer)
  const lines = linesOf(withThem.stdout)
  expect(lines.map(({ file: path }) => path)).toEqual([
    outer,
    `${outer} · inner.eml`,
    `${outer} · inner.eml · bridge.txt`,
    undefined,
  ])
  expect(lines[2]).toMatchObject({ articles: [{ outcome: 'added', language: 'ar', title: arabic.title }] })
  // The mails themselves say nothing that anybody is quoted with, and nobody wanted them for that.
  expect([lines[0], lines[1]]).toMatchObject([
    { articles: [{ outcome: 'cover' }] },
    { articles: [{ outcome: 'cover' }] },
  ])
  expect([without.status, withThem.status]).toEqual([1, 0])
  const again = isnad('import', '--workspace', workspace, '--attachments', '--json', outer)
  expect(again.status).toBe(0)
  expect(linesOf(again.stdout)[2]).toMatchObject({ articles: [{ outcome: 'known', title: arabic.title }] })
})

it('says that something was not added where what a mail brought is not', () => {
  const folder = emptyFolder()
  const workspace = join(folder, 'desk')
  const outer = file(folder, 'outer.eml', mail('outer', 'text/plain', 'plain.txt', 'The lake lies still.'))
  const imported = isnad('import', '--workspace', workspace, '--attachments', outer)
  expect(imported.status).toBe(1)
  expect(imported.stdout).toMatch(/1 without statements and left out, 1 mail that only brought others/)
})

it('says who brought the articles in, where that is asked for', () => {
  const folder = emptyFolder()
  const article = file(folder, 'a.txt', prose(english))
  const workspace = join(folder, 'desk')
  const refused = isnad('import', '--workspace', workspace, '--profile', 'Huda', article)
  expect(refused.status).toBe(2)
  expect(refused.stderr).toMatch(/nobody on this desk is called «Huda»/)
})

it('refuses a workspace that is open, is none, or is broken, and says what to do', () => {
  const folder = emptyFolder()
  const article = file(folder, 'a.txt', prose(english))
  const workspace = join(folder, 'desk')
  // Process 1 always runs.
  file(workspace, 'workspace.lock', '1')
  const locked = isnad('import', '--workspace', workspace, '--json', article)
  expect(locked.status).toBe(1)
  expect(locked.stderr).toMatch(/open in another program \(process 1\); close Isnad first/)
  expect(linesOf(locked.stdout)).toMatchObject([{ error: { code: 'journal.inUse' } }])

  const elsewhere = isnad('import', '--workspace', folder, article)
  expect(elsewhere.status).toBe(1)
  expect(elsewhere.stderr).toMatch(/no workspace/)
  expect(existsSync(join(folder, 'journal.jsonl'))).toBe(false)

  file(folder, 'broken/journal.jsonl', '{"seq":1}\n')
  const broken = isnad('import', '--workspace', join(folder, 'broken'), article)
  expect(broken.status).toBe(1)
  expect(broken.stderr).toMatch(/record 1 of .* is broken/)
  expect(readFileSync(join(folder, 'broken/journal.jsonl'), 'utf8')).toBe('{"seq":1}\n')
})

it('asks for the workspace and for files', () => {
  expect(isnad('import', 'a.txt')).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/say with --workspace, or in ISNAD_WORKSPACE/),
  })
  expect(isnad('import', '--workspace', 'x').status).toBe(2)
  expect(isnad('import', '--workspace', 'x', '--columns', 'headline=a', 'a.csv').stderr).toMatch(
    /--columns is ROLE=NAME/,
  )
})
