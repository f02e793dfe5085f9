import { useState } from 'react'
import type { ArticleId } from '#core/article/article'
import { enclosingSpan, quoteSpans } from '#core/text/span'
import { showBidiControls } from '#core/text/bidi-controls'
import { wordDiff } from '#core/text/word-diff'
import { allSpans, type Spans } from '#core/statement/spans'
import { StatementId } from '#core/statement/statement'
import { wordingOf } from '#core/statement/wording'
import { useFailureText } from '../../i18n/use-failure-text'
import { useTranslation } from '../../i18n/use-translation'
import { Words } from '../../marks/SideBySide'
import type { TextRow } from '../../storage/database'
import type { OpenCard } from '../../storage/versions'
import { useWorkspace } from '../../storage/workspace-context'
import { Button } from '../../ui/Button'
import { OtherPlace } from './OtherPlace'
import styles from './Versions.module.css'

export interface OpenCardsProps {
  /** The newer version. */
  readonly articleId: ArticleId
  readonly before: TextRow
  readonly now: TextRow
  readonly cards: readonly OpenCard[]
}

/** The words of a card from its first to its last, in one line. */
const passageOf = (text: string, spans: Spans): string => {
  const passage = enclosingSpan(allSpans(spans))
  return passage ? text.slice(passage.start, passage.end).replace(/\s+/g, ' ') : ''
}

/** Cards that could not be carried over without asking: each with its old passage and where it may stand now. */
export function OpenCards({ articleId, before, now, cards }: OpenCardsProps) {
  const { t } = useTranslation('versions')
  if (cards.length === 0) return <p className={styles.soft}>{t('allCarried')}</p>
  const left = cards.filter(({ confirmedAs, anchor }) => !confirmedAs && anchor.state !== 'orphan').length
  return (
    <section aria-labelledby="open-cards" className={styles.section}>
      <h2 id="open-cards" className={styles.heading}>
        {t('open', { count: left })}
      </h2>
      <ul className={styles.list} aria-label={t('openList')}>
        {cards.map((card) => (
          <li key={card.statement.id} className={styles.row}>
            <OpenEntry articleId={articleId} before={before} now={now} card={card} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OpenEntry({
  articleId,
  before,
  now,
  card,
}: Omit<OpenCardsProps, 'cards'> & { readonly card: OpenCard }) {
  const { t } = useTranslation('versions')
  const failureText = useFailureText()
  const workspace = useWorkspace()
  const [problem, setProblem] = useState<string | null>(null)
  const { anchor, statement, confirmedAs } = card
  const wording = wordingOf(statement)
  const was = passageOf(before.text, wording)
  const name = wording.resolved ?? quoteSpans(before.text, wording.source)
  const confirm = async (spans: Spans) => {
    const newId = StatementId.parse(crypto.randomUUID())
    const done = await workspace.execute({
      type: 'anchorStatement',
      articleId,
      statementId: statement.id,
      spans,
      newId,
    })
    setProblem(done.ok ? null : failureText(done.failure))
  }
  return (
    <>
      <p className={styles.state}>
        <bdi>{name}</bdi> · {t(confirmedAs ? 'state.confirmed' : `state.${anchor.state}`)}
      </p>
      <blockquote className={styles.passage} dir="auto" aria-label={t('oldPassage')}>
        {showBidiControls(was)}
      </blockquote>
      {!confirmedAs &&
        anchor.places.map((place, index) => (
          <div key={index} className={styles.place}>
            <blockquote className={styles.passage} dir="auto" aria-label={t('newPassage')}>
              <Words parts={wordDiff(was, passageOf(now.text, place))} />
            </blockquote>
            <Button
              aria-label={t('confirmPlace', { name, place: index + 1 })}
              onPress={() => void confirm(place)}
            >
              {t('confirm')}
            </Button>
          </div>
        ))}
      {!confirmedAs && (
        <div>
          <OtherPlace
            name={name}
            was={was}
            now={now}
            onChoose={(sentence) => void confirm({ source: [], cue: [], content: [sentence] })}
          />
        </div>
      )}
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </>
  )
}
