import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { StatementId } from '#core/statement/statement'
import type { TextSpan } from '#core/text/span'
import { useTranslation } from '../../i18n/use-translation'
import { ArticleText } from './ArticleText'
import { Beside, NoRoomBeside } from './beside/Beside'
import { CardList } from './CardList'
import { useCardMenus } from './CardMenu'
import { CardRail, type CardsProps } from './CardRail'
import { DensityStrip } from './DensityStrip'
import { FilterBar } from './FilterBar'
import { useHover } from './hover'
import { Messages } from './Messages'
import { OverlapChooser } from './OverlapChooser'
import { Painting } from './Painting'
import { reasonForNone } from './reason-for-none'
import type { CardActions } from './StatementCard'
import { Toolbar } from './Toolbar'
import { useActiveCard, useRoomAbove } from './use-active-card'
import type { OpenArticle } from './use-article'
import { useDecisions } from './use-decisions'
import { useLeadingOn } from './use-leading-on'
import { useCardActions } from './use-card-actions'
import { useShownPassage } from './use-shown-passage'
import { useGeometry } from './use-geometry'
import { usePointedWords } from './use-pointed-words'
import { useRoom } from './use-room'
import { useViewing } from './use-viewing'
import { useWays } from './use-ways'
import { ViewControls } from './ViewControls'
import { ByHand } from './by-hand/ByHand'
import { useChosen } from './by-hand/use-chosen'
import { useDrafting } from './by-hand/use-drafting'
import { useStable } from '../../ui/use-stable'
import styles from './Workbench.module.css'

export interface WorkbenchProps {
  readonly opened: OpenArticle
  readonly libraryHref: string
  readonly reportHref: string
  readonly versionsHref: string
  readonly checkingHref: (id: StatementId) => string
  readonly firstCard: StatementId | null
  readonly passage: TextSpan | null
}

/** The article and its cards, linked both ways. */
export function Workbench({ opened, firstCard, passage, ...hrefs }: WorkbenchProps) {
  const { libraryHref, reportHref, checkingHref } = hrefs
  const { article, statements, way } = opened
  const { t } = useTranslation(['workbench', 'viewing'])
  const root = useRef<HTMLElement>(null)
  const rail = useRef<HTMLOListElement & HTMLDivElement>(null)
  const { decisions: plainDecisions, refused, latest } = useDecisions(article.id)
  const { activeId, tabStopId, activate, close, isDetailShown, showDetail } = useActiveCard(rail, statements)
  const hover = useHover()
  const menus = useCardMenus()

  const viewing = useViewing(article, statements, activeId)
  const { look, view, changeView } = viewing
  const isList = look.mode === 'list'
  const room = useRoom()
  const hasRoomBeside = room === 'two' || room === 'twoAndCards'
  const isTwo = viewing.isBeside && hasRoomBeside
  const isAtFoot = room === 'one' || (room === 'two' && isTwo)
  /** The cards that are seen, in the order in which they are gone through. */
  const shown = viewing.shown.statements
  const chosen = useChosen(shown, activeId)
  const { choose } = chosen
  const ways = useWays({
    shown,
    activeId,
    tabStopId,
    activate,
    chosen,
    way,
    takeBack: plainDecisions.takeBack,
  })
  const { activeIndex, step, leadOn, takeBack } = ways
  const decisions = useLeadingOn(plainDecisions, leadOn)
  const active = shown[activeIndex]
  const geometry = useGeometry(root, article.blocks, statements)
  const [roomAbove, setRoomAbove] = useState(0)
  useRoomAbove(roomAbove)
  const [isPlaced, setPlaced] = useState(isList)
  const place = useCallback(() => setPlaced(true), [])
  const begin = useEffectEvent(() => {
    if (firstCard) activate(firstCard)
  })
  // Whoever comes back from a card's own screen goes on where they were. Cards show once they have their places.
  useEffect(() => {
    if (isPlaced) begin()
  }, [isPlaced])

  const drafting = useDrafting(root, article, statements, decisions, activate)
  const { draft } = drafting
  useShownPassage(root, article.blocks, passage)

  const actions = useMemo<CardActions>(
    () => ({
      activate,
      choose,
      close,
      hover,
      menus,
      showDetail,
      checkingHref,
      decisions,
    }),
    [activate, choose, close, hover, menus, showDetail, checkingHref, decisions],
  )

  const stepAndStay = useStable((by: 1 | -1) => step(by, 'stay'))
  const takeBackAndStay = useStable((which: 'undo' | 'redo') => void takeBack(which, 'stay'))

  useCardActions({
    // While somebody works on a card's words, the keys belong to that.
    active: draft ? null : (active ?? null),
    canUndo: way.undo !== null && draft === null,
    canRedo: way.redo !== null && draft === null,
    reportHref,
    versionsHref: hrefs.versionsHref,
    checkingHref,
    decisions,
    assess: plainDecisions.assess,
    step: (by) => draft === null && step(by, 'card'),
    leadOn,
    takeBack: (which) => void takeBack(which, 'card'),
    menus,
    toggleDetail: () => showDetail(!isDetailShown),
  })

  const pointed = usePointedWords({
    root,
    blocks: article.blocks,
    statements,
    active,
    hover,
    activate,
    close,
  })

  const cards: CardsProps = {
    statements: shown,
    all: statements,
    text: article.text,
    language: article.language,
    activeId,
    tabStopId: shown.some(({ id }) => id === tabStopId) ? tabStopId : null,
    isDetailShown,
    refused,
    isChosen: chosen.has,
    actions,
  }

  return (
    <>
      <Toolbar
        title={article.title}
        language={article.language}
        libraryHref={libraryHref}
        reportHref={reportHref}
        versionsHref={hrefs.versionsHref}
        place={viewing.shown.placeOf(activeId)}
        count={viewing.shown.count}
        isEmpty={shown.length === 0}
        canUndo={way.undo !== null}
        canRedo={way.redo !== null}
        onStep={stepAndStay}
        onTakeBack={takeBackAndStay}
      >
        <ViewControls
          isFiltering={viewing.isFiltering}
          isList={isList}
          isBeside={viewing.isBeside}
          onFilter={viewing.toggleFilter}
          onList={viewing.toggleList}
          onBeside={viewing.toggleBeside}
        />
      </Toolbar>
      {viewing.isFiltering && (
        <FilterBar
          filter={view.filter}
          onFilter={(filter) => changeView({ filter })}
          counts={viewing.shown.counts}
          sourceNames={viewing.sourceNames}
          language={article.language}
          shown={viewing.shown.count}
          total={statements.length}
          field={viewing.filterField}
          onLeave={() => (active ? activate(active.id) : step(1, 'card'))}
        />
      )}
      {viewing.isBeside && !hasRoomBeside && <NoRoomBeside onClose={viewing.toggleBeside} />}
      <Messages language={article.language} refused={refused} latest={latest} />
      <Painting
        root={root}
        blocks={article.blocks}
        geometry={geometry}
        statements={drafting.shown}
        passing={viewing.shown.passing}
        activeId={draft?.id ?? activeId}
        hover={hover}
      />
      <div
        className={styles.columns}
        data-mode={isTwo ? 'two' : look.mode}
        data-cards={isAtFoot ? 'foot' : 'side'}
        style={roomAbove > 0 ? { marginBlockStart: roomAbove } : undefined}
      >
        {isTwo && (
          <Beside
            first={{ root, article, statements, geometry }}
            chosen={view.beside}
            activeId={activeId}
            isLinked={view.isLinked}
            onChoose={(beside) => changeView({ beside })}
            onLink={(isLinked) => changeView({ isLinked })}
            onOpen={activate}
            onClose={viewing.toggleBeside}
          />
        )}
        <div className={styles.text}>
          <ArticleText
            article={article}
            root={root}
            hasActive={active !== undefined || draft !== null}
            onPoint={pointed.point}
            onPress={draft ? () => undefined : pointed.press}
          />
        </div>
        <DensityStrip
          article={root}
          geometry={geometry}
          statements={statements}
          passing={viewing.shown.passing}
          by={look.strip}
        />
        <section aria-label={t('statements')} className={styles.cards} onKeyDown={ways.onKey}>
          {/* Whoever goes from heading to heading finds the cards below one of their own, also where the text has none. */}
          <h2 className="visually-hidden">{t('statements')}</h2>
          {statements.length === 0 && <p className={styles.none}>{t(reasonForNone(article))}</p>}
          {statements.length > 0 && shown.length === 0 && (
            <p className={styles.none}>{t('viewing:filter.none')}</p>
          )}
          {isList ? (
            <CardList
              rail={rail}
              sorting={look.sorting}
              onSort={(sorting) => viewing.changeLook({ sorting })}
              {...cards}
            />
          ) : (
            <CardRail
              rail={rail}
              article={root}
              geometry={geometry}
              onRoomAbove={setRoomAbove}
              onPlaced={place}
              {...cards}
            />
          )}
        </section>
      </div>
      <OverlapChooser
        overlap={pointed.overlap}
        text={article.text}
        language={article.language}
        onChoose={activate}
        onClose={pointed.closeOverlap}
      />
      <ByHand
        root={root}
        article={article}
        statements={statements}
        active={active ?? null}
        drafting={drafting}
        chosen={chosen}
        decisions={decisions}
        refused={refused}
        laidOut={geometry}
        goTo={activate}
      />
    </>
  )
}
