import type { ActorId } from '#core/workflow/actor'
import type { Profile } from '#core/workflow/profile'
import { tagOf } from '#core/workflow/unnamed'
import { ForeignText } from '../../i18n/ForeignText'
import { useTranslation } from '../../i18n/use-translation'

/** Somebody of the desk, by name. */
export function Person({ id, profiles }: { readonly id: ActorId; readonly profiles: readonly Profile[] }) {
  const { t } = useTranslation('domain')
  const person = profiles.find((profile) => profile.id === id)
  if (person?.name) return <ForeignText>{person.name}</ForeignText>
  const tag = person ? tagOf(person, profiles) : null
  return tag === null ? t('unnamedPerson') : `${t('unnamedPerson')} (${tag})`
}
