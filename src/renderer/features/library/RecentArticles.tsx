import type { ArticleId } from '#core/article/article'
import { ForeignText } from '../../i18n/ForeignText'
import { useTranslation } from '../../i18n/use-translation'
import type { ArticleRow } from '../../storage/database'
import styles from './ArticleList.module.css'

export interface RecentArticlesProps {
  /** Latest first. */
  readonly articles: readonly ArticleRow[]
  readonly hrefOf: (id: ArticleId) => string
}

/** As many as stand in a few lines. */
const most = 5

/** The way back to what somebody was at, in a library too long to look through. */
export function RecentArticles({ articles, hrefOf }: RecentArticlesProps) {
  const { t } = useTranslation('library')
  if (articles.length === 0) return null
  return (
    <nav className={styles.recent} aria-label={t('recent')}>
      <h2>{t('recent')}</h2>
      <ul>
        {articles.slice(0, most).map(({ id, title, language }) => (
          <li key={id}>
            <a href={hrefOf(id)} className="one-line">
              <ForeignText language={language}>{title}</ForeignText>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
