import { Component, type ErrorInfo, type ReactNode } from 'react'
import { useTranslation } from '../i18n/use-translation'
import { Button } from '../ui/Button'
import styles from './ErrorBoundary.module.css'

interface ErrorBoundaryState {
  readonly error: Error | null
}

/** Where a bug ends up: says so, says what was kept, and offers the way back. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null }

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack)
  }

  override render(): ReactNode {
    return this.state.error ? <Broken error={this.state.error} /> : this.props.children
  }
}

function Broken({ error }: { readonly error: Error }) {
  const { t } = useTranslation('app')
  return (
    <main className={styles.broken} role="alert">
      <h1>{t('broken.title')}</h1>
      <p>{t('broken.kept')}</p>
      <p>
        <code dir="ltr">{error.message}</code>
      </p>
      <Button look="primary" onPress={() => location.reload()}>
        {t('broken.reload')}
      </Button>
    </main>
  )
}
