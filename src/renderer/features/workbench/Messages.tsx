import { isReadByMarksAlone } from '#core/attribution/languages/known'
import type { StatementChange } from '#core/operation/operation'
import { useFailureText } from '../../i18n/use-failure-text'
import { useTranslation } from '../../i18n/use-translation'
import { Notice } from '../../ui/Notice'
import { LatestChange } from './LatestChange'
import type { Refused } from './use-decisions'
import styles from './Workbench.module.css'

export interface MessagesProps {
  readonly language: string
  readonly refused: Refused | null
  readonly latest: StatementChange | null
}

/** What is to be told above the article: a refusal that is about no card, and how far the article could be read. */
export function Messages({ language, refused, latest }: MessagesProps) {
  const { t } = useTranslation('workbench')
  const failureText = useFailureText()
  return (
    <>
      <div role="status" className={styles.message}>
        {refused?.statementId === null && <Notice tone="problem">{failureText(refused.failure)}</Notice>}
      </div>
      <LatestChange change={latest} />
      {isReadByMarksAlone(language) && (
        <aside className={styles.notice} aria-label={t('marksAlone.title')}>
          <Notice tone="information">
            <strong>{t('marksAlone.title')}</strong> {t('marksAlone.text')}
          </Notice>
        </aside>
      )}
    </>
  )
}
