import type { Disagreement, OpinionKey } from '#core/statement/statement'
import { ForeignText } from '../../i18n/ForeignText'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { AssessmentView } from './AssessmentView'
import styles from './Checking.module.css'
import { Person } from './Person'
import { useAsk } from './use-ask'
import type { Case } from './use-case'

/** What another desk has decided otherwise on the same base: side by side with ours until an editor settles it. */
export function Disagreements({ shown }: { readonly shown: Case }) {
  const { t } = useTranslation('checking')
  const { ask, problem } = useAsk()
  const { statement, profiles } = shown
  if (statement.disagreements.length === 0) return null
  const settle = ({ journal }: Disagreement, take: readonly OpinionKey[]) =>
    void ask({ type: 'settle', statementId: statement.id, journal, take })
  return (
    <section className={styles.disagreements} aria-labelledby="disagreements">
      <h2 id="disagreements" className={styles.heading}>
        {t('disagreement.title')}
      </h2>
      {statement.disagreements.map((disagreement) => (
        <div key={disagreement.journal} className={styles.disagreement}>
          <p className={styles.quiet}>
            <Theirs disagreement={disagreement} profiles={profiles} />
          </p>
          {disagreement.theirs.assessment !== undefined && (
            <div className={styles.beside}>
              <div>
                <h3 className={styles.subheading}>{t('disagreement.ours')}</h3>
                <AssessmentView assessment={statement.assessment} profiles={profiles} commenting={null} />
              </div>
              <div>
                <h3 className={styles.subheading}>{t('disagreement.theirs')}</h3>
                <AssessmentView
                  assessment={disagreement.theirs.assessment}
                  profiles={profiles}
                  commenting={null}
                />
              </div>
            </div>
          )}
          <OtherKeys disagreement={disagreement} shown={shown} />
          <div className={styles.buttons}>
            <Button onPress={() => settle(disagreement, [])}>{t('disagreement.keep')}</Button>
            <Button onPress={() => settle(disagreement, Object.keys(disagreement.theirs) as OpinionKey[])}>
              {t('disagreement.take')}
            </Button>
          </div>
        </div>
      ))}
      {problem !== null && (
        <div role="alert">
          <Notice tone="problem">{problem}</Notice>
        </div>
      )}
    </section>
  )
}

function Theirs({
  disagreement: { by, at },
  profiles,
}: {
  readonly disagreement: Disagreement
  readonly profiles: Case['profiles']
}) {
  const { t } = useTranslation('checking')
  const format = useFormat()
  return (
    <>
      {t('disagreement.since', { when: format.dateTime(at) })} <Person id={by} profiles={profiles} />
    </>
  )
}

/** What else differs, each in a line of its own. */
function OtherKeys({
  disagreement: { theirs },
  shown: { statement },
}: {
  readonly disagreement: Disagreement
  readonly shown: Case
}) {
  const { t } = useTranslation(['checking', 'domain'])
  const words = (key: OpinionKey, of: Partial<Disagreement['theirs']>): string => {
    if (key === 'stance') return of.stance ? t(`domain:stance.${of.stance}`) : ''
    if (key === 'stage') return of.stage ? t(`domain:stage.${of.stage}`) : ''
    if (key === 'importance') return of.importance ? t(`domain:importance.${of.importance}`) : ''
    if (key === 'evidence') return (of.evidence ?? []).map(({ title }) => title).join(' · ')
    return ''
  }
  const keys = (Object.keys(theirs) as OpinionKey[]).filter(
    (key) => !['assessment', 'approval', 'dismissal'].includes(key),
  )
  if (keys.length === 0) return null
  return (
    <dl className={styles.view}>
      {keys.map((key) => (
        <div key={key}>
          <dt>{t(`disagreement.key.${key as 'stance'}`, { defaultValue: t('disagreement.key.other') })}</dt>
          <dd>
            <ForeignText>{words(key, statement)}</ForeignText> ←{' '}
            <ForeignText>{words(key, theirs)}</ForeignText>
          </dd>
        </div>
      ))}
    </dl>
  )
}
