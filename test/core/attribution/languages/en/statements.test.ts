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
    ['The union voiced concern about the pier.', 'The union | voiced | concern about the pier'],
    ['The mayor called on both sides to wait.', 'The mayor | called on | both sides to wait'],
    ['The mayor appealed to both sides to wait.', 'The mayor | appealed to | both sides to wait'],
    ['The firm signalled that work would stop.', 'The firm | signalled | that work would stop'],
    ['The bishop criticised the plan.', 'The bishop | criticised | the plan'],
    ['The hospital put the death toll at 41.', 'The hospital | put | the death toll at 41'],
    ['The engineer told the inquiry he had been ill.', 'The engineer | told | he had been ill'],
    ['More than 60 skippers argued that it was late.', 'More than 60 skippers | argued | that it was late'],
    ['A 34-year-old man said it was late.', 'A 34-year-old man | said | it was late'],
    ["The Traders' Guild said it was late.", "The Traders' Guild | said | it was late"],
    ['Police in Wick say the road is closed.', 'Police in Wick | say | the road is closed'],
    ['Both sides accused the firm of fraud.', 'Both sides | accused | the firm of fraud'],
    ['Tully calls the idea an insult.', 'Tully | calls | the idea an insult'],
    ['The firm did not return calls seeking comment.', 'The firm | did not return | calls seeking comment'],
    ['The pier could fall, according to her lawyer.', 'her lawyer | according to | The pier could fall'],
    ['A video shared online claims that it was late.', 'A video shared online | claims | that it was late'],
    [
      'The firm did not respond to a request for comment.',
      'The firm | did not respond | to a request for comment',
    ],
  ])('%s', (text, expected) => {
    expect(en(text)).toEqual([expected])
  })

  it('is none where it stands as a noun', () => {
    expect(en('His claims were heard by the court.')).toEqual([])
    expect(en('The United States won two medals.')).toEqual([])
  })

  it('ends before the next one', () => {
    expect(en('The bank said on Thursday it would close and signalled that work would stop.')).toEqual([
      'The bank | said | it would close',
      'The bank | signalled | that work would stop',
    ])
    expect(en('The group welcomed the cut but said it came late.')).toEqual([
      'The group | welcomed | the cut',
      'The group | said | it came late',
    ])
    expect(en('Wick had told them that it would wait, an official said.').at(-1)).toBe(
      'an official | said | Wick had told them that it would wait',
    )
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
      'Tom Ashby, a farmer who has lived there since 1990',
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

/** Who the last statement of a text comes from. */
const lastSource = (text: string): string | null | undefined => statementsOf(text, 'en').at(-1)?.resolved

describe('the name of an English source', () => {
  it.each([
    ['The mayor of Wick, Ana Ruiz, said it was late.', 'Ana Ruiz'],
    ['A spokesman for the Harbour Union, Tom Ashby, said it was late.', 'Tom Ashby'],
    ['Foreign Minister Jane Doe said it was late.', 'Jane Doe'],
    ['Former President Tom Ashby said it was late.', 'Tom Ashby'],
    ['Dr Ana Ruiz, a professor at Wick College, said it was late.', 'Ana Ruiz'],
    ['Prosecutor Tom Ashby KC said it was late.', 'Tom Ashby'],
    ['Rep. Ida Moss (D-Wis.) said it was late.', 'Ida Moss'],
    ['The state news agency Wickpress said it was late.', 'Wickpress'],
    ['An aide to President Ashby said it was late.', 'An aide to President Ashby'],
    ['Media outlets close to the union said it was late.', 'Media outlets close to the union'],
    ['Ana Ruiz of Wick College said it was late.', 'Ana Ruiz'],
    ['A spokesperson for the WHO said it was late.', 'A spokesperson for the WHO'],
    ['Local residents said it was late.', 'Local residents'],
  ])('has no title or office: %s', (text, name) => {
    expect(lastSource(text)).toBe(name)
  })

  it.each([
    ['The Ministry said it was late.', 'Wick Ministry of Trade'],
    ['The Interior Ministry said it was late.', 'Interior Ministry'],
    ['It said it was late.', 'Wick Ministry of Trade'],
    ['According to the statement, it was late.', 'Wick Ministry of Trade'],
  ])('follows «the» and «it» as far as nothing contradicts: %s', (sentence, name) => {
    expect(lastSource(`The Wick Ministry of Trade said in a statement that it was early. ${sentence}`)).toBe(
      name,
    )
  })

  it('of «she» is the last who agrees', () => {
    expect(
      lastSource('Petra Lind, the minister, denied the claim. “It was never sold,” she told reporters.'),
    ).toBe('Petra Lind')
    expect(lastSource('Hugh Moss met Anna Lund at the harbour. She said it was late.')).toBe('Anna Lund')
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
  ['decline', 'The firm would not say whether the pier was open.'],
  ['question', 'The mayor asked whether the pier was open.'],
  ['demand', 'The mayor told residents to leave.'],
  ['concern', 'The mayor voiced fears that the pier might fall.'],
  ['confirm', 'The mayor stressed that the pier was open.'],
  ['condemn', 'The mayor called the plan a disgrace.'],
  ['deny', 'The firm described the report as false.'],
  ['demand', 'The service advised hikers to carry a map.'],
  ['promise', 'The mayor said her government would not sell the pier.'],
  ['assert', 'The captain said the team should have won.'],
  ['predict', 'The firm said it expected the need to grow.'],
  ['assert', 'The firm said the pier was open.'],
])('the act is %s in: %s', (act, text) => {
  expect(statementsOf(text, 'en')[0]?.statement.act).toBe(act)
})

it.each([
  ['distancing', 'The firm claimed that the pier was open.'],
  ['endorsing', 'The firm revealed that the pier was open.'],
  ['neutral', 'The firm said that the pier was open.'],
])('the reporter stands %s to: %s', (distance, text) => {
  expect(statementsOf(text, 'en')[0]?.statement.distance).toBe(distance)
})

it.each([
  ['possible', 'The firm said the pier could fall.'],
  ['possible', 'The firm said the pier may fall.'],
  ['certain', 'The firm said the pier will certainly fall.'],
  ['probable', 'The firm said the pier will likely fall.'],
  ['unstated', 'The clerk said he could not remember the pier.'],
])('the source holds it %s: %s', (commitment, text) => {
  expect(statementsOf(text, 'en')[0]?.statement.commitment).toBe(commitment)
})
