import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

export interface EmptyStateProps {
  readonly title: string
  /** 1 where it is all there is on the screen. */
  readonly level?: 1 | 2
  /** What the place is for. */
  readonly text: string
  /** The first steps. */
  readonly children?: ReactNode
}

export function EmptyState({ title, level = 2, text, children }: EmptyStateProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <section className={styles.empty}>
      <Heading className={styles.title}>{title}</Heading>
      <p className={styles.text}>{text}</p>
      {children && <div className={styles.steps}>{children}</div>}
    </section>
  )
}
