import { FilePlus2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ArticleId } from '#core/article/article'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { ArticleList } from './ArticleList'
import { ImportList } from './ImportList'
import { readableExtensions } from '../../readers/extensions'
import type { Imported, IncomingFile } from './importing'
import { useImports } from './imports-context'
import styles from './LibraryScreen.module.css'
import { samples, sampleFile, type Sample } from './samples'
import { useFileDrop } from './use-file-drop'
import { useLibrary } from './use-library'

export interface LibraryScreenProps {
  /** The address of an article's workbench. */
  readonly hrefOf: (id: ArticleId) => string
}

/** Every article of the workspace, and the way in for new ones. */
export function LibraryScreen({ hrefOf }: LibraryScreenProps) {
  const { t } = useTranslation('library')
  const articles = useLibrary()
  const { queue, rows } = useImports()
  const [lastImport, setLastImport] = useState<Imported | null>(null)

  useEffect(() => {
    document.title = t('documentTitle')
  }, [t])

  const open = (files: readonly IncomingFile[]) =>
    queue.add(files, (result) => {
      if (result.ok) setLastImport(result.value)
    })
  /** A sample is opened to be looked at, so the way leads straight to it, also where it is in the library already. */
  const openSample = (sample: Sample) =>
    queue.add([sampleFile(sample)], (result, id) => {
      const known = ArticleId.safeParse(
        result.ok ? result.value.added[0]?.articleId : result.failure.detail?.['articleId'],
      )
      if (!known.success) return
      queue.remove(id)
      location.hash = hrefOf(known.data)
    })
  const over = useFileDrop(open)

  const openFiles = (
    <FileTrigger
      allowsMultiple
      acceptedFileTypes={readableExtensions}
      onSelect={(files) => open([...(files ?? [])].map((file) => ({ name: file.name, file })))}
    >
      <Button look="primary">
        <FilePlus2 aria-hidden size={16} />
        {t('open')}
      </Button>
    </FileTrigger>
  )
  const sampleButtons = Object.values(samples).map((sample) => (
    <Button key={sample} onPress={() => openSample(sample)}>
      {t(`sample.${sample}`)}
    </Button>
  ))
  const empty = articles?.length === 0

  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <div>
          <h1 className={styles.title}>{t('title')}</h1>
          {articles && !empty && <p className={styles.count}>{t('count', { count: articles.length })}</p>}
        </div>
        {articles && !empty && openFiles}
      </header>
      <p role="status" className="visually-hidden">
        <LastImport imported={lastImport} />
      </p>
      <ImportList rows={rows} queue={queue} hrefOf={hrefOf} />
      {empty && (
        <EmptyState title={t('empty.title')} text={t('empty.text')}>
          {openFiles}
          {sampleButtons}
        </EmptyState>
      )}
      {articles && !empty && (
        <>
          <ArticleList articles={articles} hrefOf={hrefOf} />
          <footer className={styles.footer}>
            <p>{t('dropHint')}</p>
            <div className={styles.samples}>{sampleButtons}</div>
          </footer>
        </>
      )}
      {over && (
        <div className={styles.drop} aria-hidden>
          <p>{t('drop')}</p>
        </div>
      )}
    </div>
  )
}

/** What came in last, told to those who do not see the list grow. */
function LastImport({ imported }: { readonly imported: Imported | null }) {
  const { t } = useTranslation('library')
  const [first, ...others] = imported?.added ?? []
  if (!first) return null
  if (others.length > 0) return t('addedSeveral', { count: others.length + 1 })
  return t('added', { title: first.title, count: first.statementCount })
}
