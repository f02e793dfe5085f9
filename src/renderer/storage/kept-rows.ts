import { useEffect, useState } from 'react'
import type { Projected } from './projection'
import { useWorkspace } from './workspace-context'

/** Some rows that a screen holds as long as it shows them, and how they are brought forward. */
export interface KeptRows<Rows> {
  /** All of them, anew. A new function means other rows. */
  readonly read: () => Promise<Rows>
  /** @returns the very same rows where nothing of theirs was changed; undefined where they have to be read anew */
  readonly change: (rows: Rows, changed: Projected) => Rows | undefined
}

/**
 * Rows that are read once and then changed one by one, as the log changes them: rows that stay as they were stay the
 * same objects, so that nothing of them is drawn again. Undefined until they are read.
 *
 * @param kept - held by its caller from one drawing to the next
 */
export function useKeptRows<Rows>(kept: KeptRows<Rows>): Rows | undefined {
  const { followChanges } = useWorkspace()
  const [held, setHeld] = useState<{ readonly kept: KeptRows<Rows>; readonly rows: Rows } | null>(null)

  useEffect(() => {
    let turn = 0
    let rows: Rows | undefined
    /** What happens while rows are read may be in them or not: it is done again, which changes nothing twice. */
    let meanwhile: Projected[] | null = null
    const show = (now: Rows) => {
      if (now === rows) return
      rows = now
      setHeld({ kept, rows })
    }
    const readAll = async () => {
      const own = ++turn
      const missed: Projected[] = (meanwhile = [])
      const read = await kept.read()
      if (own !== turn) return
      meanwhile = null
      bring(read, missed)
    }
    const bring = (known: Rows, changes: readonly Projected[]) => {
      let now: Rows | undefined = known
      for (const changed of changes) now = now === undefined ? undefined : kept.change(now, changed)
      if (now === undefined) void readAll()
      else show(now)
    }
    const leave = followChanges((changed) => {
      if (changed === null) void readAll()
      else if (meanwhile) meanwhile.push(changed)
      else if (rows !== undefined) bring(rows, [changed])
    })
    void readAll()
    return () => {
      turn++
      leave()
    }
  }, [followChanges, kept])

  return held?.kept === kept ? held.rows : undefined
}
