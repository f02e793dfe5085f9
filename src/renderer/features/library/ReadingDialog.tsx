import { useEffect, useState } from 'react'
import { useFailureText } from '../../i18n/use-failure-text'
import { useTranslation } from '../../i18n/use-translation'
import type { ColumnChoice, Columns, EncodingGuesses } from '../../readers/reading'
import { Button } from '../../ui/Button'
import { Dialog, DialogActions } from '../../ui/Dialog'
import type { ReadResult } from '../../workers/article-reader'
import { BlockPreview } from './BlockPreview'
import { ColumnChooser } from './ColumnChooser'
import { EncodingChooser } from './EncodingChooser'
import { useImports } from './imports-context'
import type { ImportChoices } from './importing'
import styles from './PreviewDialog.module.css'

export interface ReadingDialogProps {
  readonly file: File
  /** How it was read so far. */
  readonly choices: ImportChoices
  /** It was refused as it was read so far. */
  readonly isRefused: boolean
  readonly onClose: () => void
  readonly onChoose: (choices: ImportChoices) => void
}

/** How a file is read, shown by what comes of it: its encoding, and which column of a list is which. */
export function ReadingDialog({ file, choices, isRefused, onClose, onChoose }: ReadingDialogProps) {
  const { t } = useTranslation(['reading', 'imports'])
  const failureText = useFailureText()
  const [encoding, setEncoding] = useState(choices.encoding ?? null)
  const [columns, setColumns] = useState<ColumnChoice | null>(choices.columns ?? null)
  const chosen: ImportChoices = { ...choices, ...(encoding && { encoding }), ...(columns && { columns }) }
  const { read, known } = useReading(file, chosen, `${encoding ?? ''} ${JSON.stringify(columns)}`)
  const [article, ...others] = read?.ok ? read.value.articles : []
  return (
    <Dialog title={t('title')} closeLabel={t('imports:close')} isOpen isWide onClose={onClose}>
      <div className={styles.form}>
        <p className={styles.soft}>{t(isRefused ? 'introRefused' : 'intro')}</p>
        {known.guesses && (
          <EncodingChooser guesses={known.guesses} chosen={encoding} onChoose={setEncoding} />
        )}
        {known.columns && <ColumnChooser columns={known.columns} onChoose={setColumns} />}
        <section aria-label={t(known.columns ? 'first' : 'preview')} aria-live="polite">
          <h3 className={styles.heading}>
            {t(known.columns ? 'first' : 'preview')}
            {others.length > 0 && ` (${t('articles', { count: others.length + 1 })})`}
          </h3>
          {!read && <p className={styles.soft}>{t('imports:paste.reading')}</p>}
          {read && !read.ok && <p className={styles.problem}>{failureText(read.failure)}</p>}
          {article && <BlockPreview article={article} />}
        </section>
        <DialogActions>
          <Button
            look="primary"
            isDisabled={!article}
            onPress={() => {
              onChoose(chosen)
              onClose()
            }}
          >
            {t('again')}
          </Button>
          <Button look="quiet" onPress={onClose}>
            {t('imports:cancel')}
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  )
}

/** What there is to choose between; what was known of it stays while the file is read in another way. */
interface Known {
  readonly guesses: EncodingGuesses | null
  readonly columns: Columns | null
}

/** Failures that another encoding may mend, also where nothing could be guessed. */
const ofLetters = ['import.encoding', 'import.binary', 'import.damaged']

/** The file as the reader takes it with these choices; null meanwhile. @param key - another one for other choices */
function useReading(
  file: File,
  choices: ImportChoices,
  key: string,
): { readonly read: ReadResult | null; readonly known: Known } {
  const { read } = useImports()
  const [state, setState] = useState<{ key: string; result: ReadResult } | null>(null)
  const [known, setKnown] = useState<Known>({ guesses: null, columns: null })
  useEffect(() => {
    const abort = new AbortController()
    void read(file, { ...choices, anyText: true }, abort.signal).then((result) => {
      if (abort.signal.aborted) return
      setState({ key, result })
      setKnown((before) => ({
        // The guesses of a first look stay: they are about the bytes, whatever is chosen.
        guesses:
          before.guesses ??
          (result.ok
            ? (result.value.encodings ?? null)
            : ofLetters.includes(result.failure.code)
              ? []
              : null),
        columns: result.ok ? (result.value.columns ?? null) : before.columns,
      }))
    })
    return () => abort.abort()
    // The key stands for the choices.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [file, key, read])
  return { read: state?.key === key ? state.result : null, known }
}
