import { useTranslation } from '../../i18n/use-translation'
import { Button } from '../../ui/Button'
import { ProgressBar } from '../../ui/ProgressBar'
import styles from './Copies.module.css'
import type { LongWork } from './use-long-work'

/** How far something is, with the way out of it. */
export function Working({ label, work }: { readonly label: string; readonly work: LongWork }) {
  const { t } = useTranslation('copies')
  if (work.progress === null) return null
  return (
    <div className={styles.working}>
      <span role="status">{label}</span>
      <ProgressBar label={label} value={work.progress} />
      <Button look="quiet" onPress={work.cancel}>
        {t('cancel')}
      </Button>
    </div>
  )
}
