import { useRef } from 'react'
import {
  attributionVerdicts,
  contentDue,
  type Assessment,
  type AssessmentFields,
} from '#core/assessment/assessment'
import { deskScale } from '#core/assessment/desk-scale'
import type { Statement } from '#core/statement/statement'
import { isActionId } from '../../actions/catalogue'
import { useKeyHint } from '../../actions/KeysOf'
import type { Doings } from '../../actions/registry'
import { useActions } from '../../actions/use-actions'
import { useTranslation } from '../../i18n/use-translation'
import { attributionMarks } from '../../marks/attribution-marks'
import { useVerdictWords } from '../../marks/use-verdict-words'
import { ChoiceGroup } from '../../ui/ChoiceGroup'
import { TextField } from '../../ui/TextField'
import styles from './Checking.module.css'
import { FieldComments, type Commenting } from './FieldComments'
import { useAsk } from './use-ask'
import { useSavedText } from './use-saved-text'

export interface AssessmentFormProps {
  readonly statement: Statement
  /** The one that is written here: the first, or the blind second. */
  readonly assessment: Assessment | null
  readonly commenting: Commenting
  /** A refused step that is about one of these fields. */
  readonly refusedField: string | null
  readonly refusal: string | null
}

/** The two verdicts and why. Everything is saved by itself; digits give the verdicts. */
export function AssessmentForm(props: AssessmentFormProps) {
  const { statement, assessment, commenting } = props
  const { t } = useTranslation(['checking', 'domain', 'actions'])
  const verdictWords = useVerdictWords()
  const due = contentDue[statement.stance]
  const { ask, problem, field } = useAsk()
  const rationaleInput = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const assess = (changes: Partial<AssessmentFields>) =>
    ask({ type: 'assess', statementId: statement.id, changes, scale: deskScale })
  const giveContent = (value: string) => {
    const content = { scale: { id: deskScale.id, version: deskScale.version }, value }
    // The same digit once more takes the verdict back.
    void assess({ content: assessment?.content?.value === value ? null : content })
  }
  const giveAttribution = (value: AssessmentFields['attribution']) =>
    void assess({ attribution: assessment?.attribution === value ? null : value })
  const rationale = useSavedText(assessment?.rationale ?? '', (text) => assess({ rationale: text }))
  const knownThen = useSavedText(assessment?.knownThen ?? '', (text) => assess({ knownThen: text }))
  const hintOf = useKeyHint()
  const keyHint = (id: string) => {
    const { hint } = isActionId(id) ? hintOf(id) : {}
    return hint === undefined ? {} : { hint: hint.replace('Shift+', '⇧') }
  }
  const problemAt = (name: string) =>
    field === name ? problem : props.refusedField === name ? props.refusal : null

  useActions({
    ...(Object.fromEntries([
      ...deskScale.values.map(({ value }, index) => [
        `verdict.${index + 1}`,
        {
          name: t('actions:name.verdictIs', { verdict: verdictWords(value).word }),
          run: () => giveContent(value),
        },
      ]),
      ...attributionVerdicts.map((value, index) => [
        `attribution.${index + 1}`,
        {
          name: t('actions:name.attributionIs', { verdict: t(`domain:attribution.${value}`) }),
          run: () => giveAttribution(value),
        },
      ]),
    ]) as Doings),
    'checking.rationale': () => rationaleInput.current?.focus(),
  })

  return (
    <>
      <ChoiceGroup
        label={t('attribution')}
        chosen={assessment?.attribution ?? null}
        onChoose={giveAttribution}
        choices={attributionVerdicts.map((value, index) => ({
          value,
          label: t(`domain:attribution.${value}`),
          mark: attributionMarks[value],
          ...keyHint(`attribution.${index + 1}`),
        }))}
      />
      <p role="alert" className={styles.problem}>
        {problemAt('attribution')}
      </p>
      <FieldComments field="attribution" {...commenting} />
      <ChoiceGroup
        label={t('content')}
        chosen={assessment?.content?.value ?? null}
        onChoose={giveContent}
        choices={deskScale.values.map(({ value }, index) => {
          const { word, mark } = verdictWords(value)
          return { value, label: word, mark, ...keyHint(`verdict.${index + 1}`) }
        })}
      />
      {due !== 'now' && <p className={styles.quiet}>{t(`due.${due}`)}</p>}
      <p role="alert" className={styles.problem}>
        {problemAt('content')}
      </p>
      <FieldComments field="content" {...commenting} />
      <TextField
        {...rationale}
        inputRef={rationaleInput}
        label={t('domain:label.rationale')}
        hint={t('rationaleHint')}
        lines={5}
        problem={problemAt('rationale')}
        onKeyDown={leaveOnEscape}
      />
      <FieldComments field="rationale" {...commenting} />
      <TextField
        {...knownThen}
        label={t('domain:label.knownThen')}
        lines={2}
        problem={problemAt('knownThen')}
        onKeyDown={leaveOnEscape}
      />
      <FieldComments field="knownThen" {...commenting} />
      {problem !== null && field === null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </>
  )
}

/** Out of the field and back to where letters and digits are commands. */
function leaveOnEscape(event: React.KeyboardEvent): void {
  if (event.key === 'Escape' && event.target instanceof HTMLElement) {
    event.target.blur()
    document.getElementById('main')?.focus({ preventScroll: true })
  }
}
