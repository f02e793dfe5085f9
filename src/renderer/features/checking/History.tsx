import { isHidden } from '#core/assessment/blind-second'
import { historyOf, isPublication, standingAfter } from '#core/operation/history'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import { useActor } from '../../storage/workspace-context'
import { Button } from '../../ui/Button'
import styles from './History.module.css'
import { historyLines, otherwiseLines } from './history-lines'
import { spanLines, wordLines } from './history-words'
import { Lines } from './Line'
import { Person } from './Person'
import { useAsk } from './use-ask'
import type { Case } from './use-case'

/** Everything that was decided about the card, the latest first, and the way back to any of it. */
export function History({ shown }: { readonly shown: Case }) {
  const { t } = useTranslation('checking')
  const format = useFormat()
  const actor = useActor()
  const { ask, problem } = useAsk()
  const { statement, edits, profiles, article } = shown
  const entries = historyOf(edits, statement.id).reverse()
  const published = entries.findIndex(({ turn }) => isPublication(turn))
  const hidden = isHidden(statement, 'first', actor) || isHidden(statement, 'second', actor)
  const back = (seq: number, words: string) => (
    <Button
      look="quiet"
      aria-label={t('history.backTo', { when: words })}
      onPress={() => void ask({ type: 'restore', statementId: statement.id, seq })}
    >
      {t('history.back')}
    </Button>
  )
  return (
    <details className={styles.history}>
      <summary>{t('history.title', { count: entries.length, shown: format.number(entries.length) })}</summary>
      <div role="alert" className={styles.problem}>
        {problem}
      </div>
      <ol className={styles.entries} aria-label={t('history.label')}>
        {entries.map(({ edit, turn }, index) => {
          const { seq, at, actor: by, kind, undoes } = edit
          return (
            <li key={seq} className={styles.entry}>
              <div className={styles.head}>
                <span>
                  <Person id={by} profiles={profiles} /> · <time dateTime={at}>{format.dateTime(at)}</time>
                  {undoes !== undefined && ` · ${t('history.undone')}`}
                  {kind === 'statement.restored' && ` · ${t('history.restored')}`}
                </span>
                {/* The latest state is where the card stands, and behind a publication nobody goes. */}
                {index > 0 && (published < 0 || index <= published) && back(seq, format.dateTime(at))}
              </div>
              <Lines
                lines={[
                  ...wordLines({ edit, turn }, statement, article.text),
                  ...historyLines(turn, hidden),
                  ...otherwiseLines(turn, (theirs) => {
                    const ours = standingAfter(entries.slice(0, index), statement)
                    return [
                      ...spanLines(ours, theirs, statement.found, article.text),
                      ...historyLines({ before: ours, after: theirs }, hidden),
                    ]
                  }),
                ]}
              />
            </li>
          )
        })}
        {statement.made === null && (
          <li className={styles.entry}>
            <div className={styles.head}>
              <span>
                {t('history.imported')} ·{' '}
                <time dateTime={article.importedAt}>{format.dateTime(article.importedAt)}</time>
              </span>
              {entries.length > 0 && published < 0 && back(0, format.dateTime(article.importedAt))}
            </div>
          </li>
        )}
      </ol>
    </details>
  )
}
