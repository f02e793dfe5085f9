import { beforeEach, describe, expect, it } from 'vitest'
import { ArticleId } from '#core/article/article'
import { evolve } from '#core/operation/evolve'
import { wordingOf } from '#core/statement/wording'
import { quoteSpans } from '#core/text/span'
import { type StatementId } from '#core/statement/statement'
import { aFoundStatement, actor, anArticle, articleId, digest, statementId, World } from '../../builders/log'

const bridge = 'قالت الوزارة إن الجسر سيفتح غدا.'
const text = `${bridge}

وأعلنت البلدية أن الحافلات ستعود إلى خطوطها يوم الأحد المقبل.

ونفى المقاول أن تكون كلفة الأعمال قد تضاعفت منذ توقيع العقد.`

const span = (within: string, words: string) => {
  const start = within.indexOf(words)
  return { start, end: start + words.length }
}
const found = (source: string, cue: string, content: string, within = text) =>
  aFoundStatement({
    source: [span(within, source)],
    cue: [span(within, cue)],
    content: [span(within, content)],
    resolved: source,
  })
const cards = [
  found('الوزارة', 'قالت', 'الجسر سيفتح غدا'),
  found('البلدية', 'وأعلنت', 'الحافلات ستعود إلى خطوطها يوم الأحد المقبل'),
  found('المقاول', 'ونفى', 'تكون كلفة الأعمال قد تضاعفت منذ توقيع العقد'),
]

const newArticle = articleId(2)
const carriedId = (n: number) => statementId(100 + n)
const version = (now: string, statements: { id: StatementId; found: ReturnType<typeof found> }[] = []) => ({
  type: 'versionArticle' as const,
  previous: articleId(),
  article: anArticle({ id: newArticle, text: now, sha256: digest(now) }),
  engine: 'test',
  statements,
  cards: cards.map((_, index) => ({ from: statementId(index + 1), id: carriedId(index + 1) })),
})

let world: World
beforeEach(async () => {
  world = new World()
  await world.ask({ type: 'createProfile', profile: { id: actor(), name: 'هدى', role: 'factChecker' } })
  await world.ask({
    type: 'importArticle',
    article: anArticle({ text }),
    engine: 'test',
    statements: cards.map((one, index) => ({ id: statementId(index + 1), found: one })),
  })
})

const quoted = (id: StatementId, now: string) => {
  const statement = world.statement(id)
  return statement && quoteSpans(now, wordingOf(statement).content)
}

describe('another version of an article', () => {
  it('carries over every card whose words stand where they stood, with all that was decided of it', async () => {
    await world.ask({ type: 'correctStance', statementId: statementId(1), stance: 'promise' })
    const now = `تحديث: أضيفت فقرة في أول الخبر.\n\n${text}`
    expect(await world.ask(version(now))).toBeNull()
    expect([1, 2, 3].map((n) => quoted(carriedId(n), now))).toEqual([
      'الجسر سيفتح غدا',
      'الحافلات ستعود إلى خطوطها يوم الأحد المقبل',
      'تكون كلفة الأعمال قد تضاعفت منذ توقيع العقد',
    ])
    expect(world.statement(carriedId(1))).toMatchObject({ stance: 'promise', articleId: newArticle })
    expect(world.article(newArticle)).toMatchObject({ previous: articleId(), open: [] })
  })

  it('leaves the version before as it was, with its cards', async () => {
    const before = world.statement(statementId(2))
    await world.ask(version(text.replace('الأحد', 'الاثنين')))
    expect(world.statement(statementId(2))).toBe(before)
    expect(quoted(statementId(2), text)).toContain('الأحد')
  })

  it('asks about a card whose words were changed, and carries nothing over in silence', async () => {
    const now = text
      .replace('يوم الأحد المقبل', 'يوم الاثنين المقبل')
      .replace(/ونفى المقاول.*/u, 'انتهى الخبر.')
    await world.ask(version(now))
    expect(world.statement(carriedId(1))).toBeDefined()
    expect(world.statement(carriedId(2))).toBeUndefined()
    expect(world.statement(carriedId(3))).toBeUndefined()
    const open = world.article(newArticle)?.open ?? []
    expect(open.map(({ statementId: id, state }) => [id, state])).toEqual([
      [statementId(2), 'moved'],
      [statementId(3), 'orphan'],
    ])
    expect(quoteSpans(now, open[0]?.places[0]?.content ?? [])).toBe(
      'الحافلات ستعود إلى خطوطها يوم الاثنين المقبل',
    )
  })

  it('takes a card over once a person has confirmed its place, and that can be undone', async () => {
    const now = text.replace('يوم الأحد المقبل', 'يوم الاثنين المقبل')
    await world.ask(version(now))
    const [spans] = world.article(newArticle)?.open[0]?.places ?? []
    if (!spans) throw new Error('no place was proposed')
    const confirm = {
      type: 'anchorStatement' as const,
      articleId: newArticle,
      statementId: statementId(2),
      spans,
      newId: carriedId(9),
    }
    expect(await world.ask({ ...confirm, statementId: statementId(1) })).toBe('decision.unknownStatement')
    expect(await world.ask(confirm)).toBeNull()
    expect(quoted(carriedId(9), now)).toBe('الحافلات ستعود إلى خطوطها يوم الاثنين المقبل')
    expect(world.statement(carriedId(9))).toMatchObject({ made: { from: statementId(2) } })
    expect(await world.ask({ type: 'undo', articleId: newArticle })).toBeNull()
    expect(world.statement(carriedId(9))).toBeUndefined()
  })

  it('lets an approval lapse where the words that were approved were changed, and keeps it where they were not', async () => {
    const approval = { by: actor(2), at: '2026-11-22T08:00:00.000Z' }
    for (const n of [1, 2]) {
      const statement = world.statement(statementId(n))
      if (statement) world.statements.set(statement.id, { ...statement, stage: 'approved', approval })
    }
    await world.ask(version(text.replace('يوم الأحد المقبل', 'يوم الاثنين المقبل')))
    expect(world.statement(carriedId(1))).toMatchObject({ stage: 'approved', approval })
    const [spans] = world.article(newArticle)?.open[0]?.places ?? []
    if (!spans) throw new Error('no place was proposed')
    const newId = carriedId(9)
    await world.ask({
      type: 'anchorStatement',
      articleId: newArticle,
      statementId: statementId(2),
      spans,
      newId,
    })
    expect(world.statement(newId)).toMatchObject({ stage: 'checking', approval: null })
  })

  it('makes cards of what is new in it, and not a second one of what was carried over', async () => {
    const now = `${text}\n\nوكشف المهندس أن شحنة الحديد ستصل في آخر الشهر.`
    const again = { id: statementId(50), found: found('الوزارة', 'قالت', 'الجسر سيفتح غدا', now) }
    const fresh = {
      id: statementId(51),
      found: found('المهندس', 'وكشف', 'شحنة الحديد ستصل في آخر الشهر', now),
    }
    await world.ask(version(now, [again, fresh]))
    expect(world.statement(statementId(50))).toBeUndefined()
    expect(world.statement(statementId(51))).toMatchObject({ articleId: newArticle })
  })

  it('is refused where the very same text is there already, or the version before is not', async () => {
    expect(await world.ask({ ...version(text), article: anArticle({ id: newArticle, text }) })).toBe(
      'decision.duplicateArticle',
    )
    const absent = ArticleId.parse(articleId(7))
    expect(await world.ask({ ...version(`${text} .`), previous: absent })).toBe('decision.unknownArticle')
  })

  it('keeps what is known of where it appeared, unless its file tells otherwise', async () => {
    const appearance = {
      publisher: 'The River Post',
      author: 'Huda',
      publishedAt: '2026-11-20',
      url: 'https://river.example/1',
    }
    await world.ask({ type: 'describeArticle', articleId: articleId(), appearance })
    const command = version(`${text} .`)
    const article = { ...command.article, publishedAt: '2026-11-21T07:00:00Z', url: 'not an address' }
    expect(await world.ask({ ...command, article })).toBeNull()
    expect(world.article(newArticle)?.appearance).toEqual({ ...appearance, publishedAt: '2026-11-21' })
  })

  it('leaves the journals of before as they are read: an article that was imported follows none', () => {
    const imported = world.records.find(({ kind }) => kind === 'article.imported')
    if (!imported) throw new Error('nothing was imported')
    expect(evolve(world, imported).articles).toMatchObject([{ previous: null, open: [] }])
  })
})

describe('a version that is taken back', () => {
  const now = `تحديث: أضيفت فقرة في أول الخبر.\n\n${text}`
  const takeBack = () => world.ask({ type: 'withdrawVersion', articleId: newArticle })

  it('is gone with its cards; the version before has its own as they were, and can be imported again', async () => {
    const before = [1, 2, 3].map((n) => world.statement(statementId(n)))
    await world.ask(version(now))
    expect(await takeBack()).toBeNull()
    expect(world.article(newArticle)).toBeUndefined()
    expect([1, 2, 3].map((n) => world.statement(carriedId(n)))).toEqual([undefined, undefined, undefined])
    expect([1, 2, 3].map((n) => world.statement(statementId(n)))).toEqual(before)
    expect(await world.ask(version(now))).toBeNull()
    expect(world.statement(carriedId(1))).toBeDefined()
  })

  it('stays where somebody has worked on it', async () => {
    await world.ask(version(now))
    await world.ask({ type: 'correctStance', statementId: carriedId(1), stance: 'deny' })
    expect(await takeBack()).toBe('version.workedOn')
    expect(world.statement(carriedId(1))).toBeDefined()
  })

  it('stays where a newer one follows it, or evidence quotes it, and is none where it is the first', async () => {
    await world.ask(version(now))
    const third = anArticle({ id: articleId(3), text: `${now} خاتمة.`, sha256: digest('third') })
    await world.ask({
      type: 'versionArticle',
      previous: newArticle,
      article: third,
      engine: 'test',
      statements: [],
      cards: [],
    })
    expect(await takeBack()).toBe('version.followed')
    expect(await world.ask({ type: 'withdrawVersion', articleId: articleId(3) })).toBeNull()
    expect(await world.ask({ type: 'withdrawVersion', articleId: articleId(1) })).toBe('version.first')
    expect(await world.ask({ type: 'withdrawVersion', articleId: articleId(9) })).toBe(
      'decision.unknownArticle',
    )
  })
})
