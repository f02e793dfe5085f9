import { ProgressBar as AriaProgressBar } from 'react-aria-components'
import styles from './ProgressBar.module.css'

export interface ProgressBarProps {
  readonly label: string
  /** From 0 to 1; absent where nobody can tell how long it takes. */
  readonly value?: number | undefined
}

export function ProgressBar({ label, value }: ProgressBarProps) {
  const known = value !== undefined
  return (
    <AriaProgressBar
      aria-label={label}
      className={styles.bar ?? ''}
      isIndeterminate={!known}
      value={known ? value * 100 : 0}
    >
      <div
        className={known ? styles.filled : styles.running}
        style={known ? { inlineSize: `${value * 100}%` } : undefined}
      />
    </AriaProgressBar>
  )
}
