import { ArrowRight } from 'lucide-react'
import { ForeignText } from '../../i18n/ForeignText'
import { useTranslation } from '../../i18n/use-translation'
import { useVerdictWords } from '../../marks/use-verdict-words'
import styles from './History.module.css'
import type { HistoryLine } from './history-lines'
import { WordDiff } from './WordDiff'

/** Some lines of what a change tells, one below the other. */
export function Lines({ lines }: { readonly lines: readonly HistoryLine[] }) {
  return (
    <ul className={styles.lines}>
      {lines.map((line, place) => (
        <li key={place}>
          <Line line={line} />
        </li>
      ))}
    </ul>
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
    case 'otherwise':
      return (
        <>
          {t('history.otherwise')}
          <Lines lines={line.lines} />
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
