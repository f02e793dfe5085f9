import { describe, expect, it } from 'vitest'
import { statementsOf } from '../../builders/statements'

describe('a source beside marks of markup', () => {
  it.each([
    ['<script> said that the dam was full.', 'script'],
    ['*The minister* said that the dam was full.', 'The minister'],
    ['> The minister said that the dam was full.', 'The minister'],
  ])('neither begins nor ends with them, nor does its name: %s', (text, expected) => {
    const found = statementsOf(text, 'en').map(({ source, resolved }) => ({ source, resolved }))
    expect(found).toEqual([{ source: expected, resolved: expected }])
  })
})
