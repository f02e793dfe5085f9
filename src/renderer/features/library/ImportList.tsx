import { useState } from 'react'
import type { ArticleId } from '#core/article/article'
import { useTranslation } from '../../i18n/use-translation'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { ProgressBar } from '../../ui/ProgressBar'
import { ImportEntry } from './ImportEntry'
import type { ImportRow, ImportState } from './import-queue'
import { useImportRows, useImports } from './imports-context'
import styles from './ImportList.module.css'
import { mayPass } from './passing-failures'

export interface ImportListProps {
  readonly hrefOf: (id: ArticleId) => string
}

/** What a person has to look at comes first, then what is at work, then what waits. */
const order: Readonly<Record<ImportState['phase'], number>> = {
  alike: 0,
  refused: 0,
  added: 0,
  saving: 1,
  extracting: 1,
  reading: 1,
  waiting: 2,
}
/** Of so many files each tells of itself; of more only what becomes of all of them is read out. */
const fewFiles = 5
/** Rows that are drawn at once: a folder may hold thousands. */
const rowsAtOnce = 25
/** Of many files, those at work that are drawn: they come and go several times a second. */
const fewAtWork = 6

/** The files on their way in, and those of which something has to be said, each with its reason and what can be done. */
export function ImportList({ hrefOf }: ImportListProps) {
  const { t } = useTranslation(['imports', 'library'])
  const { queue } = useImports()
  const { rows, progress } = useImportRows()
  const isOfMany = progress.total > fewFiles
  const [limit, setLimit] = useState<number | null>(null)
  const sorted = rows.toSorted((a, b) => order[a.state.phase] - order[b.state.phase])
  const remarked = rows.filter(({ state }) => order[state.phase] === 0).length
  const atFirst = Math.min(rowsAtOnce, remarked + (isOfMany ? fewAtWork : rowsAtOnce))
  const shown = sorted.slice(0, limit ?? atFirst)
  return (
    <section
      aria-label={t('library:imports')}
      aria-live={isOfMany ? 'off' : 'polite'}
      className={styles.imports}
    >
      <Left />
      <Overall rows={rows} />
      <AllAlike count={rows.filter(({ state }) => state.phase === 'alike').length} />
      {rows.length > 0 && (
        <ul className={styles.list}>
          {shown.map((row) => (
            <li key={row.id} className={styles.row}>
              <ImportEntry row={row} queue={queue} isOfMany={isOfMany} hrefOf={hrefOf} />
            </li>
          ))}
        </ul>
      )}
      {rows.length > shown.length && (
        <div className={styles.more}>
          <Button look="quiet" onPress={() => setLimit(shown.length + rowsAtOnce)}>
            {t('moreRows', { count: rows.length - shown.length })}
          </Button>
        </div>
      )}
    </section>
  )
}

/** How far several files have come together, and what can be done about all of them. */
function Overall({ rows }: { readonly rows: readonly ImportRow[] }) {
  const { t } = useTranslation('imports')
  const { queue } = useImports()
  const { progress } = useImportRows()
  const { done, total } = progress
  const isRunning = done < total
  const failed = rows.filter(({ state }) => state.phase === 'refused' && mayPass(state.failure)).length
  const closable = rows.filter(({ state }) => state.phase === 'added' || state.phase === 'refused').length
  const isOver = isRunning ? total > 1 : closable > 1
  if (!isOver) return null
  return (
    <div className={styles.overall}>
      <div className={styles.running}>
        <p role={isRunning ? undefined : 'status'}>
          {t(isRunning ? 'overall' : 'overallDone', { count: total, done })}
        </p>
        {isRunning && <ProgressBar label={t('overallProgress')} value={done / total} />}
      </div>
      <div className={styles.actions}>
        {isRunning && <Button onPress={() => queue.cancelAll()}>{t('cancelAll')}</Button>}
        {failed > 0 && (
          <Button onPress={() => queue.retryFailed(mayPass)}>{t('retryFailed', { count: failed })}</Button>
        )}
        {!isRunning && closable > 1 && (
          <Button look="quiet" onPress={() => queue.clear()}>
            {t('closeAll')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** One answer to many questions of the same kind. */
function AllAlike({ count }: { readonly count: number }) {
  const { t } = useTranslation('imports')
  const { queue } = useImports()
  if (count < 2) return null
  return (
    <div className={styles.overall} role="group" aria-label={t('alike.all', { count })}>
      <p>{t('alike.all', { count })}</p>
      <div className={styles.actions}>
        <Button onPress={() => queue.answerAlike('both')}>{t('alike.allBoth')}</Button>
        <Button look="quiet" onPress={() => queue.answerAlike('skip')}>
          {t('alike.allSkip')}
        </Button>
      </div>
    </div>
  )
}

/** Files that were still waiting when the program was closed. */
function Left() {
  const { t } = useTranslation('imports')
  const { left, dealWithLeft } = useImports()
  if (left.length === 0) return null
  return (
    <div className={styles.overall}>
      <Notice tone="information">
        <p>{t('left.text', { count: left.length })}</p>
      </Notice>
      <div className={styles.actions}>
        <Button look="primary" onPress={() => dealWithLeft('resume')}>
          {t('left.resume')}
        </Button>
        <Button look="quiet" onPress={() => dealWithLeft('forget')}>
          {t('left.forget')}
        </Button>
      </div>
    </div>
  )
}
