import { beforeEach, describe, expect, it } from 'vitest'
import type { Command, StatementCommand } from '#core/operation/command'
import { missingFor } from '#core/workflow/standards'
import type { StageEvent } from '#core/workflow/stages'
import {
  aDesk,
  actor,
  anEvidenceDraft,
  anImport,
  articleId,
  commentId,
  evidenceId,
  meetStandards,
  scale,
  statementId,
  verdictOf,
  World,
} from '../../builders/log'

const checker = actor(1)
const editor = actor(2)
const otherEditor = actor(3)
const colleague = actor(4)
const first = statementId(1)
let world: World

const state = () => {
  const statement = world.statement(first)
  if (!statement) throw new Error('no statement')
  return statement
}
type About<Type extends StatementCommand['type']> = Omit<
  StatementCommand & { type: Type },
  'type' | 'statementId'
>
const about = <Type extends StatementCommand['type']>(type: Type, more: About<Type>, by = checker) =>
  world.ask({ type, statementId: first, ...more } as unknown as Command, by)
const move = (event: StageEvent, by = checker) => about('move', { event: event as 'submit' }, by)
const assess = (changes: Extract<Command, { type: 'assess' }>['changes'], by = checker) =>
  about('assess', { changes, scale }, by)
const whole = {
  attribution: 'accurate' as const,
  content: verdictOf('true'),
  rationale: 'Two records agree.',
}
const undo = (by = checker) => world.ask({ type: 'undo', articleId: articleId() }, by)
const missing = () => {
  const article = world.article(articleId())
  return article ? missingFor(state(), article, world.profiles()) : null
}

beforeEach(async () => {
  world = new World()
  await aDesk(world)
  await world.ask(anImport(2))
})

describe('submitting', () => {
  it.each([
    ['a verdict on the content', { content: null }, 'decision.verdictMissing'],
    ['a verdict on the attribution', { attribution: null }, 'decision.attributionMissing'],
    ['a rationale', { rationale: ' \n' }, 'decision.rationaleMissing'],
  ])('asks for %s', async (_name, lacking, code) => {
    await assess({ ...whole, ...lacking })
    expect(await move('submit')).toBe(code)
    await assess(whole)
    expect(await move('submit')).toBeNull()
  })

  it('asks for no verdict on the content of concern: a feeling is neither true nor false', async () => {
    await about('correctStance', { stance: 'concern' })
    await assess({ attribution: 'accurate', rationale: 'The recording has it word for word.' })
    expect(await move('submit')).toBeNull()
    expect(missing()).not.toContain('contentVerdict')
  })
})

describe('the standards', () => {
  it('are listed as far as they do not hold', async () => {
    expect(missing()).toEqual([
      'appearanceDate',
      'appearancePlace',
      'attributionVerdict',
      'contentVerdict',
      'rationale',
      'independentEvidence',
      'checker',
    ])
    await assess(whole)
    expect(missing()).toEqual(['appearanceDate', 'appearancePlace', 'independentEvidence'])
    await meetStandards(world, first)
    expect(missing()).toEqual([])
  })

  it('block an approval with the list of what is missing', async () => {
    await assess(whole)
    await move('submit')
    expect(await move('approve', editor)).toBe('decision.standardsMissing')
    expect(world.refusal?.detail).toEqual({
      missing: 'appearanceDate, appearancePlace, independentEvidence',
    })
  })

  it('give way to recorded exceptions, which say why and by whom', async () => {
    await assess(whole)
    await move('submit')
    for (const standard of ['appearanceDate', 'appearancePlace', 'independentEvidence'] as const)
      expect(await about('recordException', { standard, reason: ' A leaflet. ' }, editor)).toBeNull()
    expect(state().exceptions[2]).toMatchObject({
      standard: 'independentEvidence',
      reason: 'A leaflet.',
      by: editor,
    })
    expect(await move('approve', editor)).toBeNull()
    expect(await about('withdrawException', { standard: 'appearanceDate' }, editor)).toBe(
      'decision.notAtThisStage',
    )
  })

  it('know no exception from verdicts and people, and none without a reason', async () => {
    expect(await about('recordException', { standard: 'rationale', reason: 'short' }, editor)).toBe(
      'decision.noException',
    )
    expect(await about('recordException', { standard: 'claimant', reason: ' ' }, editor)).toBe('field.empty')
  })

  it('ask for somebody who can review: an editor with a name who wrote none of it', async () => {
    await assess(whole, editor)
    await assess({ rationale: 'Three records agree.' }, otherEditor)
    expect(missing()).toContain('reviewer')
  })
})

describe('approving', () => {
  beforeEach(async () => {
    await assess(whole)
    await meetStandards(world, first)
    await move('submit')
  })

  it('is for editors', async () => {
    expect(await move('approve', colleague)).toBe('decision.editorOnly')
    expect(await about('sendBack', { comment: null }, colleague)).toBe('decision.editorOnly')
    expect(await move('approve', editor)).toBeNull()
    expect(state().approval).toMatchObject({ by: editor })
    expect(await move('publish', colleague)).toBe('decision.editorOnly')
  })

  it('is not for anybody whose hand is in the assessment, even if somebody else wrote last', async () => {
    await assess({ rationale: 'Three records agree.' }, editor)
    await assess({ rationale: 'Four records agree.' }, checker)
    await move('submit')
    expect(await move('approve', editor)).toBe('decision.fourEyes')
    expect(await move('approve', otherEditor)).toBeNull()
  })

  it.each<[string, () => Promise<unknown>]>([
    ['the stance', () => about('correctStance', { stance: 'deny' })],
    ['the source', () => world.ask({ type: 'linkSource', statementIds: [first], source: { source: null } })],
    ['the verdict', () => assess({ content: verdictOf('false') })],
    ['the rationale', () => assess({ rationale: 'On second thoughts.' })],
    [
      'a piece of evidence',
      () => about('putEvidence', { evidence: anEvidenceDraft(1, { relation: 'refutes' }) }),
    ],
    ['less evidence', () => about('removeEvidence', { evidenceId: evidenceId(1) })],
  ])('lapses when %s changes', async (_name, change) => {
    await move('approve', editor)
    await change()
    expect(state()).toMatchObject({ stage: 'checking', approval: null })
  })

  it.each<[string, () => Promise<unknown>]>([
    ['a comment', () => about('comment', { comment: { id: commentId(), field: 'source', text: 'Who?' } })],
    ['the importance', () => world.ask({ type: 'setImportance', statementIds: [first], importance: 'high' })],
  ])('outlives %s', async (_name, change) => {
    await move('approve', editor)
    await change()
    expect(state().stage).toBe('approved')
  })
})

describe('sending back', () => {
  beforeEach(async () => {
    await assess(whole)
    await move('submit')
  })

  it('says why, at the field that it is about', async () => {
    expect(await about('sendBack', { comment: null }, editor)).toBe('decision.commentMissing')
    const comment = { id: commentId(), field: 'rationale' as const, text: ' Which records? ' }
    expect(await about('sendBack', { comment }, editor)).toBeNull()
    expect(state()).toMatchObject({
      stage: 'changesRequested',
      comments: [{ field: 'rationale', text: 'Which records?', by: editor, resolved: false }],
    })
  })

  it('goes with comments that stand open, and not with resolved ones', async () => {
    await about('comment', { comment: { id: commentId(), field: 'evidence', text: 'Dead link.' } }, editor)
    await about('resolveComment', { commentId: commentId(), resolved: true })
    expect(await about('sendBack', { comment: null }, editor)).toBe('decision.commentMissing')
    await about('resolveComment', { commentId: commentId(), resolved: false }, editor)
    expect(await about('sendBack', { comment: null }, editor)).toBeNull()
  })
})

describe('a blind second verdict', () => {
  beforeEach(async () => {
    await about('askSecond', { wanted: true }, editor)
    await assess(whole)
    await meetStandards(world, first)
    await move('submit')
  })

  it('is waited for before an approval, and goes beside the first without touching it', async () => {
    expect(missing()).toEqual(['secondVerdict'])
    await assess({ ...whole, attribution: 'altered', content: verdictOf('false') }, colleague)
    expect(state()).toMatchObject({
      stage: 'inReview',
      assessment: { attribution: 'accurate', by: checker },
      second: { askedBy: editor, assessment: { attribution: 'altered', by: colleague } },
    })
    expect(await assess({ rationale: 'Me too.' }, otherEditor)).toBe('decision.secondTaken')
    expect(await move('approve', editor)).toBeNull()
    expect(await assess({ content: verdictOf('true') }, colleague)).toBe('decision.notAtThisStage')
  })

  it('keeps its writer from approving, too', async () => {
    await assess(whole, otherEditor)
    expect(await move('approve', otherEditor)).toBe('decision.fourEyes')
  })

  it('can be done without as long as nobody has given it', async () => {
    await about('askSecond', { wanted: false }, editor)
    expect(missing()).toEqual([])
    await about('askSecond', { wanted: true }, editor)
    await assess(whole, colleague)
    expect(await about('askSecond', { wanted: false }, editor)).toBe('decision.secondGiven')
  })
})

describe('after publication', () => {
  beforeEach(async () => {
    await assess(whole)
    await meetStandards(world, first)
    await move('submit')
    await move('approve', editor)
    await move('publish', editor)
  })

  it('nothing changes in silence, and nothing is undone', async () => {
    expect(await about('correctStance', { stance: 'deny' })).toBe('decision.published')
    expect(await assess({ content: verdictOf('false') })).toBe('decision.published')
    expect(await undo(editor)).toBe('decision.nothingToUndo')
    expect(await about('restore', { seq: 0 }, editor)).toBe('decision.published')
  })

  it('a source is still linked on the other cards', async () => {
    const source = { source: null }
    await world.ask({ type: 'linkSource', statementIds: [first, statementId(2)], source })
    expect([state().source, world.statement(statementId(2))?.source]).toEqual([null, source])
  })

  it('a correction tells readers what was wrong, and stays in its log when the card is taken up again', async () => {
    expect(await about('correct', { text: ' ' }, editor)).toBe('field.empty')
    expect(await about('correct', { text: 'The date was wrong.' }, checker)).toBe('decision.editorOnly')
    await about('correct', { text: 'The date was wrong.' }, editor)
    expect(state()).toMatchObject({
      stage: 'corrected',
      corrections: [{ kind: 'correction', text: 'The date was wrong.', by: editor }],
    })
    await move('reopen', editor)
    expect(state()).toMatchObject({ stage: 'checking', approval: null })
    await assess({ content: verdictOf('false') })
    await move('submit')
    await move('approve', editor)
    expect(state().corrections).toHaveLength(1)
  })

  it('a retraction is the end of it', async () => {
    await about('retract', { text: 'He never spoke.' }, editor)
    expect(state()).toMatchObject({ stage: 'retracted', corrections: [{ kind: 'retraction' }] })
    expect(await move('reopen', editor)).toBe('decision.notAtThisStage')
  })
})

describe('dismissing', () => {
  it('says why, and restoring forgets it', async () => {
    await about('dismiss', { reason: 'duplicate', note: ' See the third card. ' })
    expect(state()).toMatchObject({
      stage: 'dismissed',
      dismissal: { reason: 'duplicate', note: 'See the third card.', by: checker },
    })
    await move('restore')
    expect(state()).toMatchObject({ stage: 'proposed', dismissal: null })
  })
})

describe('going back to an earlier state', () => {
  it('is a new operation that makes the card exactly what it was', async () => {
    await about('correctStance', { stance: 'warn' })
    await assess(whole)
    const earlier = state()
    const { seq } = world.records.at(-1) ?? { seq: 0 }
    await about('putEvidence', { evidence: anEvidenceDraft(1) })
    await assess({ rationale: 'Nothing agrees.', content: verdictOf('false') })
    const records = world.records.length
    expect(await about('restore', { seq })).toBeNull()
    expect(state()).toEqual(earlier)
    expect(world.records).toHaveLength(records + 1)
    await undo()
    expect(state()).toMatchObject({ assessment: { rationale: 'Nothing agrees.' }, evidence: [{}] })
  })

  it('does not lead round the rules of approval', async () => {
    await assess(whole)
    await meetStandards(world, first)
    await move('submit')
    await move('approve', editor)
    const { seq } = world.records.at(-1) ?? { seq: 0 }
    await about('correctStance', { stance: 'warn' })
    expect(await about('restore', { seq }, checker)).toBe('decision.fourEyes')
    expect(await about('restore', { seq }, colleague)).toBe('decision.editorOnly')
    expect(await about('restore', { seq }, otherEditor)).toBeNull()
    expect(state().stage).toBe('approved')
  })
})

describe('where an article appeared', () => {
  const describeIt = (appearance: Partial<Extract<Command, { type: 'describeArticle' }>['appearance']>) =>
    world.ask({
      type: 'describeArticle',
      articleId: articleId(),
      appearance: { publisher: '', author: '', publishedAt: '', url: '', ...appearance },
    })

  it('is refused at the field that does not hold', async () => {
    expect(await describeIt({ publishedAt: 'yesterday' })).toBe('field.notADate')
    expect(world.refusal?.detail).toEqual({ field: 'publishedAt' })
    expect(await describeIt({ url: 'river-post' })).toBe('field.notAnAddress')
  })

  it('can be corrected, and not forgotten', async () => {
    await describeIt({ publishedAt: '2026-11-20' })
    await describeIt({ publishedAt: '2026-11-21', publisher: 'The River Post' })
    expect(world.article(articleId())?.appearance).toMatchObject({
      publishedAt: '2026-11-21',
      publisher: 'The River Post',
    })
    expect(await describeIt({ publisher: 'The River Post' })).toBe('decision.appearanceEmptied')
  })
})

describe('profiles', () => {
  const profile = (n: number, name: string) => ({ id: actor(n), name, role: 'factChecker' as const })

  it('need a name that nobody else has, in whatever spelling', async () => {
    expect(await world.ask({ type: 'createProfile', profile: profile(9, '  ') })).toBe('profile.nameMissing')
    expect(await world.ask({ type: 'createProfile', profile: profile(9, 'huda') })).toBe('profile.nameTaken')
    expect(await world.ask({ type: 'createProfile', profile: profile(9, ' Mona  A. ') })).toBeNull()
    expect(world.people.get(actor(9))?.name).toBe('Mona A.')
  })

  it('are renamed and given another role', async () => {
    await world.ask({ type: 'changeProfile', profile: { ...profile(4, 'Yusuf K.'), role: 'editor' } })
    expect(world.people.get(actor(4))).toMatchObject({ name: 'Yusuf K.', role: 'editor' })
    expect(await world.ask({ type: 'changeProfile', profile: profile(4, '') })).toBe('profile.nameMissing')
    expect(await world.ask({ type: 'changeProfile', profile: profile(99, 'Nobody') })).toBe('profile.unknown')
  })
})
