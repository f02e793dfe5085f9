import type { Statement, StatementId } from '#core/statement/statement'
import { assessableStages, nextStage, plainEventsAt } from '#core/workflow/stages'
import type { CardMenu } from './CardControls'
import { nextSteps } from './card-reading'
import type { Shortcut } from './shortcuts'
import type { Decisions } from './use-decisions'
import { useShortcuts } from './use-shortcuts'

export interface CardCommands {
  readonly active: Statement | undefined
  readonly isDetailShown: boolean
  readonly decisions: Decisions
  readonly checkingHref: (id: StatementId) => string
  readonly step: (by: 1 | -1) => void
  readonly openMenu: (menu: CardMenu) => void
  readonly showDetail: (isShown: boolean) => void
  readonly showKeys: () => void
  readonly takeBack: (way: 'undo' | 'redo') => void
}

/** What the workbench's keys do: most of them something on the open card. */
export function useCardCommands(commands: CardCommands): void {
  const { active, decisions } = commands
  useShortcuts((shortcut: Shortcut) => {
    switch (shortcut) {
      case 'next':
        return commands.step(1)
      case 'previous':
        return commands.step(-1)
      case 'stance':
      case 'source':
        return active && active.stage !== 'dismissed' && commands.openMenu(shortcut)
      case 'check':
        if (active) location.hash = commands.checkingHref(active.id)
        return
      case 'verdict':
        return active && assessableStages.has(active.stage) && commands.openMenu('verdict')
      case 'why':
        return active && commands.showDetail(!commands.isDetailShown)
      case 'step': {
        const next = active && plainEventsAt(active.stage).find((event) => nextSteps.has(event))
        return next && decisions.move(active.id, next)
      }
      case 'dismiss':
        if (active?.stage === 'dismissed') return decisions.move(active.id, 'restore')
        return active && nextStage(active.stage, 'dismiss') && commands.openMenu('dismiss')
      case 'keys':
        return commands.showKeys()
      case 'undo':
      case 'redo':
        return commands.takeBack(shortcut)
    }
  })
}
