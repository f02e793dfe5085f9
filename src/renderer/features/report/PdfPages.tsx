import { useEffect, useRef, useState } from 'react'
import type { PrintedReport } from '#core/report/printed-report'
import { useTranslation } from '../../i18n/use-translation'
import type { Platform } from '../../platform/platform'
import { Notice } from '../../ui/Notice'
import { ProgressBar } from '../../ui/ProgressBar'
import { useFormat } from '../../i18n/use-format'
import { drawPages } from '../../workers/page-drawing'
import styles from './ReportScreen.module.css'

/** A PDF is laid out so long after the last change, in milliseconds: nobody waits for pages that are already old. */
const pause = 250
/** Of each page, in pixels: sharp on a screen with two of them to the CSS pixel. */
const width = 1400

type Drawn = readonly (ImageBitmap | undefined)[]

/** The pages of the very PDF that is saved. */
export function PdfPages({
  printed,
  layOut,
}: {
  readonly printed: PrintedReport
  readonly layOut: NonNullable<Platform['layOut']>
}) {
  const { t } = useTranslation('report')
  const format = useFormat()
  const [pages, setPages] = useState<Drawn>([])
  const [busy, setBusy] = useState(true)
  const [failed, setFailed] = useState(false)
  const { html, description, attachments } = printed

  useEffect(() => {
    let end: (() => void) | null = null
    let gone = false
    const start = async () => {
      setBusy(true)
      const laidOut = await layOut({ html, description, attachments })
      if (gone) return
      setFailed(!laidOut.ok)
      if (!laidOut.ok) return setBusy(false)
      let drawn: (ImageBitmap | undefined)[] = []
      end = drawPages({ pdf: laidOut.value, width }, (message) => {
        if ('failed' in message) {
          setFailed(true)
          return setBusy(false)
        }
        const { page, pages: count, bitmap } = message
        drawn = Array.from({ length: count }, (_, index) => (index === page ? bitmap : drawn[index]))
        // The former pages stay until the new ones are all there.
        if (page + 1 < count) return
        setPages(drawn)
        setBusy(false)
      })
    }
    const timer = setTimeout(() => {
      start().catch((error: unknown) => {
        console.error('The PDF could not be shown.', error)
        setFailed(true)
      })
    }, pause)
    return () => {
      gone = true
      clearTimeout(timer)
      end?.()
    }
  }, [html, description, attachments, layOut])

  return (
    <section
      className={styles.pages}
      aria-label={t('screen.pdfPreview')}
      aria-busy={busy}
      // Scrolled by keys, too.
      tabIndex={0}
    >
      {busy && <ProgressBar label={t('screen.layingOut')} />}
      <div role="alert">
        {failed && <Notice tone="problem">{t('screen.failure.report.layoutFailed')}</Notice>}
      </div>
      {pages.map((bitmap, index) => (
        <PageCanvas
          key={index}
          bitmap={bitmap}
          label={t('page', { page: format.number(index + 1), pages: format.number(pages.length) })}
        />
      ))}
    </section>
  )
}

function PageCanvas({ bitmap, label }: { readonly bitmap: ImageBitmap | undefined; readonly label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const target = canvas.current
    if (!bitmap || !target) return
    target.width = bitmap.width
    target.height = bitmap.height
    target.getContext('2d')?.drawImage(bitmap, 0, 0)
  }, [bitmap])
  return <canvas ref={canvas} role="img" aria-label={label} className={styles.page} />
}
