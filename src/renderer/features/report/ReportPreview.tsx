import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from '../../i18n/use-translation'
import { framedDocument } from '../../platform/framed-document'
import { drawPageBoxes } from './page-boxes'
import styles from './ReportScreen.module.css'

/** The report as pages on screen. No scripts, and nothing but our own stylesheet: the article's words are text in it, and stay so. */
export function ReportPreview({ html }: { readonly html: string }) {
  const { t } = useTranslation('report')
  const frame = useRef<HTMLIFrameElement>(null)
  const framed = useMemo(() => framedDocument(html), [html])
  useEffect(() => framed.release, [framed])
  /** Where the reader was, to be there again after a change has brought in the document anew. In CSS pixels. */
  const place = useRef(0)

  useEffect(() => {
    const own = frame.current
    if (!own) return
    const draw = () => {
      const { contentDocument } = own
      if (!contentDocument?.body) return
      drawPageBoxes(contentDocument, own.clientWidth)
    }
    const loaded = () => {
      const { contentDocument, contentWindow } = own
      draw()
      contentWindow?.scrollTo(0, place.current)
      contentWindow?.addEventListener('scroll', () => (place.current = contentWindow.scrollY))
      // Pages break elsewhere once the report's own fonts are there.
      void contentDocument?.fonts.ready.then(draw)
    }
    own.addEventListener('load', loaded)
    const observer = new ResizeObserver(draw)
    observer.observe(own)
    return () => {
      own.removeEventListener('load', loaded)
      observer.disconnect()
    }
  }, [])

  return (
    <iframe
      ref={frame}
      className={styles.preview}
      title={t('screen.preview')}
      sandbox="allow-same-origin allow-modals"
      srcDoc={framed.html}
    />
  )
}
