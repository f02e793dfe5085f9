import { ArrowRight } from 'lucide-react'
import { isHidden } from '#core/assessment/blind-second'
import { historyOf, isPublication } from '#core/operation/history'
import { ForeignText } from '../../i18n/ForeignText'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import { useVerdictWords } from '../../marks/use-verdict-words'
import { useActor } from '../../storage/workspace-context'
import { Button } from '../../ui/Button'
import styles from './History.module.css'
import { historyLines, type HistoryLine } from './history-lines'
import { wordLines } from './history-words'
import { Person } from './Person'
import { useAsk } from './use-ask'
import type { Case } from './use-case'
import { WordDiff } from './WordDiff'

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
              <ul className={styles.lines}>
                {[...wordLines({ edit, turn }, statement, article.text), ...historyLines(turn, hidden)].map(
                  (line, place) => (
                    <li key={place}>
                      <Line line={line} />
                    </li>
                  ),
                )}
              </ul>
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

function Line({ line }: { readonly line: HistoryLine }) {
  const { t } = useTranslation(['checking', 'domain'])
  const verdictWords = useVerdictWords()
  switch (line.kind) {
    case 'text':
      return (
        <>
          {t(`domain:label.${line.field}`)}
          <WordDiff before={line.before} after={line.after} />
        </>
      )
    case 'words':
      return (
        <>
          {line.field === 'named' ? t('history.named') : t(`domain:label.${line.field}`)}
          <WordDiff before={line.before} after={line.after} />
        </>
      )
    case 'byHand':
      return t(`history.byHand.${line.what}`)
    case 'evidence':
      return (
        <>
          {t(`history.evidence.${line.what}`)}: <ForeignText>{line.name}</ForeignText>
        </>
      )
    case 'note':
      return (
        <>
          {t(`history.note.${line.field}`)}: <ForeignText>{line.text}</ForeignText>
        </>
      )
    case 'plain':
      return t(`history.plain.${line.what}`)
    case 'turn': {
      const word = (value: string | null) => {
        if (line.field === 'content') return verdictWords(value).word
        if (value === null) return line.field === 'attribution' ? t('domain:noAttribution') : '—'
        return t(`domain:${line.field}.${value}` as 'domain:stage.open')
      }
      const label = line.field === 'attribution' || line.field === 'content' ? line.field : null
      return (
        <>
          {label ? t(`domain:commentField.${label}`) : t(`domain:label.${line.field as 'stage'}`)}:{' '}
          <del>{word(line.before)}</del>{' '}
          <ArrowRight role="img" aria-label={t('history.became')} size={14} className="mirrored" />{' '}
          <ins>{word(line.after)}</ins>
        </>
      )
    }
  }
}
