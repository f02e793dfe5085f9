import { beforeEach, describe, expect, it } from 'vitest'
import type { Command } from '#core/operation/command'
import { readRecord } from '#core/operation/seal'
import { historyOf } from '#core/operation/history'
import { reportModel } from '#core/report/report-model'
import type { Spans } from '#core/statement/spans'
import { wordingOf } from '#core/statement/wording'
import { blocksOf } from '#core/text/blocks'
import { quoteSpans } from '#core/text/span'
import {
  aDesk,
  aFoundStatement,
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

const text = 'قالت الوزارة إن الجسر سيفتح غدا، وأضافت أن «الطريق آمن». وزاد المتحدث أن المطر توقف.'
const span = (of: string) => ({ start: text.indexOf(of), end: text.indexOf(of) + of.length })
const spans = (source: string[], cue: string[], content: string[]): Spans => ({
  source: source.map(span),
  cue: cue.map(span),
  content: content.map(span),
})

let world: World
beforeEach(async () => {
  world = new World()
  await aDesk(world)
  const article = anArticle({ text, blocks: blocksOf(text) })
  const first = aFoundStatement({ ...spans(['الوزارة'], ['قالت'], ['إن الجسر سيفتح غدا']) })
  const second = aFoundStatement({
    ...spans([], ['وأضافت'], ['أن «الطريق آمن»']),
    form: 'direct',
  })
  await world.ask({
    ...anImport(0, article),
    statements: [
      { id: statementId(1), found: first },
      { id: statementId(2), found: second },
    ],
  })
})

const made = statementId(9)
const words = (n: number) => {
  const statement = world.statement(statementId(n))
  return statement && quoteSpans(text, wordingOf(statement).content)
}
const undo = () => world.ask({ type: 'undo', articleId: articleId() })
const redo = () => world.ask({ type: 'redo', articleId: articleId() })
const make = (change: Partial<Command & { type: 'makeStatement' }> = {}) =>
  world.ask({
    ...{ type: 'makeStatement', articleId: articleId(), id: made },
    spans: spans(['المتحدث'], ['وزاد'], ['أن المطر توقف']),
    ...{ stance: 'assert', sourceName: '' },
    ...change,
  } as Command)

async function approve(n: number): Promise<void> {
  const id = statementId(n)
  await world.ask({
    type: 'assess',
    statementId: id,
    scale,
    changes: { attribution: 'accurate', content: verdictOf('true'), rationale: 'Two records agree.' },
  })
  await meetStandards(world, id)
  await world.ask({ type: 'move', statementId: id, event: 'submit' })
  await world.ask({ type: 'move', statementId: id, event: 'approve' }, actor(2))
  expect(world.statement(id)?.stage).toBe('approved')
}

async function publish(n: number): Promise<void> {
  await approve(n)
  await world.ask({ type: 'move', statementId: statementId(n), event: 'publish' }, actor(2))
}

describe('a card made by hand', () => {
  it('stands open, in its words, under the name of whoever made it', async () => {
    expect(await make()).toBeNull()
    const statement = world.statement(made)
    expect(statement).toMatchObject({ found: null, stage: 'open', stance: 'assert', made: { by: actor() } })
    expect(words(9)).toBe('أن المطر توقف')
  })

  it('needs no source and no cue, and can have its source named in words', async () => {
    expect(await make({ spans: spans([], [], ['أن المطر توقف']), sourceName: ' متحدث لم يُسمَّ ' })).toBeNull()
    const statement = world.statement(made)
    expect(statement && wordingOf(statement)).toMatchObject({ source: [], resolved: 'متحدث لم يُسمَّ' })
  })

  it('is gone when that is taken back, and there again when it is redone', async () => {
    await make()
    const before = world.statement(made)
    expect(await undo()).toBeNull()
    expect(world.statement(made)).toBeUndefined()
    expect(await redo()).toBeNull()
    expect(world.statement(made)).toEqual(before)
    expect(await undo()).toBeNull()
    expect(world.statement(made)).toBeUndefined()
  })

  it('is told in its history and in the report', async () => {
    await make()
    expect(historyOf(world.edits(articleId()), made)).toMatchObject([
      { edit: { kind: 'statement.made', actor: actor() } },
    ])
    const article = world.article(articleId())
    if (!article) throw new Error('no article')
    const model = reportModel(article, [...world.statements.values()], scale, world.profiles())
    expect(model.statements.map(({ quotation }) => quotation)).toEqual([
      'إن الجسر سيفتح غدا',
      'أن «الطريق آمن»',
      'أن المطر توقف',
    ])
    expect(model.statements.map(({ checking }) => checking.maker)).toEqual([null, null, { name: 'Huda' }])
  })

  it.each([
    ['without content', { source: [], cue: [], content: [] }, 'decision.contentMissing'],
    ['beyond the text', { source: [], cue: [], content: [{ start: 0, end: 9999 }] }, 'decision.spansBroken'],
    ['of a blank', { source: [], cue: [], content: [{ start: 4, end: 5 }] }, 'decision.spansBroken'],
    [
      'of pieces that overlap',
      {
        source: [],
        cue: [],
        content: [
          { start: 0, end: 8 },
          { start: 5, end: 12 },
        ],
      },
      'decision.spansBroken',
    ],
  ])('is refused %s', async (_name, broken, code) => {
    expect(await make({ spans: broken })).toBe(code)
    expect(world.statement(made)).toBeUndefined()
  })

  it('never begins inside a letter with its marks', async () => {
    const marked = 'قالَ إنَّ الجسرَ مفتوح'
    await world.ask(anImport(0, anArticle({ id: articleId(2), text: marked, blocks: blocksOf(marked) })))
    const content = [{ start: 3, end: marked.length }]
    expect(await make({ articleId: articleId(2), spans: { source: [], cue: [], content } })).toBe(
      'decision.spansBroken',
    )
  })
})

describe('corrected words', () => {
  const correct = (n: number, corrected: Spans | null) =>
    world.ask({ type: 'correctSpans', statementId: statementId(n), spans: corrected })

  it('take the place of what was found, which stays known', async () => {
    expect(await correct(1, spans(['الوزارة'], ['قالت'], ['الجسر سيفتح']))).toBeNull()
    expect(words(1)).toBe('الجسر سيفتح')
    expect(quoteSpans(text, world.statement(statementId(1))?.found?.content ?? [])).toBe('إن الجسر سيفتح غدا')
    expect(await correct(1, null)).toBeNull()
    expect(words(1)).toBe('إن الجسر سيفتح غدا')
  })

  it('say anew how much of them is quoted', async () => {
    await correct(2, spans([], ['وأضافت'], ['الطريق']))
    expect(world.statement(statementId(2))?.spans?.form).toBe('direct')
    await correct(2, spans([], [], ['وأضافت أن «الطريق آمن». وزاد المتحدث']))
    expect(world.statement(statementId(2))?.spans?.form).toBe('mixed')
    await correct(2, spans([], [], ['وزاد']))
    expect(world.statement(statementId(2))?.spans?.form).toBe('indirect')
  })

  it('keep the engine’s reading of a source whose edges moved, and drop it for another source', async () => {
    const resolved = () => {
      const statement = world.statement(statementId(1))
      return statement && wordingOf(statement).resolved
    }
    await correct(1, spans(['قالت الوزارة'], [], ['إن الجسر سيفتح غدا']))
    expect(resolved()).toBe('الوزارة')
    await correct(1, spans(['المتحدث'], ['قالت'], ['إن الجسر سيفتح غدا']))
    expect(resolved()).toBeNull()
    await world.ask({ type: 'nameSource', statementIds: [statementId(1)], name: 'سليم حداد' })
    expect(resolved()).toBe('سليم حداد')
    await world.ask({ type: 'nameSource', statementIds: [statementId(1)], name: ' ' })
    expect(resolved()).toBeNull()
  })

  it('write nothing where they are what they were', async () => {
    const before = world.records.length
    expect(await correct(1, spans(['الوزارة'], ['قالت'], ['إن الجسر سيفتح غدا']))).toBeNull()
    expect(world.records).toHaveLength(before)
  })

  it('are refused once readers have seen them', async () => {
    await publish(1)
    expect(await correct(1, spans([], [], ['الجسر']))).toBe('decision.published')
  })

  it('make an approval lapse before publication', async () => {
    const id = statementId(1)
    await approve(1)
    expect(await correct(1, spans(['الوزارة'], ['قالت'], ['الجسر سيفتح']))).toBeNull()
    expect(world.statement(id)).toMatchObject({ stage: 'checking', approval: null })
  })
})

describe('a card split in two', () => {
  const split = (at: string, n = 1) =>
    world.ask({ type: 'split', statementId: statementId(n), at: text.indexOf(at), newId: made })

  it('leaves the decisions with the first half and gives the second the same source and stance', async () => {
    await world.ask({ type: 'correctStance', statementId: statementId(1), stance: 'promise' })
    await world.ask({ type: 'setImportance', statementIds: [statementId(1)], importance: 'high' })
    expect(await split('سيفتح')).toBeNull()
    expect([words(1), words(9)]).toEqual(['إن الجسر', 'سيفتح غدا'])
    const second = world.statement(made)
    expect(second).toMatchObject({
      ...{ stance: 'promise', importance: 'high', stage: 'open', assessment: null },
      made: { by: actor(), from: statementId(1) },
    })
    expect(second && wordingOf(second).resolved).toBe('الوزارة')
  })

  it('is one again in one step', async () => {
    const before = world.statement(statementId(1))
    await split('سيفتح')
    expect(await undo()).toBeNull()
    expect(world.statement(statementId(1))).toEqual(before)
    expect(world.statement(made)).toBeUndefined()
    expect(await redo()).toBeNull()
    expect([words(1), words(9)]).toEqual(['إن الجسر', 'سيفتح غدا'])
  })

  it('is refused where one half would be empty, where it is dismissed and where readers have seen it', async () => {
    expect(await split('إن')).toBe('decision.splitAtEdge')
    await world.ask({ type: 'dismiss', statementId: statementId(2), reason: 'noStatement', note: '' })
    expect(await split('الطريق', 2)).toBe('decision.notAtThisStage')
    await publish(1)
    expect(await split('سيفتح')).toBe('decision.published')
    expect(world.statement(made)).toBeUndefined()
  })
})

describe('cards merged into one', () => {
  const merge = (...ids: number[]) => world.ask({ type: 'merge', statementIds: ids.map(statementId) })

  it('keep the first one’s decisions and join their words; the others go, and say where', async () => {
    await world.ask({ type: 'correctStance', statementId: statementId(1), stance: 'promise' })
    expect(await merge(1, 2)).toBeNull()
    expect(words(1)).toBe('إن الجسر سيفتح غدا … أن «الطريق آمن»')
    expect(world.statement(statementId(1))).toMatchObject({ stance: 'promise', stage: 'proposed' })
    expect(world.statement(statementId(2))).toMatchObject({
      stage: 'dismissed',
      dismissal: { reason: 'merged', into: statementId(1), by: actor() },
    })
  })

  it('are apart again in one step', async () => {
    const before = [...world.statements.values()]
    await merge(2, 1)
    expect(await undo()).toBeNull()
    expect([...world.statements.values()]).toEqual(before)
  })

  it('are refused with themselves, across articles, and where readers have seen one', async () => {
    expect(await merge(1)).toBe('decision.mergeWithItself')
    expect(await merge(1, 1)).toBe('decision.mergeWithItself')
    expect(await merge(1, 7)).toBe('decision.unknownStatement')
    const other = anArticle({ id: articleId(2), text: 'غير ذلك' })
    await world.ask({
      ...anImport(0, other),
      statements: [{ id: statementId(5), found: aFoundStatement() }],
    })
    expect(await merge(1, 5)).toBe('decision.notOneArticle')
    await publish(2)
    expect(await merge(1, 2)).toBe('decision.published')
    expect(await merge(2, 1)).toBe('decision.published')
  })
})

describe('a decision on many cards', () => {
  const all = [statementId(1), statementId(2)]

  it('is one record and one undo', async () => {
    const before = world.records.length
    await world.ask({
      type: 'forAll',
      statementIds: all,
      decision: { type: 'dismiss', reason: 'outOfScope', note: '' },
    })
    expect(world.records).toHaveLength(before + 1)
    expect([...world.statements.values()].map(({ stage }) => stage)).toEqual(['dismissed', 'dismissed'])
    await undo()
    expect([...world.statements.values()].map(({ stage }) => stage)).toEqual(['proposed', 'proposed'])
  })

  it('leaves those alone that it is not open to, and is refused where it is open to none', async () => {
    const accept: Command = {
      type: 'forAll',
      statementIds: all,
      decision: { type: 'move', event: 'accept' },
    }
    await world.ask({ type: 'move', statementId: statementId(1), event: 'accept' })
    expect(await world.ask(accept)).toBeNull()
    expect(world.allEdits.at(-1)).toMatchObject({ statementId: statementId(2) })
    expect(await world.ask(accept)).toBe('decision.notAtThisStage')
  })
})

describe('where an article appeared', () => {
  const describeArticle = (publisher: string, publishedAt = '') =>
    world.ask({
      type: 'describeArticle',
      articleId: articleId(),
      appearance: { publisher, author: '', publishedAt, url: '' },
    })
  const publisher = () => world.article(articleId())?.appearance.publisher

  it('is corrected with undo and redo, in line with everything else', async () => {
    await describeArticle('River Post')
    await world.ask({ type: 'correctStance', statementId: statementId(1), stance: 'promise' })
    await describeArticle('The River Post')
    await undo()
    expect(publisher()).toBe('River Post')
    await undo()
    expect(world.statement(statementId(1))?.stance).toBe('assert')
    await undo()
    expect(publisher()).toBeNull()
    expect(await undo()).toBe('decision.nothingToUndo')
    for (let n = 0; n < 3; n += 1) await redo()
    expect(publisher()).toBe('The River Post')
  })

  it('is not forgotten again once an approval rests on it', async () => {
    await world.ask({ type: 'move', statementId: statementId(2), event: 'accept' })
    await approve(1)
    await describeArticle('The River Daily', '2026-11-20')
    expect(await undo()).toBeNull()
    expect(publisher()).toBe('The River Post')
    await world.ask({ type: 'move', statementId: statementId(1), event: 'publish' }, actor(2))
    expect(await undo()).toBeNull()
    expect(world.statement(statementId(2))?.stage).toBe('proposed')
    expect(publisher()).toBe('The River Post')
  })
})

it('the log alone gives all of it again', async () => {
  await make()
  await world.ask({
    type: 'split',
    statementId: statementId(1),
    at: text.indexOf('سيفتح'),
    newId: statementId(8),
  })
  await world.ask({ type: 'merge', statementIds: [made, statementId(2)] })
  await undo()
  const again = new World()
  for (const record of world.records) await again.happen(readRecord(JSON.parse(JSON.stringify(record))))
  expect(new Map(again.statements)).toEqual(new Map(world.statements))
})
