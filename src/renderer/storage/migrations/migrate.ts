import type { Dexie } from 'dexie'
import { migration1 } from './001-first-tables'
import { migration2 } from './002-rows-of-engine-0-2'
import { migration3 } from './003-whole-assessments'
import { migration4 } from './004-alike-articles'
import { migration5 } from './005-words-by-hand'
import { migration6 } from './006-versions-of-articles'
import { migration7 } from './007-report-arrangements'
import { migration8 } from './008-sources-and-tallies'
import { migration9 } from './009-packed-marks'
import { migration10 } from './010-work-begun'
import { migration11 } from './011-packed-tallies'

/** Every migration in order. A published one is never changed: the next one follows it. */
export const migrations = [
  migration1,
  migration2,
  migration3,
  migration4,
  migration5,
  migration6,
  migration7,
  migration8,
  migration9,
  migration10,
  migration11,
]

/** Declare the database's versions, from the first to the newest. */
export function migrate(database: Dexie): void {
  for (const migration of migrations) migration(database)
}
