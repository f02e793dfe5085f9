import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './Toned.module.css'

export type Tone = 'grey' | 'blue' | 'teal' | 'ochre' | 'vermilion' | 'purple'

/** How something with a meaning looks. A word always stands beside it. */
export interface Mark {
  readonly icon: LucideIcon
  readonly tone: Tone
}

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
