import { describe, expect, it } from 'vitest'
import { statementsOf } from '../../../../builders/statements'

/** The cue's dictionary form, the frame and the target of a text's first statement. */
function grammarOf(text: string): string {
  const [first] = statementsOf(text, 'en')
  const target = first?.statement.target
  return [
    first?.statement.explanation?.cue,
    first?.statement.explanation?.frame,
    target ? text.slice(target.start, target.end) : '-',
  ].join(' | ')
}

describe('an English frame', () => {
  it.each([
    ['The minister said that the dam was full.', 'say | X says that | -'],
    ['“We are ready,” said Ana Ruiz.', 'say | "…", says X | -'],
    ['The pier is shut, police said.', 'say | …, X says | -'],
    ['The group accused the army of shelling the town.', 'accuse | X accuses Y of | the army'],
    ['The minister condemned the attack on the port.', 'condemn | X condemns Y | the attack on the port'],
    ['The council blamed the firm for the flood.', 'blame | X blames Y | the firm'],
    ['The mayor urged residents to stay at home.', 'urge | X urges Y to | residents'],
    ['The union praised the nurses for their work.', 'praise | X praises Y | the nurses'],
    ['The firm denied the claims.', 'deny | X denies Y | the claims'],
    ['Hale warned residents that the dam might break.', 'warn | X warns Y that | residents'],
    ['Hale called the plan a disgrace.', 'call | X calls Y Z | the plan'],
    ['The firm was accused of fraud.', 'accuse | Y is accused of | The firm'],
    ['The plan was endorsed by the union.', 'endorse | Y is endorsed by X | The plan'],
    ['According to the union, the pier is shut.', 'according to | according to X, … | -'],
    ['The mayor is worried about the pier.', 'worried | X is worried about Y | -'],
    ['The court heard his claim that the pier was safe.', "claim | X's claim that | -"],
  ])('is told with its cue and its target: %s', (text, expected) => {
    expect(grammarOf(text)).toBe(expected)
  })
})

/** Who is said to hold each statement, and through whom it came. */
const chains = (text: string): string[] =>
  statementsOf(text, 'en').map(({ resolved, statement }) =>
    [resolved ?? '-', ...statement.chain.map((link) => link.resolved)].join(' < '),
  )

describe('a statement that was passed on', () => {
  it.each([
    [
      'Wickpress quoted the minister as saying that the dam was full.',
      ['Wickpress', 'the minister < Wickpress'],
    ],
    [
      'The minister was quoted by Wickpress as saying it was over.',
      ['Wickpress', 'The minister < Wickpress'],
    ],
    [
      '“It is over,” Moss was quoted as saying by the state news agency.',
      ['the state news agency', 'Moss < the state news agency'],
    ],
    ['“It is over,” Moss was quoted as saying.', ['Moss']],
    [
      'Nine people were killed, the state news agency Wickpress reported, citing rescue officials.',
      ['Wickpress', 'rescue officials < Wickpress'],
    ],
    ['Moss said the pier would close, according to the Wick Times.', ['Moss < Wick Times', 'Wick Times']],
  ])('names both sources: %s', (text, expected) => {
    expect(chains(text)).toEqual(expected)
  })
})
