import { describe, expect, it } from 'vitest'
import { standingAfter } from '#core/operation/history'
import { historyLines, otherwiseLines } from '../../../../src/renderer/features/checking/history-lines'

const theirs = { stance: 'deny', importance: 'high' } as const
const otherDesk = {
  journal: 'a'.repeat(64),
  theirs,
  by: '00000000-0000-4000-8000-000000000001' as never,
  at: '2026-11-22T08:00:00.000Z',
}

describe('what the history tells of another desk', () => {
  it('is each field in which it differs, ours and theirs', () => {
    const ours = { stance: 'assert', importance: 'high' } as const
    const lines = otherwiseLines(
      { before: { disagreements: [] }, after: { disagreements: [otherDesk] } },
      (after) => historyLines({ before: ours, after }, false),
    )
    expect(lines).toEqual([
      { kind: 'otherwise', lines: [{ kind: 'turn', field: 'stance', before: 'assert', after: 'deny' }] },
    ])
  })

  it('is that it was settled, once it was', () => {
    const turn = { before: { disagreements: [otherDesk] }, after: { disagreements: [] } }
    expect(otherwiseLines(turn, () => [])).toEqual([{ kind: 'plain', what: 'settled' }])
  })

  it('is nothing where a change does not speak of other desks', () => {
    expect(otherwiseLines({ before: {}, after: { stance: 'deny' } }, () => [])).toEqual([])
  })

  it('holds theirs against ours as it stood then, and not as it stands today', () => {
    const later = [
      { edit: {} as never, turn: { before: { stance: 'warn' }, after: { stance: 'deny' } } as never },
    ]
    expect(standingAfter(later, { stance: 'deny', importance: 'high' } as never)).toEqual({
      stance: 'warn',
      importance: 'high',
    })
  })
})
