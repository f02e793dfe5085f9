import { useCallback, useEffect, useState } from 'react'
import { ArticleId } from '#core/article/article'
import type { Doings } from '../../actions/registry'
import { useActions } from '../../actions/use-actions'
import { useTranslation } from '../../i18n/use-translation'
import { usePlatform } from '../../platform/platform-context'
import type { ArticleRow } from '../../storage/database'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { EmptyState } from '../../ui/EmptyState'
import { ArticleList } from './ArticleList'
import { ImportList } from './ImportList'
import type { Gathered } from './dropped-files'
import type { ImportChoices, Imported, IncomingFile } from './importing'
import { useImports } from './imports-context'
import styles from './LibraryScreen.module.css'
import { PasteDialog } from './PasteDialog'
import { nothingPasted, type Pasted } from './pasted'
import { RecentArticles } from './RecentArticles'
import { samples, sampleFile, type Sample } from './samples'
import { useFileDrop } from './use-file-drop'
import { useLibrary } from './use-library'
import { usePaste } from './use-paste'
import { WaysIn } from './WaysIn'

export interface LibraryScreenProps {
  /** The address of an article's workbench. */
  readonly hrefOf: (id: ArticleId) => string
  /** The address at which an article is compared with the version before it. */
  readonly versionsHref: (id: ArticleId) => string
  /** The articles opened last, latest first. */
  readonly recent: readonly ArticleRow[]
}

/** Whoever has no more articles than these sees at a glance which they had open. */
const fewArticles = 12

/** Articles that are listed before somebody asks for more: each import draws the list anew. */
const articlesAtOnce = 100

/** Every article of the workspace, and the way in for new ones. */
export function LibraryScreen({ hrefOf, versionsHref, recent }: LibraryScreenProps) {
  const { t } = useTranslation(['library', 'imports'])
  const [limit, setLimit] = useState(articlesAtOnce)
  const library = useLibrary(limit)
  const { queue } = useImports()
  const { blobs } = usePlatform()
  const [lastImport, setLastImport] = useState<Imported | null>(null)
  const [leftOut, setLeftOut] = useState(0)
  const [pasted, setPasted] = useState<Pasted | null>(null)

  useEffect(() => {
    document.title = t('documentTitle')
  }, [t])

  const importAll = useCallback(
    (files: readonly IncomingFile[], choices: ImportChoices = {}) =>
      queue.add(files, choices, (result) => {
        if (result.ok) setLastImport(result.value)
      }),
    [queue],
  )
  const reread = useCallback(
    (file: File, choices: ImportChoices) =>
      importAll([{ name: file.name, file }], { ...choices, isReread: true }),
    [importAll],
  )
  const open = (gathered: Gathered) => {
    setLeftOut(gathered.leftOut)
    importAll(gathered.files)
  }
  /** A sample is opened to be looked at, so the way leads straight to it, also where it is in the library already. */
  const openSample = (sample: Sample) =>
    queue.add([sampleFile(sample)], {}, (result, id) => {
      const known = ArticleId.safeParse(
        result.ok ? result.value.added[0]?.articleId : result.failure.detail?.['articleId'],
      )
      if (!known.success) return
      queue.remove(id)
      location.hash = hrefOf(known.data)
    })
  /** The file that an article came in as; one of several articles is named after its place in it. */
  const fileOf = useCallback(
    async ({ sha256, fileName, entry }: ArticleRow): Promise<File | null> => {
      const kept = await blobs.get(sha256)
      const name = entry ? fileName.replace(/ \(\d+\)$/, '') : fileName
      return kept.ok ? new File([new Uint8Array(kept.value)], name) : null
    },
    [blobs],
  )
  const over = useFileDrop(open)
  useActions(
    Object.fromEntries(
      Object.values(samples).map((sample, index) => [
        `sample.${index + 1}`,
        { name: t(`sample.${sample}`), run: () => openSample(sample) },
      ]),
    ) as Doings,
  )

  usePaste(setPasted, (files) => importAll(files.map((file) => ({ name: file.name, file }))))

  const waysIn = <WaysIn onFiles={open} onPaste={() => setPasted(nothingPasted)} />
  const sampleButtons = Object.values(samples).map((sample) => (
    <Button key={sample} onPress={() => openSample(sample)}>
      {t(`sample.${sample}`)}
    </Button>
  ))
  const empty = library?.count === 0

  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <div>
          <h1 className={styles.title}>{t('title')}</h1>
          {library && !empty && <p className={styles.count}>{t('count', { count: library.count })}</p>}
        </div>
        {library && !empty && <div className={styles.ways}>{waysIn}</div>}
      </header>
      <p role="status" className="visually-hidden">
        <LastImport imported={lastImport} />
      </p>
      {leftOut > 0 && <Notice tone="information">{t('imports:leftOut', { count: leftOut })}</Notice>}
      <ImportList hrefOf={hrefOf} />
      {empty && (
        <EmptyState title={t('empty.title')} text={t('empty.text')}>
          {waysIn}
          {sampleButtons}
        </EmptyState>
      )}
      {library && !empty && (
        <>
          {library.count > fewArticles && <RecentArticles articles={recent} hrefOf={hrefOf} />}
          <ArticleList
            articles={library.articles}
            hrefOf={hrefOf}
            versionsHref={versionsHref}
            fileOf={fileOf}
            onReread={reread}
          />
          {library.count > limit && (
            <Button look="quiet" onPress={() => setLimit(limit + articlesAtOnce)}>
              {t('imports:moreArticles', { count: library.count - limit })}
            </Button>
          )}
          <footer className={styles.footer}>
            <p>{t('dropHint')}</p>
            <div className={styles.samples}>{sampleButtons}</div>
          </footer>
        </>
      )}
      {pasted && (
        <PasteDialog
          pasted={pasted}
          onClose={() => setPasted(null)}
          onImport={(incoming, choices) => importAll([incoming], choices)}
        />
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
