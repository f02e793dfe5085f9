import { useEffect } from 'react'
import type { ArticleId } from '#core/article/article'
import type { StatementId } from '#core/statement/statement'
import { showBidiControls } from '#core/text/bidi-controls'
import type { TextSpan } from '#core/text/span'
import { useTranslation } from '../../i18n/use-translation'
import { EmptyState } from '../../ui/EmptyState'
import { useArticle } from './use-article'
import { Workbench } from './Workbench'

export interface WorkbenchScreenProps {
  readonly articleId: ArticleId
  readonly libraryHref: string
  readonly reportHref: string
  /** Where the article is compared with its other versions. */
  readonly versionsHref: string
  readonly checkingHref: (id: StatementId) => string
  /** The card to begin at; null for none. */
  readonly firstCard: StatementId | null
  /** Words of the text to be shown; null for none. */
  readonly passage: TextSpan | null
}

/** One article and its cards, once it has been read from the workspace. */
export function WorkbenchScreen({
  articleId,
  libraryHref,
  reportHref,
  versionsHref,
  checkingHref,
  firstCard,
  passage,
}: WorkbenchScreenProps) {
  const { t } = useTranslation('workbench')
  const opened = useArticle(articleId)
  const title = opened?.article.title

  useEffect(() => {
    document.title =
      title === undefined ? t('documentTitle') : `${showBidiControls(title)} · ${t('documentTitle')}`
  }, [t, title])

  if (opened === undefined) return <p className="visually-hidden">{t('loading')}</p>
  if (opened === null)
    return (
      <EmptyState level={1} title={t('missing.title')} text={t('missing.text')}>
        <a href={libraryHref}>{t('toLibrary')}</a>
      </EmptyState>
    )
  return (
    <Workbench
      opened={opened}
      libraryHref={libraryHref}
      reportHref={reportHref}
      versionsHref={versionsHref}
      checkingHref={checkingHref}
      firstCard={firstCard}
      passage={passage}
    />
  )
}
