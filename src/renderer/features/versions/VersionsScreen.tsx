import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, type ReactNode } from 'react'
import type { ArticleId } from '#core/article/article'
import { ForeignText } from '../../i18n/ForeignText'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import { SideBySide } from '../../marks/SideBySide'
import { versionsOf } from '../../storage/versions'
import { useWorkspace } from '../../storage/workspace-context'
import { EmptyState } from '../../ui/EmptyState'
import { LinkButton } from '../../ui/LinkButton'
import { ChangedFacts } from './ChangedFacts'
import { OpenCards } from './OpenCards'
import { TakeBack } from './TakeBack'
import styles from './Versions.module.css'

export interface VersionsScreenProps {
  readonly articleId: ArticleId
  readonly articleHref: (id: ArticleId) => string
  readonly versionsHref: (id: ArticleId) => string
  /** The ways in for a newer version of this article. */
  readonly newVersion: ReactNode
}

/** What became of an article since the version before it, and the cards of which a person has to say where they stand. */
export function VersionsScreen({ articleId, articleHref, versionsHref, newVersion }: VersionsScreenProps) {
  const { t } = useTranslation('versions')
  const format = useFormat()
  const { database } = useWorkspace()
  const versions = useLiveQuery(() => versionsOf(database, articleId), [database, articleId])
  useEffect(() => {
    document.title = t('documentTitle')
  }, [t])
  if (versions === undefined) return null
  if (!versions?.before)
    return (
      <EmptyState level={1} title={t('title')} text={t(versions?.after ? 'first' : 'none')}>
        {versions?.after ? (
          <LinkButton href={versionsHref(versions.after.id)}>{t('toAfter')}</LinkButton>
        ) : (
          versions && newVersion
        )}
        <LinkButton href={articleHref(articleId)} look="quiet">
          {t('toArticle')}
        </LinkButton>
      </EmptyState>
    )
  const { article, before, after, open } = versions
  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <div>
          <h1 className={styles.title}>{t('title')}</h1>
          <p className={styles.soft}>
            <ForeignText language={article.language}>{article.title}</ForeignText>
          </p>
        </div>
        <nav className={styles.links} aria-label={t('navigation')}>
          <LinkButton href={articleHref(articleId)} look="primary">
            {t('toArticle')}
          </LinkButton>
          <LinkButton href={articleHref(before.id)}>{t('toBefore')}</LinkButton>
          {after ? <LinkButton href={versionsHref(after.id)}>{t('toAfter')}</LinkButton> : newVersion}
          {!after && <TakeBack articleId={articleId} beforeHref={articleHref(before.id)} />}
        </nav>
      </header>
      <OpenCards articleId={articleId} before={before} now={article} cards={open} />
      <section aria-labelledby="changes" className={styles.section}>
        <h2 id="changes" className={styles.heading}>
          {t('changes')}
        </h2>
        <ChangedFacts before={before} now={article} />
        <SideBySide
          before={before}
          after={article}
          beforeLabel={t('before', { when: format.dateTime(before.importedAt) })}
          afterLabel={t('now', { when: format.dateTime(article.importedAt) })}
          language={article.language}
        />
      </section>
    </div>
  )
}
