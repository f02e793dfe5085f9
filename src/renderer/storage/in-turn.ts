import type { There } from '#core/bundle/merge'
import type { Asking } from '#core/operation/command'
import type { Given } from '#core/operation/foresee'

/** Imports that wait together are written together: at most so many, and of about so many UTF-16 units of text. */
const groupSize = 64
const groupLength = 2_000_000

/** What is done in turn: a command, or taking in what another desk sends, which was shown before. */
export type Task = Given | { readonly command: TakeIn; readonly asking: Asking }

interface TakeIn {
  readonly type: 'takeIn'
  readonly there: There
  readonly agreed: 'lapse'
}

interface Waiting<Executed> {
  readonly task: Task
  readonly resolve: (executed: Executed) => void
  readonly reject: (error: unknown) => void
}

/**
 * One command after another, in the order in which they come. Articles that wait to be imported share one write and one
 * transaction: none of them looks at what the others change.
 */
export function inTurn<Executed>(
  carryOut: (tasks: readonly Task[]) => Promise<readonly Executed[]>,
): (task: Task) => Promise<Executed> {
  const waiting: Waiting<Executed>[] = []
  let running = false
  const run = async (): Promise<void> => {
    running = true
    // What is asked for in the same breath comes with it.
    await Promise.resolve()
    while (waiting.length > 0) {
      const group = waiting.splice(0, groupLengthOf(waiting))
      try {
        const executed = await carryOut(group.map(({ task }) => task))
        group.forEach(({ resolve }, index) => resolve(executed[index] as Executed))
      } catch (error) {
        for (const { reject } of group) reject(error)
      }
    }
    running = false
  }
  return (task) =>
    new Promise((resolve, reject) => {
      waiting.push({ task, resolve, reject })
      if (!running) void run()
    })
}

/** How many of the commands that wait are carried out at one stroke. */
function groupLengthOf(waiting: readonly Pick<Waiting<never>, 'task'>[]): number {
  let length = 0
  const end = waiting.findIndex(({ task: { command } }, index) => {
    if (command.type !== 'importArticle' || index >= groupSize) return true
    length += command.article.text.length
    return index > 0 && length > groupLength
  })
  return end === -1 ? waiting.length : Math.max(end, 1)
}
