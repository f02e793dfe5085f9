import { useRef, useState } from 'react'
import { switchAdvance, useAdvance } from '../../actions/advance'
import { resetChords, switchSingleKeys, useBindings } from '../../actions/bindings'
import { actionIds, definitionOf, scopes, type ActionId, type Scope } from '../../actions/catalogue'
import { useTranslation } from '../../i18n/use-translation'
import { Button } from '../../ui/Button'
import { Switch } from '../../ui/Switch'
import { KeyRow } from './KeyRow'
import styles from './SettingsScreen.module.css'

/** Listed once each, under the first of their scopes. */
const idsOf = (scope: Scope): readonly ActionId[] =>
  actionIds.filter((id) => definitionOf(id).scopes[0] === scope)

/** Which keys do what: single keys switched off altogether, or each action given another key or none. */
export function KeySettings() {
  const { t } = useTranslation(['settings', 'actions'])
  const { changes, singleKeysOn } = useBindings()
  const advances = useAdvance()
  const [editing, setEditing] = useState<ActionId | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  return (
    <section aria-labelledby="keys" className={styles.section}>
      <div className={styles.header}>
        <h2 id="keys" ref={heading} tabIndex={-1} className={styles.heading}>
          {t('keys.title')}
        </h2>
        {Object.keys(changes).length > 0 && (
          <Button
            onPress={() => {
              resetChords()
              // The button goes with what it did.
              heading.current?.focus()
            }}
          >
            {t('keys.reset')}
          </Button>
        )}
      </div>
      <p className={styles.text}>{t('keys.text')}</p>
      <div className={styles.switches}>
        <Switch isOn={singleKeysOn} onChange={switchSingleKeys}>
          {t('actions:sheet.letters')}
        </Switch>
        <Switch isOn={advances} onChange={switchAdvance}>
          {t('keys.advance')}
        </Switch>
      </div>
      {scopes
        .filter((scope) => idsOf(scope).length > 0)
        .map((scope) => (
          <details key={scope} className={styles.keys}>
            <summary>{t(`actions:scope.${scope}`)}</summary>
            <ul aria-label={t(`actions:scope.${scope}`)}>
              {idsOf(scope).map((id) => (
                <KeyRow
                  key={id}
                  id={id}
                  isEdited={editing === id}
                  onEdit={(isEdited) => setEditing(isEdited ? id : null)}
                />
              ))}
            </ul>
          </details>
        ))}
    </section>
  )
}
