import type { ReactNode } from 'react'
import { classNames } from '../../ui/class-names'
import type { Mark } from './stance-marks'
import styles from './Toned.module.css'

export interface TonedProps {
  readonly mark: Mark
  readonly children: ReactNode
  readonly look?: 'chip' | 'line'
}

/** Icon, word and colour together: never the colour alone. */
export function Toned({ mark: { icon: Icon, tone }, children, look = 'line' }: TonedProps) {
  return (
    <span className={classNames(styles.toned, styles[tone], look === 'chip' && styles.chip)}>
      <Icon aria-hidden size={15} />
      <span>{children}</span>
    </span>
  )
}

/** The icon for a menu, where the word follows in the text's own colour. */
export function ToneIcon({ mark: { icon: Icon, tone } }: { readonly mark: Mark }) {
  return <Icon aria-hidden size={16} className={classNames(styles.toned, styles[tone])} />
}
