import { useEffect, useState, type ClipboardEvent, type FormEvent } from 'react'
import { useFailureText } from '../../i18n/use-failure-text'
import { useTranslation } from '../../i18n/use-translation'
import { Button } from '../../ui/Button'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { TextField } from '../../ui/TextField'
import type { ReadResult } from '../../workers/article-reader'
import { BlockPreview } from './BlockPreview'
import { useImports } from './imports-context'
import type { ImportChoices, IncomingFile } from './importing'
import styles from './PasteDialog.module.css'
import dialog from './PreviewDialog.module.css'
import {
  choicesOf,
  emptyDraft,
  fileOf,
  isNothing,
  pastedFrom,
  readingOf,
  type Pasted,
  type PasteDraft,
} from './pasted'

export interface PasteDialogProps {
  /** What was on the clipboard when the dialog opened. */
  readonly pasted: Pasted
  readonly onClose: () => void
  readonly onImport: (incoming: IncomingFile, choices: ImportChoices) => void
}

const fields = ['title', 'publisher', 'publishedAt', 'url'] as const satisfies readonly (keyof PasteDraft)[]
/** A preview follows this long after the last key, in milliseconds. */
const pause = 300

/** An article out of the clipboard: its text, what is known of it, and how it will stand in the library. */
export function PasteDialog({ pasted: first, onClose, onImport }: PasteDialogProps) {
  const { t } = useTranslation('imports')
  const failureText = useFailureText()
  const [pasted, setPasted] = useState(first)
  const [draft, setDraft] = useState(emptyDraft)
  const [tried, setTried] = useState(false)
  const preview = usePreview(pasted)
  const checked = choicesOf(pasted, draft)
  const refusedField = !tried || checked.ok ? null : checked.failure.detail?.['field']
  const isRich = pasted.markup.trim() !== ''

  /** What is pasted over all of the text brings its headings and paragraphs along. */
  const paste = (event: ClipboardEvent) => {
    if (!(event.target instanceof HTMLTextAreaElement)) return
    const { selectionStart, selectionEnd, value } = event.target
    const next = pastedFrom(event.clipboardData)
    if (next.markup.trim() === '' || selectionStart > 0 || selectionEnd < value.length) return
    event.preventDefault()
    setPasted(next)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isNothing(pasted) || !checked.ok || preview?.ok !== true) return
    onImport(fileOf(pasted, draft), checked.value)
    onClose()
  }

  return (
    <Dialog title={t('paste.title')} closeLabel={t('close')} isOpen isWide onClose={onClose}>
      <form className={dialog.form} onSubmit={submit}>
        <div className={styles.sides}>
          <div className={styles.side} onPasteCapture={paste}>
            <TextField
              label={t('paste.text')}
              value={pasted.text}
              onChange={(text) => setPasted({ text, markup: '' })}
              lines={12}
              autoFocus
              hint={t(isRich ? 'paste.rich' : 'paste.plain')}
              problem={tried && isNothing(pasted) ? t('paste.nothing') : null}
            />
            <div className={styles.fields}>
              {fields.map((name) => (
                <TextField
                  key={name}
                  label={t(name === 'title' ? 'paste.titleField' : `paste.${name}`)}
                  value={draft[name]}
                  onChange={(value) => setDraft({ ...draft, [name]: value })}
                  problem={refusedField === name && !checked.ok ? failureText(checked.failure) : null}
                  {...(name === 'publishedAt' && { direction: 'ltr' as const, hint: t('paste.dateHint') })}
                  {...(name === 'url' && { direction: 'ltr' as const })}
                />
              ))}
            </div>
          </div>
          <section className={styles.side} aria-label={t('paste.preview')}>
            <h3 className={dialog.heading}>{t('paste.preview')}</h3>
            <PreviewOf preview={preview} isEmpty={isNothing(pasted)} />
          </section>
        </div>
        <DialogActions>
          <Button type="submit" look="primary">
            {t('paste.import')}
          </Button>
          <Button look="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

function PreviewOf({ preview, isEmpty }: { readonly preview: ReadResult | null; readonly isEmpty: boolean }) {
  const { t } = useTranslation('imports')
  const failureText = useFailureText()
  if (isEmpty) return <p className={dialog.soft}>{t('paste.previewEmpty')}</p>
  if (!preview) return <p className={dialog.soft}>{t('paste.reading')}</p>
  if (!preview.ok) return <p className={dialog.problem}>{failureText(preview.failure)}</p>
  const [article] = preview.value.articles
  return article ? <BlockPreview article={article} /> : null
}

/** The pasted text as the reader takes it, a moment after each change; null meanwhile. */
function usePreview(pasted: Pasted): ReadResult | null {
  const { read } = useImports()
  const [preview, setPreview] = useState<{ of: Pasted; result: ReadResult } | null>(null)
  useEffect(() => {
    if (isNothing(pasted)) return
    const abort = new AbortController()
    const timer = setTimeout(() => {
      void read(fileOf(pasted, emptyDraft).file, readingOf(pasted), abort.signal).then((result) => {
        if (!abort.signal.aborted) setPreview({ of: pasted, result })
      })
    }, pause)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [pasted, read])
  return preview?.of === pasted ? preview.result : null
}
