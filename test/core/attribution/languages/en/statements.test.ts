import { describe, expect, it } from 'vitest'
import { statementsOf, triples } from '../../../../builders/statements'

const en = (text: string): string[] => triples(text, 'en')

describe('an English reporting verb', () => {
  it.each([
    ['The minister said that the dam was full.', 'The minister | said | that the dam was full'],
    ['The minister said the dam was full.', 'The minister | said | the dam was full'],
    [
      'The minister said on Tuesday in a statement that the dam was full.',
      'The minister | said | that the dam was full',
    ],
    ['Ms. Hale told reporters that the dam was full.', 'Ms. Hale | told | that the dam was full'],
    ['The union has demanded that wages rise.', 'The union | has demanded | that wages rise'],
    ['Villagers believe that the river is poisoned.', 'Villagers | believe | that the river is poisoned'],
    ['The firm denied the claim.', 'The firm | denied | the claim'],
    ['The council called the plan a disgrace.', 'The council | called | the plan a disgrace'],
    ['The mayor urged residents to stay at home.', 'The mayor | urged | residents to stay at home'],
    ['The group accused the firm of hiding the costs.', 'The group | accused | the firm of hiding the costs'],
    ['The governor vowed to rebuild the bridge.', 'The governor | vowed | to rebuild the bridge'],
    ['The bishop warned against violence.', 'The bishop | warned against | violence'],
  ])('%s', (text, expected) => {
    expect(en(text)).toEqual([expected])
  })

  it('is none where it stands as a noun', () => {
    expect(en('His claims were heard by the court.')).toEqual([])
    expect(en('The United States won two medals.')).toEqual([])
  })

  it('goes on for its subject behind «and» and in a participle', () => {
    expect(
      en('The mayor said the road was closed and added that buses would run, noting that tickets were free.'),
    ).toEqual([
      'The mayor | said | the road was closed',
      'The mayor | added | that buses would run',
      'The mayor | noting | that tickets were free',
    ])
  })
})

describe('an English quotation', () => {
  it.each([
    [
      '“We are ready,” said Ana Ruiz, a nurse in the town.',
      'Ana Ruiz, a nurse in the town | said | “We are ready,”',
    ],
    ['“We are ready,” she said.', 'she | said | “We are ready,”'],
    ['The nurse said: “We are ready for them.”', 'The nurse | said | “We are ready for them.”'],
    [
      '“We are ready,” Ruiz said on Monday. “Let them come.”',
      'Ruiz | said | “We are ready,” … “Let them come.”',
    ],
    ["''We are ready,'' Mr. Ruiz said.", "Mr. Ruiz | said | ''We are ready,''"],
    [
      'The plan is “a step back for us all,” Ruiz said.',
      'Ruiz | said | The plan is “a step back for us all,”',
    ],
    ['The road, the mayor said, will open in May.', 'the mayor | said | The road … will open in May'],
  ])('%s', (text, expected) => {
    expect(en(text)).toEqual([expected])
  })
})

describe('an English source', () => {
  it.each([
    [
      'Tom Ashby, a farmer who has lived there since 1990, said it was late.',
      'Tom Ashby, a farmer who has lived there since 1990,',
    ],
    ['In a letter on Friday, the bank said it was late.', 'the bank'],
    ['Rep. Ida Moss (D-Wis.) said it was late.', 'Rep. Ida Moss (D-Wis.)'],
    [
      'But two officials with knowledge of the talks said it was late.',
      'two officials with knowledge of the talks',
    ],
    ['He left, and the bank said it was late.', 'the bank'],
  ])('is the whole noun phrase: %s', (text, source) => {
    expect(en(text).at(-1)?.split(' | ')[0]).toBe(source)
  })

  it('is named in full from a surname, a pronoun and a title', () => {
    const text = [
      'Mayor Helen Brandt opened the harbour on Tuesday and said the work was done.',
      'Brandt said the ships would come in spring. She said the money was there.',
      'Tom Ashby said he did not believe it. He said they had been promised ships before.',
    ].join('\n\n')
    expect(statementsOf(text, 'en').map((one) => one.resolved)).toEqual([
      'Helen Brandt',
      'Helen Brandt',
      'Helen Brandt',
      'Tom Ashby',
      'Tom Ashby',
    ])
  })
})

describe('phrases', () => {
  it.each([
    ['According to the report, the pier could fall.', 'the report | According to | the pier could fall'],
    [
      'The pier could fall, according to the engineers.',
      'the engineers | according to | The pier could fall',
    ],
    ['The court heard his claim that the pier was safe.', 'his | claim | that the pier was safe'],
  ])('%s', (text, expected) => {
    expect(en(text)).toEqual([expected])
  })
})

it.each([
  ['deny', 'The firm denied that the pier was closed.'],
  ['accuse', 'The group accused the firm of fraud.'],
  ['promise', 'The firm pledged to repair the pier.'],
  ['demand', 'The mayor said residents should leave.'],
  ['decline', 'The firm declined to comment.'],
  ['predict', 'Analysts predicted that prices would fall.'],
  ['assert', 'The firm said the pier was open.'],
])('the act is %s in: %s', (act, text) => {
  expect(statementsOf(text, 'en')[0]?.statement.act).toBe(act)
})
