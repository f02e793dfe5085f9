import { describe, expect, it } from 'vitest'
import { passageOf } from '../../../src/core/search/passage'
import { queryWords } from '../../../src/core/search/query'
import { SearchIndex } from '../../../src/core/search/search-index'

const entries = [
  { id: 'dam', kind: 'article', name: 'سد وادي السرو', text: 'أعلنت وزارةُ المياه أنها ستفتح البوّابات.' },
  { id: 'port', kind: 'article', name: 'ميناء الشرق', text: 'وقالت الوزارة إن السفن عادت، وللوزارات رأي.' },
  {
    id: 'strait',
    kind: 'article',
    name: 'The Calder Strait',
    text: 'The ministry closed the strait to ships.',
  },
  { id: 'note', kind: 'note', name: 'تعليل', text: 'راجعنا بيان الوزاره في ٣ مايو.' },
]

function indexed(): SearchIndex {
  const index = new SearchIndex()
  for (const entry of entries) index.put(entry)
  return index
}

const idsIn = (index: SearchIndex, query: string, kind = 'article') =>
  (index.find(queryWords(query), 10, () => true).get(kind)?.best ?? []).map(({ id }) => id)

describe('a search', () => {
  it.each([
    ['وزارة', ['dam', 'port']],
    ['الوزارة', ['dam', 'port']],
    ['وزاره', ['dam', 'port']],
    ['بالوزارة', ['dam', 'port']],
    ['البوابات', ['dam']],
    ['بوابة', ['dam']],
    ['قالت', ['port']],
    ['سيفتح', []],
    ['تفتح', ['dam']],
    ['سفينة', []],
  ])('finds %s however it is spelt and whatever is written onto it', (query, ids) => {
    expect(idsIn(indexed(), query).sort()).toEqual(ids)
  })

  it.each([
    ['وزارتها', ['dam']],
    ['وزاراتهم', ['dam']],
    ['موقفها', ['theirs']],
    ['وزارة', ['dam', 'theirs']],
    ['للوزارة', ['dam', 'theirs']],
    ['سفير', ['dam', 'theirs']],
    ['سفيرًا', ['dam']],
    ['سفيرته', []],
  ])('finds %s with and without a pronoun or an ending written behind', (query, ids) => {
    const index = new SearchIndex()
    index.put({ id: 'dam', kind: 'article', name: '', text: 'أعلن السفير أن وزارة المياه راضية.' })
    index.put({ id: 'theirs', kind: 'article', name: '', text: 'بدلت وزارتهم الموقف وعادت بسفيرها.' })
    expect(idsIn(index, query).sort()).toEqual(ids)
  })

  it.each([
    ['MINISTRY', ['strait']],
    ['ministries', ['strait']],
    ['ship', ['strait']],
    ['min', ['strait']],
  ])('finds %s in English, by its beginning and in either number', (query, ids) => {
    expect(idsIn(indexed(), query)).toEqual(ids)
  })

  it('finds what answers every word, in whatever order', () => {
    expect(idsIn(indexed(), 'المياه وزارة')).toEqual(['dam'])
    expect(idsIn(indexed(), 'المياه السفن')).toEqual([])
  })

  it('finds numbers in either script of digits', () => {
    expect(idsIn(indexed(), '3 مايو', 'note')).toEqual(['note'])
  })

  it('puts a name before a text, and a whole word before a beginning', () => {
    const index = new SearchIndex()
    index.put({ id: 'beginning', kind: 'a', name: '', text: 'portal' })
    index.put({ id: 'text', kind: 'a', name: '', text: 'the port' })
    index.put({ id: 'name', kind: 'a', name: 'Port', text: '' })
    expect(idsIn(index, 'port', 'a')).toEqual(['name', 'text', 'beginning'])
  })

  it('counts all of a kind and answers the best', () => {
    const found = indexed().find(queryWords('وزارة'), 1, () => true)
    expect(found.get('article')?.count).toBe(2)
    expect(found.get('article')?.best).toHaveLength(1)
    expect(found.get('note')?.count).toBe(1)
  })

  it('leaves out what is not to be shown', () => {
    expect(
      indexed()
        .find(queryWords('وزارة'), 10, (id) => id !== 'note')
        .has('note'),
    ).toBe(false)
  })

  it('waits with a half typed word until that tells something', () => {
    expect(idsIn(indexed(), 'المياه و')).toEqual(['dam'])
    expect(idsIn(indexed(), 'المياه ال')).toEqual(['dam'])
    expect(idsIn(indexed(), 'المياه وال')).toEqual(['dam'])
    expect(idsIn(indexed(), 'المياه الط')).toEqual([])
  })

  it('finds nothing without a word', () => {
    expect(indexed().find(queryWords(' … '), 10, () => true).size).toBe(0)
  })

  it('follows what is changed and taken out', () => {
    const index = indexed()
    index.put({ id: 'dam', kind: 'article', name: 'جسر', text: 'أغلق الجسر.' })
    index.remove('port')
    expect(idsIn(index, 'وزارة')).toEqual([])
    expect(idsIn(index, 'الجسر')).toEqual(['dam'])
    expect(index.size).toBe(3)
  })

  it('answers alike after thousands of changes', () => {
    const index = indexed()
    for (let turn = 0; turn < 3_000; turn += 1)
      index.put({ id: 'busy', kind: 'article', name: `word${turn}`, text: 'وزارة' })
    expect(idsIn(index, 'word2999')).toEqual(['busy'])
    expect(idsIn(index, 'word12')).toEqual([])
    expect(idsIn(index, 'وزارة').sort()).toEqual(['busy', 'dam', 'port'])
  })
})

describe('a passage', () => {
  const filler = 'مضت الأيام من غير أن يتغير شيء في القرية البعيدة. '.repeat(20)
  const text = `${filler}\nثم أعلنت الوزارةُ فتح البوّابات للمزارعين.\n${filler}`

  it('is where the words of the query stand together, marked as they are written', () => {
    const passage = passageOf(text, queryWords('بوابات وزارة'))
    expect(passage.text).toContain('أعلنت')
    expect(passage.marks.map(({ start, end }) => passage.text.slice(start, end))).toEqual([
      'الوزارةُ',
      'البوّابات',
    ])
    expect(text.slice(passage.span.start, passage.span.end)).toBe(passage.text)
    expect([passage.isCutBefore, passage.isCutAfter]).toEqual([true, true])
  })

  it('is cut between words', () => {
    const long = `${'كلمة '.repeat(100)}الهدف ${'كلمة '.repeat(100)}`
    const passage = passageOf(long, queryWords('الهدف'))
    expect(
      passage.text
        .trim()
        .split(' ')
        .every((word) => word === 'كلمة' || word === 'الهدف'),
    ).toBe(true)
    expect(passage.text.length).toBeLessThan(260)
  })

  it('is the beginning where nothing of the query stands in the text', () => {
    expect(passageOf(text, queryWords('غرناطة')).span.start).toBe(0)
  })

  it('of an empty text is empty', () => {
    expect(passageOf('', queryWords('غرناطة'))).toMatchObject({ text: '', marks: [] })
  })
})
