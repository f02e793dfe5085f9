import type { ReactNode } from 'react'
import styles from './Button.module.css'
import { classNames } from './class-names'

export interface LinkButtonProps {
  readonly href: string
  readonly look?: 'primary' | 'plain' | 'quiet'
  /** What it is called, where it shows a sign alone. */
  readonly label?: string
  readonly children: ReactNode
}

/** A link to another place that stands in a row of buttons. */
export function LinkButton({ href, look = 'plain', label, children }: LinkButtonProps) {
  return (
    <a href={href} aria-label={label} title={label} className={classNames(styles.button, styles[look])}>
      {children}
    </a>
  )
}
