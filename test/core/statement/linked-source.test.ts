import { describe, expect, it } from 'vitest'
import type { SourceLink } from '#core/source/source-link'
import { linkedSource } from '#core/statement/linked-source'
import type { SourceChoice } from '#core/statement/statement'
import { aFoundStatement, aStatement } from '../../builders/log'

const proposal: SourceLink = {
  institution: 'us-state-department',
  relation: 'speaksFor',
  candidates: [],
  named: null,
}
const open: SourceLink = {
  institution: null,
  relation: 'is',
  candidates: ['us-state-department', 'gb-foreign-office'],
  named: 'the Foreign Ministry',
}

/** In short: who it is, or what is left to choose from. */
function told(link: SourceLink | null, source: SourceChoice | null = null, resolved = 'Ann Hale') {
  const linked = linkedSource(aStatement({ found: aFoundStatement({ link, resolved }), source }))
  if (linked.state === 'linked') return `${linked.relation} ${linked.source.id}`
  return linked.state === 'open' ? linked.candidates.map(({ id }) => id) : linked.state
}

describe('the source behind a statement', () => {
  it('is what the engine proposes, until somebody has chosen', () => {
    expect(told(proposal)).toBe('speaksFor us-state-department')
    expect(told(proposal, { source: 'gb-foreign-office' })).toBe('speaksFor gb-foreign-office')
  })

  it('is none where somebody has said so, whatever the engine proposes', () => {
    expect(told(proposal, { source: null })).toBe('none')
    expect(told(open, { source: null })).toBe('none')
  })

  it('stays open where the engine cannot tell, with the likeliest first', () => {
    expect(told(open)).toEqual(['us-state-department', 'gb-foreign-office'])
  })

  it('is nobody for a plain person, and what a person speaks for once it is chosen', () => {
    expect(told(null)).toBe('unlinked')
    expect(told(null, { source: 'us-treasury' })).toBe('speaksFor us-treasury')
    expect(told(null, { source: 'us-treasury' }, 'Treasury Department')).toBe('is us-treasury')
  })

  it('passes over institutions that this registry does not know', () => {
    expect(told({ ...proposal, institution: 'gone' })).toBe('unlinked')
    expect(told({ ...open, candidates: ['gone', 'us-treasury'] })).toEqual(['us-treasury'])
  })
})
