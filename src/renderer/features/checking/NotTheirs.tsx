import type { Refusal } from '#core/operation/command'
import type { Failure } from '#core/result'
import type { ActorId } from '#core/workflow/actor'
import type { Profile } from '#core/workflow/profile'
import { useFailureText } from '../../i18n/use-failure-text'
import { useTranslation } from '../../i18n/use-translation'
import styles from './Checking.module.css'

export interface NotTheirsProps {
  /** What the buttons that it is about name as their description. */
  readonly id: string
  readonly why: Failure<Refusal>
  readonly profiles: readonly Profile[]
  /** Whether this person could take the step in place of whoever is at work. */
  readonly can: (id: ActorId) => boolean
}

/** Why whoever is at work cannot take a step, and who can. */
export function NotTheirs({ id, why, profiles, can }: NotTheirsProps) {
  const { t, i18n } = useTranslation('checking')
  const failureText = useFailureText()
  const names = profiles.filter((profile) => profile.name.trim() !== '' && can(profile.id))
  const list = new Intl.ListFormat(i18n.language, { type: 'disjunction' })
  return (
    <p id={id} className={styles.notTheirs}>
      {failureText(why)}{' '}
      {names.length > 0
        ? t('notTheirs.who', { names: list.format(names.map(({ name }) => name)) })
        : t('notTheirs.nobody')}
    </p>
  )
}
