import { useEffect, useState } from 'react'
import type { Given } from '#core/operation/foresee'
import type { Projected } from './projection'
import type { Workspace } from './workspace'
import { useWorkspace } from './workspace-context'

/** Some rows that a screen holds as long as it shows them, and how they are brought forward. */
export interface KeptRows<Rows> {
  /** All of them, anew. A new function means other rows. */
  readonly read: () => Promise<Rows>
  /**
   * @param shown - the rows with what was foreseen of them
   * @returns the very same rows where nothing of theirs was changed; undefined where they have to be read anew
   */
  readonly change: (rows: Rows, changed: Projected, shown: Rows) => Rows | undefined
  /** @returns the rows as they will be once what is pending is written; the very same ones where that changes nothing */
  readonly foresee: (rows: Rows, pending: readonly Given[]) => Rows
}

/**
 * Read some rows and follow them, as the log changes them and as what is pending will: rows that stay as they were stay the
 * same objects, so that nothing of them is drawn again.
 *
 * @param show - called with the rows once they are read, and after each change
 * @returns how to leave
 */
export function followRows<Rows>(
  { followChanges, pending }: Pick<Workspace, 'followChanges' | 'pending'>,
  kept: KeptRows<Rows>,
  show: (rows: Rows) => void,
): () => void {
  let turn = 0
  /** As they are written, and with what is pending. */
  let held: { readonly rows: Rows; readonly shown: Rows } | null = null
  /** What happens while rows are read may be in them or not: it is done again, which changes nothing twice. */
  let meanwhile: Projected[] | null = null
  const hold = (rows: Rows) => {
    const foreseen = kept.foresee(rows, pending.current())
    const before = held?.shown
    held = { rows, shown: foreseen }
    if (foreseen !== before) show(foreseen)
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
    for (const changed of changes)
      now = now === undefined ? undefined : kept.change(now, changed, held?.shown ?? now)
    if (now === undefined) void readAll()
    else hold(now)
  }
  const leaveChanges = followChanges((changed) => {
    if (changed === null) void readAll()
    else if (meanwhile) meanwhile.push(changed)
    else if (held) bring(held.rows, [changed])
  })
  const leavePending = pending.follow(() => {
    if (held && !meanwhile) hold(held.rows)
  })
  void readAll()
  return () => {
    turn++
    leaveChanges()
    leavePending()
  }
}

/**
 * Some rows, followed. Undefined until they are read.
 *
 * @param kept - held by its caller from one drawing to the next
 */
export function useKeptRows<Rows>(kept: KeptRows<Rows>): Rows | undefined {
  const workspace = useWorkspace()
  const [held, setHeld] = useState<{ readonly kept: KeptRows<Rows>; readonly rows: Rows } | null>(null)
  useEffect(() => followRows(workspace, kept, (rows) => setHeld({ kept, rows })), [workspace, kept])
  return held?.kept === kept ? held.rows : undefined
}
