import type { There } from '#core/bundle/merge'
import type { Asking } from '#core/operation/command'
import type { Given } from '#core/operation/foresee'

/** Imports that wait together are written together: at most so many, and of about so many UTF-16 units of text. */
const groupSize = 32
const groupLength = 1_000_000

/** What is done in turn: a command, or taking in what another desk sends, which was shown before. */
export type Task = Given | { readonly command: TakeIn; readonly asking: Asking }

interface TakeIn {
  readonly type: 'takeIn'
  readonly there: There
  readonly agreed: 'lapse'
}

/** What becomes of commands that are carried out at one stroke, step by step. */
export interface Stroke<Decided, Written, Executed> {
  /** @param before - what is written and cannot be read yet */
  readonly decide: (tasks: readonly Task[], before: Written | null) => Promise<Decided>
  readonly write: (decided: Decided) => Promise<Written>
  /** Show what is written. Answers for each of the commands. */
  readonly show: (written: Written) => Promise<readonly Executed[]>
}

interface Waiting<Executed> {
  readonly task: Task
  readonly resolve: (executed: Executed) => void
  readonly reject: (error: unknown) => void
}

const isImport = ({ task }: Pick<Waiting<never>, 'task'>): boolean => task.command.type === 'importArticle'

/**
 * One command after another, in the order in which they come. Articles that wait to be imported share one write and one
 * transaction: none of them looks at what the others change. The next of them are written while those before are shown;
 * every other command waits until it can read all that came before it.
 */
export function inTurn<Decided, Written, Executed>({
  decide,
  write,
  show,
}: Stroke<Decided, Written, Executed>): (task: Task) => Promise<Executed> {
  type Group = readonly Waiting<Executed>[]
  const waiting: Waiting<Executed>[] = []
  let running = false
  const take = (): Group => waiting.splice(0, groupLengthOf(waiting))

  /** The outcome of a step, or null where it failed and the group has been told. */
  const step = async <Outcome>(group: Group, outcome: Promise<Outcome>): Promise<Outcome | null> => {
    try {
      return await outcome
    } catch (error) {
      for (const { reject } of group) reject(error)
      return null
    }
  }
  const decided = (group: Group, before: Written | null) =>
    step(
      group,
      decide(
        group.map(({ task }) => task),
        before,
      ),
    )
  const shown = async (group: Group, written: Written): Promise<void> => {
    const executed = await step(group, show(written))
    if (executed) group.forEach(({ resolve }, index) => resolve(executed[index] as Executed))
  }

  const run = async (): Promise<void> => {
    running = true
    // What is asked for in the same breath comes with it.
    await Promise.resolve()
    while (waiting.length > 0) {
      let group = take()
      let next = await decided(group, null)
      let showing = Promise.resolve()
      while (next !== null) {
        const written: Written | null = await step(group, write(next))
        await showing
        if (written === null) break
        const showable = group
        // Decided before the others are shown: the rows cannot be read while they are being written.
        group = group.every(isImport) && waiting[0] && isImport(waiting[0]) ? take() : []
        next = group.length > 0 ? await decided(group, written) : null
        showing = shown(showable, written)
      }
      await showing
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
