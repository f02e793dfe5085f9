import { ArrowLeft, FileDown, Printer } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleId } from '#core/article/article'
import { shown } from '#core/report/markup'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { LinkButton } from '../../ui/LinkButton'
import { Notice } from '../../ui/Notice'
import { ProgressBar } from '../../ui/ProgressBar'
import styles from './ReportScreen.module.css'
import { type Delivery, useDelivery } from './use-delivery'
import { type OpenReport, useReport } from './use-report'

export interface ReportScreenProps {
  readonly articleId: ArticleId
  /** The article's workbench. */
  readonly backHref: string
  readonly libraryHref: string
}

/** The report of one article: what will be printed, and the ways to print it. */
export function ReportScreen({ articleId, backHref, libraryHref }: ReportScreenProps) {
  const { t } = useTranslation('report')
  const report = useReport(articleId)
  const title = report?.articleTitle

  useEffect(() => {
    const heading = t('screen.heading')
    document.title = title === undefined ? heading : `${shown(title)} · ${heading}`
  }, [t, title])

  if (report === undefined) return <p className="visually-hidden">{t('screen.loading')}</p>
  if (report === null)
    return (
      <EmptyState title={t('screen.heading')} text={t('screen.missing')}>
        <a href={libraryHref}>{t('screen.toLibrary')}</a>
      </EmptyState>
    )
  return <Preview report={report} backHref={backHref} />
}

function Preview({ report, backHref }: { readonly report: OpenReport; readonly backHref: string }) {
  const { t } = useTranslation('report')
  const { delivery, savePdf, print } = useDelivery()
  const busy = delivery.state === 'saving' || delivery.state === 'printing'
  const printable = {
    html: report.html,
    description: report.description,
    fileName: t('screen.fileName', { name: withoutExtension(report.articleFileName) }),
  }
  return (
    <div className={styles.screen}>
      <div className={styles.bar}>
        <nav className={styles.back}>
          <LinkButton href={backHref} look="quiet">
            <ArrowLeft aria-hidden size={18} className="mirrored" />
            {t('screen.back')}
          </LinkButton>
        </nav>
        <h1 className={styles.title}>{t('screen.heading')}</h1>
        {print && (
          <Button
            look={savePdf ? 'plain' : 'primary'}
            isDisabled={busy}
            onPress={() => void print(printable)}
          >
            <Printer aria-hidden size={16} />
            {t('screen.print')}
          </Button>
        )}
        {savePdf && (
          <Button look="primary" isDisabled={busy} onPress={() => void savePdf(printable)}>
            <FileDown aria-hidden size={16} />
            {t('screen.savePdf')}
          </Button>
        )}
        {!print && !savePdf && <p>{t('screen.noWay')}</p>}
      </div>
      <Outcome delivery={delivery} />
      {/* No scripts, and nothing but our own stylesheet: the article's words are text in it, and stay so. */}
      <iframe
        className={styles.preview}
        title={t('screen.preview')}
        sandbox="allow-same-origin allow-modals"
        srcDoc={report.html}
      />
    </div>
  )
}

/** How the last attempt went, said where the eyes are and to a screen reader. */
function Outcome({ delivery }: { readonly delivery: Delivery }) {
  const { t } = useTranslation('report')
  return (
    <div className={styles.outcome}>
      <div role="status">
        {delivery.state === 'saving' && <p className="visually-hidden">{t('screen.saving')}</p>}
        {delivery.state === 'printing' && <p className="visually-hidden">{t('screen.printing')}</p>}
        {delivery.state === 'printed' && <Notice tone="information">{t('screen.printed')}</Notice>}
        {delivery.state === 'saved' && (
          <Notice tone="information">
            {delivery.path === null ? (
              t('screen.notSaved')
            ) : (
              <>
                {t('screen.saved')} <bdi dir="ltr">{shown(delivery.path)}</bdi>
              </>
            )}
          </Notice>
        )}
      </div>
      {(delivery.state === 'saving' || delivery.state === 'printing') && (
        <ProgressBar label={t(`screen.${delivery.state}`)} />
      )}
      <div role="alert">
        {delivery.state === 'failed' && (
          <Notice tone="problem">{t(`screen.failure.${delivery.code}`)}</Notice>
        )}
      </div>
    </div>
  )
}

function withoutExtension(fileName: string): string {
  return fileName.replace(/\.[^.]{1,5}$/, '').slice(0, 120)
}
