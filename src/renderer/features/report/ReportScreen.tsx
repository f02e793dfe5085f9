import { ArrowLeft, FileDown, ListChecks, Printer } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { ArticleId } from '#core/article/article'
import { shown } from '#core/report/markup'
import { useActions } from '../../actions/use-actions'
import { useTranslation } from '../../i18n/use-translation'
import type { SavedTo } from '../../platform/platform'
import { usePlatform } from '../../platform/platform-context'
import { Button } from '../../ui/Button'
import { ChoiceGroup } from '../../ui/ChoiceGroup'
import { EmptyState } from '../../ui/EmptyState'
import { LinkButton } from '../../ui/LinkButton'
import { Notice } from '../../ui/Notice'
import { ProgressBar } from '../../ui/ProgressBar'
import styles from './ReportScreen.module.css'
import { FormatMenu } from './FormatMenu'
import { PdfPages } from './PdfPages'
import { ReportBuilder } from './ReportBuilder'
import { ReportPreview } from './ReportPreview'
import { type Delivery, useDelivery } from './use-delivery'
import { type OpenReport, useReport } from './use-report'

export interface ReportScreenProps {
  readonly articleId: ArticleId
  /** The article's workbench. */
  readonly backHref: string
  readonly libraryHref: string
  /** Where the desk's name and logo are set. */
  readonly settingsHref: string
}

/** The report of one article: what will be printed, and the ways to print it. */
export function ReportScreen({ articleId, backHref, libraryHref, settingsHref }: ReportScreenProps) {
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
  return <Preview articleId={articleId} report={report} backHref={backHref} settingsHref={settingsHref} />
}

interface PreviewProps extends Omit<ReportScreenProps, 'libraryHref'> {
  readonly report: OpenReport
}

function Preview({ articleId, report, backHref, settingsHref }: PreviewProps) {
  const { t } = useTranslation('report')
  const { delivery, savePdf, print, saveAs } = useDelivery()
  const { layOut } = usePlatform()
  const [building, setBuilding] = useState(false)
  const [choosing, setChoosing] = useState(false)
  const [view, setView] = useState<'pages' | 'pdf'>('pages')
  const busy = ['saving', 'writing', 'printing'].includes(delivery.state)
  const printable = {
    ...report.printed,
    fileName: t('screen.fileName', { name: withoutExtension(report.articleFileName) }),
  }
  const deliver = savePdf ?? print
  useActions({
    'report.build': () => setBuilding(!building),
    'report.save': deliver && !busy && (() => void deliver(printable)),
    'report.saveAs': !busy && (() => setChoosing(true)),
    'report.article': () => {
      location.hash = backHref
    },
  })
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
        <Button look="quiet" aria-expanded={building} onPress={() => setBuilding(!building)}>
          <ListChecks aria-hidden size={16} />
          {t('builder.heading')}
        </Button>
        {layOut && (
          <ChoiceGroup
            label={t('screen.preview')}
            labelHidden
            choices={(['pages', 'pdf'] as const).map((value) => ({
              value,
              label: t(`screen.view.${value}`),
            }))}
            chosen={view}
            onChoose={setView}
          />
        )}
        <FormatMenu
          isOpen={choosing}
          onOpenChange={setChoosing}
          isDisabled={busy}
          onChoose={(format) => void saveAs(format, report, printable.fileName)}
        />
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
      <div className={styles.desk}>
        {building && <ReportBuilder articleId={articleId} report={report} settingsHref={settingsHref} />}
        {layOut && view === 'pdf' ? (
          <PdfPages printed={report.printed} layOut={layOut} />
        ) : (
          <ReportPreview html={report.printed.html} />
        )}
      </div>
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
        {delivery.state === 'writing' && <p className="visually-hidden">{t('screen.writing')}</p>}
        {delivery.state === 'saved' && <Saved to={delivery.to} isPdf={delivery.isPdf} />}
      </div>
      {(delivery.state === 'saving' || delivery.state === 'writing' || delivery.state === 'printing') && (
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

/** Where the report went. */
function Saved({ to, isPdf }: { readonly to: SavedTo; readonly isPdf: boolean }) {
  const { t } = useTranslation('report')
  if (to.where === 'nowhere') return <Notice tone="information">{t('screen.notSaved')}</Notice>
  const label = to.where === 'downloads' ? 'screen.downloaded' : isPdf ? 'screen.saved' : 'screen.savedAs'
  return (
    <Notice tone="information">
      {t(label)} <bdi dir="ltr">{shown(to.where === 'file' ? to.path : to.fileName)}</bdi>
    </Notice>
  )
}

function withoutExtension(fileName: string): string {
  return fileName.replace(/\.[^.]{1,5}$/, '').slice(0, 120)
}
