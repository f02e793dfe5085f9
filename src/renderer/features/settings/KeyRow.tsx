import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { chordsOf, giveChord, giveOwnChord, useBindings, type ChordRefusal } from '../../actions/bindings'
import type { ActionId } from '../../actions/catalogue'
import { isMac } from '../../actions/host-keys'
import { chordOf, keyCaps } from '../../actions/keys'
import { useNameOf } from '../../actions/words'
import { useTranslation } from '../../i18n/use-translation'
import { Button } from '../../ui/Button'
import { KeyCaps } from '../../ui/KeyCaps'
import styles from './SettingsScreen.module.css'

export interface KeyRowProps {
  readonly id: ActionId
  /** Whether its key is being changed. */
  readonly isEdited: boolean
  readonly onEdit: (isEdited: boolean) => void
}

/** One action with its keys, and the field in which another key is pressed. */
export function KeyRow({ id, isEdited, onEdit }: KeyRowProps) {
  const { t } = useTranslation(['settings', 'actions'])
  const { changes } = useBindings()
  const nameOf = useNameOf()
  const button = useRef<HTMLButtonElement>(null)
  const chords = chordsOf(id, { changes, singleKeysOn: true })
  const name = nameOf(id)
  const close = () => {
    onEdit(false)
    // Back to the button, once it is there again.
    requestAnimationFrame(() => button.current?.focus())
  }
  return (
    <li className={styles.row}>
      <span className={styles.person}>
        <span>{name}</span>
        <span className={styles.caps}>
          {chords.length === 0 ? (
            <span className={styles.role}>{t('actions:sheet.none')}</span>
          ) : (
            chords.map((chord) => <KeyCaps key={chord} caps={keyCaps(chord, isMac)} />)
          )}
        </span>
      </span>
      {isEdited ? (
        <KeyField id={id} name={name} isChanged={id in changes} onClose={close} />
      ) : (
        <Button
          ref={button}
          look="quiet"
          aria-label={t('keys.changeNamed', { name })}
          onPress={() => onEdit(true)}
        >
          {t('keys.change')}
        </Button>
      )}
    </li>
  )
}

interface KeyFieldProps {
  readonly id: ActionId
  readonly name: string
  readonly isChanged: boolean
  readonly onClose: () => void
}

function KeyField({ id, name, isChanged, onClose }: KeyFieldProps) {
  const { t } = useTranslation('settings')
  const nameOf = useNameOf()
  const own = useId()
  const [refusal, setRefusal] = useState<ChordRefusal | null>(null)
  const settle = (refused: ChordRefusal | null) => {
    setRefusal(refused)
    if (!refused) onClose()
  }
  const press = (event: KeyboardEvent) => {
    // Out by Tab, as out of any field.
    if (event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return onClose()
    const chord = chordOf(event.nativeEvent)
    if (chord) settle(giveChord(id, chord))
  }
  return (
    <div className={styles.keyField}>
      <input
        // Only where a person has just asked for the field.
        autoFocus
        readOnly
        value=""
        placeholder={t('keys.press')}
        aria-label={t('keys.pressFor', { name })}
        aria-invalid={refusal !== null}
        aria-describedby={`${own}-problem`}
        className={styles.keyInput}
        onKeyDown={press}
      />
      <Button look="quiet" onPress={() => settle(giveChord(id, null))}>
        {t('keys.none')}
      </Button>
      {isChanged && (
        <Button look="quiet" onPress={() => settle(giveOwnChord(id))}>
          {t('keys.own')}
        </Button>
      )}
      <Button look="quiet" onPress={onClose}>
        {t('profiles.cancel')}
      </Button>
      <p id={`${own}-problem`} role="alert" className={styles.problem}>
        {refusal &&
          (refusal.code === 'taken' ? t('keys.taken', { name: nameOf(refusal.meets) }) : t('keys.reserved'))}
      </p>
    </div>
  )
}
