import { describe, expect, it } from 'vitest'
import { statementsOf, triples } from '../../../../builders/statements'

const en = (text: string): string[] => triples(text, 'en')

describe('English attitudes', () => {
  it.each([
    ['The mayor is worried about the pier.', 'The mayor | is worried about | the pier'],
    ['Villagers were also sure that it would hold.', 'Villagers | were also sure | that it would hold'],
    ['The union seems determined to strike.', 'The union | seems determined | to strike'],
    ['Hale was critical of the plan.', 'Hale | was critical of | the plan'],
    ['The firm wants to sell the pier.', 'The firm | wants | to sell the pier'],
    ['Many voters think the schools need more money.', 'Many voters | think | the schools need more money'],
  ])('count as what somebody holds: %s', (text, expected) => {
    expect(en(text)).toEqual([expected])
  })

  it('are none where nobody holds them', () => {
    expect(en('It is sure to rain.')).toEqual([])
    expect(en('Paying early is a way to be sure you have a seat.')).toEqual([])
  })
})

describe('an English verb group', () => {
  it.each([
    ['The mayor went on to say that it was late.', 'The mayor | went on to say | that it was late'],
    ['Hale kept insisting that it was late.', 'Hale | kept insisting | that it was late'],
    ['Moss tried to argue that it was late.', 'Moss | tried to argue | that it was late'],
  ])('begins with the verb that hands its subject on: %s', (text, expected) => {
    expect(en(text)).toEqual([expected])
  })

  it.each([
    'Her late calls came to nothing.',
    'New rules that took years to write are in force.',
    'Six states that had waited were paid.',
    'Costs rose by two percentage points to a record.',
  ])('is no noun that looks like one: %s', (text) => {
    expect(en(text)).toEqual([])
  })
})

describe('an English passive', () => {
  it.each([
    ['The plan was endorsed by the union.', 'the union | was endorsed by | The plan'],
    [
      'The firm was dismissed as “a joke” by the mayor.',
      'the mayor | was dismissed | The firm … as “a joke”',
    ],
    ['Jurors were urged by the prosecution to wait.', 'the prosecution | were urged by | Jurors … to wait'],
    ['It was reported that the pier was shut.', '- | was reported | that the pier was shut'],
    ['Jurors were told that the pier was shut.', '- | were told | that the pier was shut'],
    ['The pier had been sold, the court was told.', 'the court | was told | The pier had been sold'],
    ['The pier had been sold, the court heard.', 'the court | heard | The pier had been sold'],
  ])('%s', (text, expected) => {
    expect(en(text)).toEqual([expected])
  })
})

describe('an aside with «as»', () => {
  it.each([
    ['As Hale put it, the dam is old.', 'Hale | put it | the dam is old'],
    ['The dam, as Hale noted, is old.', 'Hale | noted | The dam … is old'],
    ['The dam is old, as Hale has said many times.', 'Hale | has said | The dam is old'],
  ])('attributes the sentence around it: %s', (text, expected) => {
    expect(en(text)).toEqual([expected])
  })

  it('is none where it tells when', () => {
    expect(en('As Hale spoke, the dam broke.')).toEqual([])
  })
})

describe('an English participle', () => {
  it('has the subject of the sentence, before it or behind', () => {
    expect(en('The firm replied by saying that it was late.').at(-1)).toBe(
      'The firm | saying | that it was late',
    )
    expect(en('After saying that it was late, the mayor left.')).toEqual([
      'the mayor | saying | that it was late',
    ])
    expect(en('However, a nurse, Ana Ruiz, gave another figure, saying nine had died.').at(-1)).toBe(
      'a nurse, Ana Ruiz | saying | nine had died',
    )
  })
})

describe('an English headline', () => {
  it.each([
    ['Mayor Says Pier Will Close This Winter', 'Mayor | Says | Pier Will Close This Winter'],
    ['Union Vows To Fight Pier Closure', 'Union | Vows | To Fight Pier Closure'],
    ['Coffee may cut the risk of stroke, study finds', 'study | finds | Coffee may cut the risk of stroke'],
  ])('attributes in its own grammar: %s', (text, expected) => {
    expect(en(text)).toEqual([expected])
  })
})

describe('English content', () => {
  it.each([
    ['WICK, May 4 (Agency) - The pier is shut, police said.', 'police | said | The pier is shut'],
    ['The country “has changed for good,” Moss said.', 'Moss | said | The country “has changed for good,”'],
    [
      'He said “reforms of the budget” would be enough for all.',
      'He | said | “reforms of the budget” would be enough for all',
    ],
    ['Hale attacked Moss in a speech on Monday.', 'Hale | attacked | Moss'],
    ['Hale said in the end, she had nothing to add.', 'Hale | said | in the end, she had nothing to add'],
    [
      'Her brothers watched it on Friday, lawyers for the family said.',
      'lawyers for the family | said | Her brothers watched it on Friday',
    ],
    ['The pier is shut, the council said in a statement.', 'the council | said | The pier is shut'],
    ['Asked if he would go, Hale replied, “Never.”', 'Hale | replied | “Never.”'],
  ])('begins and ends where it should: %s', (text, expected) => {
    expect(en(text)).toEqual([expected])
  })

  it.each([
    ['Democrats fear the plan will fail, while Republicans say it will work.', 'the plan will fail'],
    ['Investors bet that rates will fall, but economists warn that they may not.', 'that rates will fall'],
  ])('ends before somebody else speaks: %s', (text, content) => {
    expect(en(text)[0]?.split(' | ')[2]).toBe(content)
  })

  it('is not told apart from the report behind it', () => {
    expect(en('Hale was sure that it would hold, Moss said.')).toEqual([
      'Moss | said | Hale was sure that it would hold',
    ])
  })

  it('goes on over paragraphs whose marks stay open', () => {
    const text = 'Hale said: “The pier is old.\n\n“It cannot be saved.”'
    expect(en(text)).toEqual(['Hale | said | “The pier is old. … “It cannot be saved.”'])
    expect(statementsOf(text, 'en')[0]?.statement.form).toBe('direct')
  })

  it('stands in the next paragraph where it was announced', () => {
    const text = 'Hale looked up and said:\n\n“The pier is old.”\n\nNobody answered.'
    expect(en(text)).toEqual(['Hale | said | “The pier is old.”'])
    expect(statementsOf(text, 'en')[0]?.statement.form).toBe('direct')
  })
})

describe('an English relative clause', () => {
  it('ends where the verb around it comes', () => {
    expect(en('The bank, which declined to comment, has denied the claim.')).toEqual([
      'which | declined | to comment',
      'The bank, which declined to comment | has denied | the claim',
    ])
  })

  it.each([
    ['The union, which he said was broke, will close.', 'he | said | which … was broke'],
    [
      'The ferry sank with nine, who the army claimed were pirates.',
      'the army | claimed | who … were pirates',
    ],
  ])('may be what somebody says of its noun: %s', (text, expected) => {
    expect(en(text)).toEqual([expected])
  })
})

it('shares the subject of the nearest verb', () => {
  expect(en('Asked whether he would go, the senator laughed and said it was late.')).toEqual([
    'the senator | said | it was late',
  ])
})

describe('a plural English source', () => {
  it.each([
    ['Moss and Hale say other changes are needed.', 'Moss and Hale'],
    ['Advisers to Mr. Moss say it is late.', 'Advisers to Mr. Moss'],
    ['The Wick Times and the Harbour News said it was late.', 'The Wick Times and the Harbour News'],
  ])('is read whole: %s', (text, source) => {
    expect(en(text)[0]?.split(' | ')[0]).toBe(source)
  })
})

describe('an English source whose first word ends in -ing', () => {
  it.each([
    ['Beijing said the bridge was safe.', 'Beijing | said | the bridge was safe'],
    ['Downing Street insisted the bridge was safe.', 'Downing Street | insisted | the bridge was safe'],
    ['King Charles has said that he was moved.', 'King Charles | has said | that he was moved'],
    [
      'Planning officials warned that the pier would fall.',
      'Planning officials | warned | that the pier would fall',
    ],
    ['Speaking to reporters the mayor said it was late.', 'the mayor | said | it was late'],
    ['Speaking Tuesday, Hale said it was late.', 'Hale | said | it was late'],
  ])('is no participle: %s', (text, expected) => {
    expect(en(text)).toEqual([expected])
  })
})

describe('an English source behind what it says', () => {
  it.each([
    [
      'The pier had been closed for weeks, investigators found.',
      'investigators | found | The pier had been closed for weeks',
    ],
    ['The pier will have to close, experts believe.', 'experts | believe | The pier will have to close'],
    [
      '“It fell like a stone,” said Moira Hale, 52, who lives by the pier.',
      'Moira Hale, 52, who lives by the pier | said | “It fell like a stone,”',
    ],
    [
      'The pier will close, according to an aide to the mayor, who was not allowed to speak.',
      'an aide to the mayor, who was not allowed to speak | according to | The pier will close',
    ],
    [
      'Sources close to the club say the pier will close.',
      'Sources close to the club | say | the pier will close',
    ],
  ])('is read whole: %s', (text, expected) => {
    expect(en(text)).toEqual([expected])
  })
})
