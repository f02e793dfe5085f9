import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { openJournal } from '#core/operation/journal'
import { IsnadDatabase } from '../../../src/renderer/storage/database'
import { versionsOf } from '../../../src/renderer/storage/versions'
import { talliesOf } from '../../../src/renderer/storage/tallies'
import { openWorkspace, type Workspace } from '../../../src/renderer/storage/workspace'
import { anArticle, anImport, articleId, asking, digest, statementId } from '../../builders/log'
import { codec, MemoryFile } from '../../builders/memory-journal'

async function open(name: string, file: MemoryFile): Promise<Workspace> {
  const journal = await openJournal(file, codec)
  if (!journal.ok) throw new Error(journal.failure.code)
  return openWorkspace(
    () => new IsnadDatabase(name),
    { journal: journal.value, head: journal.value.head() },
    {
      now: () => new Date(asking().at),
      newId: () => '00000000-0000-4000-8000-000000000001',
      lastActor: { read: () => null, write: () => undefined },
    },
    () => undefined,
  )
}

/** Every row that screens read. What only finds rows may lead nowhere: marks of texts, the number of the last record. */
async function rows({ database }: Workspace) {
  const packed = ['progress', 'marks', 'tallies']
  const tables = database.tables.filter(({ name }) => !packed.includes(name))
  const whole = await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const))
  const kinds = ['stage', 'verdict', 'speaker', 'body', 'chosen'] as const
  const tallies = await Promise.all(kinds.map((kind) => talliesOf(database, kind)))
  return { ...Object.fromEntries(whole), tallies }
}

it('a version that is taken back leaves no row behind, here and wherever the journal is followed anew', async () => {
  const file = new MemoryFile()
  const workspace = await open('withdrawn', file)
  const { text } = anArticle()
  await workspace.execute(anImport(1))
  const before = await rows(workspace)
  const now = `${text}\n\nخاتمة جديدة.`
  const come = await workspace.execute({
    type: 'versionArticle',
    previous: articleId(1),
    article: anArticle({ id: articleId(2), text: now, sha256: digest(now) }),
    engine: 'test',
    statements: [],
    cards: [{ from: statementId(1), id: statementId(2) }],
  })
  expect(come.ok).toBe(true)
  expect(await versionsOf(workspace.database, articleId(2))).toMatchObject({ before: { id: articleId(1) } })
  expect(await rows(workspace)).not.toEqual(before)

  const told: (readonly string[])[] = []
  const leave = workspace.followChanges((changed) => told.push(changed?.withdrawn ?? []))
  const gone = await workspace.execute({ type: 'withdrawVersion', articleId: articleId(2) })
  leave()
  expect(gone.ok).toBe(true)
  expect(told).toEqual([[articleId(2)]])
  expect(await rows(workspace)).toEqual(before)

  workspace.database.close()
  const again = await open('withdrawn-rebuilt', file)
  expect(again.replay.kind).toBe('rebuilt')
  expect(await rows(again)).toEqual(before)
  again.database.close()
})
