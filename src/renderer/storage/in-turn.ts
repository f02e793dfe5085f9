import type { There } from '#core/bundle/merge'
import type { Command } from '#core/operation/command'
import type { ActorId } from '#core/workflow/actor'

/** Imports that wait together are written together: at most so many, and of about so many UTF-16 units of text. */
const groupSize = 64
const groupLength = 2_000_000

/** What is done in turn: a command, with what a person has agreed to, or taking in what another desk sends. */
export type Task =
  (Command & { readonly agreed?: 'lapse' }) | { readonly type: 'takeIn'; readonly there: There }

interface Waiting<Executed> {
  readonly actor: ActorId
  readonly command: Task
  readonly resolve: (executed: Executed) => void
  readonly reject: (error: unknown) => void
}

/**
 * One command after another, in the order in which they come. Articles that wait to be imported share one write and one
 * transaction: none of them looks at what the others change.
 */
export function inTurn<Executed>(
  carryOut: (actor: ActorId, commands: readonly Task[]) => Promise<readonly Executed[]>,
): (actor: ActorId, command: Task) => Promise<Executed> {
  const waiting: Waiting<Executed>[] = []
  let running = false
  const run = async (): Promise<void> => {
    running = true
    // What is asked for in the same breath comes with it.
    await Promise.resolve()
    while (waiting.length > 0) {
      const group = waiting.splice(0, groupLengthOf(waiting))
      const [first] = group
      if (!first) break
      try {
        const executed = await carryOut(
          first.actor,
          group.map(({ command }) => command),
        )
        group.forEach(({ resolve }, index) => resolve(executed[index] as Executed))
      } catch (error) {
        for (const { reject } of group) reject(error)
      }
    }
    running = false
  }
  return (actor, command) =>
    new Promise((resolve, reject) => {
      waiting.push({ actor, command, resolve, reject })
      if (!running) void run()
    })
}

/** How many of the commands that wait are carried out at one stroke. */
function groupLengthOf(waiting: readonly Pick<Waiting<never>, 'actor' | 'command'>[]): number {
  let length = 0
  const end = waiting.findIndex(({ actor, command }, index) => {
    if (command.type !== 'importArticle' || actor !== waiting[0]?.actor || index >= groupSize) return true
    length += command.article.text.length
    return index > 0 && length > groupLength
  })
  return end === -1 ? waiting.length : Math.max(end, 1)
}
