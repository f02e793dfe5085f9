import { useEffect, useEffectEvent, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isReadByMarksAlone } from '#core/attribution/languages/known'
import type { StatementId } from '#core/statement/statement'
import { useFailureText } from '../../i18n/use-failure-text'
import { Notice } from '../../ui/Notice'
import { ArticleText } from './ArticleText'
import type { CardMenu } from './CardControls'
import { CardRail } from './CardRail'
import { LatestChange } from './LatestChange'
import { usePainting } from './painting'
import { reasonForNone } from './reason-for-none'
import type { CardActions } from './StatementCard'
import { statementsAt } from './statement-order'
import { Toolbar } from './Toolbar'
import { useActiveCard, useRoomAbove } from './use-active-card'
import type { OpenArticle } from './use-article'
import { useCardLayout } from './use-card-layout'
import { useDecisions } from './use-decisions'
import { useCardActions } from './use-card-actions'
import styles from './Workbench.module.css'

export interface WorkbenchProps {
  readonly opened: OpenArticle
  readonly libraryHref: string
  readonly reportHref: string
  readonly checkingHref: (id: StatementId) => string
  readonly firstCard: StatementId | null
}

/** The article and its cards, linked both ways. */
export function Workbench({ opened, libraryHref, reportHref, checkingHref, firstCard }: WorkbenchProps) {
  const { article, statements, canUndo, canRedo } = opened
  const { t } = useTranslation('workbench')
  const failureText = useFailureText()
  const root = useRef<HTMLElement>(null)
  const rail = useRef<HTMLOListElement>(null)
  const { decisions, refused, latest } = useDecisions(article.id)
  const { activeId, tabStopId, activate, close, isDetailShown, showDetail } = useActiveCard(rail, statements)
  const [hoveredId, setHoveredId] = useState<StatementId | null>(null)
  const [openMenu, setOpenMenu] = useState<CardMenu | null>(null)

  const activeIndex = statements.findIndex(({ id }) => id === activeId)
  const active = statements[activeIndex]
  const layout = useCardLayout(root, rail, article.blocks, statements, active ? activeIndex : null)
  const roomAbove = useRoomAbove(layout)
  const begin = useEffectEvent(() => {
    if (firstCard) activate(firstCard)
  })
  // Whoever comes back from a card's own screen goes on where they were. Cards show once they have their places.
  const isPlaced = layout.tops.length === statements.length
  useEffect(() => {
    if (isPlaced) begin()
  }, [isPlaced])
  usePainting({ root, blocks: article.blocks, statements, activeId, hoveredId })

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

  const goTo = (index: number, focus: 'card' | 'stay' = 'card') => {
    const statement = statements[Math.min(statements.length - 1, Math.max(0, index))]
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

  const at = (offset: number | null) => (offset === null ? [] : statementsAt(statements, offset))
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
      <div role="status" className={styles.message}>
        {refused?.statementId === null && <Notice tone="problem">{failureText(refused.failure)}</Notice>}
      </div>
      <LatestChange change={latest} />
      {isReadByMarksAlone(article.language) && (
        <aside className={styles.notice} aria-label={t('marksAlone.title')}>
          <Notice tone="information">
            <strong>{t('marksAlone.title')}</strong> {t('marksAlone.text')}
          </Notice>
        </aside>
      )}
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
            statements={statements}
            text={article.text}
            language={article.language}
            layout={layout}
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
