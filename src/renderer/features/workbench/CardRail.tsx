import { memo, useLayoutEffect, useMemo, type RefObject } from 'react'
import type { Statement, StatementId } from '#core/statement/statement'
import { useTranslation } from '../../i18n/use-translation'
import { cardsOfSource } from './card-reading'
import styles from './CardRail.module.css'
import { StatementCard, type CardActions, type StatementCardProps } from './StatementCard'
import { cardAttribute } from './use-card-heights'
import { useCardLayout, type CardLayout } from './use-card-layout'
import { useCardMotion } from './use-card-motion'
import { useCardWindow } from './use-card-window'
import type { Refused } from './use-decisions'
import type { Geometry } from './use-geometry'

/** The cards of an article and what is open of them, however they are shown. */
export interface CardsProps {
  /** Those that are shown, in the order in which they are gone through. */
  readonly statements: readonly Statement[]
  /** All of the article's. */
  readonly all: readonly Statement[]
  readonly text: string
  readonly language: string
  readonly activeId: StatementId | null
  /** The card that Tab stops at: the active one, or the one that was active last. */
  readonly tabStopId: StatementId | null
  readonly isDetailShown: boolean
  readonly refused: Refused | null
  /** Whether a card is one of several that are decided on at once. */
  readonly isChosen: (id: StatementId) => boolean
  readonly actions: CardActions
}

/** The element that holds the cards' places: a list beside the text, rows in a table. */
export type RailRef = RefObject<(HTMLOListElement & HTMLDivElement) | null>

export interface CardRailProps extends CardsProps {
  readonly rail: RailRef
  readonly article: RefObject<HTMLElement | null>
  readonly geometry: Geometry
  /** Called with what the cards need above the article, in pixels. */
  readonly onRoomAbove: (above: number) => void
  /** Called when the cards have their places. */
  readonly onPlaced: () => void
}

/** Only the open card needs to know of others. */
const alone: readonly StatementId[] = []

/** The open card and the others of its source; asked of all cards, and so only where one of them has changed. */
export function useSameSource({ all, text, activeId }: CardsProps): readonly StatementId[] {
  return useMemo(() => {
    const active = all.find(({ id }) => id === activeId)
    return active ? cardsOfSource(active, all, text) : alone
  }, [all, text, activeId])
}

/** What a card is told of itself. */
export function cardProps(
  props: CardsProps,
  index: number,
  sameSource: readonly StatementId[],
): Omit<StatementCardProps, 'isFolded'> | null {
  const statement = props.statements[index]
  if (!statement) return null
  const { id } = statement
  const isActive = id === props.activeId
  return {
    statement,
    text: props.text,
    language: props.language,
    place: index + 1,
    count: props.statements.length,
    isActive,
    isChosen: props.isChosen(id),
    isTabStop: id === (props.tabStopId ?? props.statements[0]?.id),
    isDetailShown: isActive && props.isDetailShown,
    refused: isActive && props.refused?.statementId === id ? props.refused.failure : null,
    sameSource: isActive ? sameSource : alone,
    actions: props.actions,
  }
}

/** Indexes of the cards that are there: those in sight and around it, and those that have the focus or get it with Tab. */
export function useCardsThere(
  rail: RailRef,
  tops: readonly number[],
  { statements, activeId, tabStopId }: CardsProps,
): number[] {
  const { from, to } = useCardWindow(rail, tops)
  const outside = useMemo(() => {
    const kept = [activeId, tabStopId].map((id) => statements.findIndex((known) => known.id === id))
    return [...new Set(kept)].filter((index) => index >= 0 && (index < from || index >= to))
  }, [statements, activeId, tabStopId, from, to])
  return [
    ...outside.filter((index) => index < from),
    ...Array.from({ length: Math.max(0, Math.min(to, statements.length) - from) }, (_, step) => from + step),
    ...outside.filter((index) => index >= to),
  ]
}

/**
 * The cards beside the text, each at its place. Only those in sight and around it are there, and the one that has the focus.
 * Their places are known here alone: a card whose height turns out other than that of most moves no more than cards.
 */
export function CardRail(props: CardRailProps) {
  const { rail, article, geometry, statements, activeId, onRoomAbove, onPlaced } = props
  const { t } = useTranslation('workbench')
  const activeIndex = statements.findIndex(({ id }) => id === activeId)
  const layout = useCardLayout(article, rail, geometry, statements, activeIndex < 0 ? null : activeIndex)
  useLayoutEffect(() => {
    onRoomAbove(layout.above)
    return () => onRoomAbove(0)
  }, [layout.above, onRoomAbove])
  const isPlaced = layout.tops.length === statements.length
  useLayoutEffect(() => {
    if (isPlaced) onPlaced()
  }, [isPlaced, onPlaced])
  const there = useCardsThere(rail, layout.tops, props)
  const sameSource = useSameSource(props)
  useCardMotion(rail, layout.tops)
  return (
    <ol ref={rail} className={styles.rail} aria-label={t('cards')} style={{ minBlockSize: layout.below }}>
      {there.map((index) => {
        const card = cardProps(props, index, sameSource)
        return (
          card && (
            <CardPlace
              key={card.statement.id}
              {...card}
              top={layout.tops[index] ?? 0}
              isFolded={(layout.folded[index] ?? false) && !card.isActive}
              observe={layout.observe}
            />
          )
        )
      })}
    </ol>
  )
}

interface CardPlaceProps extends StatementCardProps {
  readonly top: number
  readonly observe: CardLayout['observe']
}

const CardPlace = memo(function CardPlace({ top, observe, ...card }: CardPlaceProps) {
  return (
    <li
      ref={observe}
      className={styles.place}
      aria-setsize={card.count}
      aria-posinset={card.place}
      {...{ [cardAttribute]: card.statement.id }}
      data-folded={card.isFolded || undefined}
      data-active={card.isActive || undefined}
      data-top={top}
      style={{ insetBlockStart: top }}
    >
      <StatementCard {...card} />
    </li>
  )
})
