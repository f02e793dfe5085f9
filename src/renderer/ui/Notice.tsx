import type { ReactNode } from 'react'
import { CircleX, Info } from 'lucide-react'
import styles from './Notice.module.css'

export interface NoticeProps {
  readonly tone: 'problem' | 'information'
  readonly children: ReactNode
}

/** A message that stands where its cause is: what happened, what was kept, what to do. */
export function Notice({ tone, children }: NoticeProps) {
  const Icon = tone === 'problem' ? CircleX : Info
  return (
    <div className={styles.notice} data-tone={tone}>
      <Icon aria-hidden size={16} className={styles.icon} />
      <div className={styles.text}>{children}</div>
    </div>
  )
}
