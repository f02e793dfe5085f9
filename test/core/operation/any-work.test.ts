import { describe, expect, it } from 'vitest'
import { attributionVerdicts } from '#core/assessment/assessment'
import type { Command } from '#core/operation/command'
import { decisionsAt, historyOf, isPublication } from '#core/operation/history'
import { sourceChangeKinds } from '#core/operation/operation'
import { readRecord } from '#core/operation/seal'
import { undoState } from '#core/operation/undo'
import { deskNameKeys, SourceDirectory } from '#core/source/directory'
import { decisionKeys, type Decisions, type Statement } from '#core/statement/statement'
import { stances } from '#core/statement/stance'
import { commentFields, dismissalReasons } from '#core/workflow/review'
import { stages, StageEvent } from '#core/workflow/stages'
import { standards } from '#core/workflow/standard'
import { missingFor, writersOf } from '#core/workflow/standards'
import {
  aDesk,
  actor,
  anEvidenceDraft,
  anArticle,
  anImport,
  articleId,
  aSourceDraft,
  commentId,
  evidenceId,
  scale,
  sourceId,
  statementId,
  verdictOf,
  World,
} from '../../builders/log'
import { fc } from '../../builders/property'

/*
 * Whatever four people do to two cards, in whatever order, allowed or not, some things always hold. Commands that lead
 * on (a whole assessment, evidence, submit, approve) come often, so that sequences reach the far end of the workflow.
 */

interface Step {
  readonly by: number
  readonly command: Command
}

const card = fc.constantFrom(statementId(1), statementId(2))
const anyCard = fc.constantFrom(statementId(1), statementId(2), statementId(3))
const someCards = fc.subarray([statementId(1), statementId(2), statementId(3)], { minLength: 1 })
const place = fc.nat(anArticle().text.length)
const span = fc
  .tuple(place, place)
  .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }))
const spans = fc.record({
  source: fc.array(span, { maxLength: 1 }),
  cue: fc.array(span, { maxLength: 1 }),
  content: fc.array(span, { minLength: 1, maxLength: 2 }),
})
const person = fc.constantFrom(1, 2, 3, 4)
const text = fc.constantFrom('', 'Two records agree.', 'سجلان متفقان')
const piece = fc.constantFrom(1, 2, 3)
const some = <Type extends Command['type']>(
  type: Type,
  more: { [Key in Exclude<keyof (Command & { type: Type }), 'type'>]: fc.Arbitrary<unknown> },
) => fc.record({ type: fc.constant(type), ...more }) as unknown as fc.Arbitrary<Command>

/** What the checker and the editor do on a good day, over and over, so that the far end of the workflow is reached. */
const byChecker = fc.oneof(
  some('assess', {
    statementId: card,
    scale: fc.constant(scale),
    changes: fc.constant({
      attribution: 'accurate',
      content: verdictOf('true'),
      rationale: 'Two records agree.',
    }),
  }),
  some('putEvidence', { statementId: card, evidence: piece.map((n) => anEvidenceDraft(n)) }),
  some('describeArticle', {
    articleId: fc.constant(articleId()),
    appearance: fc.constant({ publisher: 'River Post', author: '', publishedAt: '2026-11-20', url: '' }),
  }),
  some('move', { statementId: card, event: fc.constant('submit') }),
)
const byEditor = fc.oneof(
  some('move', { statementId: card, event: fc.constantFrom('approve', 'publish', 'approve', 'publish') }),
  some('move', { statementId: card, event: fc.constantFrom('approve', 'publish', 'reopen') }),
  some('sendBack', {
    statementId: card,
    comment: fc.constant({ id: commentId(2), field: 'rationale', text: 'Which records?' }),
  }),
  some('correct', { statementId: card, text: fc.constant('The date was wrong.') }),
  some('retract', { statementId: card, text: fc.constantFrom('', 'He never spoke.') }),
)

/** What people do with the words of cards. The third card is always one that somebody made, or split off. */
const withWords = fc.oneof(
  some('makeStatement', {
    articleId: fc.constant(articleId()),
    id: fc.constant(statementId(3)),
    spans,
    stance: fc.constantFrom(...stances),
    sourceName: text,
  }),
  some('correctSpans', { statementId: anyCard, spans: fc.option(spans) }),
  some('split', { statementId: anyCard, at: place, newId: fc.constant(statementId(3)) }),
  some('merge', { statementIds: someCards }),
  some('nameSource', { statementIds: someCards, name: text }),
  some('forAll', {
    statementIds: someCards,
    decision: fc.oneof(
      fc.record({ type: fc.constant('correctStance'), stance: fc.constantFrom(...stances) }),
      fc.record({ type: fc.constant('move'), event: fc.constantFrom('accept', 'restore', 'approve') }),
      fc.record({
        type: fc.constant('dismiss'),
        reason: fc.constantFrom(...dismissalReasons),
        note: text,
      }),
    ),
  }),
)

const anything = fc.oneof(
  some('correctStance', { statementId: anyCard, stance: fc.constantFrom(...stances) }),
  some('linkSource', {
    statementIds: someCards,
    source: fc.constantFrom(null, { source: null }, { source: sourceId(1) }, { source: 'us-treasury' }),
  }),
  some('assess', {
    statementId: anyCard,
    scale: fc.constant(scale),
    changes: fc.record(
      {
        attribution: fc.constantFrom(null, ...attributionVerdicts),
        content: fc.constantFrom(null, verdictOf('true'), verdictOf('false')),
        rationale: text,
        knownThen: text,
      },
      { requiredKeys: [] },
    ),
  }),
  some('askSecond', { statementId: anyCard, wanted: fc.boolean() }),
  some('putEvidence', {
    statementId: anyCard,
    evidence: fc
      .tuple(piece, fc.constantFrom('', 'wire'), fc.constantFrom('supports' as const, 'context' as const))
      .map(([n, group, relation]) => anEvidenceDraft(n, { group, relation })),
  }),
  some('removeEvidence', { statementId: anyCard, evidenceId: piece.map(evidenceId) }),
  some('setImportance', {
    statementIds: fc.constant([statementId(1), statementId(2)]),
    importance: fc.constantFrom('low', 'high'),
  }),
  some('comment', {
    statementId: anyCard,
    comment: fc.record({
      id: fc.constant(commentId()),
      field: fc.constantFrom(...commentFields),
      text: fc.constant('Why?'),
    }),
  }),
  some('resolveComment', {
    statementId: anyCard,
    commentId: fc.constant(commentId()),
    resolved: fc.boolean(),
  }),
  some('recordException', { statementId: anyCard, standard: fc.constantFrom(...standards), reason: text }),
  some('withdrawException', { statementId: anyCard, standard: fc.constantFrom(...standards) }),
  some('move', { statementId: anyCard, event: fc.constantFrom(...StageEvent.options) }),
  some('dismiss', { statementId: anyCard, reason: fc.constantFrom(...dismissalReasons), note: text }),
  some('sendBack', { statementId: anyCard, comment: fc.constant(null) }),
  some('correct', { statementId: anyCard, text }),
  some('retract', { statementId: anyCard, text }),
  some('restore', { statementId: anyCard, seq: fc.nat(60) }),
  some('undo', { articleId: fc.constant(articleId()) }),
  some('redo', { articleId: fc.constant(articleId()) }),
)

/** What somebody does on the pages of three sources, one of them in the registry, and of a bare name. */
const source = fc.constantFrom(sourceId(1), sourceId(2), 'us-treasury')
const name = fc.constantFrom('', 'الوزارة', 'Harbour Board 1', 'Port Office', 'Quay Office').map((name) => ({
  language: 'en',
  name,
}))
const draft = fc
  .tuple(fc.constantFrom(1, 2), name)
  .map(([n, { name }]) => aSourceDraft(n, name === '' ? {} : { names: { en: name } }))
const handle = fc.oneof(
  source.map((id) => ({ id })),
  name,
)
const onSources = fc.oneof(
  some('createSource', { source: draft }),
  some('createSource', { source: draft }),
  some('changeSource', {
    sourceId: source,
    changes: fc.record(
      { names: name.map(({ name }) => ({ en: name })), role: text, parent: fc.option(source) },
      { requiredKeys: [] },
    ),
  }),
  some('addAlias', { sourceId: source, alias: name }),
  some('removeAlias', { sourceId: source, alias: name }),
  some('mergeSource', { from: handle, into: fc.oneof(source, draft) }),
  some('separateSource', { sourceId: source }),
  some('splitSource', {
    from: handle,
    statementIds: fc.subarray([statementId(1), statementId(2)]),
    to: fc.oneof(source, draft),
  }),
  some('linkNamed', {
    to: source,
    links: fc
      .subarray([statementId(1), statementId(2)])
      .map((ids) => ids.map((id) => ({ statementId: id, relation: 'is' as const }))),
  }),
  some('undo', { sourceId: source }),
  some('redo', { sourceId: source }),
)

const step = (by: fc.Arbitrary<number>, command: fc.Arbitrary<Command>): fc.Arbitrary<Step> =>
  fc.record({ by, command })

const work = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: step(fc.constant(1), byChecker) },
    { weight: 6, arbitrary: step(fc.constant(2), byEditor) },
    { weight: 3, arbitrary: step(person, anything) },
    { weight: 1, arbitrary: step(person, onSources) },
    { weight: 1, arbitrary: step(person, withWords) },
  ),
  { minLength: 20, maxLength: 80, size: 'max' },
)

/** A day on which the desk puts its sources in order. */
const sourceWork = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: step(person, anything) },
    { weight: 6, arbitrary: step(person, onSources) },
  ),
  { minLength: 20, maxLength: 60, size: 'max' },
)

async function aWorld(): Promise<World> {
  const world = new World()
  await aDesk(world)
  await world.ask(anImport(2))
  return world
}

const decisionsOf = (statement: Statement | undefined): Decisions =>
  Object.fromEntries(decisionKeys.map((key) => [key, statement?.[key]])) as unknown as Decisions

/** Run the work and look at the world after each step that was carried out. */
async function after(steps: readonly Step[], look: (world: World) => void | Promise<void>): Promise<World> {
  const world = await aWorld()
  for (const { by, command } of steps) {
    const known = world.records.length
    await world.ask(command, actor(by))
    if (world.records.length > known) await look(world)
  }
  return world
}

describe('whatever anybody does', () => {
  it('nobody approves what they wrote, only editors approve, and what is approved meets the standards', async () => {
    const reached = new Set<string>()
    await fc.assert(
      fc.asyncProperty(work, async (steps) => {
        await after(steps, (world) => {
          for (const statement of world.statements.values()) {
            reached.add(statement.stage)
            if (!['approved', 'published'].includes(statement.stage)) continue
            const { approval } = statement
            expect(approval).not.toBeNull()
            if (!approval) continue
            expect(writersOf(statement).has(approval.by)).toBe(false)
            expect(world.people.get(approval.by)?.role).toBe('editor')
            const article = world.article(statement.articleId)
            expect(article && missingFor(statement, article, world.profiles())).toEqual([])
          }
        })
      }),
      { numRuns: 300 },
    )
    // The work gets everywhere, or this would say little.
    expect([...reached].sort()).toEqual([...stages].sort())
  })

  it('an approval stands only at the stages that follow it', async () => {
    await fc.assert(
      fc.asyncProperty(work, async (steps) => {
        await after(steps, (world) => {
          for (const { stage, approval } of world.statements.values())
            expect(approval !== null).toBe(
              ['approved', 'published', 'corrected', 'retracted'].includes(stage),
            )
        })
      }),
    )
  })

  it('undo and then redo leave everything as it was', async () => {
    await fc.assert(
      fc.asyncProperty(work, person, async (steps, by) => {
        const world = await after(steps, () => undefined)
        const before = [...world.statements.values()].map(decisionsOf)
        const undone = await world.ask({ type: 'undo', articleId: articleId() }, actor(by))
        if (undone !== null) return
        const redone = await world.ask({ type: 'redo', articleId: articleId() }, actor(by))
        // Whoever may take an approval back may not always give it again.
        if (redone !== null) expect(redone).toMatch(/fourEyes|editorOnly|standardsMissing/)
        else expect([...world.statements.values()].map(decisionsOf)).toEqual(before)
      }),
    )
  })

  it('restoring gives exactly the earlier decisions, as one more operation', async () => {
    await fc.assert(
      fc.asyncProperty(work, fc.nat(), async (steps, nth) => {
        const id = statementId(1)
        const snapshots: { seq: number; decisions: Decisions }[] = []
        const keep = (world: World) => {
          const seq = world.records.at(-1)?.seq ?? 0
          snapshots.push({ seq, decisions: decisionsOf(world.statement(id)) })
        }
        const world = await after(steps, keep)
        const chosen = snapshots[nth % Math.max(1, snapshots.length)]
        const statement = world.statement(id)
        if (!chosen || !statement) return
        const edits = world.edits(articleId())
        expect(decisionsAt(statement, edits, chosen.seq)).toEqual(chosen.decisions)
        const records = world.records.length
        const refused = await world.ask({ type: 'restore', statementId: id, seq: chosen.seq }, actor(3))
        if (refused === 'decision.published')
          expect(
            historyOf(edits, id).some(({ edit, turn }) => edit.seq > chosen.seq && isPublication(turn)),
          ).toBe(true)
        else if (refused === 'source.unknown')
          expect(
            new SourceDirectory(world.sources()).lookUp(chosen.decisions.source?.source ?? ''),
          ).toBeNull()
        else if (refused !== null) expect(chosen.decisions.stage).toBe('approved')
        else {
          expect(decisionsOf(world.statement(id))).toEqual(chosen.decisions)
          expect(world.records.length - records).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('every source stands for itself or for one that does, no two bear one name, and no link leads nowhere', async () => {
    const happened = new Set<string>()
    await fc.assert(
      fc.asyncProperty(sourceWork, async (steps) => {
        await after(steps, (world) => {
          happened.add(world.records.at(-1)?.kind ?? '')
          const directory = new SourceDirectory(world.sources())
          const bearers = new Map<string, string>()
          for (const own of world.sources()) {
            const standsFor = directory.lookUp(own.id)
            expect(standsFor).not.toBeNull()
            expect(standsFor?.mergedInto).toBeNull()
            expect(Object.values(standsFor?.names ?? {})).not.toEqual([])
            for (const key of deskNameKeys(own)) {
              expect(bearers.get(key) ?? standsFor?.id).toBe(standsFor?.id)
              bearers.set(key, standsFor?.id ?? '')
            }
          }
          for (const { source } of world.statements.values())
            if (source?.source) expect(directory.lookUp(source.source)).not.toBeNull()
        })
      }),
    )
    for (const kind of sourceChangeKinds) expect(happened).toContain(kind)
  })

  it('undo and then redo on the page of a source leave it and its statements as they were', async () => {
    await fc.assert(
      fc.asyncProperty(sourceWork, person, source, async (steps, by, sourceId) => {
        const world = await after(steps, () => undefined)
        const standing = () =>
          structuredClone([world.deskSources, [...world.statements.values()].map(decisionsOf)])
        const before = standing()
        if ((await world.ask({ type: 'undo', sourceId }, actor(by))) !== null) return
        const redone = await world.ask({ type: 'redo', sourceId }, actor(by))
        // Whoever may take an approval back may not always give it again.
        if (redone !== null) expect(redone).toMatch(/fourEyes|editorOnly|standardsMissing/)
        else expect(standing()).toEqual(before)
      }),
    )
  })

  it('what readers were told is never taken back', async () => {
    await fc.assert(
      fc.asyncProperty(work, async (steps) => {
        let known = 0
        await after(steps, (world) => {
          const { length } = world.statement(statementId(1))?.corrections ?? []
          expect(length).toBeGreaterThanOrEqual(known)
          known = length
        })
      }),
    )
  })

  it('the log alone gives the same world again', async () => {
    await fc.assert(
      fc.asyncProperty(work, async (steps) => {
        const world = await after(steps, () => undefined)
        const again = new World()
        for (const record of world.records) await again.happen(readRecord(JSON.parse(JSON.stringify(record))))
        expect([...again.statements]).toEqual([...world.statements])
        expect([...again.articles]).toEqual([...world.articles])
        expect([...again.people]).toEqual([...world.people])
        expect(again.deskSources).toEqual(world.deskSources)
        expect(again.allSourceEdits).toEqual(world.allSourceEdits)
        expect(undoState(again.edits(articleId()))).toEqual(undoState(world.edits(articleId())))
      }),
      { numRuns: 40 },
    )
  })
})
