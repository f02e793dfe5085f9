import { useEffect, useState } from 'react'
import type { Projected } from './projection'
import { useWorkspace } from './workspace-context'

/** Some rows that a screen holds as long as it shows them, and how they are brought forward. */
export interface KeptRows<Rows> {
  /** All of them, anew. A new function means other rows. */
  readonly read: () => Promise<Rows>
  /** @returns the very same rows where nothing of theirs was changed */
  readonly change: (rows: Rows, changed: Projected) => Rows
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
    /** What happens while rows are read may be in them or not: it is done again, which changes nothing twice. */
    let meanwhile: Projected[] | null = null
    const readAll = async () => {
      const own = ++turn
      const missed: Projected[] = (meanwhile = [])
      const read = await kept.read()
      if (own !== turn) return
      meanwhile = null
      setHeld({ kept, rows: missed.reduce(kept.change, read) })
    }
    const leave = followChanges((changed) => {
      if (changed === null) return void readAll()
      if (meanwhile) return void meanwhile.push(changed)
      setHeld((known) => {
        const rows = known?.kept === kept ? kept.change(known.rows, changed) : undefined
        return known === null || rows === undefined || rows === known.rows ? known : { kept, rows }
      })
    })
    void readAll()
    return () => {
      turn++
      leave()
    }
  }, [followChanges, kept])

  return held?.kept === kept ? held.rows : undefined
}
