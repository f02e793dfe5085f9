import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { notices } from '../../scripts/notices.mjs'

it('the notices name every package and font that is built in', () => {
  const written = readFileSync('THIRD-PARTY-NOTICES.txt', 'utf8')
  expect(written === notices(), 'out of date: run `node scripts/notices.mjs`').toBe(true)
})
