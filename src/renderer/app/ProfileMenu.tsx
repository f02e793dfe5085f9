import { UserRound } from 'lucide-react'
import { ForeignText } from '../i18n/ForeignText'
import { usePersonName } from '../i18n/use-person-name'
import { useTranslation } from '../i18n/use-translation'
import { useProfiles } from '../storage/profiles'
import { useActor, useWorkspace } from '../storage/workspace-context'
import { Button } from '../ui/Button'
import { ChoiceMenu } from '../ui/ChoiceMenu'
import styles from './AppHeader.module.css'

/** Who is at work: chosen here, made and changed in the settings. */
export function ProfileMenu() {
  const { t } = useTranslation(['app', 'domain'])
  const { chooseActor } = useWorkspace()
  const actor = useActor()
  const profiles = useProfiles() ?? []
  const personName = usePersonName()
  const atWork = profiles.find(({ id }) => id === actor)
  const own = atWork?.name || t('profile.unnamed')
  return (
    <ChoiceMenu
      label={t('profile.label')}
      placement="bottom end"
      chosen={actor}
      choices={profiles.map((profile) => ({
        value: profile.id,
        label: `${personName(profile, profiles)} · ${t(`domain:role.${profile.role}`)}`,
      }))}
      onChoose={chooseActor}
    >
      <Button look="quiet" aria-label={t('profile.button', { name: own })}>
        <UserRound aria-hidden size={16} />
        <span className={styles.choice}>
          <ForeignText>{own}</ForeignText>
        </span>
      </Button>
    </ChoiceMenu>
  )
}
