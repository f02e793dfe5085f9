import { failure, success } from '#core/result'
import { lookupKey } from '#core/text/normal-forms'
import type { Profile } from '#core/workflow/profile'
import type { Asking, Decided, Refusal } from './command'
import type { State } from './state'

/** The very first profile may come without a name, since nobody is there yet to be asked for one. */
export function createProfile(state: Pick<State, 'profiles'>, profile: Profile, asking: Asking): Decided {
  const others = state.profiles()
  const refusal = others.length === 0 && profile.role === 'factChecker' ? null : nameRefused(profile, others)
  if (refusal) return failure(refusal, { field: 'name' })
  return success([{ ...asking, kind: 'profile.created', body: tidy(profile) }])
}

export function changeProfile(state: State, profile: Profile, asking: Asking): Decided {
  const before = state.profiles().find(({ id }) => id === profile.id)
  if (!before) return failure('profile.unknown')
  const refusal = nameRefused(
    profile,
    state.profiles().filter(({ id }) => id !== profile.id),
  )
  if (refusal) return failure(refusal, { field: 'name' })
  const after = tidy(profile)
  if (after.name === before.name && after.role === before.role) return success([])
  return success([{ ...asking, kind: 'profile.changed', body: { before, after } }])
}

function tidy(profile: Profile): Profile {
  return { ...profile, name: profile.name.replace(/\s+/g, ' ').trim() }
}

/** Two people of one name could not be told apart in a history. */
function nameRefused(profile: Profile, others: readonly Profile[]): Refusal | null {
  const { name } = tidy(profile)
  if (name === '') return 'profile.nameMissing'
  return others.some((other) => lookupKey(other.name) === lookupKey(name)) ? 'profile.nameTaken' : null
}
