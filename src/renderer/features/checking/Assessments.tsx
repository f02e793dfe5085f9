import { bothIn, disagreements, isHidden, placeOf } from '#core/assessment/blind-second'
import { assessableStages } from '#core/workflow/stages'
import { useTranslation } from '../../i18n/use-translation'
import { useActor } from '../../storage/workspace-context'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { AssessmentForm } from './AssessmentForm'
import { AssessmentView } from './AssessmentView'
import styles from './Checking.module.css'
import type { Commenting } from './FieldComments'
import { useAsk } from './use-ask'
import type { Case } from './use-case'

export interface AssessmentsProps {
  readonly shown: Case
  readonly mode: 'check' | 'review'
  readonly commenting: Commenting
  readonly refusedField: string | null
  readonly refusal: string | null
}

/** The verdict, and the blind second one where somebody asked for it: each hidden from the other until both are in. */
export function Assessments({ shown, mode, commenting, refusedField, refusal }: AssessmentsProps) {
  const { t } = useTranslation(['checking', 'domain'])
  const actor = useActor()
  const { ask, problem } = useAsk()
  const { statement, profiles } = shown
  const { second, assessment } = statement
  const place = placeOf(statement, actor)
  const canWrite = mode === 'check' && assessableStages.has(statement.stage)
  const wanted = second !== null
  const canAsk =
    assessableStages.has(statement.stage) && statement.stage !== 'approved' && !second?.assessment
  const differing = disagreements(statement)

  const oneOf = (which: 'first' | 'second') => {
    const own = which === 'first' ? assessment : (second?.assessment ?? null)
    if (canWrite && place === which)
      return (
        <AssessmentForm
          key={which}
          statement={statement}
          assessment={own}
          commenting={{ ...commenting, canComment: false }}
          refusedField={refusedField}
          refusal={refusal}
        />
      )
    if (isHidden(statement, which, actor)) return <Notice tone="information">{t('second.hidden')}</Notice>
    if (which === 'second' && own === null) return <p className={styles.quiet}>{t('second.waiting')}</p>
    return (
      <AssessmentView
        assessment={own}
        profiles={profiles}
        commenting={which === 'first' ? commenting : null}
      />
    )
  }

  return (
    <section className={styles.column} aria-labelledby="assessment">
      <h2 id="assessment" className={styles.heading}>
        {t('assessment')}
      </h2>
      {bothIn(statement) && (
        <Notice tone={differing.length > 0 ? 'problem' : 'information'}>
          {differing.length === 0
            ? t('second.agree')
            : t('second.disagree', {
                fields: differing.map((key) => t(`domain:commentField.${key}`)).join(' · '),
              })}
        </Notice>
      )}
      {wanted && <h3 className={styles.subheading}>{t('second.first')}</h3>}
      {oneOf('first')}
      {wanted && (
        <>
          <h3 className={styles.subheading}>{t('second.title')}</h3>
          {oneOf('second')}
        </>
      )}
      {canAsk && (
        <div className={styles.alone}>
          <Button
            look="quiet"
            onPress={() => void ask({ type: 'askSecond', statementId: statement.id, wanted: !wanted })}
          >
            {wanted ? t('second.withdraw') : t('second.ask')}
          </Button>
          {problem !== null && (
            <p role="alert" className={styles.problem}>
              {problem}
            </p>
          )}
        </div>
      )}
    </section>
  )
}
