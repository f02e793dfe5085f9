import { memo } from 'react'
import type { ArticleId } from '#core/article/article'
import { ForeignText } from '../../i18n/ForeignText'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import type { ArticleRow } from '../../storage/database'
import styles from './ArticleList.module.css'
import { isChoosable } from './choosable'
import { ReadingButton } from './ReadingButton'
import type { ImportChoices } from './importing'

export interface ArticleListProps {
  readonly articles: readonly ArticleRow[]
  readonly hrefOf: (id: ArticleId) => string
  readonly versionsHref: (id: ArticleId) => string
  /** The file that an article came in as. */
  readonly fileOf: (article: ArticleRow) => Promise<File | null>
  /** Read it once more. */
  readonly onReread: (file: File, choices: ImportChoices) => void
}

/** Drawn again only where the library has changed, and of that only the lines of articles that did. */
export const ArticleList = memo(function ArticleList({ articles, ...ways }: ArticleListProps) {
  const { t } = useTranslation('library')
  return (
    <ul className={styles.list} aria-label={t('list')}>
      {articles.map((article) => (
        <ArticleLine key={article.id} article={article} {...ways} />
      ))}
    </ul>
  )
})

interface ArticleLineProps extends Omit<ArticleListProps, 'articles'> {
  readonly article: ArticleRow
}

/** What of an article's line changes once it is there. */
const isAsDrawn = (a: ArticleLineProps, b: ArticleLineProps): boolean =>
  a.hrefOf === b.hrefOf &&
  a.versionsHref === b.versionsHref &&
  a.fileOf === b.fileOf &&
  a.onReread === b.onReread &&
  a.article.statementCount === b.article.statementCount &&
  a.article.decidedCount === b.article.decidedCount &&
  a.article.open.length === b.article.open.length

const ArticleLine = memo(function ArticleLine({
  article,
  hrefOf,
  versionsHref,
  fileOf,
  onReread,
}: ArticleLineProps) {
  const { t } = useTranslation(['library', 'imports'])
  return (
    <li className={styles.row}>
      <ArticleEntry article={article} href={hrefOf(article.id)} />
      {article.previous && (
        <a href={versionsHref(article.id)} className={styles.version}>
          {t('imports:version', { count: article.open.length })}
        </a>
      )}
      {isChoosable(article) && (
        <div className={styles.reading}>
          <ReadingButton
            name={article.fileName}
            load={() => fileOf(article)}
            choices={asItCame}
            onChoose={onReread}
          />
        </div>
      )}
    </li>
  )
}, isAsDrawn)

const asItCame: ImportChoices = {}

interface ArticleEntryProps {
  readonly article: ArticleRow
  readonly href: string
}

function ArticleEntry({ article, href }: ArticleEntryProps) {
  const { t } = useTranslation('library')
  const format = useFormat()
  const { title, language, statementCount, decidedCount, importedAt, fileName } = article
  return (
    <>
      <div>
        <a className={styles.title} href={href}>
          <ForeignText language={language}>{title}</ForeignText>
        </a>
        <p className={styles.facts}>
          <span>{language === 'und' ? t('languageUnknown') : format.languageName(language)}</span>
          <span>{t('statements', { count: statementCount })}</span>
          <time dateTime={importedAt}>{t('imported', { when: format.dateTime(importedAt) })}</time>
          <span className={styles.file}>
            <bdi>{fileName}</bdi>
          </span>
        </p>
      </div>
      {statementCount > 0 && (
        <div className={styles.progress}>
          <span>{t('decided', { done: format.number(decidedCount), count: statementCount })}</span>
          <span className={styles.track} aria-hidden>
            <span style={{ inlineSize: `${(decidedCount / statementCount) * 100}%` }} />
          </span>
        </div>
      )}
    </>
  )
}
