import type { Statement } from '#core/statement/statement'
import { ForeignText } from '../../../i18n/ForeignText'
import { useTranslation } from '../../../i18n/use-translation'
import { Button } from '../../../ui/Button'
import { Dialog, DialogActions } from '../../../ui/Dialog'
import { readingOf } from '../card-reading'

export interface MergeDialogProps {
  /** One card of each source, first the one whose source stays. */
  readonly statements: readonly Statement[]
  /** The article's. */
  readonly text: string
  readonly onMerge: () => void
  readonly onClose: () => void
}

/** Asks before the words of several sources become those of one. */
export function MergeDialog({ statements, text, onMerge, onClose }: MergeDialogProps) {
  const { t } = useTranslation('byHand')
  const [first, ...others] = statements.map((statement) => ({
    id: statement.id,
    name: readingOf(statement, text).name,
  }))
  const named = (name: string | null) => (name ? <ForeignText>{name}</ForeignText> : t('empty.source'))
  return (
    <Dialog isOpen title={t('merge.title')} closeLabel={t('merge.close')} onClose={onClose}>
      <p>
        {t('merge.text')} <strong>{named(first?.name ?? null)}</strong>
      </p>
      <p>{t('merge.others')}</p>
      <ul>
        {others.map(({ id, name }) => (
          <li key={id}>{named(name)}</li>
        ))}
      </ul>
      <DialogActions>
        <Button look="primary" autoFocus onPress={onClose}>
          {t('merge.leave')}
        </Button>
        <Button onPress={onMerge}>{t('merge.merge')}</Button>
      </DialogActions>
    </Dialog>
  )
}
