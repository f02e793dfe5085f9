import { assessmentFor } from '#core/assessment/blind-second'
import { deskScale } from '#core/assessment/desk-scale'
import type { Statement, StatementId } from '#core/statement/statement'
import { assessableStages, nextStage, plainEventsAt, publicStages } from '#core/workflow/stages'
import { advancesByItself } from '../../actions/advance'
import type { Doings } from '../../actions/registry'
import { useActions } from '../../actions/use-actions'
import { useTranslation } from '../../i18n/use-translation'
import { useVerdictWords } from '../../marks/use-verdict-words'
import { useActor } from '../../storage/workspace-context'
import { nextSteps } from './card-reading'
import type { CardMenus } from './CardMenu'
import type { Decisions } from './use-decisions'

export interface CardActionsOptions {
  readonly active: Statement | null
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly reportHref: string
  readonly versionsHref: string
  readonly checkingHref: (id: StatementId) => string
  readonly decisions: Decisions
  /** Gives a verdict and no more: a key of its own goes on to the next card at once. */
  readonly assess: Decisions['assess']
  readonly step: (by: 1 | -1) => void
  /** Open the card on which the work goes on. */
  readonly leadOn: (from: StatementId) => void
  readonly takeBack: (way: 'undo' | 'redo') => void
  readonly menus: CardMenus
  readonly toggleDetail: () => void
}

/** What the workbench's actions do to the open card. */
export function useCardActions(options: CardActionsOptions): void {
  const { active, decisions, menus, step } = options
  const { t } = useTranslation(['actions', 'domain'])
  const actor = useActor()
  const verdictWords = useVerdictWords()
  const isOpen = active !== null && active.stage !== 'dismissed'
  const next = active && plainEventsAt(active.stage).find((event) => nextSteps.has(event))
  const canAssess = active !== null && assessableStages.has(active.stage)
  /** Whoever decides by a key goes on to the next card: the hands stay where they are. */
  const goOn = (from: StatementId) => {
    if (advancesByItself()) options.leadOn(from)
  }
  const verdicts = Object.fromEntries(
    deskScale.values.slice(0, 9).map(({ value }, index) => [
      `verdict.${index + 1}`,
      canAssess && {
        name: t('name.verdictIs', { verdict: verdictWords(value).word }),
        run: () => {
          const isTakenBack = assessmentFor(active, actor)?.content?.value === value
          void options.assess(active.id, isTakenBack ? null : value)
          if (!isTakenBack) goOn(active.id)
        },
      },
    ]),
  ) as Doings

  useActions({
    'card.next': () => step(1),
    'card.previous': () => step(-1),
    'card.step': active &&
      next && {
        name: t('name.card.stepTo', { step: t(`domain:stageEvent.${next}`) }),
        run: () => void decisions.move(active.id, next),
      },
    'card.stance': isOpen && (() => menus.open('stance')),
    'card.source': isOpen && (() => menus.open('source')),
    'card.verdict': canAssess && (() => menus.open('verdict')),
    'card.importance': isOpen && !publicStages.has(active.stage) && (() => menus.open('importance')),
    'card.check':
      active &&
      (() => {
        location.hash = options.checkingHref(active.id)
      }),
    'card.why': active && options.toggleDetail,
    'card.dismiss':
      active &&
      (active.stage === 'dismissed'
        ? () => void decisions.move(active.id, 'restore')
        : nextStage(active.stage, 'dismiss') && (() => menus.open('dismiss'))),
    undo: options.canUndo && (() => options.takeBack('undo')),
    redo: options.canRedo && (() => options.takeBack('redo')),
    'article.report': () => {
      location.hash = options.reportHref
    },
    'article.versions': () => {
      location.hash = options.versionsHref
    },
    ...verdicts,
  })
}
