import { beforeEach, describe, expect, it } from 'vitest'
import type { Command } from '#core/operation/command'
import { foresee } from '#core/operation/foresee'
import {
  aDesk,
  actor,
  anImport,
  articleId,
  aSourceDraft,
  asking,
  meetStandards,
  scale,
  sourceId,
  statementId,
  verdictOf,
  World,
} from '../../builders/log'

let world: World
const first = statementId(1)
const foreseen = (command: Command & { agreed?: 'lapse' }, by = actor()) =>
  foresee(world, { command, asking: asking(by) }, world.records.length + 1)

beforeEach(async () => {
  world = new World()
  await aDesk(world)
  await world.ask(anImport(3))
})

/** What the command does once it is written. */
async function written(command: Command) {
  expect(await world.ask(command)).toBe(null)
  return { statements: [...world.statements.values()], edits: world.edits(articleId()).slice(-1) }
}

describe('what is foreseen of a command', () => {
  it.each<Command>([
    { type: 'correctStance', statementId: first, stance: 'deny' },
    { type: 'assess', statementId: first, changes: { content: verdictOf('false') }, scale },
    { type: 'dismiss', statementId: first, reason: 'duplicate', note: '' },
    { type: 'setImportance', statementIds: [first, statementId(3)], importance: 'high' },
    { type: 'merge', statementIds: [first, statementId(2)] },
  ])('is what it does once it is written: $type', async (command) => {
    const changes = foreseen(command)
    const { statements, edits } = await written(command)
    expect(changes?.statements.length).toBeGreaterThan(0)
    for (const statement of changes?.statements ?? []) expect(statements).toContainEqual(statement)
    expect(changes?.edits).toEqual(edits)
  })

  it('is what taking back does as well', async () => {
    await world.ask({ type: 'correctStance', statementId: first, stance: 'deny' })
    const changes = foreseen({ type: 'undo', articleId: articleId() })
    expect(changes?.statements).toMatchObject([{ id: first, stance: 'assert' }])
    expect(changes?.edits[0]).toMatchObject({ undoes: world.edits(articleId()).at(-1)?.seq })
  })

  it('is nothing where it would be refused or changes nothing', () => {
    expect(foreseen({ type: 'move', statementId: first, event: 'approve' }, actor(2))).toBe(null)
    expect(foreseen({ type: 'correctStance', statementId: statementId(9), stance: 'deny' })).toBe(null)
    expect(foreseen({ type: 'correctStance', statementId: first, stance: 'assert' })).toBe(null)
  })

  it('is nothing where an approval would lapse, until a person has agreed to it', async () => {
    const content = verdictOf('true')
    const changes = { attribution: 'accurate' as const, content, rationale: 'Two records agree.' }
    await world.ask({ type: 'move', statementId: first, event: 'accept' })
    await world.ask({ type: 'assess', statementId: first, changes, scale })
    await meetStandards(world, first)
    await world.ask({ type: 'move', statementId: first, event: 'submit' })
    expect(await world.ask({ type: 'move', statementId: first, event: 'approve' }, actor(2))).toBe(null)
    const command = { type: 'correctStance', statementId: first, stance: 'deny' } as const
    expect(foreseen(command)).toBe(null)
    expect(foreseen({ ...command, agreed: 'lapse' })?.statements).toMatchObject([{ stage: 'checking' }])
  })

  it('is nothing for other things than statements', () => {
    expect(foreseen({ type: 'createSource', source: aSourceDraft() })).toBe(null)
    expect(foreseen({ type: 'linkSource', statementIds: [first], source: { source: sourceId() } })).toBe(null)
  })
})
