import { useId, type Ref } from 'react'
import { useLocale } from 'react-aria-components'
import { classNames } from '../class-names'
import toned from '../Toned.module.css'
import styles from './Chart.module.css'
import { fillOf, Patterns, type Fill } from './patterns'

/** One kind of thing that is counted over time. */
export interface Series {
  readonly key: string
  readonly label: string
  readonly fill: Fill
}

/** A stretch of time and how many of each series fall into it. */
export interface TimeColumn {
  readonly key: string
  readonly label: string
  readonly counts: Readonly<Record<string, number>>
}

export interface TimeChartProps {
  readonly title: string
  readonly description: string
  readonly series: readonly Series[]
  /** The earliest first; stretches in which nothing was said among them. */
  readonly columns: readonly TimeColumn[]
  readonly written: (count: number) => string
  readonly svg?: Ref<SVGSVGElement>
}

const width = 480
const height = 180
const top = 18
const foot = 22
const widest = 48

/** Columns over time, series upon series. Time runs as the interface's language reads. */
export function TimeChart({ title, description, series, columns, written, svg }: TimeChartProps) {
  const scope = useId()
  const { direction } = useLocale()
  const totals = columns.map(({ counts }) => series.reduce((sum, { key }) => sum + (counts[key] ?? 0), 0))
  const most = Math.max(1, ...totals)
  const step = width / Math.max(1, columns.length)
  const size = Math.min(widest, step * 0.7)
  const unit = (height - top - foot) / most
  const middle = (index: number) =>
    direction === 'rtl' ? width - (index + 0.5) * step : (index + 0.5) * step
  // Labels that would run into each other are left out, the first and the last never.
  const each = Math.max(1, Math.ceil(columns.length / 6))
  const isTold = (index: number) =>
    index === columns.length - 1 || (index % each === 0 && columns.length - 1 - index >= each)
  return (
    <svg
      ref={svg}
      viewBox={`0 0 ${width} ${height}`}
      className={styles.chart}
      direction={direction}
      role="img"
      tabIndex={0}
      aria-labelledby={`${scope}-title`}
      aria-describedby={`${scope}-desc`}
    >
      <title id={`${scope}-title`}>{title}</title>
      <desc id={`${scope}-desc`}>{description}</desc>
      <Patterns fills={series.map(({ fill }) => fill)} scope={scope} />
      {columns.map(({ key, label, counts }, index) => {
        let base = height - foot
        return (
          <g key={key}>
            {series.map(({ key: of, fill }) => {
              const count = counts[of] ?? 0
              if (count === 0) return null
              base -= count * unit
              return (
                <rect
                  key={of}
                  x={middle(index) - size / 2}
                  y={base}
                  width={size}
                  height={count * unit}
                  fill={fillOf(fill, scope)}
                  className={classNames(styles.bar, toned[fill.tone])}
                />
              )
            })}
            {(totals[index] ?? 0) > 0 && step >= 16 && (
              <text x={middle(index)} y={base - 5} textAnchor="middle" className={styles.count}>
                {written(totals[index] ?? 0)}
              </text>
            )}
            {isTold(index) && (
              <text x={middle(index)} y={height - 6} textAnchor="middle" className={styles.soft}>
                {label}
              </text>
            )}
          </g>
        )
      })}
      <line x1={0} x2={width} y1={height - foot} y2={height - foot} className={styles.axis} />
    </svg>
  )
}

/** What the fills of a picture stand for. */
export function Legend({ series }: { readonly series: readonly Series[] }) {
  const scope = useId()
  return (
    <ul className={styles.legend}>
      {series.map(({ key, label, fill }) => (
        <li key={key} className={styles.key}>
          <svg width="16" height="16" aria-hidden>
            <Patterns fills={[fill]} scope={`${scope}-${key}`} />
            <rect
              x="1"
              y="1"
              width="14"
              height="14"
              fill={fillOf(fill, `${scope}-${key}`)}
              className={classNames(styles.bar, toned[fill.tone])}
            />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}
