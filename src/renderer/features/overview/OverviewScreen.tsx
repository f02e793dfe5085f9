import { useEffect } from 'react'
import type { ArticleId } from '#core/article/article'
import { deskScale } from '#core/assessment/desk-scale'
import { nameOf } from '#core/source/registry'
import { isOpenWork, none, type ListedFacet } from '#core/statement/facets'
import type { StatementId } from '#core/statement/statement'
import { stages } from '#core/workflow/stages'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import { useSourceHref } from '../../marks/source-links'
import { StatementLine, When } from '../../marks/StatementLine'
import { useVerdictWords } from '../../marks/use-verdict-words'
import { verdictFill } from '../../marks/verdict-fills'
import { useDirectory } from '../../storage/sources'
import type { Listed } from '../../storage/listed'
import { useQuotedText } from '../../storage/texts'
import { BarChart, type Bar } from '../../ui/charts/BarChart'
import { ChartFigure } from '../../ui/charts/ChartFigure'
import { EmptyState } from '../../ui/EmptyState'
import styles from './Overview.module.css'
import { useOverview, type Overview } from './use-overview'
import { Waiting } from './Waiting'

export interface OverviewScreenProps {
  readonly listHref: (facet: ListedFacet) => string
  readonly reviewHref: string
  readonly libraryHref: string
  readonly cardHref: (articleId: ArticleId, id: StatementId) => string
}

/** The desk at a glance: what waits for whom, how far the work has come, and who speaks. */
export function OverviewScreen(props: OverviewScreenProps) {
  const { t } = useTranslation('overview')
  const overview = useOverview()
  useEffect(() => {
    document.title = t('documentTitle')
  }, [t])
  if (!overview) return <p className="visually-hidden">{t('loading')}</p>
  const total = [...overview.counts.stage.values()].reduce((sum, count) => sum + count, 0)
  if (total === 0)
    return (
      <EmptyState level={1} title={t('empty.title')} text={t('empty.text')}>
        <a href={props.libraryHref}>{t('empty.library')}</a>
      </EmptyState>
    )
  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <h1 className={styles.title}>{t('title')}</h1>
        <p className={styles.soft}>{t('statements', { count: total })}</p>
      </header>
      <Waiting counts={overview.counts} listHref={props.listHref} reviewHref={props.reviewHref} />
      <div className={styles.pictures}>
        <ByStage overview={overview} {...props} />
        <ByVerdict overview={overview} {...props} />
        <Speakers overview={overview} />
        <Oldest oldest={overview.oldest} cardHref={props.cardHref} />
      </div>
    </div>
  )
}

interface Figure extends Pick<OverviewScreenProps, 'listHref'> {
  readonly overview: Overview
}

function ByStage({ overview: { counts }, listHref }: Figure) {
  const { t } = useTranslation(['overview', 'domain'])
  const format = useFormat()
  const bars = stages.map((stage): Bar => {
    const count = counts.stage.get(stage) ?? 0
    return {
      key: stage,
      label: t(`domain:stage.${stage}`),
      count,
      written: format.number(count),
      fill: isOpenWork({ stage })
        ? { tone: 'blue', pattern: 'rising' }
        : { tone: stage === 'dismissed' ? 'grey' : 'teal', pattern: 'solid' },
      ...(count > 0 && { href: listHref({ kind: 'stage', of: stage }) }),
    }
  })
  return (
    <Bars title={t('byStage')} head={t('domain:label.stage')} bars={bars.filter(({ count }) => count > 0)} />
  )
}

function ByVerdict({ overview: { counts }, listHref }: Figure) {
  const { t } = useTranslation('overview')
  const format = useFormat()
  const verdictWords = useVerdictWords()
  const order = [...deskScale.values.map(({ value }) => value), none]
  const values = [...order, ...[...counts.verdict.keys()].filter((value) => !order.includes(value))]
  const bars = values.flatMap((of): Bar[] => {
    const count = counts.verdict.get(of) ?? 0
    const value = of === none ? null : of
    return count === 0
      ? []
      : [
          {
            key: of,
            label: verdictWords(value).word,
            count,
            written: format.number(count),
            fill: verdictFill(value),
            href: listHref({ kind: 'verdict', of }),
          },
        ]
  })
  return <Bars title={t('byVerdict')} head={t('verdict')} bars={bars} />
}

function Speakers({ overview: { speakers } }: { readonly overview: Overview }) {
  const { t, i18n } = useTranslation('overview')
  const format = useFormat()
  const directory = useDirectory()
  const sourceHref = useSourceHref()
  const bars = speakers.map(({ key, label, count }): Bar => {
    const source = directory.lookUp(key)
    return {
      key,
      label: source ? nameOf(source, i18n.language) : (label?.name ?? key),
      count,
      written: format.number(count),
      fill: { tone: 'purple', pattern: 'solid' },
      href: sourceHref(key),
    }
  })
  return <Bars title={t('speakers')} head={t('source')} bars={bars} />
}

interface BarsProps {
  readonly title: string
  readonly head: string
  readonly bars: readonly Bar[]
}

function Bars({ title, head, bars }: BarsProps) {
  const { t } = useTranslation('overview')
  return (
    <ChartFigure
      title={title}
      table={{ head: [head, t('count')], rows: bars.map(({ label, written }) => [label, written]) }}
      tableLabel={t('table')}
    >
      <BarChart
        title={title}
        description={bars.map(({ label, written }) => `${label}: ${written}`).join(', ')}
        bars={bars}
      />
    </ChartFigure>
  )
}

function Oldest({
  oldest,
  cardHref,
}: Pick<OverviewScreenProps, 'cardHref'> & { readonly oldest: readonly Listed[] }) {
  const { t } = useTranslation('overview')
  return (
    <section aria-labelledby="oldest" className={styles.part}>
      <h2 id="oldest" className={styles.heading}>
        {t('oldest')}
      </h2>
      {oldest.length === 0 && <p className={styles.soft}>{t('nothingBegun')}</p>}
      <ol>
        {oldest.map((listed) => (
          <li key={listed.statement.id}>
            <Line listed={listed} href={cardHref(listed.article.id, listed.statement.id)} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** One statement, and since when it stands where it does. */
export function Line({ listed, href }: { readonly listed: Listed; readonly href: string }) {
  const { t } = useTranslation('overview')
  const { statement, article, named, verdict } = listed
  const text = useQuotedText(article.id)
  return (
    <StatementLine
      statement={statement}
      name={named?.name ?? null}
      article={article}
      text={text}
      verdict={verdict}
      when={<When at={statement.stageSince} words={(when) => t('since', { when })} />}
      href={href}
    />
  )
}
