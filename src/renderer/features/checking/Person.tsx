import type { ActorId } from '#core/workflow/actor'
import type { Profile } from '#core/workflow/profile'
import { ForeignText } from '../../i18n/ForeignText'
import { useTranslation } from '../../i18n/use-translation'

/** Somebody of the desk, by name. */
export function Person({ id, profiles }: { readonly id: ActorId; readonly profiles: readonly Profile[] }) {
  const { t } = useTranslation('domain')
  const name = profiles.find((profile) => profile.id === id)?.name
  return name ? <ForeignText>{name}</ForeignText> : t('unnamedPerson')
}
