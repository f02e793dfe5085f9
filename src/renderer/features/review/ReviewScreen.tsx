import { ChevronDown } from 'lucide-react'
import { useEffect } from 'react'
import { bothIn } from '#core/assessment/blind-second'
import type { StatementId } from '#core/statement/statement'
import { wordingOf } from '#core/statement/wording'
import { inQueueOrder, queueOrders } from '#core/workflow/queue'
import { ForeignText } from '../../i18n/ForeignText'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import { useVerdictWords } from '../../marks/use-verdict-words'
import { useProfiles } from '../../storage/profiles'
import { chooseQueueOrder, useQueueOrder } from '../../storage/queue-order'
import { useReviewQueue, type QueueEntry } from '../../storage/review-queue'
import { useActor } from '../../storage/workspace-context'
import { Button } from '../../ui/Button'
import { ChoiceMenu } from '../../ui/ChoiceMenu'
import { EmptyState } from '../../ui/EmptyState'
import { Notice } from '../../ui/Notice'
import { Toned } from '../../ui/Toned'
import styles from './ReviewScreen.module.css'

export interface ReviewScreenProps {
  readonly hrefOf: (id: StatementId) => string
  readonly overviewHref: string
}

/** Everything that waits for an editor, over all articles. */
export function ReviewScreen({ hrefOf, overviewHref }: ReviewScreenProps) {
  const { t } = useTranslation(['review', 'domain'])
  const queue = useReviewQueue()
  const order = useQueueOrder()
  const actor = useActor()
  const role = useProfiles()?.find(({ id }) => id === actor)?.role
  useEffect(() => {
    document.title = t('documentTitle')
  }, [t])
  if (!queue) return <p className="visually-hidden">{t('loading')}</p>
  if (queue.length === 0)
    return (
      <EmptyState level={1} title={t('empty.title')} text={t('empty.text')}>
        <a href={overviewHref}>{t('empty.overview')}</a>
      </EmptyState>
    )
  const orderWord = t(`order.${order}`)
  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <h1 className={styles.title}>{t('title')}</h1>
        <span className={styles.count}>{t('count', { count: queue.length })}</span>
        <ChoiceMenu
          label={t('order.label')}
          placement="bottom end"
          chosen={order}
          choices={queueOrders.map((value) => ({ value, label: t(`order.${value}`) }))}
          onChoose={chooseQueueOrder}
        >
          <Button aria-label={t('order.button', { order: orderWord })}>
            {orderWord}
            <ChevronDown aria-hidden size={14} />
          </Button>
        </ChoiceMenu>
      </header>
      {role === 'factChecker' && <Notice tone="information">{t('forEditors')}</Notice>}
      <ol className={styles.list} aria-label={t('title')}>
        {inQueueOrder(queue, order).map((entry) => (
          <QueueRow key={entry.statement.id} entry={entry} href={hrefOf(entry.statement.id)} />
        ))}
      </ol>
    </div>
  )
}

function QueueRow({ entry, href }: { readonly entry: QueueEntry; readonly href: string }) {
  const { t } = useTranslation(['review', 'domain'])
  const format = useFormat()
  const verdictWords = useVerdictWords()
  const { statement, article, sourceName, quotation, stageSince, importance } = entry
  // A blind second verdict is still out: nobody reads the first in a list meanwhile.
  const isBlind = statement.second !== null && !bothIn(statement)
  const { word, mark } = verdictWords(statement.assessment?.content?.value ?? null)
  return (
    <li className={styles.row}>
      <a className={styles.link} href={href}>
        <strong>
          {sourceName === null ? (
            t('domain:noSource')
          ) : (
            <ForeignText language={article.language}>{sourceName}</ForeignText>
          )}
        </strong>
      </a>
      <p className={styles.quotation}>
        <ForeignText language={wordingOf(statement).language ?? article.language}>{quotation}</ForeignText>
      </p>
      <p className={styles.facts}>
        <span>{isBlind ? t('blind') : <Toned mark={mark}>{word}</Toned>}</span>
        <ForeignText language={article.language}>{article.title}</ForeignText>
        <span>{t('since', { when: format.dateTime(stageSince) })}</span>
        {importance !== 'normal' && (
          <span>
            {t('domain:label.importance')}: {t(`domain:importance.${importance}`)}
          </span>
        )}
      </p>
    </li>
  )
}
