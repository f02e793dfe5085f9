import { describe, expect, it } from 'vitest'
import { checkNode } from '../../scripts/setup.mjs'

describe('the check of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '100.0.0'])('takes %s', (version) => {
    expect(() => checkNode(version)).not.toThrow()
  })

  it.each(['20.18.3', '20.9.0', '18.20.0', '9.99.0'])('says what to do about %s', (version) => {
    expect(() => checkNode(version)).toThrow(/needs Node 20\.19 or newer.*nodejs\.org/)
  })
})
