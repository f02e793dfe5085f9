import { memo, useState } from 'react'
import { ArticleId } from '#core/article/article'
import { isReadByMarksAlone } from '#core/attribution/languages/known'
import type { Failure } from '#core/result'
import { ForeignText } from '../../i18n/ForeignText'
import { useFailureText } from '../../i18n/use-failure-text'
import { useTranslation } from '../../i18n/use-translation'
import { Button } from '../../ui/Button'
import { looksReadable } from '../../readers/extensions'
import { Notice } from '../../ui/Notice'
import { ProgressBar } from '../../ui/ProgressBar'
import { CompareDialog } from './CompareDialog'
import type { ImportQueue, ImportRow } from './import-queue'
import type { Alike, Imported, ImportFailure } from './importing'
import { hasChoices, mayBeChosen, mayBeMisread } from './choosable'
import { ReadingButton } from './ReadingButton'
import styles from './ImportList.module.css'
import { mayPass } from './passing-failures'

export interface ImportEntryProps {
  readonly row: ImportRow
  readonly queue: ImportQueue
  /** Of so many that their progress is told for all of them together. */
  readonly isOfMany: boolean
  readonly hrefOf: (id: ArticleId) => string
}

/** One file: how far it has come, or what came of it and what can be done. Rows that stay as they are are not drawn again. */
export const ImportEntry = memo(function ImportEntry({ row, queue, isOfMany, hrefOf }: ImportEntryProps) {
  const { t } = useTranslation('library')
  const { id, name, state } = row
  const named = { file: name }
  if (state.phase === 'refused') {
    return (
      <>
        <Notice tone="problem">
          <strong>
            <ForeignText>{name}</ForeignText>
          </strong>
          <Reason failure={state.failure} />
        </Notice>
        <div className={styles.actions}>
          <WayOut failure={state.failure} row={row} queue={queue} hrefOf={hrefOf} />
          <Button look="quiet" aria-label={t('closeFile', named)} onPress={() => queue.remove(id)}>
            {t('close')}
          </Button>
        </div>
      </>
    )
  }
  if (state.phase === 'alike')
    return <AlikeEntry id={id} name={name} alike={state.alike} queue={queue} hrefOf={hrefOf} />
  if (state.phase === 'added') {
    const [only, ...others] = state.imported.added
    return (
      <>
        <Notice tone="information">
          <strong>
            <ForeignText>{name}</ForeignText>
          </strong>
          <ReadingNotices imported={state.imported} />
        </Notice>
        <div className={styles.actions}>
          <Attachments name={name} imported={state.imported} queue={queue} />
          {hasChoices(state.imported) && <Reading row={row} queue={queue} isReread />}
          {only && others.length === 0 && (
            <a href={hrefOf(only.articleId)} aria-label={t('openAddedFile', named)}>
              {t('openAdded')}
            </a>
          )}
          <Button look="quiet" aria-label={t('closeFile', named)} onPress={() => queue.remove(id)}>
            {t('close')}
          </Button>
        </div>
      </>
    )
  }
  return (
    <>
      <div className={styles.running}>
        <p>
          <strong>
            <ForeignText>{name}</ForeignText>
          </strong>{' '}
          <span className={styles.phase}>{t(`phase.${state.phase}`)}</span>
        </p>
        {state.phase !== 'waiting' && !isOfMany && <ProgressBar label={t('progress', named)} />}
      </div>
      {/* What is being recorded is recorded whole: there is no way back into half of it. */}
      {state.phase !== 'saving' && (
        <Button look="quiet" aria-label={t('cancelFile', named)} onPress={() => queue.remove(id)}>
          {t('cancel')}
        </Button>
      )}
    </>
  )
})

function Reason({ failure }: { readonly failure: Failure<ImportFailure> }) {
  const failureText = useFailureText()
  return <p>{failureText(failure)}</p>
}

/** What was taken for granted while a file was read, and how many articles came of it. */
function ReadingNotices({ imported: { added, known, notices } }: { readonly imported: Imported }) {
  const { t } = useTranslation('library')
  return (
    <ul className={styles.notices}>
      {added.length + known > 1 && <li>{t('addedSeveral', { count: added.length })}</li>}
      {known > 0 && <li>{t('knownSeveral', { count: known })}</li>}
      {added.some(({ language }) => isReadByMarksAlone(language)) && <li>{t('byMarks')}</li>}
      {notices.map(({ code, detail }) => (
        <li key={code}>{t(`notice.${code}`, { ...detail })}</li>
      ))}
    </ul>
  )
}

/** What a refused file still offers: the article that is already there, adding it all the same, or another try. */
function WayOut({
  failure,
  row,
  queue,
  hrefOf,
}: Omit<ImportEntryProps, 'isOfMany'> & { readonly failure: Failure<ImportFailure> }) {
  const { t } = useTranslation('library')
  const named = { file: row.name }
  switch (failure.code) {
    case 'decision.duplicateArticle': {
      const articleId = ArticleId.safeParse(failure.detail?.['articleId'])
      return articleId.success && <a href={hrefOf(articleId.data)}>{t('openDuplicate')}</a>
    }
    case 'import.noStatements':
      return (
        <>
          <Button
            aria-label={t('addAnywayFile', named)}
            onPress={() => queue.retry(row.id, { evenWithoutStatements: true })}
          >
            {t('addAnyway')}
          </Button>
          {/* Where letters were taken for others, nobody is found to speak. */}
          {mayBeMisread(row.name) && <Reading row={row} queue={queue} />}
        </>
      )
    default:
      if (mayBeChosen(failure)) return <Reading row={row} queue={queue} />
      return (
        mayPass(failure) && (
          <Button aria-label={t('retryFile', named)} onPress={() => queue.retry(row.id)}>
            {t('retry')}
          </Button>
        )
      )
  }
}

/** How the file of a row was read, to be looked at and chosen anew. */
function Reading({
  row: { id, name },
  queue,
  isReread = false,
}: Pick<ImportEntryProps, 'row' | 'queue'> & { readonly isReread?: boolean }) {
  const entry = queue.incoming(id)
  return (
    entry && (
      <ReadingButton
        name={name}
        load={() => Promise.resolve(entry.incoming.file)}
        choices={entry.choices}
        isRefused={!isReread}
        onChoose={(_, choices) => queue.retry(id, isReread ? { ...choices, isReread } : choices)}
      />
    )
  )
}

/** What came with a mail, each to be imported as a file of its own. */
function Attachments({
  name,
  imported: { attachments = [] },
  queue,
}: Pick<ImportEntryProps, 'queue'> & { readonly name: string; readonly imported: Imported }) {
  const { t } = useTranslation('imports')
  return attachments
    .filter((attachment) => looksReadable(attachment.name))
    .map((attachment, index) => (
      <Button
        key={index}
        aria-label={t('attachmentOf', { attachment: attachment.name, file: name })}
        onPress={() => {
          const file = new File([attachment.bytes], attachment.name, { type: attachment.mediaType })
          queue.add([{ name: `${name} · ${attachment.name}`, file }])
        }}
      >
        {t('attachment', { attachment: attachment.name })}
      </Button>
    ))
}

/** An article that the library may have already: nothing is done until a person has said what it is. */
function AlikeEntry({
  id,
  name,
  alike,
  queue,
  hrefOf,
}: Pick<ImportEntryProps, 'queue' | 'hrefOf'> & {
  readonly id: number
  readonly name: string
  readonly alike: Alike
}) {
  const { t } = useTranslation('imports')
  const [isComparing, setComparing] = useState(false)
  const named = { file: name }
  return (
    <>
      <Notice tone="information">
        <strong>
          <ForeignText>{name}</ForeignText>
        </strong>
        <p>
          {t(alike.known.sameAddress ? 'alike.sameAddress' : 'alike.text')}{' '}
          <a href={hrefOf(alike.known.articleId)}>
            <ForeignText>{alike.known.title}</ForeignText>
          </a>
        </p>
      </Notice>
      <div className={styles.actions}>
        <Button aria-label={t('alike.compareFile', named)} onPress={() => setComparing(true)}>
          {t('alike.compare')}
        </Button>
        <Button
          look="quiet"
          aria-label={t('alike.bothFile', named)}
          onPress={() => queue.retry(id, { evenIfAlike: true })}
        >
          {t('compare.both')}
        </Button>
        <Button look="quiet" aria-label={t('alike.skipFile', named)} onPress={() => queue.remove(id)}>
          {t('compare.skip')}
        </Button>
      </div>
      {isComparing && <CompareDialog id={id} alike={alike} onClose={() => setComparing(false)} />}
    </>
  )
}
