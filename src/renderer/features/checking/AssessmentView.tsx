import type { Assessment } from '#core/assessment/assessment'
import type { Profile } from '#core/workflow/profile'
import { ForeignText } from '../../i18n/ForeignText'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import { attributionMarks, noAttributionMark } from '../../marks/attribution-marks'
import { useVerdictWords } from '../../marks/use-verdict-words'
import { Toned } from '../../ui/Toned'
import styles from './Checking.module.css'
import { FieldComments, type Commenting } from './FieldComments'
import { Person } from './Person'

export interface AssessmentViewProps {
  readonly assessment: Assessment | null
  readonly profiles: readonly Profile[]
  /** Null where there is nothing to comment on, such as on the second verdict. */
  readonly commenting: Commenting | null
}

/** An assessment as it stands, to be read. */
export function AssessmentView({ assessment, profiles, commenting }: AssessmentViewProps) {
  const { t } = useTranslation(['checking', 'domain'])
  const format = useFormat()
  const verdictWords = useVerdictWords()
  const { attribution = null, content = null, rationale = '', knownThen = '' } = assessment ?? {}
  const { word, mark } = verdictWords(content?.value ?? null)
  return (
    <dl className={styles.view}>
      <div>
        <dt>{t('attribution')}</dt>
        <dd>
          <Toned mark={attribution ? attributionMarks[attribution] : noAttributionMark}>
            {attribution ? t(`domain:attribution.${attribution}`) : t('domain:noAttribution')}
          </Toned>
          {commenting && <FieldComments field="attribution" {...commenting} />}
        </dd>
      </div>
      <div>
        <dt>{t('content')}</dt>
        <dd>
          <Toned mark={mark}>{word}</Toned>
          {commenting && <FieldComments field="content" {...commenting} />}
        </dd>
      </div>
      <div>
        <dt>{t('domain:label.rationale')}</dt>
        <dd>
          {rationale === '' ? (
            <span className={styles.quiet}>{t('noRationale')}</span>
          ) : (
            <span className={styles.prose}>
              <ForeignText>{rationale}</ForeignText>
            </span>
          )}
          {commenting && <FieldComments field="rationale" {...commenting} />}
        </dd>
      </div>
      {(knownThen !== '' || commenting) && (
        <div>
          <dt>{t('domain:label.knownThen')}</dt>
          <dd>
            {knownThen === '' ? (
              <span className={styles.quiet}>{t('nothingKnown')}</span>
            ) : (
              <span className={styles.prose}>
                <ForeignText>{knownThen}</ForeignText>
              </span>
            )}
            {commenting && <FieldComments field="knownThen" {...commenting} />}
          </dd>
        </div>
      )}
      {assessment && (
        <div>
          <dt>{t('domain:label.checker')}</dt>
          <dd>
            <span>
              <Person id={assessment.by} profiles={profiles} />
              {assessment.at && ` · ${format.dateTime(assessment.at)}`}
            </span>
          </dd>
        </div>
      )}
    </dl>
  )
}
