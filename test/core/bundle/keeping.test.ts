import { describe, expect, it } from 'vitest'
import { backupName, momentOf, outlived } from '#core/bundle/keeping'

const byItself = (at: string) => ({ at, asked: false })

/** A year of work without rest, with a backup every hour, dropping what has had its time as it goes. */
function afterHours(count: number): string[] {
  let kept: string[] = []
  const start = Date.UTC(2025, 0, 1, 0, 30)
  for (let hour = 0; hour < count; hour++) {
    kept.push(new Date(start + hour * 3_600_000).toISOString())
    const gone = new Set(outlived(kept.map(byItself)).map(({ at }) => at))
    kept = kept.filter((at) => !gone.has(at))
  }
  return kept
}

describe('backups', () => {
  it('are kept for the last 24 hours, 14 days and 12 months', () => {
    const kept = afterHours(24 * 400)
    const newest = kept.at(-1) ?? ''
    const within = (hours: number) =>
      kept.filter((at) => Date.parse(newest) - Date.parse(at) < hours * 3_600_000).length
    expect(within(24)).toBe(24)
    expect(within(24 * 14)).toBe(24 + 13)
    expect(new Set(kept.map((at) => at.slice(0, 7))).size).toBe(12)
    expect(kept.length).toBeLessThanOrEqual(24 + 14 + 12)
  })

  it('are all there while there are few', () => {
    expect(outlived(afterHours(20).map(byItself))).toEqual([])
    expect(outlived([])).toEqual([])
  })

  it('of a desk that rested are not dropped for the rest', () => {
    const made = Array.from({ length: 24 }, (_, hour) => new Date(Date.UTC(2026, 0, 5, hour)).toISOString())
    expect(outlived([...made, '2026-09-01T08:00:00.000Z'].map(byItself))).toEqual([
      byItself('2026-01-05T00:00:00.000Z'),
    ])
  })

  it('that somebody asked for stay for two weeks, however many are made after them', () => {
    const asked = { at: '2026-11-01T08:10:00.000Z', asked: true }
    const after = (day: number) => [
      asked,
      byItself(`2026-11-${day}T08:20:00.000Z`),
      byItself('2026-11-01T08:40:00.000Z'),
    ]
    expect(outlived(after(14))).not.toContain(asked)
    expect(outlived(after(16))).toContain(asked)
  })

  it('tell by their names when they were made, and take nothing else for one', () => {
    for (const asked of [true, false])
      expect(momentOf(backupName({ at: '2026-11-22T13:05:09.123Z', asked }))).toEqual({
        at: '2026-11-22T13:05:09.000Z',
        asked,
      })
    for (const name of ['../journal.jsonl', 'x.isnad', '2026-11-22T13-05-09Z.isnad.part'])
      expect(momentOf(name)).toBeNull()
  })
})
