import { useEffect } from 'react'
import type { StatementId } from '#core/statement/statement'
import { useTranslation } from '../../i18n/use-translation'
import { Backups } from './Backups'
import styles from './Copies.module.css'
import { GiveCase } from './GiveCase'
import { TakeCase } from './TakeCase'

export interface CopiesScreenProps {
  /** The address of a card's review. */
  readonly reviewHref: (id: StatementId) => string
}

/** What leaves this workspace as a whole and what comes back into it: case files for others, backups for oneself. */
export function CopiesScreen({ reviewHref }: CopiesScreenProps) {
  const { t } = useTranslation('copies')
  useEffect(() => {
    document.title = t('documentTitle')
  }, [t])
  return (
    <div className={styles.screen}>
      <h1 className={styles.title}>{t('title')}</h1>
      <section className={styles.section} aria-labelledby="cases">
        <h2 id="cases" className={styles.heading}>
          {t('cases.title')}
        </h2>
        <p className={styles.text}>{t('cases.text')}</p>
        <GiveCase />
        <TakeCase reviewHref={reviewHref} />
      </section>
      <Backups />
    </div>
  )
}
