import { chordsOf, switchSingleKeys, useBindings } from '../../actions/bindings'
import {
  actionIds,
  definitionOf,
  fixedKeys,
  scopes,
  type ActionDefinition,
  type ActionId,
  type FixedKeyId,
  type Scope,
} from '../../actions/catalogue'
import { isMac } from '../../actions/host-keys'
import { keyCaps, type Chord } from '../../actions/keys'
import { useKnownActions } from '../../actions/use-actions'
import { useNameOf } from '../../actions/words'
import { useTranslation } from '../../i18n/use-translation'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { KeyCaps } from '../../ui/KeyCaps'
import { Switch } from '../../ui/Switch'
import styles from './ShortcutSheet.module.css'

export interface ShortcutSheetProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  /** The scope of the screen behind it; null where that has none of its own. */
  readonly here: Scope | null
  readonly settingsHref: string
}

/** Every key that does something on this screen, by where it does. */
export function ShortcutSheet({ isOpen, onClose, here, settingsHref }: ShortcutSheetProps) {
  const { t } = useTranslation('actions')
  const { singleKeysOn } = useBindings()
  return (
    <Dialog title={t('sheet.title')} closeLabel={t('sheet.close')} isOpen={isOpen} onClose={onClose}>
      <Sections here={here} />
      <div className={styles.foot}>
        <Switch isOn={singleKeysOn} onChange={switchSingleKeys}>
          {t('sheet.letters')}
        </Switch>
        <Button
          look="quiet"
          onPress={() => {
            onClose()
            location.hash = settingsHref
          }}
        >
          {t('sheet.change')}
        </Button>
      </div>
    </Dialog>
  )
}

interface Row {
  readonly id: ActionId | FixedKeyId
  readonly name: string
  readonly chords: readonly Chord[]
}

function Sections({ here }: { readonly here: Scope | null }) {
  const { t } = useTranslation('actions')
  const bindings = useBindings()
  const known = useKnownActions()
  const nameOf = useNameOf()
  const rowsOf = (scope: Scope): Row[] => {
    const actions = actionIds
      .filter((id) => definitionOf(id).scopes.includes(scope))
      .flatMap((id) => {
        const action = known.find((other) => other.id === id)
        const chords = chordsOf(id, bindings)
        return action && chords.length > 0 ? [{ id, name: action.doing?.name ?? nameOf(id), chords }] : []
      })
    const fixed = (Object.entries(fixedKeys) as [FixedKeyId, ActionDefinition][])
      .filter(([, definition]) => definition.scopes.includes(scope))
      .map(([id, { keys }]) => ({ id, name: nameOf(id), chords: keys }))
    return [...actions, ...fixed]
  }
  return scopes
    .filter((scope) => scope === here || scope === 'everywhere')
    .map((scope) => {
      const rows = rowsOf(scope)
      return (
        rows.length > 0 && (
          <section key={scope} aria-label={t(`scope.${scope}`)} className={styles.section}>
            <h3 className={styles.heading}>{t(`scope.${scope}`)}</h3>
            <dl className={styles.keys}>
              {rows.map(({ id, name, chords }) => (
                <div key={id}>
                  <dt>{name}</dt>
                  <dd>
                    {chords.map((chord, index) => (
                      <span key={chord} className={styles.chord}>
                        {index > 0 && <span className={styles.or}>{t('sheet.or')}</span>}
                        <KeyCaps caps={keyCaps(chord, isMac)} />
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        )
      )
    })
}
