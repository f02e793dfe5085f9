import { Redo2, Undo2 } from 'lucide-react'
import type { ArticleId } from '#core/article/article'
import {
  choosing,
  followsArticle,
  followsInterface,
  isChosen,
  movedByHand,
  ordered,
  type ReportArrangement,
  reportOrders,
  type ReportSection,
  reportSections,
} from '#core/report/arrangement'
import type { ReportStatement } from '#core/report/report-model'
import { stages } from '#core/workflow/stages'
import { languages, nameOfLanguage } from '../../i18n'
import { ForeignText } from '../../i18n/ForeignText'
import { useFailureText } from '../../i18n/use-failure-text'
import { useFormat } from '../../i18n/use-format'
import { useActions } from '../../actions/use-actions'
import { useTranslation } from '../../i18n/use-translation'
import { ArrangeList } from '../../ui/ArrangeList'
import { Button } from '../../ui/Button'
import { CheckGroup } from '../../ui/CheckGroup'
import { ChoiceGroup } from '../../ui/ChoiceGroup'
import { IconButton } from '../../ui/IconButton'
import { Notice } from '../../ui/Notice'
import styles from './ReportBuilder.module.css'
import { useArranging } from './use-arranging'
import type { OpenReport } from './use-report'

/** Stands for what is not there (no verdict, nobody named) among choices, which are texts. */
const none = '\u0000'

/** What goes into the report, in which order and under which headings. Every change is in the log and can be taken back. */
export function ReportBuilder({
  articleId,
  report,
  settingsHref,
}: {
  readonly articleId: ArticleId
  readonly report: OpenReport
  readonly settingsHref: string
}) {
  const { t } = useTranslation(['report', 'domain'])
  const failureText = useFailureText()
  const { arrange, takeBack, refused } = useArranging(articleId)
  const { arrangement } = report
  const change = (part: Partial<ReportArrangement>) => {
    arrange({ ...arrangement, ...part })
  }
  useActions({
    undo: report.takeBack.undo !== null && (() => takeBack('undo')),
    redo: report.takeBack.redo !== null && (() => takeBack('redo')),
  })
  return (
    <aside className={styles.builder} aria-label={t('builder.label')}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('builder.heading')}</h2>
        <IconButton
          icon={Undo2}
          directional
          label={t('builder.undo')}
          isDisabled={report.takeBack.undo === null}
          onPress={() => takeBack('undo')}
        />
        <IconButton
          icon={Redo2}
          directional
          label={t('builder.redo')}
          isDisabled={report.takeBack.redo === null}
          onPress={() => takeBack('redo')}
        />
      </div>
      <div role="alert">{refused && <Notice tone="problem">{failureText(refused)}</Notice>}</div>
      <Rules report={report} onChange={change} />
      <ChoiceGroup
        label={t('builder.order.label')}
        choices={reportOrders.map((value) => ({ value, label: t(`builder.order.${value}`) }))}
        chosen={arrangement.order}
        onChoose={(order) => {
          // The order by hand begins with what is on the page now.
          const byHand = order === 'hand' ? inOrder(report).map(({ id }) => id) : arrangement.byHand
          change({ order, byHand })
        }}
      />
      <Statements report={report} onArrange={arrange} />
      <CheckGroup<ReportSection>
        label={t('builder.sections')}
        choices={reportSections.map((value) => ({ value, label: t(`section.${value}`) }))}
        chosen={reportSections.filter((section) => !arrangement.hidden.includes(section))}
        onChoose={(shown) => change({ hidden: reportSections.filter((section) => !shown.includes(section)) })}
      />
      <ChoiceGroup
        label={t('builder.headings.label')}
        choices={[
          { value: followsInterface, label: t('builder.headings.interface') },
          { value: followsArticle, label: t('builder.headings.article') },
          ...languages.map((tag) => ({ value: tag, label: nameOfLanguage(tag, tag) })),
        ]}
        chosen={arrangement.headings}
        onChoose={(headings) => change({ headings })}
      />
      <p className={styles.note}>
        {t('builder.desk')} <a href={settingsHref}>{t('builder.toSettings')}</a>
      </p>
    </aside>
  )
}

/** All statements in the order of the report, those that are left out in their places. */
function inOrder({
  standing,
  arrangement,
  content,
  articleLanguage,
}: OpenReport): readonly ReportStatement[] {
  const values = content.scale.values.map(({ value }) => value)
  return ordered(standing, arrangement, values, articleLanguage)
}

/** Which stages, verdicts and sources are in the report: of those that occur, with how often. */
function Rules({
  report,
  onChange,
}: {
  readonly report: OpenReport
  readonly onChange: (part: Partial<ReportArrangement>) => void
}) {
  const { t } = useTranslation(['report', 'domain'])
  const format = useFormat()
  const { arrangement, standing, content } = report
  const counted = (values: readonly string[], wordOf: (value: string) => string, keep: readonly string[]) => {
    const counts = new Map<string, number>()
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
    for (const value of keep) if (!counts.has(value)) counts.set(value, 0)
    return [...counts].map(([value, count]) => ({ value, label: wordOf(value), count: format.number(count) }))
  }
  const byPlace = (places: readonly string[]) => (a: { value: string }, b: { value: string }) =>
    places.indexOf(a.value) - places.indexOf(b.value)
  const keyed = (values: readonly (string | null)[]) => values.map((value) => value ?? none)
  const unkeyed = (values: readonly string[]) => values.map((value) => (value === none ? null : value))
  const verdictPlaces = [...content.scale.values.map(({ value }) => value), none]
  return (
    <div className={styles.rules}>
      <p className={styles.note}>{t('builder.rules')}</p>
      <CheckGroup
        label={t('domain:label.stage')}
        choices={counted(
          standing.map(({ stage }) => stage),
          (stage) => t(`domain:stage.${stage as (typeof stages)[number]}`),
          arrangement.stages,
        ).sort(byPlace(stages))}
        chosen={arrangement.stages}
        onChoose={(chosen) => onChange({ stages: stages.filter((stage) => chosen.includes(stage)) })}
      />
      <CheckGroup
        label={t('domain:label.verdict')}
        choices={counted(
          standing.map(({ verdict }) => verdict?.value ?? none),
          (value) =>
            value === none
              ? t('domain:noVerdict')
              : t(`domain:verdict.${value}` as 'domain:verdict.true', { defaultValue: value }),
          keyed(arrangement.verdicts),
        ).sort(byPlace(verdictPlaces))}
        chosen={keyed(arrangement.verdicts)}
        onChoose={(chosen) => onChange({ verdicts: unkeyed(chosen) })}
      />
      <details className={styles.sources}>
        <summary>{t('builder.sources')}</summary>
        <CheckGroup
          label={t('domain:label.source')}
          choices={counted(
            standing.map(({ source }) => source ?? none),
            (value) => (value === none ? t('domain:noSource') : value),
            keyed(arrangement.sources),
          )}
          chosen={keyed(arrangement.sources)}
          onChoose={(chosen) => onChange({ sources: unkeyed(chosen) })}
        />
      </details>
    </div>
  )
}

/** Every statement that could be in the report, to be taken or left, and moved. */
function Statements({
  report,
  onArrange,
}: {
  readonly report: OpenReport
  readonly onArrange: (arrangement: ReportArrangement) => void
}) {
  const { t } = useTranslation(['report', 'domain'])
  const format = useFormat()
  const { arrangement, model, articleLanguage } = report
  const items = inOrder(report)
  const numbers = new Map(model.statements.map(({ id, number }) => [id, number]))
  const chosen = new Set(items.filter((statement) => isChosen(arrangement, statement)).map(({ id }) => id))
  const choose = (wanted: boolean) => {
    onArrange(items.reduce((now, statement) => choosing(now, statement, wanted), arrangement))
  }
  return (
    <section className={styles.statements} aria-label={t('section.statements')}>
      <div className={styles.head}>
        <h3 className={styles.label}>{t('section.statements')}</h3>
        <Button look="quiet" isDisabled={chosen.size === items.length} onPress={() => choose(true)}>
          {t('builder.all')}
        </Button>
        <Button look="quiet" isDisabled={chosen.size === 0} onPress={() => choose(false)}>
          {t('builder.nothing')}
        </Button>
      </div>
      <p role="status" className={styles.note}>
        {t('builder.count', {
          count: chosen.size,
          shown: format.number(chosen.size),
          total: format.number(items.length),
        })}
      </p>
      <ArrangeList
        label={t('builder.list')}
        items={items.map((statement) => {
          const name = statement.source ?? t('domain:noSource')
          const number = numbers.get(statement.id)
          return {
            id: statement.id,
            label: `${name}: ${statement.quotation.slice(0, 80)}`,
            content: (
              <>
                <strong>
                  {number !== undefined && <>{format.number(number)}. </>}
                  <ForeignText>{name}</ForeignText>
                </strong>{' '}
                <span className={styles.quotation}>
                  <ForeignText language={articleLanguage}>{statement.quotation.slice(0, 90)}</ForeignText>
                </span>
              </>
            ),
          }
        })}
        chosen={chosen}
        onChoose={(wanted) => {
          onArrange(
            items.reduce(
              (now, statement) =>
                choosing(now, statement, wanted.get(statement.id) ?? chosen.has(statement.id)),
              arrangement,
            ),
          )
        }}
        onMove={(id, to) => {
          const ids = items.map((item) => item.id)
          onArrange(movedByHand(arrangement, ids, id, to))
        }}
        dragLabel={(label) => t('builder.drag', { label })}
      />
    </section>
  )
}
