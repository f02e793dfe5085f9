import { beforeEach, describe, expect, it } from 'vitest'
import { SourceDirectory } from '#core/source/directory'
import { nameKeyOf, type SourceKey } from '#core/source/source'
import { nameIn, voicesOf } from '#core/statement/voices'
import {
  aDesk,
  aFoundStatement,
  anArticle,
  articleId,
  aSourceDraft,
  sourceId,
  statementId,
  World,
} from '../../builders/log'

let world: World

/** Three statements of two articles: Ann Hale twice, then A. Hale. */
beforeEach(async () => {
  world = new World()
  await aDesk(world)
  const said = (resolved: string) => aFoundStatement({ resolved })
  await world.ask({
    type: 'importArticle',
    article: anArticle(),
    engine: 'test',
    statements: [
      { id: statementId(1), found: said('Ann Hale') },
      { id: statementId(2), found: said('Ann Hale') },
    ],
  })
  await world.ask({
    type: 'importArticle',
    article: anArticle({ id: articleId(2), text: 'نص آخر.' }),
    engine: 'test',
    statements: [{ id: statementId(3), found: said('A. Hale') }],
  })
})

const ann = aSourceDraft(1, { kind: 'person', names: { en: 'Ann Hale', ar: 'آن هيل' } })
const board = aSourceDraft(2, { names: { en: 'Harbour Board' } })

/** Whose each statement is today. */
function speakers(): (SourceKey | null)[] {
  const directory = new SourceDirectory(world.sources())
  return [...world.statements.values()].map((statement) => {
    const { speaker } = voicesOf(statement, nameIn(statement, ''))
    return speaker && directory.resolve(speaker)
  })
}

const create = (source = ann) => world.ask({ type: 'createSource', source })
const undo = (id: SourceKey) => world.ask({ type: 'undo', sourceId: id })
const redo = (id: SourceKey) => world.ask({ type: 'redo', sourceId: id })
const own = (n = 1) => world.deskSources.get(sourceId(n))

describe("a source of the desk's own", () => {
  it('gathers all statements of its name, in whatever article, at the moment it is made', async () => {
    expect(speakers()).toEqual(['name:ann hale', 'name:ann hale', 'name:a hale'])
    expect(await create()).toBeNull()
    expect(speakers()).toEqual([sourceId(), sourceId(), 'name:a hale'])
    await world.ask({
      type: 'addAlias',
      sourceId: sourceId(),
      alias: { language: 'en', name: '  A.  Hale ' },
    })
    expect(speakers()).toEqual([sourceId(), sourceId(), sourceId()])
    expect(own()?.aliases).toEqual([{ language: 'en', name: 'A. Hale' }])
  })

  it('goes on being found under a name that it had before', async () => {
    await create()
    await world.ask({
      type: 'changeSource',
      sourceId: sourceId(),
      changes: { names: { en: 'Ann Hale-Berg', ar: 'آن هيل' } },
    })
    expect(own()).toMatchObject({
      names: { en: 'Ann Hale-Berg', ar: 'آن هيل' },
      aliases: [{ language: 'en', name: 'Ann Hale' }],
    })
    expect(speakers().slice(0, 2)).toEqual([sourceId(), sourceId()])
    await world.ask({ type: 'changeSource', sourceId: sourceId(), changes: { names: { en: 'Ann Hale' } } })
    expect(own()?.aliases).toEqual([
      { language: 'en', name: 'Ann Hale-Berg' },
      { language: 'ar', name: 'آن هيل' },
    ])
  })

  it.each([
    ['no name at all', {}],
    ['an empty name', { en: '  ', ar: '' }],
  ])('is refused with %s, at the field', async (_, names) => {
    expect(await create({ ...ann, names })).toBe('field.empty')
    expect(world.refusal?.detail).toEqual({ field: 'names' })
    expect(world.sources()).toEqual([])
  })

  it('is refused a name that another bears, on the desk or in the registry, and told who', async () => {
    await create()
    expect(await create({ ...board, names: { en: 'ann  hale' } })).toBe('source.nameTaken')
    expect(world.refusal?.detail).toEqual({ field: 'names.en', name: 'ann hale', bearer: sourceId() })
    expect(await create({ ...board, names: { ar: 'وزارة الخارجية الامريكية' } })).toBe('source.nameTaken')
    expect(world.refusal?.detail).toMatchObject({ field: 'names.ar', bearer: 'us-state-department' })
    await create(board)
    const alias = { language: 'en', name: 'Ann Hale' }
    expect(await world.ask({ type: 'addAlias', sourceId: sourceId(2), alias })).toBe('source.nameTaken')
    expect(world.refusal?.detail).toMatchObject({ field: 'alias' })
    const nothing = { language: 'en', name: '…' }
    expect(await world.ask({ type: 'addAlias', sourceId: sourceId(2), alias: nothing })).toBe('field.empty')
  })

  it('is not above itself, by whatever way', async () => {
    await create()
    await create(board)
    const put = (id: string, parent: string) =>
      world.ask({ type: 'changeSource', sourceId: id, changes: { parent } })
    expect(await put(sourceId(), sourceId())).toBe('source.parentSelf')
    expect(await put(sourceId(), 'nowhere')).toBe('source.parentUnknown')
    expect(await put(sourceId(), sourceId(2))).toBeNull()
    expect(await put(sourceId(2), sourceId())).toBe('source.parentCycle')
  })
})

describe('an institution of the registry', () => {
  it('can be called otherwise and given aliases, which the desk alone sees', async () => {
    const id = 'us-treasury'
    await world.ask({ type: 'changeSource', sourceId: id, changes: { names: { en: 'Treasury (US)' } } })
    await world.ask({ type: 'addAlias', sourceId: id, alias: { language: 'en', name: 'Ann Hale' } })
    const source = new SourceDirectory(world.sources()).source(id)
    expect(source?.names['en']).toBe('Treasury (US)')
    expect(source?.names['ar']).toBe('وزارة الخزانة الأمريكية')
    expect(source?.country).toBe('US')
    expect(speakers()).toEqual([id, id, 'name:a hale'])
    await undo(id)
    await undo(id)
    expect(world.sources()).toEqual([])
  })
})

describe('a merge', () => {
  it('makes one of two: all statements follow, and none is rewritten', async () => {
    await create()
    await create(board)
    const before = [...world.statements]
    expect(await world.ask({ type: 'mergeSource', from: { id: sourceId() }, into: sourceId(2) })).toBeNull()
    expect(speakers()).toEqual([sourceId(2), sourceId(2), 'name:a hale'])
    expect([...world.statements]).toEqual(before)
    expect(new SourceDirectory(world.sources()).keysOf(sourceId(2))).toEqual([
      sourceId(2),
      'name:harbour board',
      sourceId(),
      'name:ann hale',
      'name:ان هيل',
    ])
  })

  it('takes a bare name up as an alias', async () => {
    await create()
    const from = { language: 'en', name: 'A. Hale' }
    expect(await world.ask({ type: 'mergeSource', from, into: sourceId() })).toBeNull()
    expect(speakers()).toEqual([sourceId(), sourceId(), sourceId()])
    expect(await undo('name:a hale')).toBeNull()
    expect(speakers()).toEqual([sourceId(), sourceId(), 'name:a hale'])
  })

  it('of two bare names makes a source of both in one record', async () => {
    const records = world.records.length
    const from = { language: 'en', name: 'A. Hale' }
    await world.ask({ type: 'mergeSource', from, into: ann })
    expect(world.records).toHaveLength(records + 1)
    expect(speakers()).toEqual([sourceId(), sourceId(), sourceId()])
    await undo(sourceId())
    expect(world.sources()).toEqual([])
  })

  it('is taken back on either page, and once more what came between stays', async () => {
    await create()
    await create(board)
    await world.ask({ type: 'mergeSource', from: { id: sourceId() }, into: sourceId(2) })
    const alias = { language: 'en', name: 'Port Board' }
    await world.ask({ type: 'addAlias', sourceId: sourceId(2), alias })
    expect(await undo(sourceId())).toBeNull()
    expect(own()?.mergedInto).toBeNull()
    expect(own(2)?.aliases).toEqual([alias])
    expect(await redo(sourceId())).toBeNull()
    expect(own()?.mergedInto).toBe(sourceId(2))
    expect(await world.ask({ type: 'separateSource', sourceId: sourceId() })).toBeNull()
    expect(own()?.mergedInto).toBeNull()
  })

  it('with itself, in a circle, of what is merged already and with nobody is refused, with the field and who', async () => {
    await create()
    await create(board)
    const merge = (from: string, into: string) => world.ask({ type: 'mergeSource', from: { id: from }, into })
    expect(await merge(sourceId(), sourceId())).toBe('source.mergeSelf')
    expect(world.refusal?.detail).toEqual({ field: 'into' })
    expect(await merge(sourceId(), sourceId(2))).toBeNull()
    expect(await merge(sourceId(2), sourceId())).toBe('source.mergeCycle')
    expect(world.refusal?.detail).toEqual({ field: 'into', bearer: sourceId() })
    expect(await merge(sourceId(), 'us-treasury')).toBe('source.mergedAlready')
    expect(world.refusal?.detail).toEqual({ field: 'into', bearer: sourceId(2) })
    expect(await merge('nowhere', sourceId(2))).toBe('source.unknown')
    expect(await merge(sourceId(2), 'nowhere')).toBe('source.unknown')
    expect(
      await world.ask({
        type: 'mergeSource',
        from: { language: 'en', name: 'Ann Hale' },
        into: 'us-treasury',
      }),
    ).toBe('source.mergedAlready')
  })

  it('goes past other merges to where they lead', async () => {
    await create()
    await create(board)
    await world.ask({ type: 'mergeSource', from: { id: sourceId(2) }, into: 'us-treasury' })
    await world.ask({ type: 'mergeSource', from: { id: sourceId() }, into: sourceId(2) })
    expect(own()?.mergedInto).toBe('us-treasury')
    expect(await world.ask({ type: 'changeSource', sourceId: sourceId(), changes: { role: 'chair' } })).toBe(
      'source.mergedAlready',
    )
  })
})

describe('a split', () => {
  const other = aSourceDraft(3, { kind: 'person', names: { en: 'Ann Hale (mayor)' } })

  it('takes chosen statements of any article to a new source, and is undone in one', async () => {
    await create()
    const records = world.records.length
    const statementIds = [statementId(2), statementId(3)]
    await world.ask({ type: 'splitSource', from: { id: sourceId() }, statementIds, to: other })
    expect(world.records).toHaveLength(records + 1)
    expect(speakers()).toEqual([sourceId(), sourceId(3), sourceId(3)])
    expect(world.edits(articleId(2)).at(-1)).toMatchObject({
      kind: 'source.split',
      statementId: statementId(3),
      after: { source: { source: sourceId(3), relation: 'is' } },
    })
    expect(await undo(sourceId(3))).toBeNull()
    expect(speakers()).toEqual([sourceId(), sourceId(), 'name:a hale'])
    expect(own(3)).toBeUndefined()
    expect(await redo(sourceId())).toBeNull()
    expect(speakers()).toEqual([sourceId(), sourceId(3), sourceId(3)])
  })

  it('is not undone in an article, where other work goes on being', async () => {
    await world.ask({ type: 'correctStance', statementId: statementId(1), stance: 'deny' })
    const from = { language: 'en', name: 'Ann Hale' }
    await world.ask({ type: 'splitSource', from, statementIds: [statementId(2)], to: other })
    expect(await world.ask({ type: 'undo', articleId: articleId() })).toBeNull()
    expect(world.statement(statementId(1))?.stance).toBe('assert')
    expect(speakers()).toEqual(['name:ann hale', sourceId(3), 'name:a hale'])
    expect(await world.ask({ type: 'undo', articleId: articleId() })).toBe('decision.nothingToUndo')
  })

  it('goes back with the card where that is put back to an earlier state', async () => {
    await create()
    await world.ask({
      type: 'splitSource',
      from: { id: sourceId() },
      statementIds: [statementId(2)],
      to: other,
    })
    await world.ask({ type: 'restore', statementId: statementId(2), seq: 0 })
    expect(speakers()[1]).toBe(sourceId())
    expect(await undo(sourceId())).toBe('decision.changedSince')
  })

  it('without statements, into itself, or into a namesake is refused', async () => {
    await create()
    const ask = (statementIds: readonly ReturnType<typeof statementId>[], to: string | typeof other) =>
      world.ask({ type: 'splitSource', from: { id: sourceId() }, statementIds, to })
    expect(await ask([], other)).toBe('source.nothingChosen')
    expect(await ask([statementId(1)], sourceId())).toBe('source.splitSelf')
    expect(await ask([statementId(1)], { ...other, names: { en: 'Ann Hale' } })).toBe('source.nameTaken')
    expect(await ask([statementId(99)], other)).toBe('decision.unknownStatement')
    expect(
      await world.ask({
        type: 'splitSource',
        from: { language: 'en', name: 'A. Hale' },
        statementIds: [statementId(3)],
        to: { ...other, names: { en: 'A Hale' } },
      }),
    ).toBe('source.nameTaken')
    expect(world.refusal?.detail).toMatchObject({ field: 'names.en' })
  })
})

describe('taking back', () => {
  it('leaves a source that statements or others have come to lean on', async () => {
    await create(board)
    await world.ask({
      type: 'linkSource',
      statementIds: [statementId(3)],
      source: { source: sourceId(2) },
    })
    expect(await undo(sourceId(2))).toBe('source.inUse')
    await world.ask({ type: 'undo', articleId: articleId(2) })
    expect(await undo(sourceId(2))).toBeNull()
    // The link would lead nowhere now.
    expect(await world.ask({ type: 'redo', articleId: articleId(2) })).toBe('source.unknown')
    expect(await redo(sourceId(2))).toBeNull()
    expect(await world.ask({ type: 'redo', articleId: articleId(2) })).toBeNull()
  })

  it('gives no name back that somebody else has been given meanwhile', async () => {
    await create()
    const alias = { language: 'en', name: 'A. Hale' }
    await world.ask({ type: 'addAlias', sourceId: sourceId(), alias })
    await world.ask({ type: 'removeAlias', sourceId: sourceId(), alias })
    await create(board)
    await world.ask({ type: 'addAlias', sourceId: sourceId(2), alias })
    expect(await undo(sourceId())).toBe('source.nameTaken')
    expect(world.refusal?.detail).toMatchObject({ bearer: sourceId(2) })
  })

  it('has nothing to do where nothing was done', async () => {
    expect(await undo('us-treasury')).toBe('decision.nothingToUndo')
    expect(await redo('name:ann hale')).toBe('decision.nothingToRedo')
  })
})

it('one key stands for all spellings of a name', () => {
  expect(nameKeyOf('وِزارة  الخارجيّة')).toBe(nameKeyOf('وزاره الخارجية'))
  expect(nameKeyOf('The Harbour Board')).toBe(nameKeyOf('harbour board'))
  expect(nameKeyOf(' … ')).toBeNull()
})
