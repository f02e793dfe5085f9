import { useId, type Ref } from 'react'
import { useLocale } from 'react-aria-components'
import { classNames } from '../class-names'
import toned from '../Toned.module.css'
import styles from './Chart.module.css'
import { labelLines } from './label-lines'
import { fillOf, Patterns, type Fill } from './patterns'

export interface Bar {
  readonly key: string
  readonly label: string
  readonly count: number
  /** The count as the interface writes it. */
  readonly written: string
  readonly fill: Fill
  /** Where the figure leads: the list of what was counted. */
  readonly href?: string
}

export interface BarChartProps {
  readonly title: string
  /** What is to be seen, in a sentence, for those who hear it. */
  readonly description: string
  readonly bars: readonly Bar[]
  readonly svg?: Ref<SVGSVGElement>
}

const width = 480
const row = 30
const lineHeight = 16
const barHeight = 18
const labelWidth = 200
const countWidth = 56

interface Row {
  readonly bar: Bar
  readonly lines: readonly string[]
  readonly top: number
  readonly height: number
}

/** The bars below one another, each as high as its name needs. */
function rowsOf(bars: readonly Bar[]): { readonly rows: readonly Row[]; readonly height: number } {
  const rows: Row[] = []
  let below = 0
  for (const bar of bars) {
    const lines = labelLines(bar.label)
    const height = row + (lines.length - 1) * lineHeight
    rows.push({ bar, lines, top: below, height })
    below += height
  }
  return { rows, height: below }
}

/** Bars with their names and numbers beside them. They begin where the interface's language begins to read. */
export function BarChart({ title, description, bars, svg }: BarChartProps) {
  const scope = useId()
  const { direction } = useLocale()
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const room = width - labelWidth - countWidth
  const isLinked = bars.some(({ href }) => href !== undefined)
  /** From the edge where reading begins. */
  const at = (inset: number, size = 0) => (direction === 'rtl' ? width - inset - size : inset)
  const { rows, height } = rowsOf(bars)
  const drawn = rows.map(({ bar, lines, top, height }) => {
    const middle = top + height / 2
    const size = bar.count === 0 ? 0 : Math.max(2, (bar.count / most) * room)
    const parts = (
      <>
        <rect x={1} y={top + 1} width={width - 2} height={height - 2} rx="4" className={styles.ring} />
        {lines.map((line, index) => (
          <text key={index} x={at(4)} y={top + 20 + index * lineHeight} className={styles.label}>
            <tspan className={styles.isolated}>{line}</tspan>
            {lines.join(' ') !== bar.label && <title>{bar.label}</title>}
          </text>
        ))}
        <rect
          x={at(labelWidth, size)}
          y={middle - barHeight / 2}
          width={size}
          height={barHeight}
          fill={fillOf(bar.fill, scope)}
          className={classNames(styles.bar, toned[bar.fill.tone])}
        />
        <text x={at(labelWidth + size + 6)} y={middle + 5} className={styles.count}>
          {bar.written}
        </text>
      </>
    )
    return bar.href === undefined ? (
      <g key={bar.key}>{parts}</g>
    ) : (
      <a key={bar.key} href={bar.href} aria-label={`${bar.label}: ${bar.written}`} className={styles.link}>
        {parts}
      </a>
    )
  })
  return (
    <svg
      ref={svg}
      viewBox={`0 0 ${width} ${height}`}
      className={styles.chart}
      direction={direction}
      role={isLinked ? 'group' : 'img'}
      tabIndex={isLinked ? undefined : 0}
      aria-labelledby={`${scope}-title`}
      aria-describedby={`${scope}-desc`}
    >
      <title id={`${scope}-title`}>{title}</title>
      <desc id={`${scope}-desc`}>{description}</desc>
      <Patterns fills={bars.map(({ fill }) => fill)} scope={scope} />
      {drawn}
    </svg>
  )
}
