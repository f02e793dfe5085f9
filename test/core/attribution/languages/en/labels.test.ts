import { describe, expect, it } from 'vitest'
import { statementsOf } from '../../../../builders/statements'

describe('the reporter stands', () => {
  it.each([
    ['distancing', 'The firm alleged that the pier was open.'],
    ['distancing', 'The firm reportedly said that the pier was open.'],
    ['distancing', 'A purported letter says the pier is open.'],
    ['endorsing', 'The firm pointed out that the pier was open.'],
    ['endorsing', 'The firm acknowledged that the pier was open.'],
    ['endorsing', 'The report showed that the pier was open.'],
    ['endorsing', 'Moss realised that the pier was open.'],
    ['neutral', 'The firm maintained that the pier was open.'],
  ])('%s to: %s', (distance, text) => {
    expect(statementsOf(text, 'en')[0]?.statement.distance).toBe(distance)
  })
})

describe('the source holds it', () => {
  it.each([
    ['possible', 'The firm said it is possible that the pier will fall.'],
    ['probable', 'The firm said it is unlikely that the pier will fall.'],
    ['probable', 'Moss suspects that the pier will fall.'],
    ['certain', 'The firm said there is no doubt that the pier will fall.'],
    ['certain', 'The mayor was sure that the pier would fall.'],
    ['certain', 'Moss knows that the pier will fall.'],
    ['unstated', 'The firm said the pier, which may be sold, is open.'],
    ['unstated', 'The firm said the pier will open in May.'],
  ])('%s: %s', (commitment, text) => {
    expect(statementsOf(text, 'en')[0]?.statement.commitment).toBe(commitment)
  })
})

describe('the act', () => {
  it.each([
    ['demand', 'The crew was told to leave.'],
    ['condemn', 'Hale was critical of the plan.'],
    ['support', 'The plan was endorsed by the union.'],
    ['concern', 'The mayor is worried about the pier.'],
    ['accuse', 'The firm was accused of fraud.'],
  ])('is %s in: %s', (act, text) => {
    expect(statementsOf(text, 'en')[0]?.statement.act).toBe(act)
  })
})
