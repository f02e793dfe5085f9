import { ArrowLeft } from 'lucide-react'
import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect } from 'react'
import type { ArticleId } from '#core/article/article'
import { facetKey, none, type ListedFacet } from '#core/statement/facets'
import type { StatementId } from '#core/statement/statement'
import { stages } from '#core/workflow/stages'
import { useTranslation } from '../../i18n/use-translation'
import { statementLineHeight } from '../../marks/StatementLine'
import { useVerdictWords } from '../../marks/use-verdict-words'
import { withArticles } from '../../storage/listed'
import { useProfiles } from '../../storage/profiles'
import { useWorkspace } from '../../storage/workspace-context'
import { VirtualList } from '../../ui/VirtualList'
import { Line } from './OverviewScreen'
import styles from './Overview.module.css'

export interface ListScreenProps {
  readonly facet: ListedFacet
  readonly overviewHref: string
  readonly cardHref: (articleId: ArticleId, id: StatementId) => string
}

/** The statements that a figure of the overview counts, those that have stood longest first. */
export function ListScreen({ facet, overviewHref, cardHref }: ListScreenProps) {
  const { t } = useTranslation('overview')
  const { database } = useWorkspace()
  const title = useTitle(facet)
  const { kind, of } = facet
  const listed = useLiveQuery(async () => {
    const rows = await database.statements.where('facets').equals(facetKey(kind, of)).toArray()
    rows.sort((a, b) => (a.stageSince < b.stageSince ? -1 : a.stageSince > b.stageSince ? 1 : 0))
    return withArticles(database, rows)
  }, [database, kind, of])
  useEffect(() => {
    document.title = t('list.documentTitle', { title })
  }, [t, title])
  if (!listed) return <p className="visually-hidden">{t('loading')}</p>
  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <a href={overviewHref} aria-label={t('list.back')}>
          <ArrowLeft aria-hidden size={18} className="mirrored" />
        </a>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.soft} role="status">
          {t('statements', { count: listed.length })}
        </p>
      </header>
      <VirtualList
        label={title}
        items={listed}
        keyOf={({ statement }) => statement.id}
        rowHeight={statementLineHeight}
      >
        {(one) => <Line listed={one} href={cardHref(one.article.id, one.statement.id)} />}
      </VirtualList>
    </div>
  )
}

function useTitle({ kind, of }: ListedFacet): string {
  const { t } = useTranslation(['overview', 'domain'])
  const verdictWords = useVerdictWords()
  const profiles = useProfiles() ?? []
  switch (kind) {
    case 'stage': {
      const stage = stages.find((one) => one === of)
      return stage ? t(`domain:stage.${stage}`) : of
    }
    case 'verdict':
      return verdictWords(of === none ? null : of).word
    case 'sentBack':
      if (of === none) return t('waiting.backToAnybody')
      return t('waiting.backTo', {
        name: profiles.find(({ id }) => id === of)?.name || t('domain:unnamedPerson'),
      })
    case 'disagreement':
    case 'secondWanted':
      return t(`waiting.${kind}`)
  }
}
