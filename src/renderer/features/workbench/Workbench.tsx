import { useEffect, useEffectEvent, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { StatementId } from '#core/statement/statement'
import type { TextSpan } from '#core/text/span'
import { ArticleText } from './ArticleText'
import type { CardMenu } from './CardControls'
import { CardRail } from './CardRail'
import { Messages } from './Messages'
import { Painting } from './Painting'
import { reasonForNone } from './reason-for-none'
import type { CardActions } from './StatementCard'
import { statementsAt } from './statement-order'
import { textIndexOf } from './text-index'
import { Toolbar } from './Toolbar'
import { useActiveCard, useRoomAbove } from './use-active-card'
import type { OpenArticle } from './use-article'
import { useCardLayout } from './use-card-layout'
import { useDecisions } from './use-decisions'
import { useCardActions } from './use-card-actions'
import { useShownPassage } from './use-shown-passage'
import { useGeometry } from './use-geometry'
import styles from './Workbench.module.css'

export interface WorkbenchProps {
  readonly opened: OpenArticle
  readonly libraryHref: string
  readonly reportHref: string
  readonly checkingHref: (id: StatementId) => string
  readonly firstCard: StatementId | null
  readonly passage: TextSpan | null
}

/** The article and its cards, linked both ways. */
export function Workbench({ opened, firstCard, passage, ...hrefs }: WorkbenchProps) {
  const { libraryHref, reportHref, checkingHref } = hrefs
  const { article, statements, canUndo, canRedo } = opened
  const { t } = useTranslation('workbench')
  const root = useRef<HTMLElement>(null)
  const rail = useRef<HTMLOListElement>(null)
  const { decisions, refused, latest } = useDecisions(article.id)
  const { activeId, tabStopId, activate, close, isDetailShown, showDetail } = useActiveCard(rail, statements)
  const [hoveredId, setHoveredId] = useState<StatementId | null>(null)
  const [openMenu, setOpenMenu] = useState<CardMenu | null>(null)

  const index = useMemo(() => textIndexOf(statements), [statements])
  const activeIndex = statements.findIndex(({ id }) => id === activeId)
  const active = statements[activeIndex]
  const geometry = useGeometry(root, article.blocks, statements)
  const layout = useCardLayout(root, rail, geometry, statements, active ? activeIndex : null)
  const roomAbove = useRoomAbove(layout)
  const begin = useEffectEvent(() => {
    if (firstCard) activate(firstCard)
  })
  // Whoever comes back from a card's own screen goes on where they were. Cards show once they have their places.
  const isPlaced = layout.tops.length === statements.length
  useEffect(() => {
    if (isPlaced) begin()
  }, [isPlaced])

  useShownPassage(root, article.blocks, passage)

  const actions = useMemo<CardActions>(
    () => ({
      activate,
      close,
      hover: setHoveredId,
      openMenu: setOpenMenu,
      showDetail,
      checkingHref,
      decisions,
    }),
    [activate, close, showDetail, checkingHref, decisions],
  )

  const goTo = (place: number, focus: 'card' | 'stay' = 'card') => {
    const statement = statements[Math.min(statements.length - 1, Math.max(0, place))]
    if (statement) activate(statement.id, focus)
  }
  /** Without an active card the way begins at the one that was active last. */
  const step = (by: 1 | -1, focus: 'card' | 'stay') => {
    const from = active ? activeIndex : statements.findIndex(({ id }) => id === tabStopId)
    goTo(active ? from + by : Math.max(0, from), focus)
  }
  const takeBack = async (way: 'undo' | 'redo', focus: 'card' | 'stay') => {
    const changed = await decisions.takeBack(way)
    if (changed) activate(changed, focus)
  }

  useCardActions({
    active: active ?? null,
    canUndo,
    canRedo,
    reportHref,
    checkingHref,
    decisions,
    step: (by) => step(by, 'card'),
    takeBack: (way) => void takeBack(way, 'card'),
    openMenu: setOpenMenu,
    toggleDetail: () => showDetail(!isDetailShown),
  })

  const onRailKey = (event: KeyboardEvent) => {
    if (!(event.target instanceof Element) || event.target.tagName !== 'ARTICLE') return
    const target = {
      ArrowDown: activeIndex + 1,
      ArrowUp: activeIndex - 1,
      Home: 0,
      End: statements.length - 1,
    }[event.key]
    if (target === undefined) return
    event.preventDefault()
    goTo(target)
  }

  const at = (offset: number | null) =>
    offset === null ? [] : statementsAt(index.touching(offset, offset + 1), offset)
  const press = (offset: number | null) => {
    const hits = at(offset)
    const turn = hits.findIndex(({ id }) => id === activeId)
    const chosen = hits[(turn + 1) % hits.length]
    if (chosen) activate(chosen.id)
    else close()
  }

  return (
    <>
      <Toolbar
        title={article.title}
        language={article.language}
        libraryHref={libraryHref}
        reportHref={reportHref}
        place={active ? activeIndex + 1 : null}
        count={statements.length}
        canUndo={canUndo}
        canRedo={canRedo}
        onStep={(by) => step(by, 'stay')}
        onTakeBack={(way) => void takeBack(way, 'stay')}
      />
      <Messages language={article.language} refused={refused} latest={latest} />
      <Painting
        root={root}
        blocks={article.blocks}
        geometry={geometry}
        statements={statements}
        activeId={activeId}
        hoveredId={hoveredId}
      />
      <div className={styles.columns} style={roomAbove > 0 ? { marginBlockStart: roomAbove } : undefined}>
        <ArticleText
          article={article}
          root={root}
          hasActive={active !== undefined}
          onPoint={(offset) => setHoveredId(at(offset)[0]?.id ?? null)}
          onPress={press}
        />
        <section aria-label={t('statements')} className={styles.cards} onKeyDown={onRailKey}>
          {/* Whoever goes from heading to heading finds the cards below one of their own, also where the text has none. */}
          <h2 className="visually-hidden">{t('statements')}</h2>
          {statements.length === 0 && <p className={styles.none}>{t(reasonForNone(article))}</p>}
          <CardRail
            rail={rail}
            layout={layout}
            statements={statements}
            all={statements}
            text={article.text}
            language={article.language}
            activeId={activeId}
            hoveredId={hoveredId}
            tabStopId={tabStopId}
            openMenu={openMenu}
            isDetailShown={isDetailShown}
            refused={refused}
            actions={actions}
          />
        </section>
      </div>
    </>
  )
}
