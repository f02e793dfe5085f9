import { useState, type MouseEvent, type ReactNode } from 'react'
import { useTranslation } from '../../i18n/use-translation'
import { usePlatform } from '../../platform/platform-context'
import styles from './Checking.module.css'

export interface OutsideLinkProps {
  /** An address that the rules of evidence have let through. */
  readonly url: string
  readonly children: ReactNode
}

/** A way out of the program, into the person's own browser. */
export function OutsideLink({ url, children }: OutsideLinkProps) {
  const { t } = useTranslation('checking')
  const { openLink } = usePlatform()
  const [failed, setFailed] = useState(false)
  const open = (event: MouseEvent) => {
    if (!openLink) return
    event.preventDefault()
    void openLink(url).then(({ ok }) => setFailed(!ok))
  }
  return (
    <>
      <a href={url} target="_blank" rel="noreferrer noopener" onClick={open}>
        {children}
      </a>
      {failed && (
        <span role="alert" className={styles.problem}>
          {t('linkNotOpened')}
        </span>
      )}
    </>
  )
}
