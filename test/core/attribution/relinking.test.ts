import { beforeEach, describe, expect, it } from 'vitest'
import { extractStatements } from '#core/attribution/extract'
import { Relinking } from '#core/attribution/relinking'
import { SourceDirectory } from '#core/source/directory'
import { linkedSource } from '#core/statement/linked-source'
import { blocksOf } from '#core/text/blocks'
import {
  aDesk,
  anArticle,
  articleId,
  aSourceDraft,
  digest,
  sourceId,
  statementId,
  World,
} from '../../builders/log'

const texts = {
  en: 'The head of the Lantern Harbour Board, Jane Roe, said that two piers would close. Roe added that boats would go on. The river trust said that nobody had asked it.',
  ar: 'قال المتحدث باسم لجنة الفنار سامي الحداد إن رصيفين سيغلقان. وأضاف الحداد أن القوارب ستبقى. وقالت جمعية النهر إن أحدا لم يسألها.',
}
const names = { en: 'Lantern Harbour Board', ar: 'لجنة الفنار' }

describe.each(['en', 'ar'] as const)(
  'a name that the desk adds after articles came in, in %s',
  (language) => {
    let world: World
    beforeEach(async () => {
      world = new World()
      await aDesk(world)
      const text = texts[language]
      const article = anArticle({ text, blocks: blocksOf(text), language, sha256: digest(text) })
      const found = extractStatements(article)
      const statements = found.map((one, index) => ({ id: statementId(index + 1), found: one }))
      await world.ask({ type: 'importArticle', article, engine: 'test', statements })
      await world.ask({ type: 'createSource', source: aSourceDraft(1, { names }) })
    })

    const named = () => {
      const directory = new SourceDirectory(world.sources())
      const relinking = new Relinking(sourceId(1), directory)
      const article = world.text(articleId())
      if (!article || !relinking.mayName(article.text)) return []
      return relinking.in(article, [...world.statements.values()])
    }
    const linkAll = () =>
      world.ask({
        type: 'linkNamed',
        to: sourceId(1),
        links: named().map(({ statement, relation }) => ({ statementId: statement.id, relation })),
      })
    const linked = () =>
      [...world.statements.values()].filter((statement) => {
        const now = linkedSource(statement, new SourceDirectory(world.sources()))
        return now.state === 'linked' && now.source.id === sourceId(1)
      }).length

    it('finds what it would link today, for whom they speak', () => {
      const found = named()
      expect(found.length).toBeGreaterThanOrEqual(2)
      expect(found.map(({ relation }) => relation)).toEqual(found.map(() => 'speaksFor'))
      expect(linked()).toBe(0)
    })

    it('links them at one stroke, which is taken back and done again as one', async () => {
      const count = named().length
      expect(await linkAll()).toBeNull()
      expect(linked()).toBe(count)
      expect(named()).toEqual([])
      expect(world.records.at(-1)).toMatchObject({ kind: 'source.linked', body: { sources: [sourceId(1)] } })
      expect(await world.ask({ type: 'undo', sourceId: sourceId(1) })).toBeNull()
      expect(linked()).toBe(0)
      expect(await world.ask({ type: 'redo', sourceId: sourceId(1) })).toBeNull()
      expect(linked()).toBe(count)
    })

    it('leaves alone what somebody has chosen, also where it is asked for', async () => {
      const [first, ...others] = named()
      const id = first?.statement.id ?? statementId(1)
      await world.ask({ type: 'linkSource', statementIds: [id], source: { source: null } })
      expect(named().map(({ statement }) => statement.id)).toEqual(
        others.map(({ statement }) => statement.id),
      )
      const links = [id, ...others.map(({ statement }) => statement.id)].map((one) => ({
        ...{ statementId: one, relation: 'is' as const },
      }))
      expect(await world.ask({ type: 'linkNamed', to: sourceId(1), links })).toBeNull()
      expect(world.statement(id)?.source).toEqual(expect.objectContaining({ source: null }))
      expect(linked()).toBe(others.length)
    })

    it('is refused for a source that is not there, for nothing, and for statements that are not there', async () => {
      const link = { statementId: statementId(1), relation: 'is' as const }
      expect(await world.ask({ type: 'linkNamed', to: sourceId(9), links: [link] })).toBe('source.unknown')
      expect(await world.ask({ type: 'linkNamed', to: sourceId(1), links: [] })).toBe('source.nothingChosen')
      const missing = { ...link, statementId: statementId(99) }
      expect(await world.ask({ type: 'linkNamed', to: sourceId(1), links: [missing] })).toBe(
        'decision.unknownStatement',
      )
    })
  },
)

it('an article without any of the names is not looked at', () => {
  const source = { ...aSourceDraft(1, { names }), aliases: [], mergedInto: null }
  const relinking = new Relinking(sourceId(1), new SourceDirectory([source]))
  expect(relinking.mayName('قال للَجنة الفَنار إنه باق.')).toBe(true)
  expect(relinking.mayName('The LANTERN harbour-board spoke.')).toBe(true)
  expect(relinking.mayName('The harbour board spoke.')).toBe(false)
})
