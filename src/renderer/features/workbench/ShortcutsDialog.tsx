import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/Dialog'
import { Switch } from '../../ui/Switch'
import styles from './ShortcutsDialog.module.css'
import { switchSingleKeys, useSingleKeys } from '../../ui/single-keys'

const rows = [
  ['next', ['J', '↓']],
  ['previous', ['K', '↑']],
  ['open', ['Enter']],
  ['close', ['Esc']],
  ['stance', ['S']],
  ['source', ['L']],
  ['verdict', ['V']],
  ['check', ['C']],
  ['why', ['W']],
  ['step', ['A']],
  ['dismiss', ['D']],
  ['undo', ['Ctrl+Z']],
  ['redo', ['Ctrl+Shift+Z']],
  ['keys', ['?']],
] as const

export function ShortcutsDialog(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('workbench')
  const lettersOn = useSingleKeys()
  return (
    <Dialog title={t('keys.title')} closeLabel={t('keys.closeDialog')} {...props}>
      <dl className={styles.keys}>
        {rows.map(([name, keys]) => (
          <div key={name}>
            <dt>{t(`keys.${name}`)}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key} dir="ltr">
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Switch isOn={lettersOn} onChange={switchSingleKeys}>
        {t('keys.letters')}
      </Switch>
    </Dialog>
  )
}
