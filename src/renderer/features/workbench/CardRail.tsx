import { type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Statement, StatementId } from '#core/statement/statement'
import { cardsOfSource } from './card-reading'
import type { CardMenu } from './CardControls'
import styles from './CardRail.module.css'
import { StatementCard, type CardActions } from './StatementCard'
import { useCardMotion } from './use-card-motion'
import type { CardLayout } from './use-card-layout'
import type { Refused } from './use-decisions'

export interface CardRailProps {
  readonly rail: RefObject<HTMLOListElement | null>
  readonly statements: readonly Statement[]
  readonly text: string
  readonly language: string
  readonly layout: CardLayout
  readonly activeId: StatementId | null
  readonly hoveredId: StatementId | null
  /** The card that Tab stops at: the active one, or the one that was active last. */
  readonly tabStopId: StatementId | null
  readonly openMenu: CardMenu | null
  readonly isDetailShown: boolean
  readonly refused: Refused | null
  readonly actions: CardActions
}

/** Only the open card needs to know of others. */
const alone: readonly StatementId[] = []

/** The cards beside the text, each at its place. */
export function CardRail(props: CardRailProps) {
  const { rail, statements, layout, activeId, hoveredId, actions } = props
  const { t } = useTranslation('workbench')
  const tabStopId = props.tabStopId ?? statements[0]?.id
  useCardMotion(rail, layout.tops)
  const measured = layout.tops.length === statements.length
  return (
    <ol
      ref={rail}
      className={styles.rail}
      aria-label={t('cards')}
      data-measured={measured || undefined}
      style={{ minBlockSize: layout.below }}
    >
      {statements.map((statement, index) => {
        const { id } = statement
        const isActive = id === activeId
        const isFolded = (layout.folded[index] ?? false) && !isActive
        return (
          <li
            key={id}
            className={styles.place}
            data-folded={isFolded || undefined}
            data-active={isActive || undefined}
            data-top={layout.tops[index] ?? 0}
            style={{ insetBlockStart: layout.tops[index] ?? 0 }}
          >
            <StatementCard
              statement={statement}
              text={props.text}
              language={props.language}
              place={index + 1}
              count={statements.length}
              isActive={isActive}
              isHovered={id === hoveredId}
              isFolded={isFolded}
              isTabStop={id === tabStopId}
              openMenu={isActive ? props.openMenu : null}
              isDetailShown={isActive && props.isDetailShown}
              refused={isActive && props.refused?.statementId === id ? props.refused.failure : null}
              sameSource={isActive ? cardsOfSource(statement, statements, props.text) : alone}
              actions={actions}
            />
          </li>
        )
      })}
    </ol>
  )
}
