import { useMemo, useRef } from 'react'
import { deskScale } from '#core/assessment/desk-scale'
import { stretchesOver, stretchOf } from '#core/source/over-time'
import { stances } from '#core/statement/stance'
import { useActions } from '../../actions/use-actions'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import { stanceMarks } from '../../marks/stance-marks'
import { useVerdictWords } from '../../marks/use-verdict-words'
import { verdictFill } from '../../marks/verdict-fills'
import { BarChart, type Bar } from '../../ui/charts/BarChart'
import { ChartFigure } from '../../ui/charts/ChartFigure'
import { saveSvg } from '../../ui/charts/save-svg'
import { Legend, TimeChart, type Series } from '../../ui/charts/TimeChart'
import styles from './Sources.module.css'
import type { Said } from './use-source'

interface Figures {
  readonly said: readonly Said[]
  readonly name: string
}

/** What a source does with words, and what became of it, to be looked at. */
export function SourceFigures({ said, name }: Figures) {
  return (
    <div className={styles.pictures}>
      <ByStance said={said} name={name} />
      <OverTime said={said} name={name} />
    </div>
  )
}

/** A file's name without what no file system takes. */
const fileNameOf = (...parts: readonly string[]): string =>
  parts
    .join(' - ')
    .replace(/[\\/:*?"<>|]+/g, ' ')
    .trim()

function ByStance({ said, name }: Figures) {
  const { t } = useTranslation(['sources', 'domain'])
  const format = useFormat()
  const svg = useRef<SVGSVGElement>(null)
  const bars = useMemo(
    () =>
      stances
        .map((stance): Bar => {
          const count = said.filter(({ statement }) => statement.stance === stance).length
          const label = t(`domain:stance.${stance}`)
          return {
            key: stance,
            label,
            count,
            written: format.number(count),
            fill: { tone: stanceMarks[stance].tone, pattern: 'solid' },
          }
        })
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count),
    [said, t, format],
  )
  const title = t('figures.byStance')
  const label = t('figures.save', { title })
  const fileName = fileNameOf(name, title)
  useActions({ 'picture.1': { run: () => svg.current && saveSvg(svg.current, fileName), name: label } })
  return (
    <ChartFigure
      title={title}
      table={{
        head: [t('domain:label.stance'), t('figures.count')],
        rows: bars.map(({ label, written }) => [label, written]),
      }}
      tableLabel={t('figures.table')}
      save={{ svg, label, fileName }}
    >
      <BarChart
        svg={svg}
        title={`${name}: ${title}`}
        description={bars.map(({ label, written }) => `${label}: ${written}`).join(', ')}
        bars={bars}
      />
    </ChartFigure>
  )
}

/** No verdict of the scale is called so. */
const noVerdict = '-'

function OverTime({ said, name }: Figures) {
  const { t } = useTranslation(['sources', 'domain'])
  const format = useFormat()
  const verdictWords = useVerdictWords()
  const svg = useRef<SVGSVGElement>(null)
  const { series, columns, totals } = useMemo(() => {
    const { grain, stretches } = stretchesOver(said.map(({ saidAt }) => saidAt))
    const counts = new Map(stretches.map((stretch) => [stretch, {} as Record<string, number>]))
    const sums: Record<string, number> = {}
    for (const { saidAt, verdict } of said) {
      const key = verdict ?? noVerdict
      const column = counts.get(stretchOf(saidAt, grain))
      if (column) column[key] = (column[key] ?? 0) + 1
      sums[key] = (sums[key] ?? 0) + 1
    }
    const order = [...deskScale.values.map(({ value }) => value), noVerdict]
    const known = [...order, ...Object.keys(sums).filter((key) => !order.includes(key))]
    return {
      totals: sums,
      series: known
        .filter((key) => sums[key])
        .map((key): Series => {
          const value = key === noVerdict ? null : key
          return { key, label: verdictWords(value).word, fill: verdictFill(value) }
        }),
      columns: stretches.map((key) => ({
        key,
        label: format.stretch(key),
        counts: counts.get(key) ?? {},
      })),
    }
  }, [said, verdictWords, format])
  const title = t('figures.overTime')
  const label = t('figures.save', { title })
  const fileName = fileNameOf(name, title)
  useActions({ 'picture.2': { run: () => svg.current && saveSvg(svg.current, fileName), name: label } })
  return (
    <ChartFigure
      title={title}
      table={{
        head: [t('figures.when'), ...series.map(({ label }) => label)],
        rows: columns.map(({ label, counts }) => [
          label,
          ...series.map(({ key }) => format.number(counts[key] ?? 0)),
        ]),
      }}
      tableLabel={t('figures.table')}
      save={{ svg, label, fileName }}
    >
      <TimeChart
        svg={svg}
        title={`${name}: ${title}`}
        description={series
          .map(({ key, label }) => `${label}: ${format.number(totals[key] ?? 0)}`)
          .join(', ')}
        series={series}
        columns={columns}
        written={format.number}
      />
      <Legend series={series} />
    </ChartFigure>
  )
}
