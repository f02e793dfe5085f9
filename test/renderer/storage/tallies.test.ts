import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { undecided, type Statement } from '#core/statement/statement'
import { IsnadDatabase } from '../../../src/renderer/storage/database'
import { statementRow, talliesOf, TallyTurn } from '../../../src/renderer/storage/tallies'
import { aFoundStatement, articleId, asking, statementId } from '../../builders/log'

/** What somebody of this name says. */
function rowFor(name: string) {
  const statement: Statement = {
    ...undecided('assert'),
    ...{ id: statementId(), articleId: articleId(), position: 0, made: null, stageSince: asking().at },
    found: aFoundStatement({ resolved: name }),
  }
  return statementRow(statement, { language: 'en', name })
}

const countsOf = async (database: IsnadDatabase) =>
  Object.fromEntries((await talliesOf(database, 'speaker')).map(({ of, count }) => [of, count]))

it('counts the same over many writes as in one, and few rows have to be read for it', async () => {
  const database = new IsnadDatabase('many-writes')
  const names = Array.from({ length: 300 }, (_, n) => (n % 3 === 0 ? `Mayor ${n % 15}` : `Clerk ${n}`))
  for (const [at, name] of names.entries()) {
    const turn = new TallyTurn()
    turn.turn(undefined, rowFor(name))
    await turn.write(database, at + 1)
  }
  const counts = await countsOf(database)
  expect(Object.keys(counts)).toHaveLength(200 + 5)
  expect(counts).toMatchObject({ 'name:mayor 0': 20, 'name:mayor 3': 20, 'name:clerk 1': 1 })
  expect(await database.tallies.count()).toBeLessThan(20)
  database.close()
})

it('tells nothing of a name whose last statement is gone, and its first spelling while there is one', async () => {
  const database = new IsnadDatabase('names-that-go')
  const write = async (seq: number, ...turns: Parameters<TallyTurn['turn']>[]) => {
    const turn = new TallyTurn()
    for (const [before, after] of turns) turn.turn(before, after)
    await turn.write(database, seq)
  }
  await write(1, [undefined, rowFor('Ann Hale')], [undefined, rowFor('Bo Reed')])
  await write(2, [undefined, rowFor('ANN HALE')])
  await write(3, [rowFor('Bo Reed'), undefined])
  expect(await talliesOf(database, 'speaker')).toEqual([
    { kind: 'speaker', of: 'name:ann hale', count: 2, label: { language: 'en', name: 'Ann Hale' } },
  ])
  await write(4, [rowFor('Ann Hale'), undefined], [rowFor('ANN HALE'), undefined])
  expect(await talliesOf(database, 'speaker')).toEqual([])
  expect(await database.tallies.where('[kind+seq]').between(['speaker'], ['speaker', []]).count()).toBe(0)
  database.close()
})
