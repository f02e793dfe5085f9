import type { ReactNode } from 'react'
import type { Statement } from '#core/statement/statement'
import { wordingOf, type Worded } from '#core/statement/wording'
import { quoteSpans } from '#core/text/span'
import { ForeignText } from '../i18n/ForeignText'
import { useFormat } from '../i18n/use-format'
import { useTranslation } from '../i18n/use-translation'
import { classNames } from '../ui/class-names'
import { Toned } from '../ui/Toned'
import { stanceMarks } from './stance-marks'
import styles from './StatementLine.module.css'
import { useVerdictWords } from './use-verdict-words'

/** A row's height for a list of many, in CSS pixels of a root of 16 px. */
export const statementLineHeight = 104

export interface StatementLineProps {
  readonly statement: Worded & Pick<Statement, 'stance' | 'stage'>
  /** Whoever speaks; null where nobody is named. */
  readonly name: string | null
  readonly article: { readonly title: string; readonly language: string }
  /** The article's text; null until it is read. */
  readonly text: string | null
  /** As everybody may see it: null where there is none, or none to be seen yet. */
  readonly verdict: string | null
  /** When it was said, or since when it waits. */
  readonly when: ReactNode
  readonly href: string
}

/** One statement in a list over all articles: who, how, what, where and how far it has come. */
export function StatementLine({ statement, name, article, text, verdict, when, href }: StatementLineProps) {
  const { t } = useTranslation('domain')
  const { word, mark } = useVerdictWords()(verdict)
  const { stance, stage } = statement
  const { content, language } = wordingOf(statement)
  const quotation = text === null ? '' : quoteSpans(text, content).replace(/\s+/g, ' ').trim()
  return (
    <div className={styles.line}>
      <div className={styles.head}>
        <a className={classNames(styles.link, 'one-line')} href={href}>
          {name === null ? t('noSource') : <ForeignText language={article.language}>{name}</ForeignText>}
        </a>
        <Toned mark={stanceMarks[stance]} look="chip">
          {t(`stance.${stance}`)}
        </Toned>
      </div>
      <p className={classNames(styles.quotation, 'one-line')}>
        <ForeignText language={language ?? article.language}>{quotation}</ForeignText>
      </p>
      <p className={styles.facts}>
        <span>{t(`stage.${stage}`)}</span>
        <Toned mark={mark}>{word}</Toned>
        <span>{when}</span>
        <span className="one-line">
          <ForeignText language={article.language}>{article.title}</ForeignText>
        </span>
      </p>
    </div>
  )
}

/** A day or a moment, as the interface writes it. */
export function When({ at, words }: { readonly at: string; readonly words?: (when: string) => string }) {
  const format = useFormat()
  const when = at.length > 10 ? format.dateTime(at) : format.day(at)
  return <time dateTime={at}>{words ? words(when) : when}</time>
}
