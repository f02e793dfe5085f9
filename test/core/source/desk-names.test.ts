import { describe, expect, it } from 'vitest'
import { SourceDirectory } from '#core/source/directory'
import { unspoken, type DeskSource } from '#core/source/source'
import { institutionById } from '#core/source/registry'
import { linkedSource } from '#core/statement/linked-source'
import { aStatement, sourceId } from '../../builders/log'
import { statementsOf } from '../../builders/statements'

const harbour: DeskSource = {
  id: sourceId(1),
  kind: 'institution',
  names: { en: 'Harbour Board', ar: 'هيئة المرفأ الجديد' },
  aliases: [
    { language: 'en', name: 'HBX' },
    { language: 'ar', name: 'مجلس المرفأ' },
  ],
  role: '',
  parent: null,
  country: null,
  mergedInto: null,
}
const port: DeskSource = { ...harbour, id: sourceId(2), names: { en: 'Port Company' }, aliases: [] }
const shipped = (id: string, said: Partial<DeskSource>): DeskSource => {
  const institution = institutionById(id)
  if (!institution) throw new Error(id)
  return { ...unspoken(institution), ...said }
}

/** What new articles are linked to on a desk that says this of sources; an id, `for` an id, or a dash. */
const linksOn =
  (...sources: DeskSource[]) =>
  (text: string, language: string): string[] =>
    statementsOf(text, language, sources).map(({ statement: { link } }) =>
      link?.institution ? `${link.relation === 'is' ? '' : 'for '}${link.institution}` : '-',
    )

describe('a body that the desk has added', () => {
  const links = linksOn(harbour)

  it.each([
    ['en', 'The Harbour Board said that the pier was open.', harbour.id],
    ['en', 'HBX said that the pier was open.', harbour.id],
    ['en', 'A spokeswoman for the Harbour Board said that the pier was open.', `for ${harbour.id}`],
    ['en', 'Lena Reed, head of the Harbour Board, said that the pier was open.', `for ${harbour.id}`],
    ['ar', 'قالت هيئة المرفأ الجديد إن الرصيف فتح.', harbour.id],
    ['ar', 'وأعلن مجلس المرفأ أن الرصيف فتح.', harbour.id],
    ['ar', 'قال المتحدث باسم هيئة المرفأ الجديد إن الرصيف فتح.', `for ${harbour.id}`],
    ['ar', 'قال مدير مجلس المرفأ سليم حداد إن الرصيف فتح.', `for ${harbour.id}`],
  ])('is found in a new article by any of its names (%s): %s', (language, text, expected) => {
    expect(links(text, language)).toEqual([expected])
    expect(linksOn()(text, language)).toEqual(['-'])
  })

  it('is what a noun takes up later on', () => {
    expect(links('أعلن مجلس المرفأ أن الرصيف فتح.\n\nوقال المتحدث باسم الهيئة إن السفن وصلت.', 'ar')).toEqual(
      [harbour.id, `for ${harbour.id}`],
    )
  })

  it('is not found where its name is part of another, nor written small where it is an acronym', () => {
    expect(links('The Old Harbour Board said that the pier was open.', 'en')).toEqual(['-'])
    expect(links('Hbx said that the pier was open.', 'en')).toEqual(['-'])
  })

  it('leaves what the registry links as it was', () => {
    const text = 'The Pentagon said that the exercise was over. Harbour Board said nothing.'
    expect(links(text, 'en')[0]).toBe('us-defense-department')
  })
})

describe('an institution of the registry that the desk calls by further names', () => {
  it('is found by them', () => {
    const links = linksOn(
      shipped('us-state-department', { aliases: [{ language: 'en', name: 'the Foggy House' }] }),
    )
    expect(links('The Foggy House said that talks would go on.', 'en')).toEqual(['us-state-department'])
  })
})

describe('a source that was merged into another', () => {
  const merged = { ...harbour, mergedInto: port.id }

  it('leads there from every new article, whichever of its names is used, and is itself again once they part', () => {
    const [first] = statementsOf('The Harbour Board said that the pier was open.', 'en', [merged, port])
    if (!first) throw new Error('no statement')
    const statement = aStatement({ found: first.statement })
    const now = linkedSource(statement, new SourceDirectory([merged, port]))
    const parted = linkedSource(statement, new SourceDirectory([harbour, port]))
    expect([now, parted].map((linked) => linked.state === 'linked' && linked.source.id)).toEqual([
      port.id,
      harbour.id,
    ])
  })
})

describe('a person whom the desk knows', () => {
  it('does not hide for whom the article says they speak', () => {
    const person: DeskSource = {
      ...harbour,
      kind: 'person',
      names: { en: 'Ned Hale' },
      aliases: [],
    }
    const text = 'Ned Hale, a State Department spokesman, said that talks would go on.'
    expect(linksOn(person)(text, 'en')).toEqual(['for us-state-department'])
  })
})
