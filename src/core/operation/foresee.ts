import { agreedTo } from './changing'
import type { Asking, Command } from './command'
import { decide } from './decide'
import { evolve } from './evolve'
import type { Changes, State } from './state'

/** A command as it was given: by whom and when, with what a person has been asked about and agreed to. */
export interface Given {
  readonly command: Command & { readonly agreed?: 'lapse' }
  readonly asking: Asking
}

/**
 * What a command will change of an article's statements once it is written, told by the very rules that decide it. Null
 * for what would be refused or changes nothing, for anything but statements, and where `state` does not hold what the
 * rules look at.
 *
 * @param seq - the number that its record is taken to get
 */
export function foresee(state: State, { command, asking }: Given, seq: number): Changes | null {
  const decided = decide(state, command, asking)
  const agreed = decided.ok ? agreedTo(decided.value, command.agreed) : decided
  const [operation, ...more] = agreed.ok ? agreed.value : []
  if (!operation || more.length > 0 || !('statementId' in operation.body)) return null
  return evolve(state, { ...operation, seq, prev: '', hash: '' })
}
