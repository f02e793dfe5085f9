import { describe, expect, it } from 'vitest'
import { addCounts, playwrightCounts, vitestCounts } from '../../scripts/test-counts.mjs'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((outcome) => ({ status: outcome })),
})

describe('the last line of npm test', () => {
  it('counts the unit tests, and what was left out as skipped', () => {
    expect(
      vitestCounts({
        testResults: [file('passed', 'passed', 'passed', 'skipped'), file('failed', 'failed', 'todo')],
      }),
    ).toEqual({ passed: 2, failed: 1, skipped: 2 })
  })

  it('counts a test file that could not be loaded as a failure', () => {
    expect(vitestCounts({ testResults: [file('failed'), file('passed', 'passed')] })).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    })
  })

  it('counts a flow that passes only now and then, and an error outside of every flow, as failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 3 }
    expect(playwrightCounts({ stats, errors: ['no build'] })).toEqual({ passed: 5, failed: 4, skipped: 3 })
  })

  it('adds them up', () => {
    expect(addCounts({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 })).toEqual({
      passed: 11,
      failed: 22,
      skipped: 33,
    })
  })
})
