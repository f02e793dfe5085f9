import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from '../i18n/use-translation'
import { PlatformProvider } from '../platform/platform-context'
import { WorkspaceProvider } from '../storage/workspace-context'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'
import { ProgressBar } from '../ui/ProgressBar'
import styles from './Start.module.css'
import type { StartPhase } from './start-up'

export interface StartProps {
  /** Subscribes to the start-up, which began before anything was drawn. Answers how to leave. */
  readonly follow: (listener: (phase: StartPhase) => void) => () => void
  readonly children: ReactNode
}

/** What a person sees until the workspace is open, and why where it cannot be. */
export function Start({ follow, children }: StartProps) {
  const { t } = useTranslation('start')
  const [phase, setPhase] = useState<StartPhase>({ name: 'opening' })
  useEffect(() => follow(setPhase), [follow])

  switch (phase.name) {
    case 'opening':
      return (
        <main className={styles.start}>
          <h1 className={styles.name}>{t('name')}</h1>
          <p role="status">{t('opening')}</p>
          <ProgressBar label={t('opening')} />
        </main>
      )
    case 'replaying':
      return (
        <main className={styles.start}>
          <h1 className={styles.name}>{t('name')}</h1>
          <p role="status">{t('rebuilding')}</p>
          <ProgressBar label={t('rebuilding')} value={phase.done / phase.total} />
          <p className={styles.count}>{t('records', { done: phase.done, count: phase.total })}</p>
        </main>
      )
    case 'refused':
      return (
        <main className={styles.start}>
          <h1 className={styles.name}>{t('name')}</h1>
          <div role="alert">
            <Notice tone="problem">{t(`refused.${phase.failure.code}`, { ...phase.failure.detail })}</Notice>
          </div>
          <Button look="primary" onPress={() => window.location.reload()}>
            {t('tryAgain')}
          </Button>
        </main>
      )
    case 'open':
      return (
        <PlatformProvider value={phase.platform}>
          <WorkspaceProvider value={phase.workspace}>
            <Mended cut={phase.cut} rebuilt={phase.workspace.replay.kind === 'rebuilt'} />
            {children}
          </WorkspaceProvider>
        </PlatformProvider>
      )
  }
}

/** Says once, above everything, what starting had to mend. */
function Mended({ cut, rebuilt }: { readonly cut: number; readonly rebuilt: boolean }) {
  const { t } = useTranslation('start')
  const [read, setRead] = useState(false)
  if (read || (cut === 0 && !rebuilt)) return null
  return (
    <aside className={styles.mended} aria-label={t('mended')}>
      <Notice tone="information">
        {rebuilt && <p role="status">{t('rebuilt')}</p>}
        {cut > 0 && <p role="status">{t('cut')}</p>}
      </Notice>
      <Button look="quiet" onPress={() => setRead(true)}>
        {t('understood')}
      </Button>
    </aside>
  )
}
