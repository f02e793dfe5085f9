import { ArrowDown, ArrowUp } from 'lucide-react'
import { memo, useMemo, useLayoutEffect, type KeyboardEvent, type MouseEvent } from 'react'
import { assessmentFor } from '#core/assessment/blind-second'
import { ForeignText } from '../../i18n/ForeignText'
import { useTranslation } from '../../i18n/use-translation'
import { Toned } from '../../ui/Toned'
import { stanceMarks } from '../../marks/stance-marks'
import { useVerdictWords } from '../../marks/use-verdict-words'
import { useActor } from '../../storage/workspace-context'
import { classNames } from '../../ui/class-names'
import { readingOf } from './card-reading'
import styles from './CardList.module.css'
import { cardProps, useCardsThere, useSameSource, type CardsProps, type RailRef } from './CardRail'
import { useIsHovered } from './hover'
import { columns, type Column, type Sorting } from './kept-view'
import { StatementCard, type StatementCardProps } from './StatementCard'
import { cardAttribute, useCardHeights } from './use-card-heights'

export interface CardListProps extends CardsProps {
  readonly rail: RailRef
  readonly sorting: Sorting
  readonly onSort: (sorting: Sorting) => void
}

/** The cards as the rows of a table, to be looked through quickly. The open one is there whole, in its row. */
export function CardList(props: CardListProps) {
  const { rail, statements, sorting, onSort, activeId } = props
  const { t } = useTranslation('viewing')
  const { heights, observe, measure } = useCardHeights(statements, activeId)
  useLayoutEffect(() => {
    if (rail.current) measure(rail.current.children)
  }, [rail, measure, statements, activeId])
  const { tops, below } = useMemo(() => {
    const tops: number[] = []
    let below = 0
    for (const { full } of heights) {
      tops.push(below)
      below += full
    }
    return { tops, below }
  }, [heights])
  const there = useCardsThere(rail, tops, props)
  const sameSource = useSameSource(props)

  return (
    <div
      role="grid"
      aria-label={t('list.title')}
      aria-multiselectable
      aria-rowcount={statements.length + 1}
      aria-colcount={columns.length}
      className={styles.grid}
    >
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className={classNames(styles.row, styles.head)}>
          {columns.map((column) => (
            <ColumnHeader key={column} column={column} sorting={sorting} onSort={onSort} />
          ))}
        </div>
      </div>
      <div ref={rail} role="rowgroup" className={styles.rows} style={{ minBlockSize: below }}>
        {there.map((index) => {
          const card = cardProps(props, index, sameSource)
          return (
            card && <ListRow key={card.statement.id} {...card} top={tops[index] ?? 0} observe={observe} />
          )
        })}
      </div>
    </div>
  )
}

interface ColumnHeaderProps extends Pick<CardListProps, 'sorting' | 'onSort'> {
  readonly column: Column
}

function ColumnHeader({ column, sorting, onSort }: ColumnHeaderProps) {
  const { t } = useTranslation('viewing')
  const isSorted = sorting.column === column
  const Arrow = sorting.isDescending ? ArrowDown : ArrowUp
  return (
    <div
      role="columnheader"
      aria-sort={isSorted ? (sorting.isDescending ? 'descending' : 'ascending') : 'none'}
      className={styles.cell}
    >
      <button
        type="button"
        className={styles.sort}
        onClick={() => onSort({ column, isDescending: isSorted && !sorting.isDescending })}
      >
        {t(`list.column.${column}`)}
        {isSorted && <Arrow aria-hidden size={14} />}
      </button>
    </div>
  )
}

interface ListRowProps extends Omit<StatementCardProps, 'isFolded'> {
  readonly top: number
  readonly observe: (place: HTMLElement | null) => (() => void) | undefined
}

const ListRow = memo(function ListRow({ top, observe, ...card }: ListRowProps) {
  const { statement, isActive, actions } = card
  const isHovered = useIsHovered(actions.hover, statement.id)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isActive || event.key !== 'Enter') return
    event.preventDefault()
    actions.activate(statement.id)
  }
  const onClick = ({ ctrlKey, metaKey, shiftKey }: MouseEvent) => {
    if (ctrlKey || metaKey) actions.choose(statement.id, 'one')
    else if (shiftKey) actions.choose(statement.id, 'all')
    else actions.activate(statement.id)
  }
  return (
    <div
      ref={observe}
      role="row"
      aria-rowindex={card.place + 1}
      tabIndex={isActive ? undefined : card.isTabStop ? 0 : -1}
      {...{ [cardAttribute]: statement.id }}
      data-active={isActive || undefined}
      data-top={top}
      className={classNames(
        styles.row,
        styles.place,
        isHovered && styles.hovered,
        card.isChosen && styles.chosen,
      )}
      style={{ insetBlockStart: top }}
      onKeyDown={onKeyDown}
      aria-selected={card.isChosen}
      onClick={isActive ? undefined : onClick}
      onPointerEnter={() => actions.hover.change(() => statement.id)}
      onPointerLeave={() => actions.hover.change(() => null)}
    >
      {isActive ? (
        <div role="gridcell" aria-colindex={1} aria-colspan={columns.length}>
          <StatementCard {...card} isFolded={false} />
        </div>
      ) : (
        <Cells {...card} />
      )}
    </div>
  )
})

function Cells({ statement, text, language }: Omit<StatementCardProps, 'isFolded'>) {
  const { t } = useTranslation(['viewing', 'domain'])
  const verdictWords = useVerdictWords()
  const { name, quotation } = readingOf(statement, text)
  const { stance, stage } = statement
  const verdict = verdictWords(assessmentFor(statement, useActor())?.content?.value ?? null)
  return (
    <>
      <div role="gridcell" className={classNames(styles.cell, styles.who)}>
        {name === null ? t('domain:noSource') : <ForeignText language={language}>{name}</ForeignText>}
      </div>
      <div role="gridcell" className={styles.cell}>
        <Toned mark={stanceMarks[stance]}>{t(`domain:stance.${stance}`)}</Toned>
      </div>
      <div role="gridcell" className={classNames(styles.cell, styles.quotation)}>
        <ForeignText language={language}>{quotation}</ForeignText>
      </div>
      <div role="gridcell" className={styles.cell}>
        {t(`domain:stage.${stage}`)}
      </div>
      <div role="gridcell" className={styles.cell}>
        <Toned mark={verdict.mark}>{verdict.word}</Toned>
      </div>
    </>
  )
}
