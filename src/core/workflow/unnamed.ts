import type { Profile } from './profile'

/**
 * What tells somebody without a name from others without one: the end of their id, which is the same on every desk.
 * Null where there is nobody to mistake them for, and for whoever has a name.
 */
export function tagOf(
  { id }: Pick<Profile, 'id'>,
  profiles: readonly Pick<Profile, 'id' | 'name'>[],
): string | null {
  const unnamed = profiles.filter(({ name }) => name.trim() === '')
  if (unnamed.length < 2 || unnamed.every((profile) => profile.id !== id)) return null
  return id.slice(-4).toUpperCase()
}
