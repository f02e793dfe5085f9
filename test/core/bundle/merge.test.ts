import { describe, expect, it } from 'vitest'
import { planMerge, type Here, type MergePlan, type There } from '#core/bundle/merge'
import { emptyHead } from '#core/operation/operation'
import { undoState } from '#core/operation/undo'
import {
  aDesk,
  actor,
  anArticle,
  anEvidenceDraft,
  anImport,
  articleId,
  asking,
  aSourceDraft,
  evidenceId,
  meetStandards,
  scale,
  sourceId,
  statementId,
  verdictOf,
  World,
} from '../../builders/log'

/** One desk's journal as another reads it. */
const told = (world: World): There => {
  const { seq, hash } = world.records.at(-1) ?? emptyHead
  return { journal: world.records[0]?.hash ?? '', head: { seq, hash }, records: world.records }
}

const hereOf = (world: World): Here => ({
  journal: world.records[0]?.hash ?? '',
  records: new Set(
    world.records.flatMap((record) => [
      record.hash,
      ...(record.origin ? [record.origin.hash] : []),
      ...(record.kind === 'bundle.merged' ? record.body.seen : []),
    ]),
  ),
  profiles: world.profiles(),
  articles: [...world.articles.values()],
  statements: [...world.statements.values()],
  sources: world.sources(),
})

async function takeIn(into: World, from: World): Promise<MergePlan> {
  const plan = planMerge(hereOf(into), told(from), asking(actor(9), '2026-11-22T12:00:00.000Z'))
  for (const operation of plan.operations) await into.happen(operation)
  return plan
}

/** A copy of a desk that goes its own way from here on, as a workspace does that was begun from a bundle. */
async function startedFrom(world: World): Promise<World> {
  const copy = new World()
  await copy.ask(
    { type: 'createProfile', profile: { id: actor(8), name: 'Noura', role: 'editor' } },
    actor(8),
  )
  await takeIn(copy, world)
  return copy
}

async function deskWithArticle(): Promise<World> {
  const desk = new World()
  await aDesk(desk)
  await desk.ask(anImport(2))
  return desk
}

describe('sources of two desks', () => {
  const split = (desk: World) =>
    desk.ask({
      type: 'splitSource',
      from: { language: 'ar', name: 'الوزارة' },
      statementIds: [statementId(1)],
      to: aSourceDraft(1),
    })

  it('come along with the statements that went to them, and are not undone where they came to', async () => {
    const theirs = await deskWithArticle()
    const ours = await startedFrom(theirs)
    await split(theirs)
    await takeIn(ours, theirs)
    expect(ours.sources()).toEqual(theirs.sources())
    expect(ours.statement(statementId(1))?.source).toEqual({ source: sourceId(), relation: 'is' })
    expect(await ours.ask({ type: 'undo', sourceId: sourceId() })).toBe('decision.nothingToUndo')
    const records = ours.records.length
    await takeIn(ours, theirs)
    expect(ours.records).toHaveLength(records)
  })

  it('stay as ours where both have changed one, and where a name is taken here by now', async () => {
    const theirs = await deskWithArticle()
    await theirs.ask({ type: 'createSource', source: aSourceDraft(1) })
    const ours = await startedFrom(theirs)
    const call = (desk: World, name: string) =>
      desk.ask({ type: 'changeSource', sourceId: sourceId(), changes: { names: { en: name } } })
    await call(ours, 'Port Board')
    await call(theirs, 'Quay Board')
    await ours.ask({ type: 'createSource', source: aSourceDraft(2, { names: { en: 'Lock Office' } }) })
    await theirs.ask({ type: 'createSource', source: aSourceDraft(3, { names: { en: 'Lock Office' } }) })
    await takeIn(ours, theirs)
    expect(ours.sources().map(({ names }) => names['en'])).toEqual(['Port Board', 'Lock Office'])
  })
})

const assess = (world: World, value: string, by = actor(), rationale = 'Two records agree.') =>
  world.ask(
    {
      type: 'assess',
      statementId: statementId(),
      scale,
      changes: { attribution: 'accurate', content: verdictOf(value), rationale },
    },
    by,
  )

const card = (world: World, n = 1) => {
  const statement = world.statement(statementId(n))
  if (!statement) throw new Error(`no statement ${n}`)
  return statement
}

describe('a bundle of another desk', () => {
  it('brings its articles, people and work in, in the names of those who did it', async () => {
    const ours = new World()
    await ours.ask({ type: 'createProfile', profile: { id: actor(8), name: 'Noura', role: 'editor' } })
    const theirs = await deskWithArticle()
    await assess(theirs, 'true')

    const plan = await takeIn(ours, theirs)
    expect(plan.articles).toEqual([{ id: articleId(), title: 'الجسر' }])
    expect(plan.profiles.map(({ name }) => name)).toEqual(['Huda', 'Salim', 'Rana', 'Yusuf'])
    expect(card(ours).assessment).toEqual(card(theirs).assessment)
    expect(ours.edits(articleId())[0]).toMatchObject({ actor: actor(), origin: { seq: 6 } })
  })

  it('brings no version along that was taken back there', async () => {
    const ours = await deskWithArticle()
    const there = await startedFrom(ours)
    const article = anArticle({ id: articleId(7), text: 'نص آخر تماما.', sha256: '7'.repeat(64) })
    await there.ask({
      type: 'versionArticle',
      previous: articleId(),
      article,
      engine: 'test',
      statements: [],
      cards: [],
    })
    expect(await there.ask({ type: 'withdrawVersion', articleId: article.id })).toBeNull()
    await takeIn(ours, there)
    expect(ours.article(article.id)).toBeUndefined()
  })

  it('changes nothing the second time', async () => {
    const theirs = await deskWithArticle()
    const ours = await startedFrom(theirs)
    expect((await takeIn(ours, theirs)).operations).toEqual([])
  })

  it('is followed where only they have gone on', async () => {
    const theirs = await deskWithArticle()
    const ours = await startedFrom(theirs)
    await assess(theirs, 'false')
    await theirs.ask({ type: 'putEvidence', statementId: statementId(), evidence: anEvidenceDraft(1) })

    const plan = await takeIn(ours, theirs)
    expect(plan.changed).toEqual([statementId()])
    expect(card(ours)).toMatchObject({ assessment: { content: { value: 'false' } }, disagreements: [] })
    expect(card(ours).evidence).toHaveLength(1)
    expect(card(ours).stage).toBe(card(theirs).stage)
  })

  it('puts evidence and comments of both side by side', async () => {
    const theirs = await deskWithArticle()
    const ours = await startedFrom(theirs)
    await theirs.ask({ type: 'putEvidence', statementId: statementId(), evidence: anEvidenceDraft(1) })
    await ours.ask({ type: 'putEvidence', statementId: statementId(), evidence: anEvidenceDraft(2) })
    await takeIn(ours, theirs)
    expect(card(ours).evidence.map(({ id }) => id)).toEqual([evidenceId(2), evidenceId(1)])
    expect(card(ours).disagreements).toEqual([])
  })

  it('never overwrites a verdict of ours: two on the same base are a disagreement, on both desks', async () => {
    const theirs = await deskWithArticle()
    const ours = await startedFrom(theirs)
    await assess(theirs, 'false')
    await assess(ours, 'true', actor(8))

    const plan = await takeIn(ours, theirs)
    expect(plan.differences).toEqual([
      { statementId: statementId(), articleId: articleId(), keys: ['assessment'] },
    ])
    expect(card(ours).assessment).toMatchObject({ content: { value: 'true' }, by: actor(8) })
    expect(card(ours).disagreements).toMatchObject([
      { theirs: { assessment: { content: { value: 'false' }, by: actor() } }, by: actor() },
    ])

    await takeIn(theirs, ours)
    expect(card(theirs).assessment).toMatchObject({ content: { value: 'false' } })
    expect(card(theirs).disagreements).toMatchObject([
      { theirs: { assessment: { content: { value: 'true' } } } },
    ])
  })

  it('leaves no disagreement where both come to the same', async () => {
    const theirs = await deskWithArticle()
    const ours = await startedFrom(theirs)
    await assess(theirs, 'false')
    await ours.ask({ type: 'correctStance', statementId: statementId(), stance: 'warn' })
    await theirs.ask({ type: 'correctStance', statementId: statementId(), stance: 'predict' })
    await takeIn(ours, theirs)
    expect(card(ours).disagreements).toMatchObject([{ theirs: { stance: 'predict' } }])

    await theirs.ask({ type: 'correctStance', statementId: statementId(), stance: 'warn' })
    await takeIn(ours, theirs)
    expect(card(ours).disagreements).toEqual([])
  })

  it('remembers what it has seen, so that what we do later is no disagreement with what they did before', async () => {
    const theirs = await deskWithArticle()
    const ours = await startedFrom(theirs)
    for (const desk of [theirs, ours])
      await desk.ask({ type: 'correctStance', statementId: statementId(), stance: 'warn' })
    await takeIn(ours, theirs)
    await ours.ask({ type: 'correctStance', statementId: statementId(), stance: 'predict' })
    expect((await takeIn(ours, theirs)).operations).toEqual([])
    expect(card(ours)).toMatchObject({ stance: 'predict', disagreements: [] })
  })

  it('does not bring an approval of theirs onto a verdict of ours', async () => {
    const theirs = await deskWithArticle()
    const ours = await startedFrom(theirs)
    await assess(ours, 'true', actor(8))
    await assess(theirs, 'false')
    await meetStandards(theirs, statementId())
    await theirs.ask({ type: 'move', statementId: statementId(), event: 'submit' })
    expect(
      await theirs.ask({ type: 'move', statementId: statementId(), event: 'approve' }, actor(2)),
    ).toBeNull()

    await takeIn(ours, theirs)
    expect(card(ours)).toMatchObject({ approval: null, assessment: { content: { value: 'true' } } })
    expect(card(ours).stage).not.toBe('approved')
    expect(card(ours).disagreements[0]?.theirs).toMatchObject({ stage: 'approved' })
  })

  it('makes an approval of ours lapse where it changes what was approved', async () => {
    const theirs = await deskWithArticle()
    const ours = await startedFrom(theirs)
    await assess(ours, 'true')
    await meetStandards(ours, statementId())
    await ours.ask({ type: 'move', statementId: statementId(), event: 'submit' })
    expect(
      await ours.ask({ type: 'move', statementId: statementId(), event: 'approve' }, actor(2)),
    ).toBeNull()
    await theirs.ask({ type: 'putEvidence', statementId: statementId(), evidence: anEvidenceDraft(3) })
    await takeIn(ours, theirs)
    expect(card(ours)).toMatchObject({ stage: 'checking', approval: null })
  })

  it('changes nothing that our readers have seen', async () => {
    const theirs = await deskWithArticle()
    const ours = await startedFrom(theirs)
    await assess(ours, 'true')
    await meetStandards(ours, statementId())
    await ours.ask({ type: 'move', statementId: statementId(), event: 'submit' })
    await ours.ask({ type: 'move', statementId: statementId(), event: 'approve' }, actor(2))
    await ours.ask({ type: 'move', statementId: statementId(), event: 'publish' }, actor(2))
    await theirs.ask({ type: 'putEvidence', statementId: statementId(), evidence: anEvidenceDraft(3) })
    const before = card(ours)
    await takeIn(ours, theirs)
    expect(card(ours)).toMatchObject({ stage: 'published', evidence: before.evidence })
    expect(card(ours).disagreements).toHaveLength(1)
  })

  it('meets an article that both imported from the same file as one', async () => {
    const ours = new World()
    await ours.ask({ type: 'createProfile', profile: { id: actor(8), name: 'Noura', role: 'editor' } })
    await ours.ask(anImport(1))
    const theirs = new World()
    await aDesk(theirs)
    const twin = anImport(1, anArticle({ id: articleId(5) }))
    await theirs.ask({ ...twin, statements: twin.statements.map((one) => ({ ...one, id: statementId(50) })) })
    await theirs.ask({ type: 'correctStance', statementId: statementId(50), stance: 'warn' })

    const plan = await takeIn(ours, theirs)
    expect(plan.joined).toEqual([{ id: articleId(), title: 'الجسر' }])
    expect([...ours.articles.keys()]).toEqual([articleId()])
    expect(card(ours).stance).toBe('warn')
  })

  it('is not ours to undo', async () => {
    const theirs = await deskWithArticle()
    const ours = await startedFrom(theirs)
    await assess(theirs, 'false')
    await takeIn(ours, theirs)
    expect(undoState(ours.edits(articleId()))).toEqual({ undo: null, redo: null })
  })
})

describe('a disagreement', () => {
  async function disagreeing(): Promise<World> {
    const theirs = await deskWithArticle()
    const ours = await startedFrom(theirs)
    await assess(theirs, 'false')
    await assess(ours, 'true', actor(4))
    await takeIn(ours, theirs)
    return ours
  }
  const journal = (world: World) => card(world).disagreements[0]?.journal ?? ''

  it('stands in the way of an approval', async () => {
    const ours = await disagreeing()
    await meetStandards(ours, statementId())
    await ours.ask({ type: 'move', statementId: statementId(), event: 'submit' }, actor(4))
    expect(await ours.ask({ type: 'move', statementId: statementId(), event: 'approve' }, actor(2))).toBe(
      'decision.standardsMissing',
    )
    expect(ours.refusal?.detail).toEqual({ missing: 'settled' })
  })

  it('is settled by an editor, in favour of theirs or of ours', async () => {
    for (const [take, value] of [
      [['assessment'], 'false'],
      [[], 'true'],
    ] as const) {
      const ours = await disagreeing()
      const settle = { type: 'settle', statementId: statementId(), journal: journal(ours), take } as const
      expect(await ours.ask(settle, actor(4))).toBe('decision.editorOnly')
      expect(await ours.ask(settle, actor(2))).toBeNull()
      expect(card(ours)).toMatchObject({ disagreements: [], assessment: { content: { value } } })
      expect(await ours.ask(settle, actor(2))).toBe('decision.settled')
    }
  })

  it('is there again once its settling is undone', async () => {
    const ours = await disagreeing()
    const settle = { type: 'settle', statementId: statementId(), journal: journal(ours), take: [] } as const
    await ours.ask(settle, actor(2))
    await ours.ask({ type: 'undo', articleId: articleId() }, actor(2))
    expect(card(ours).disagreements).toHaveLength(1)
  })
})
