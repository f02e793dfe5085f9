import { assessmentFor } from '#core/assessment/blind-second'
import type { Statement } from '#core/statement/statement'
import { assessableStages, nextStage, plainEventsAt, publicStages } from '#core/workflow/stages'
import { useFailureText } from '../../i18n/use-failure-text'
import { useTranslation } from '../../i18n/use-translation'
import { useActor } from '../../storage/workspace-context'
import { Button } from '../../ui/Button'
import { LinkButton } from '../../ui/LinkButton'
import { Notice } from '../../ui/Notice'
import { nextSteps } from './card-reading'
import styles from './CardControls.module.css'
import { OneCardMenu, type CardMenus } from './CardMenu'
import { DismissControl } from './DismissControl'
import { ImportanceControl } from './ImportanceControl'
import { Toned } from '../../ui/Toned'
import type { DecisionFailure, Decisions } from './use-decisions'
import { useVerdictWords } from '../../marks/use-verdict-words'
import { VerdictControl } from './VerdictControl'

export interface CardControlsProps {
  readonly statement: Statement
  readonly menus: CardMenus
  readonly decisions: Decisions
  readonly refused: DecisionFailure | null
  readonly checkingHref: string
}

/** What the open card adds: the verdict and the steps that its stage allows. */
export function CardControls(props: CardControlsProps) {
  const { statement, menus, decisions, refused, checkingHref } = props
  const { t } = useTranslation(['workbench', 'domain'])
  const failureText = useFailureText()
  const { id, stage, importance } = statement
  const value = assessmentFor(statement, useActor())?.content?.value ?? null
  const events = plainEventsAt(stage)
  const next = events.find((event) => nextSteps.has(event))
  const others = events.filter((event) => event !== next)
  return (
    <div className={styles.controls}>
      <div className={styles.row} role="group" aria-label={t('steps')}>
        {assessableStages.has(stage) ? (
          <OneCardMenu menus={menus} menu="verdict">
            {(open) => (
              <VerdictControl
                {...open}
                value={value}
                onAssess={(chosen) => void decisions.assess(id, chosen)}
              />
            )}
          </OneCardMenu>
        ) : (
          value !== null && <StandingVerdict value={value} />
        )}
        <LinkButton href={checkingHref}>{t('check')}</LinkButton>
        {next && (
          // One key for whatever comes next: the focus stays on the button while the card moves along.
          <Button key="next" look="primary" onPress={() => void decisions.move(id, next)}>
            {t(`domain:stageEvent.${next}`)}
          </Button>
        )}
        {others.map((event) => (
          <Button key={event} look="quiet" onPress={() => void decisions.move(id, event)}>
            {t(`domain:stageEvent.${event}`)}
          </Button>
        ))}
        {stage !== 'dismissed' && !publicStages.has(stage) && (
          <OneCardMenu menus={menus} menu="importance">
            {(open) => (
              <ImportanceControl
                {...open}
                importance={importance}
                onChoose={(chosen) =>
                  void decisions.carryOut(
                    { type: 'setImportance', statementIds: [id], importance: chosen },
                    id,
                  )
                }
              />
            )}
          </OneCardMenu>
        )}
        {nextStage(stage, 'dismiss') && (
          <OneCardMenu menus={menus} menu="dismiss">
            {(open) => (
              <DismissControl {...open} onDismiss={(reason) => void decisions.dismiss(id, reason)} />
            )}
          </OneCardMenu>
        )}
      </div>
      <div role="status" className={styles.message}>
        {refused && <Notice tone="problem">{failureText(refused)}</Notice>}
      </div>
    </div>
  )
}

function StandingVerdict({ value }: { readonly value: string }) {
  const { word, mark } = useVerdictWords()(value)
  return <Toned mark={mark}>{word}</Toned>
}
