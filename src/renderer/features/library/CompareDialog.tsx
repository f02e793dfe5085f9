import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useState } from 'react'
import { useFailureText } from '../../i18n/use-failure-text'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import { SideBySide } from '../../marks/SideBySide'
import { articleWithText } from '../../storage/articles'
import { useWorkspace } from '../../storage/workspace-context'
import { Button } from '../../ui/Button'
import { Dialog, DialogActions } from '../../ui/Dialog'
import type { ReadResult } from '../../workers/article-reader'
import { useImports } from './imports-context'
import type { Alike } from './importing'
import styles from './PreviewDialog.module.css'

export interface CompareDialogProps {
  /** The row in question. */
  readonly id: number
  readonly alike: Alike
  readonly onClose: () => void
}

/** The article that came in beside the one of the library that is like it, and what a person can do about that. */
export function CompareDialog({ id, alike, onClose }: CompareDialogProps) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const failureText = useFailureText()
  const { queue } = useImports()
  const { database } = useWorkspace()
  const known = useLiveQuery(() => articleWithText(database, alike.known.articleId), [database, alike])
  const read = useIncoming(id)
  const article = read?.ok
    ? read.value.articles.find(({ entry }) => alike.index === null || entry?.index === alike.index)
    : undefined
  const choose = (act: () => void) => () => {
    act()
    onClose()
  }
  return (
    <Dialog title={t('compare.title')} closeLabel={t('close')} isOpen isWide onClose={onClose}>
      <div className={styles.form}>
        <p>
          {t('compare.share', {
            resemblance: format.percent(alike.known.resemblance),
            containment: format.percent(alike.known.containment),
          })}
          {alike.known.sameAddress && ` ${t('compare.sameAddress')}`}
        </p>
        {read && !read.ok && <p className={styles.problem}>{failureText(read.failure)}</p>}
        {known && article ? (
          <SideBySide
            before={known}
            after={article}
            beforeLabel={t('compare.known', { file: known.fileName })}
            afterLabel={t('compare.incoming')}
            language={known.language}
          />
        ) : (
          !(read && !read.ok) && <p className={styles.soft}>{t('paste.reading')}</p>
        )}
        <DialogActions>
          <Button
            look="primary"
            onPress={choose(() =>
              queue.retry(id, { versionOf: alike.known.articleId, evenWithoutStatements: true }),
            )}
          >
            {t('compare.version')}
          </Button>
          <Button onPress={choose(() => queue.retry(id, { evenIfAlike: true }))}>{t('compare.both')}</Button>
          <Button onPress={choose(() => queue.remove(id))}>{t('compare.skip')}</Button>
        </DialogActions>
      </div>
    </Dialog>
  )
}

/** The file of a row, read once more; null until it is. */
function useIncoming(id: number): ReadResult | null {
  const { queue, read } = useImports()
  const [result, setResult] = useState<ReadResult | null>(null)
  useEffect(() => {
    const entry = queue.incoming(id)
    if (!entry) return
    const abort = new AbortController()
    void read(entry.incoming.file, entry.choices, abort.signal).then((outcome) => {
      if (!abort.signal.aborted) setResult(outcome)
    })
    return () => abort.abort()
  }, [id, queue, read])
  return result
}
