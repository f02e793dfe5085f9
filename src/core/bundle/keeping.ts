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

/** A backup that somebody asked for, or that was made before another was put back, is kept this long whatever comes after it. Milliseconds. */
const askedKeptFor = 14 * 24 * 60 * 60 * 1000

/** When a backup was made (ISO 8601, UTC), and whether somebody asked for it. */
export interface Moment {
  readonly at: string
  readonly asked: boolean
}

/**
 * Which backups have had their time. Spans in which nothing was made do not count, so that a desk that rests for a
 * month still has its last 24 hours of work.
 *
 * @param made - in any order
 * @returns those that may be dropped; never the newest
 */
export function outlived<Made extends Moment>(made: readonly Made[]): Made[] {
  const newestFirst = made.toSorted((a, b) => (a.at < b.at ? 1 : -1))
  const newest = newestFirst[0]
  const keep = new Set<Made>()
  for (const kind of ['hours', 'days', 'months'] as const) {
    const seen = new Set<string>()
    for (const one of newestFirst) {
      const span = spans[kind](one.at)
      if (seen.has(span) || seen.size >= kept[kind]) continue
      seen.add(span)
      keep.add(one)
    }
  }
  return newestFirst.filter(
    (one) =>
      !keep.has(one) && !(one.asked && newest && Date.parse(newest.at) - Date.parse(one.at) < askedKeptFor),
  )
}

/** A backup's file name tells when it was made, and whether somebody asked for it: `2026-11-22T13-05-09Z-asked.isnad`. */
export const backupName = ({ at, asked }: Moment): string =>
  `${at.slice(0, 19).replaceAll(':', '-')}Z${asked ? '-asked' : ''}.isnad`

const backupNamePattern = /^(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2})Z(-asked)?\.isnad$/

/** When a backup of this name was made; null where it is no backup's name. */
export function momentOf(name: string): Moment | null {
  const [, hour, minute, second, asked] = backupNamePattern.exec(name) ?? []
  if (hour === undefined) return null
  return { at: `${hour}:${minute ?? ''}:${second ?? ''}.000Z`, asked: asked !== undefined }
}
