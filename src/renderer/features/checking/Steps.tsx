import { ChevronDown } from 'lucide-react'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { Command } from '#core/operation/command'
import { notTheirStep } from '#core/operation/decide-review'
import { CommentId, dismissalReasons, importances, type DismissalReason } from '#core/workflow/review'
import type { ActorId } from '#core/workflow/actor'
import {
  nextStage,
  plainEventsAt,
  publicStages,
  type PlainEvent,
  type StageEvent,
} from '#core/workflow/stages'
import { advancesByItself, finishing } from '../../actions/advance'
import { useKeyHint } from '../../actions/KeysOf'
import { useActions } from '../../actions/use-actions'
import { useTranslation } from '../../i18n/use-translation'
import { Button } from '../../ui/Button'
import { ChoiceMenu } from '../../ui/ChoiceMenu'
import { useActor } from '../../storage/workspace-context'
import { Notice } from '../../ui/Notice'
import { TextField } from '../../ui/TextField'
import styles from './Checking.module.css'
import { NotTheirs } from './NotTheirs'
import type { Asker } from './use-ask'
import type { Case } from './use-case'

export interface StepsProps {
  readonly shown: Case
  readonly mode: 'check' | 'review'
  readonly asker: Asker
  /** The card has left the hands of whoever is at work here: on to the next one. */
  readonly onDone: () => void
}

/** A step that is not taken without a word. */
type Explained = 'sendBack' | 'correct' | 'retract'
const explained: readonly Explained[] = ['sendBack', 'correct', 'retract']

/** Where the card stands, and the steps from there. */
export function Steps({ shown, mode, asker, onDone }: StepsProps) {
  const { t } = useTranslation(['checking', 'domain', 'actions'])
  const { ask, refuse, problem, field } = asker
  const [explaining, setExplaining] = useState<Explained | null>(null)
  const [text, setText] = useState('')
  const { statement, profiles } = shown
  const actor = useActor()
  const { id, stage, importance } = statement
  // An editor takes the steps of review; whoever checks does not leave the checking by an approval of their own.
  const events = plainEventsAt(stage).filter((event) => mode === 'review' || event !== 'approve')
  const [next] = events
  const steps = [
    ...events,
    ...explained.filter(
      (step) => nextStage(stage, step) !== null && (mode === 'review' || step !== 'sendBack'),
    ),
  ]
  const whyNot = (event: StageEvent, of: ActorId) =>
    notTheirStep({ profiles: () => profiles }, statement, event, { actor: of })
  const refusedSteps = steps.flatMap((event) => {
    const why = whyNot(event, actor)
    return why ? [{ event, why }] : []
  })
  // One reason is said once, for all the steps that it is about.
  const reasons = refusedSteps.filter(
    ({ why }, index) => refusedSteps.findIndex((other) => other.why.code === why.code) === index,
  )
  const unavailable = (event: StageEvent) => {
    const code = refusedSteps.find((refused) => refused.event === event)?.why.code
    return code === undefined ? null : `not-theirs-${code}`
  }
  const stepKey = useKeyHint()('card.step').hint

  // Whoever has gone elsewhere while the step was being recorded stays there.
  const isHere = useRef(false)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  const done = () => {
    if (isHere.current && advancesByItself()) onDone()
  }
  const move = async (event: PlainEvent) => {
    if ((await ask({ type: 'move', statementId: id, event })) && finishing.has(event)) done()
  }
  const dismiss = async (reason: DismissalReason) => {
    if (await ask({ type: 'dismiss', statementId: id, reason, note: '' })) done()
  }
  const open = (step: Explained | null) => {
    refuse(null)
    setText('')
    setExplaining(step)
  }
  const explain = async (event: FormEvent) => {
    event.preventDefault()
    if (!explaining) return
    const draft = { id: CommentId.parse(crypto.randomUUID()), field: 'rationale' as const, text }
    const command: Command =
      explaining === 'sendBack'
        ? { type: 'sendBack', statementId: id, comment: text.trim() === '' ? null : draft }
        : { type: explaining, statementId: id, text }
    if (!(await ask(command))) return
    setExplaining(null)
    if (explaining === 'sendBack') done()
  }
  useActions({
    'card.step': next && {
      name: t('actions:name.card.stepTo', { step: t(`domain:stageEvent.${next}`) }),
      run: () => void move(next),
    },
  })

  return (
    <section className={styles.steps} aria-label={t('steps.title')}>
      <p className={styles.stage}>
        {t('domain:label.stage')}: <strong>{t(`domain:stage.${stage}`)}</strong>
      </p>
      <div className={styles.buttons}>
        {events.map((event) => (
          <Button
            key={event === next ? 'next' : event}
            look={event === next ? 'primary' : 'plain'}
            unavailable={unavailable(event)}
            onPress={() => void move(event)}
          >
            {t(`domain:stageEvent.${event}`)}
            {event === next && stepKey !== undefined && (
              <kbd aria-hidden className={styles.key} dir="ltr">
                {stepKey}
              </kbd>
            )}
          </Button>
        ))}
        {explained
          .filter((step) => steps.includes(step))
          .map((step) => (
            <Button key={step} unavailable={unavailable(step)} onPress={() => open(step)}>
              {t(`domain:stageEvent.${step}`)}
            </Button>
          ))}
        {nextStage(stage, 'dismiss') && (
          <ChoiceMenu
            label={t('steps.dismissBecause')}
            chosen={null}
            choices={dismissalReasons.map((value) => ({ value, label: t(`domain:dismissal.${value}`) }))}
            onChoose={(reason) => void dismiss(reason)}
          >
            <Button look="quiet">{t('domain:stageEvent.dismiss')}</Button>
          </ChoiceMenu>
        )}
        {!publicStages.has(stage) && (
          <ChoiceMenu
            label={t('domain:label.importance')}
            chosen={importance}
            choices={importances.toReversed().map((value) => ({
              value,
              label: t(`domain:importance.${value}`),
            }))}
            onChoose={(value) => void ask({ type: 'setImportance', statementIds: [id], importance: value })}
          >
            <Button look="quiet">
              {t('domain:label.importance')}: {t(`domain:importance.${importance}`)}
              <ChevronDown aria-hidden size={14} />
            </Button>
          </ChoiceMenu>
        )}
      </div>
      {reasons.map(({ event, why }) => (
        <NotTheirs
          key={why.code}
          id={`not-theirs-${why.code}`}
          why={why}
          profiles={profiles}
          can={(of) => whyNot(event, of) === null}
        />
      ))}
      {explaining && (
        <form className={styles.form} onSubmit={(event) => void explain(event)}>
          <TextField
            autoFocus
            lines={3}
            label={t(`steps.explain.${explaining}`)}
            hint={explaining === 'sendBack' ? t('steps.sendBackHint') : undefined}
            value={text}
            onChange={setText}
            problem={problem}
          />
          <div className={styles.buttons}>
            <Button type="submit" look="primary">
              {t(`domain:stageEvent.${explaining}`)}
            </Button>
            <Button look="quiet" onPress={() => open(null)}>
              {t('cancel')}
            </Button>
          </div>
        </form>
      )}
      <div role="alert">
        {problem !== null && !explaining && (
          <Notice tone="problem">
            {problem}
            {field === 'rationale' && ` ${t('steps.rationaleKey')}`}
          </Notice>
        )}
      </div>
    </section>
  )
}
