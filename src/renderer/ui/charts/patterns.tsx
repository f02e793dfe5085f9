import type { ReactNode } from 'react'
import { classNames } from '../class-names'
import toned from '../Toned.module.css'
import type { Tone } from '../Toned'
import styles from './Chart.module.css'

/** How a bar is filled, so that it is told from others without its colour. */
export type Pattern =
  'solid' | 'rising' | 'falling' | 'dots' | 'lines' | 'columns' | 'grid' | 'sparse' | 'empty'

export interface Fill {
  readonly tone: Tone
  readonly pattern: Pattern
}

const marks: Readonly<Record<Exclude<Pattern, 'solid' | 'empty'>, ReactNode>> = {
  rising: <path d="M-2 10 L10 -2 M4 10 L10 4 M-2 4 L4 -2" className={styles.stroke} />,
  falling: <path d="M-2 -2 L10 10 M4 -2 L10 4 M-2 4 L4 10" className={styles.stroke} />,
  dots: <circle cx="4" cy="4" r="2" className={styles.ink} />,
  lines: <path d="M0 2 H8 M0 6 H8" className={styles.stroke} />,
  columns: <path d="M2 0 V8 M6 0 V8" className={styles.stroke} />,
  grid: <path d="M0 4 H8 M4 0 V8" className={styles.stroke} />,
  sparse: <circle cx="4" cy="4" r="1" className={styles.ink} />,
}

const nameOf = ({ tone, pattern }: Fill): string => `${tone}-${pattern}`

/** @param scope - an id of the picture's own */
export const fillOf = (fill: Fill, scope: string): string => `url(#${scope}-${nameOf(fill)})`

/** The fills that a picture uses, for its `defs`. */
export function Patterns({ fills, scope }: { readonly fills: readonly Fill[]; readonly scope: string }) {
  const used = new Map(fills.map((fill) => [nameOf(fill), fill]))
  return (
    <defs>
      {[...used].map(([name, { tone, pattern }]) => (
        <pattern
          key={name}
          id={`${scope}-${name}`}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          className={classNames(toned[tone])}
        >
          <rect width="8" height="8" className={pattern === 'solid' ? styles.ink : styles.ground} />
          {pattern !== 'solid' && pattern !== 'empty' && marks[pattern]}
        </pattern>
      ))}
    </defs>
  )
}
