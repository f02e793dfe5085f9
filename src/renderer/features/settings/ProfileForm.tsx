import { useState, type FormEvent } from 'react'
import { Role, type Profile } from '#core/workflow/profile'
import { useTranslation } from '../../i18n/use-translation'
import { Button } from '../../ui/Button'
import { ChoiceGroup } from '../../ui/ChoiceGroup'
import { TextField } from '../../ui/TextField'
import styles from './SettingsScreen.module.css'

export type ProfileFields = Pick<Profile, 'name' | 'role'>

export interface ProfileFormProps {
  /** Null for somebody new. */
  readonly known: Profile | null
  /** Why it was refused, for the name's field. */
  readonly problem: string | null
  readonly onSave: (fields: ProfileFields) => void
  readonly onCancel: () => void
}

export function ProfileForm({ known, problem, onSave, onCancel }: ProfileFormProps) {
  const { t } = useTranslation(['settings', 'domain'])
  const [name, setName] = useState(known?.name ?? '')
  const [role, setRole] = useState<Role>(known?.role ?? 'factChecker')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave({ name, role })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField autoFocus label={t('profiles.name')} value={name} onChange={setName} problem={problem} />
      <ChoiceGroup
        label={t('profiles.role')}
        choices={Role.options.map((value) => ({ value, label: t(`domain:role.${value}`) }))}
        chosen={role}
        onChoose={setRole}
      />
      <p className={styles.text}>{t(`profiles.can.${role}`)}</p>
      <div className={styles.buttons}>
        <Button type="submit" look="primary">
          {t('profiles.save')}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {t('profiles.cancel')}
        </Button>
      </div>
    </form>
  )
}
