import { allSpans } from '#core/statement/spans'
import { wordingOf } from '#core/statement/wording'
import { enclosingSpan } from '#core/text/span'
import { directionOf } from '#core/text/direction'
import { showBidiControls } from '#core/text/bidi-controls'
import { ForeignText } from '../../i18n/ForeignText'
import { useTranslation } from '../../i18n/use-translation'
import { stanceMarks } from '../../marks/stance-marks'
import { Toned } from '../../ui/Toned'
import { AppearanceForm } from './AppearanceForm'
import styles from './Checking.module.css'
import { FieldComments, type Commenting } from './FieldComments'
import { markedPieces } from './marked-pieces'
import type { Case } from './use-case'

export interface OriginalProps {
  readonly shown: Case
  readonly articleHref: string
  readonly commenting: Commenting
}

/** Who said it, how, and the words as they stand in the article. */
export function Original({ shown, articleHref, commenting }: OriginalProps) {
  const { statement, article, sourceName } = shown
  const { t } = useTranslation(['checking', 'domain'])
  const { stance } = statement
  const wording = wordingOf(statement)
  const { language, text, blocks, title } = article
  const whole = enclosingSpan(allSpans(wording))
  const around = blocks.filter(({ start, end }) => whole !== null && start < whole.end && end > whole.start)
  const known = language !== 'und'
  return (
    <section className={styles.column} aria-labelledby="original">
      <h2 id="original" className={styles.heading}>
        {t('original')}
      </h2>
      <div className={styles.who}>
        <strong>
          {sourceName === null ? (
            t('domain:noSource')
          ) : (
            <ForeignText language={language}>{sourceName}</ForeignText>
          )}
        </strong>
        <Toned mark={stanceMarks[stance]} look="chip">
          {t(`domain:stance.${stance}`)}
        </Toned>
      </div>
      <blockquote
        className={styles.passage}
        lang={known ? language : undefined}
        dir={known ? directionOf(language) : 'auto'}
      >
        {around.map((block) => (
          <p key={block.start}>
            {markedPieces(text, block, wording).map(({ start, words, role }) => {
              const readable = showBidiControls(words)
              if (role === 'content') return <mark key={start}>{readable}</mark>
              return (
                <span key={start} className={role ? styles[role] : undefined}>
                  {readable}
                </span>
              )
            })}
          </p>
        ))}
      </blockquote>
      <div className={styles.remarks}>
        {(['source', 'stance', 'quotation'] as const).map((field) => (
          <FieldComments key={field} field={field} {...commenting} />
        ))}
      </div>
      <p className={styles.from}>
        <a href={articleHref}>
          <ForeignText language={language}>{title}</ForeignText>
        </a>
      </p>
      <AppearanceForm article={article} />
      <FieldComments field="appearance" {...commenting} />
    </section>
  )
}
