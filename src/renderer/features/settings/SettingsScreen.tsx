import { useEffect, useState } from 'react'
import { ActorId } from '#core/workflow/actor'
import type { Profile } from '#core/workflow/profile'
import type { Failure } from '#core/result'
import { ForeignText } from '../../i18n/ForeignText'
import { useActions } from '../../actions/use-actions'
import { useFailureText, type FailureCode } from '../../i18n/use-failure-text'
import { useTranslation } from '../../i18n/use-translation'
import { usePersonName } from '../../i18n/use-person-name'
import { useProfiles } from '../../storage/profiles'
import { useActor, useWorkspace } from '../../storage/workspace-context'
import { Button } from '../../ui/Button'
import { DeskSettings } from './DeskSettings'
import { DigitSettings } from './DigitSettings'
import { LinkButton } from '../../ui/LinkButton'
import { KeySettings } from './KeySettings'
import { ProfileForm, type ProfileFields } from './ProfileForm'
import styles from './SettingsScreen.module.css'

/** Which profile a form is open for. */
type Editing = Profile['id'] | 'new' | null

/** Who works on this desk, and who of them is at work now. */
export function SettingsScreen({ copiesHref }: { readonly copiesHref: string }) {
  const { t } = useTranslation(['settings', 'domain'])
  const { execute, chooseActor } = useWorkspace()
  const actor = useActor()
  const profiles = useProfiles()
  const failureText = useFailureText()
  const personName = usePersonName()
  const [editing, setEditing] = useState<Editing>(null)
  const [refused, setRefused] = useState<Failure<FailureCode> | null>(null)

  useEffect(() => {
    document.title = t('documentTitle')
  }, [t])

  const open = (form: Editing) => {
    setRefused(null)
    setEditing(form)
  }
  const save = async (id: Profile['id'] | null, fields: ProfileFields) => {
    const profile = { id: id ?? ActorId.parse(crypto.randomUUID()), ...fields }
    const outcome = await execute({ type: id ? 'changeProfile' : 'createProfile', profile })
    setRefused(outcome.ok ? null : outcome.failure)
    if (!outcome.ok) return
    setEditing(null)
    if (!id) chooseActor(profile.id)
  }
  useActions({ 'profile.new': () => open('new') })
  const problem = refused && failureText(refused)

  return (
    <div className={styles.screen}>
      <h1 className={styles.title}>{t('title')}</h1>
      <section aria-labelledby="profiles" className={styles.section}>
        <div className={styles.header}>
          <h2 id="profiles" className={styles.heading}>
            {t('profiles.title')}
          </h2>
          <Button onPress={() => open('new')}>{t('profiles.add')}</Button>
        </div>
        <p className={styles.text}>{t('profiles.text')}</p>
        {editing === 'new' && (
          <ProfileForm
            known={null}
            problem={problem}
            onSave={(fields) => void save(null, fields)}
            onCancel={() => open(null)}
          />
        )}
        <ul className={styles.list} aria-label={t('profiles.title')}>
          {profiles?.map((profile) => {
            const { id, name, role } = profile
            const shown = personName(profile, profiles)
            return (
              <li key={id} className={styles.row} aria-current={id === actor || undefined}>
                {editing === id ? (
                  <ProfileForm
                    known={profile}
                    problem={problem}
                    onSave={(fields) => void save(id, fields)}
                    onCancel={() => open(null)}
                  />
                ) : (
                  <>
                    <span className={styles.person}>
                      <strong>{name ? <ForeignText>{name}</ForeignText> : shown}</strong>
                      <span className={styles.role}>{t(`domain:role.${role}`)}</span>
                    </span>
                    {id === actor ? (
                      <span className={styles.current}>{t('profiles.current')}</span>
                    ) : (
                      <Button
                        look="quiet"
                        aria-label={t('profiles.chooseNamed', { name: shown })}
                        onPress={() => chooseActor(id)}
                      >
                        {t('profiles.choose')}
                      </Button>
                    )}
                    <Button
                      look="quiet"
                      aria-label={t('profiles.changeNamed', { name: shown })}
                      onPress={() => open(id)}
                    >
                      {name ? t('profiles.change') : t('profiles.giveName')}
                    </Button>
                  </>
                )}
              </li>
            )
          })}
        </ul>
      </section>
      <DeskSettings />
      <DigitSettings />
      <section aria-labelledby="copies" className={styles.section}>
        <h2 id="copies" className={styles.heading}>
          {t('copies.title')}
        </h2>
        <p className={styles.text}>{t('copies.text')}</p>
        <div>
          <LinkButton href={copiesHref}>{t('copies.open')}</LinkButton>
        </div>
      </section>
      <KeySettings />
    </div>
  )
}
