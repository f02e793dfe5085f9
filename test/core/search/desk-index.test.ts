import { describe, expect, it } from 'vitest'
import { DeskIndex, type ResultGroup } from '../../../src/core/search/desk-index'
import type { SearchKind } from '../../../src/core/search/entries'
import type { Statement } from '../../../src/core/statement/statement'
import type { Assessment } from '../../../src/core/assessment/assessment'
import { SourceDirectory } from '../../../src/core/source/directory'
import { InstitutionId, type Institution } from '../../../src/core/source/institution'
import { institutionById } from '../../../src/core/source/registry'
import { unspoken, type DeskSource } from '../../../src/core/source/source'
import {
  actor,
  aDesk,
  anArticle,
  anEvidenceDraft,
  anImport,
  asking,
  sourceId,
  aStatement,
  statementId,
  verdictOf,
  World,
} from '../../builders/log'

const text = 'قالت وزارة الخارجية الأمريكية إن الجسر سيفتح غدا. وأضافت أن المهندسين راضون.'
const article = { ...anArticle({ text }), publisher: 'صحيفة النهر', author: null, url: null }

async function found(
  index: DeskIndex,
  query: string,
  viewer = actor(),
  kind: SearchKind | null = null,
  language = 'ar',
): Promise<ResultGroup[]> {
  return index.search({ query, viewer, language, kind, most: 5 }, (ids) =>
    Promise.resolve(ids.map(() => text)),
  )
}
const kindsOf = (groups: readonly ResultGroup[]) => groups.map(({ kind }) => kind)

function withStatement(overrides: Partial<Statement> = {}): DeskIndex {
  const index = new DeskIndex()
  index.putArticle(article)
  index.putStatement(aStatement(overrides), article)
  return index
}

describe('what can be found on a desk', () => {
  it('are articles, statements and sources, each by its own words', async () => {
    const groups = await found(withStatement(), 'وزارة')
    expect(kindsOf(groups)).toEqual(['article', 'statement', 'source'])
    expect(kindsOf(await found(withStatement(), 'المهندسون'))).toEqual(['article'])
    expect(kindsOf(await found(withStatement(), 'صحيفة النهر'))).toEqual(['article'])
  })

  it('shows an article at the words that answer, by the offsets of its text', async () => {
    const [group] = await found(withStatement(), 'مهندسين')
    const { span, marks } = group?.results[0]?.passage ?? { span: { start: 0 }, marks: [] }
    expect(marks.map(({ start, end }) => text.slice(span.start + start, span.start + end))).toEqual([
      'المهندسين',
    ])
  })

  it('finds a statement by the names of its institution in another language', async () => {
    const index = withStatement({ source: { source: InstitutionId.parse('us-state-department') } })
    expect(kindsOf(await found(index, 'state department'))).toContain('statement')
  })

  it('finds a statement by the words that its source has where it speaks, also where it is known by another name', async () => {
    const statement = aStatement()
    if (!statement.found) throw new Error('it was found by the engine')
    const index = withStatement({ found: { ...statement.found, resolved: 'سالم الحربي' } })
    expect(kindsOf(await found(index, 'وزارة الخارجية'))).toContain('statement')
  })

  it('finds evidence by its title, note, address and quoted words', async () => {
    const world = new World()
    await aDesk(world)
    await world.ask(anImport())
    await world.ask({
      type: 'putEvidence',
      statementId: statementId(),
      evidence: anEvidenceDraft(1, {
        title: 'سجل البلدية',
        note: 'صفحة عشرة',
        url: 'https://register.example/bridge',
      }),
    })
    const index = new DeskIndex()
    const statement = world.statement(statementId())
    if (statement) index.putStatement(statement, article)
    for (const query of ['البلدية', 'صفحه', 'register.example'])
      expect(kindsOf(await found(index, query)), query).toEqual(['evidence'])
  })

  it('forgets what a statement no longer has', async () => {
    const index = withStatement({ assessment: written(1, 'راجعنا السجل.') })
    expect(kindsOf(await found(index, 'السجل'))).toEqual(['note'])
    index.putStatement(aStatement({ assessment: written(1, 'راجعنا الصور.') }), article)
    expect(await found(index, 'السجل')).toEqual([])
    expect(kindsOf(await found(index, 'الصور'))).toEqual(['note'])
  })

  it('keeps each of two blind verdicts from everybody but its writer until both are in', async () => {
    const second = { askedBy: actor(2), askedAt: asking().at, assessment: null }
    const hidden = withStatement({ assessment: written(1, 'راجعنا السجل.'), second })
    expect(kindsOf(await found(hidden, 'السجل', actor(1)))).toEqual(['note'])
    expect(await found(hidden, 'السجل', actor(4))).toEqual([])
    const open = withStatement({
      assessment: written(1, 'راجعنا السجل.'),
      second: { ...second, assessment: written(4, 'راجعنا الصور.') },
    })
    expect(kindsOf(await found(open, 'السجل', actor(4)))).toEqual(['note'])
  })

  it('can be asked for by one kind alone', async () => {
    expect(kindsOf(await found(withStatement(), 'وزارة', actor(), 'source'))).toEqual(['source'])
  })
})

describe('a source', () => {
  const treasury = unspoken(institutionById('us-treasury') as Institution)
  const renamed: DeskSource = {
    ...treasury,
    names: { en: 'Coin Office', ar: 'دار النقد' },
    aliases: [{ language: 'ar', name: 'بيت المال' }],
  }
  const own: DeskSource = {
    ...treasury,
    id: sourceId(1),
    names: { ar: 'الوزارة' },
    aliases: [{ language: 'en', name: 'Bridge Board' }],
  }
  const placesOf = async (index: DeskIndex, query: string, language = 'ar') =>
    (await found(index, query, actor(), 'source', language)).flatMap(({ results }) =>
      results.map(({ place, name }) => [place.in === 'source' && place.sourceKey, name]),
    )

  it('leads to its page, a bare name to that name', async () => {
    expect(await placesOf(withStatement(), 'وزارة')).toEqual([['name:الوزاره', 'الوزارة']])
    const chosen = withStatement({ source: { source: treasury.id, relation: 'is' } })
    expect(await placesOf(chosen, 'treasury', 'en')).toEqual([
      ['us-treasury', 'United States Department of the Treasury'],
    ])
  })

  it('is found by all that the desk calls it, in both languages, as soon as it does, with its statements', async () => {
    const index = withStatement({ source: { source: treasury.id, relation: 'is' } })
    expect(await placesOf(index, 'بيت المال')).toEqual([])
    index.knowSources(new SourceDirectory([renamed]))
    for (const query of ['بيت المال', 'coin office', 'دار النقد', 'treasury'])
      expect(await placesOf(index, query, 'en'), query).toEqual([['us-treasury', 'Coin Office']])
    expect(kindsOf(await found(index, 'بيت المال'))).toEqual(['statement', 'source'])
    expect(await placesOf(index, 'بيت المال')).toEqual([['us-treasury', 'دار النقد']])
    index.knowSources(new SourceDirectory([]))
    expect(await placesOf(index, 'بيت المال')).toEqual([])
    expect(kindsOf(await found(index, 'بيت المال'))).toEqual([])
  })

  it('is one with what was merged into it, under the page that it leads to', async () => {
    const index = withStatement()
    index.knowSources(new SourceDirectory([{ ...own, mergedInto: treasury.id }, treasury]))
    for (const query of ['bridge board', 'treasury'])
      expect(await placesOf(index, query, 'en')).toEqual([
        ['us-treasury', 'United States Department of the Treasury'],
      ])
    index.knowSources(new SourceDirectory([own]))
    expect(await placesOf(index, 'bridge board')).toEqual([[own.id, 'الوزارة']])
  })

  it('shows by which other name it was found', async () => {
    const index = withStatement()
    index.knowSources(new SourceDirectory([own]))
    const [group] = await found(index, 'bridge', actor(), 'source')
    expect(group?.results[0]?.passage).toMatchObject({ text: 'Bridge Board', marks: [{ start: 0, end: 6 }] })
  })

  it('is gone once nobody says anything any more', async () => {
    const index = withStatement()
    index.removeStatement(statementId())
    expect(kindsOf(await found(index, 'وزارة'))).toEqual(['article'])
  })
})

function written(by: number, rationale: string): Assessment {
  return {
    attribution: 'accurate',
    content: verdictOf('true'),
    rationale,
    knownThen: '',
    by: actor(by),
    writers: [actor(by)],
    at: asking().at,
  }
}
