import { useCallback } from 'react'
import type { Profile } from '#core/workflow/profile'
import { tagOf } from '#core/workflow/unnamed'
import { useTranslation } from './use-translation'

/**
 * What somebody is called on a list of people: by name, or as nobody's name, with what tells them from others without one.
 *
 * @returns a function of the person and of everybody on the desk
 */
export function usePersonName(): (
  person: Pick<Profile, 'id' | 'name'>,
  profiles: readonly Pick<Profile, 'id' | 'name'>[],
) => string {
  const { t } = useTranslation('domain')
  return useCallback(
    (person, profiles) => {
      const tag = tagOf(person, profiles)
      if (person.name.trim() !== '') return person.name
      return tag === null ? t('notNamedYet') : t('notNamedYetTagged', { tag })
    },
    [t],
  )
}
