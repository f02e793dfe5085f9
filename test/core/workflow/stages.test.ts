import { describe, expect, it } from 'vitest'
import { eventsAt, nextStage, stages } from '#core/workflow/stages'

describe('the workflow', () => {
  it('leads a proposal to publication by way of checking, review and approval', () => {
    const way = ['accept', 'start', 'submit', 'approve', 'publish'] as const
    let stage = stages[0]
    for (const event of way) {
      const next = nextStage(stage, event)
      expect(next, `${event} at ${stage}`).not.toBeNull()
      if (next) stage = next
    }
    expect(stage).toBe('published')
  })

  it('forbids what the table does not list', () => {
    expect(nextStage('proposed', 'approve')).toBeNull()
    expect(nextStage('published', 'dismiss')).toBeNull()
    expect(nextStage('retracted', 'correct')).toBeNull()
  })

  it('never offers a lapse', () => {
    expect(stages.flatMap(eventsAt)).not.toContain('lapse')
  })

  it('brings a dismissed card back as a proposal', () => {
    expect(nextStage('dismissed', 'restore')).toBe('proposed')
  })
})
