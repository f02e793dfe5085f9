/** A backup, as its file's name and size tell. */
export interface KeptBackup {
  readonly name: string
  readonly byteLength: number
}

/** How many backups are kept of each span: the newest of each of the last 24 hours, 14 days and 12 months. */
export const kept = { hours: 24, days: 14, months: 12 } as const

/** A backup is made when something has changed and the newest one is this old. Milliseconds. */
export const backupEvery = 60 * 60 * 1000
/** A copy outside this machine counts as old after this. Milliseconds. */
export const copyOldAfter = 14 * 24 * 60 * 60 * 1000

/** Which span of each kind a moment (ISO 8601, UTC) falls into. */
const spans = {
  hours: (at: string) => at.slice(0, 'yyyy-mm-ddThh'.length),
  days: (at: string) => at.slice(0, 'yyyy-mm-dd'.length),
  months: (at: string) => at.slice(0, 'yyyy-mm'.length),
} as const

/**
 * Which backups have had their time. Spans in which nothing was made do not count, so that a desk that rests for a
 * month still has its last 24 hours of work.
 *
 * @param made - when each was made, ISO 8601 in UTC, in any order
 * @returns the moments of those that may be dropped; never the newest
 */
export function outlived(made: readonly string[]): string[] {
  const newestFirst = made.toSorted().toReversed()
  const keep = new Set<string>()
  for (const kind of ['hours', 'days', 'months'] as const) {
    const seen = new Set<string>()
    for (const at of newestFirst) {
      const span = spans[kind](at)
      if (seen.has(span) || seen.size >= kept[kind]) continue
      seen.add(span)
      keep.add(at)
    }
  }
  return newestFirst.filter((at) => !keep.has(at))
}

/** A backup's file name tells when it was made: `2026-11-22T13-05-09Z.isnad`. */
export const backupName = (at: string): string => `${at.slice(0, 19).replaceAll(':', '-')}Z.isnad`

const backupNamePattern = /^(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2})Z\.isnad$/

/** When a backup of this name was made, ISO 8601 in UTC; null where it is no backup's name. */
export function momentOf(name: string): string | null {
  const [, hour, minute, second] = backupNamePattern.exec(name) ?? []
  return hour === undefined ? null : `${hour}:${minute ?? ''}:${second ?? ''}.000Z`
}
