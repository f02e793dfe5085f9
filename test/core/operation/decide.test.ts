import { beforeEach, describe, expect, it } from 'vitest'
import type { StageEvent } from '#core/workflow/stages'
import {
  aDesk,
  actor,
  anArticle,
  anImport,
  articleId,
  meetStandards,
  scale,
  statementId,
  verdictOf,
  World,
} from '../../builders/log'

let world: World
const first = statementId(1)
const state = () => world.statement(first)

beforeEach(async () => {
  world = new World()
  await aDesk(world)
  await world.ask(anImport(3))
})

/** A whole assessment, or none of it. */
const assess = (value: string | null, by = actor()) => {
  const changes =
    value === null
      ? { attribution: null, content: null, rationale: '' }
      : {
          attribution: 'accurate' as const,
          content: verdictOf(value),
          rationale: 'The bridge was seen to open.',
        }
  return world.ask({ type: 'assess', statementId: first, changes, scale }, by)
}
const move = (event: StageEvent, by = actor()) =>
  // A test asks for anything, also for what the interface cannot.
  world.ask({ type: 'move', statementId: first, event: event as 'submit' }, by)
const dismiss = () => world.ask({ type: 'dismiss', statementId: first, reason: 'duplicate', note: '' })
/** Evidence and everything else that an approval asks for. */
const ready = () => meetStandards(world, first)

describe('importing an article', () => {
  it('brings its statements along as proposals with the stance that the engine read', () => {
    expect(
      [...world.statements.values()].map(({ stage, stance, assessment }) => [stage, stance, assessment]),
    ).toEqual([
      ['proposed', 'assert', null],
      ['proposed', 'assert', null],
      ['proposed', 'assert', null],
    ])
  })

  it('is refused when the very same bytes are already in the library, and says under which title', async () => {
    expect(await world.ask(anImport(1, anArticle({ id: articleId(2) })))).toBe('decision.duplicateArticle')
    expect(world.articles.size).toBe(1)
  })
})

describe('correcting a stance', () => {
  it('keeps what the engine found beside what the person decided', async () => {
    await world.ask({ type: 'correctStance', statementId: first, stance: 'deny' })
    expect(state()).toMatchObject({ stance: 'deny', found: { act: 'assert' } })
  })

  it('writes nothing when the stance is what it was', async () => {
    const before = world.records.length
    expect(await world.ask({ type: 'correctStance', statementId: first, stance: 'assert' })).toBeNull()
    expect(world.records).toHaveLength(before)
  })

  it('is refused for a statement that nobody knows', async () => {
    expect(await world.ask({ type: 'correctStance', statementId: statementId(99), stance: 'deny' })).toBe(
      'decision.unknownStatement',
    )
  })
})

describe('linking a source', () => {
  const link = (source: { source: string | null } | null, ...places: number[]) =>
    world.ask({ type: 'linkSource', statementIds: places.map(statementId), source })
  const sources = () => [...world.statements.values()].map(({ source }) => source)
  const none = { source: null }

  it('leaves the choice to the engine until a person has made one', () => {
    expect(sources()).toEqual([null, null, null])
  })

  it('turns every card of the source in one operation', async () => {
    const before = world.records.length
    await link(none, 1, 3)
    expect(sources()).toEqual([none, null, none])
    expect(world.records).toHaveLength(before + 1)
  })

  it('speaks only of the cards that it changes', async () => {
    await link(none, 1)
    await link(none, 1, 2)
    expect(world.allEdits.at(-1)).toMatchObject({ statementId: statementId(2), after: { source: none } })
    expect(world.allEdits.at(-1)).not.toHaveProperty('others')
  })

  it('writes nothing when the choice is what it was', async () => {
    const before = world.records.length
    expect(await link(null, 1, 2)).toBeNull()
    expect(world.records).toHaveLength(before)
  })

  it('is taken back and made again on all of them at once', async () => {
    await link(none, 1, 2)
    await world.ask({ type: 'undo', articleId: articleId() })
    expect(sources()).toEqual([null, null, null])
    await world.ask({ type: 'redo', articleId: articleId() })
    expect(sources()).toEqual([none, none, null])
  })

  it('is not taken back where one of them has been decided otherwise since', async () => {
    await link(none, 1, 2)
    const edit = world.allEdits.at(-1)
    // Another desk's record that this desk's undo does not see.
    world.statements.set(statementId(2), { ...world.statement(statementId(2)), source: null } as never)
    expect(await world.ask({ type: 'undo', articleId: articleId() })).toBe('decision.changedSince')
    expect(world.allEdits.at(-1)).toBe(edit)
  })

  it('makes an approval lapse, since a card under another name is another card', async () => {
    await assess('true', actor(1))
    await ready()
    await move('submit')
    await move('approve', actor(2))
    await link(none, 1, 2)
    expect(state()).toMatchObject({ stage: 'checking', source: none })
    expect(world.statement(statementId(2))?.stage).toBe('proposed')
  })

  it('leads to a source that is known and to no other', async () => {
    expect(await link({ source: 'nowhere' }, 1)).toBe('source.unknown')
    expect(await link({ source: 'us-treasury' }, 1)).toBeNull()
    expect(sources()).toEqual([{ source: 'us-treasury', relation: 'is' }, null, null])
  })

  it('is refused for a statement that nobody knows, and then for all of them', async () => {
    expect(await link(none, 1, 99)).toBe('decision.unknownStatement')
    expect(sources()).toEqual([null, null, null])
  })
})

describe('giving a verdict', () => {
  it('takes a card that nobody had started into checking, in one operation', async () => {
    const before = world.records.length
    await assess('false')
    expect(world.records).toHaveLength(before + 1)
    expect(state()).toMatchObject({
      stage: 'checking',
      assessment: { content: { value: 'false' }, by: actor() },
    })
  })

  it('is refused for a value that is not on the scale', async () => {
    expect(await assess('pantsOnFire')).toBe('decision.notOnScale')
  })

  it('is refused on a dismissed card', async () => {
    await dismiss()
    expect(await assess('true')).toBe('decision.notAtThisStage')
  })

  it('can be taken back', async () => {
    await assess('true')
    await assess(null)
    expect(state()).toMatchObject({ assessment: null })
  })
})

describe('review', () => {
  beforeEach(async () => {
    await assess('true', actor(1))
    await ready()
  })

  it('needs a verdict', async () => {
    await assess(null)
    expect(await move('submit')).toBe('decision.verdictMissing')
  })

  it('is not for whoever wrote the verdict: four eyes', async () => {
    await move('submit')
    expect(await move('approve', actor(1))).toBe('decision.fourEyes')
    expect(await move('approve', actor(2))).toBeNull()
    expect(state()?.stage).toBe('approved')
  })

  it('lapses when the verdict or the stance changes', async () => {
    await move('submit')
    await move('approve', actor(2))
    await assess('false', actor(2))
    expect(state()?.stage).toBe('checking')
  })

  it('cannot be got round by taking back the change that made an approval lapse', async () => {
    await move('submit')
    await move('approve', actor(2))
    await world.ask({ type: 'correctStance', statementId: first, stance: 'deny' }, actor(1))
    expect(state()?.stage).toBe('checking')
    expect(await world.ask({ type: 'undo', articleId: articleId() }, actor(1))).toBe('decision.fourEyes')
  })

  it('cannot be got round by redoing an approval that somebody else had given and taken back', async () => {
    await move('submit')
    await move('approve', actor(2))
    await world.ask({ type: 'undo', articleId: articleId() }, actor(2))
    expect(await world.ask({ type: 'redo', articleId: articleId() }, actor(1))).toBe('decision.fourEyes')
    expect(state()?.stage).toBe('inReview')
  })

  it('never lets a person choose the lapse', async () => {
    await move('submit')
    expect(await move('lapse')).toBe('decision.notAtThisStage')
  })
})

describe('undo and redo', () => {
  const undo = () => world.ask({ type: 'undo', articleId: articleId() })
  const redo = () => world.ask({ type: 'redo', articleId: articleId() })

  it('have nothing to do in an article that was only imported', async () => {
    expect(await undo()).toBe('decision.nothingToUndo')
    expect(await redo()).toBe('decision.nothingToRedo')
  })

  it('go back step by step and forward again, each as a new operation', async () => {
    const known = world.records.length
    await world.ask({ type: 'correctStance', statementId: first, stance: 'deny' })
    await assess('false')
    await undo()
    expect(state()).toMatchObject({ stance: 'deny', assessment: null, stage: 'proposed' })
    await undo()
    expect(state()).toMatchObject({ stance: 'assert', assessment: null })
    expect(await undo()).toBe('decision.nothingToUndo')
    await redo()
    await redo()
    expect(state()).toMatchObject({
      stance: 'deny',
      assessment: { content: { value: 'false' } },
      stage: 'checking',
    })
    expect(await redo()).toBe('decision.nothingToRedo')
    expect(world.records).toHaveLength(known + 6)
  })

  it('can undo what was redone', async () => {
    await assess('false')
    await undo()
    await redo()
    await undo()
    expect(state()).toMatchObject({ assessment: null, stage: 'proposed' })
  })

  it('leave nothing to redo once something else was done', async () => {
    await assess('false')
    await undo()
    await world.ask({ type: 'correctStance', statementId: first, stance: 'warn' })
    expect(await redo()).toBe('decision.nothingToRedo')
  })

  it('bring a dismissed card back to where it stood', async () => {
    await move('accept')
    await dismiss()
    expect(state()?.stage).toBe('dismissed')
    await undo()
    expect(state()?.stage).toBe('open')
  })
})
