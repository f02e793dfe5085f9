import { notEditor } from '#core/operation/decide-review'
import type { Disagreement, OpinionKey, SomeDecisions } from '#core/statement/statement'
import type { ActorId } from '#core/workflow/actor'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import { useActor } from '../../storage/workspace-context'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { AssessmentView } from './AssessmentView'
import styles from './Checking.module.css'
import { historyLines } from './history-lines'
import { spanLines } from './history-words'
import { Lines } from './Line'
import { NotTheirs } from './NotTheirs'
import { Person } from './Person'
import { useAsk } from './use-ask'
import type { Case } from './use-case'

/** What another desk has decided otherwise on the same base: side by side with ours until an editor settles it. */
export function Disagreements({ shown }: { readonly shown: Case }) {
  const { t } = useTranslation('checking')
  const { ask, problem } = useAsk()
  const actor = useActor()
  const { statement, profiles } = shown
  const whyNot = (of: ActorId) => notEditor({ profiles: () => profiles }, { actor: of })
  const why = whyNot(actor)
  const unavailable = why && 'not-theirs-to-settle'
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
          <OtherLines disagreement={disagreement} shown={shown} />
          <div className={styles.buttons}>
            <Button unavailable={unavailable} onPress={() => settle(disagreement, [])}>
              {t('disagreement.keep')}
            </Button>
            <Button
              unavailable={unavailable}
              onPress={() => settle(disagreement, Object.keys(disagreement.theirs) as OpinionKey[])}
            >
              {t('disagreement.take')}
            </Button>
          </div>
        </div>
      ))}
      {why && (
        <NotTheirs
          id="not-theirs-to-settle"
          why={why}
          profiles={profiles}
          can={(of) => whyNot(of) === null}
        />
      )}
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

/** What else differs beside the verdicts, ours before theirs. */
function OtherLines({
  disagreement: { theirs },
  shown: { statement, article },
}: {
  readonly disagreement: Disagreement
  readonly shown: Case
}) {
  const { t } = useTranslation('checking')
  const after: SomeDecisions = Object.fromEntries(
    Object.entries(theirs).filter(([key]) => key !== 'assessment'),
  )
  const lines = [
    ...spanLines(statement, after, statement.found, article.text),
    ...historyLines({ before: statement, after }, false),
  ]
  if (lines.length === 0) return null
  return (
    <div>
      <p className={styles.quiet}>{t('history.otherwise')}</p>
      <Lines lines={lines} />
    </div>
  )
}
