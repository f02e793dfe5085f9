import { useState, type FormEvent } from 'react'
import type { Statement } from '#core/statement/statement'
import { useTranslation } from '../../../i18n/use-translation'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { TextField } from '../../../ui/TextField'
import bar from './Bar.module.css'

export interface NameDialogProps {
  /** The cards whose source is named. */
  readonly statements: readonly Statement[]
  readonly onName: (name: string) => Promise<boolean>
  readonly onClose: () => void
}

/** Who speaks, in a person's own words: where the article names nobody, or not so that it can be understood. */
export function NameDialog({ statements, onName, onClose }: NameDialogProps) {
  const { t } = useTranslation('byHand')
  const names = new Set(statements.map(({ sourceName }) => sourceName ?? ''))
  const [name, setName] = useState(names.size === 1 ? ([...names][0] ?? '') : '')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await onName(name)) onClose()
  }
  return (
    <Dialog
      isOpen
      title={t('name.title', { count: statements.length })}
      closeLabel={t('name.close')}
      onClose={onClose}
    >
      <form onSubmit={(event) => void submit(event)}>
        <TextField autoFocus label={t('name.label')} hint={t('name.hint')} value={name} onChange={setName} />
        <div className={bar.formButtons}>
          <Button type="submit" look="primary">
            {t('name.save')}
          </Button>
          <Button look="quiet" onPress={onClose}>
            {t('name.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
