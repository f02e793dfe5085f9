import { Check, CircleQuestionMark, Hand } from 'lucide-react'
import { memo, useId, type KeyboardEvent } from 'react'
import { assessmentFor } from '#core/assessment/blind-second'
import type { SourceKind } from '#core/source/source-kind'
import { linkedSource, type LinkedSource } from '#core/statement/linked-source'
import type { Statement, StatementId } from '#core/statement/statement'
import { voicesOf } from '#core/statement/voices'
import { wordingOf } from '#core/statement/wording'
import { ForeignText } from '../../i18n/ForeignText'
import { useTranslation } from '../../i18n/use-translation'
import { useDirectory } from '../../storage/sources'
import { useActor } from '../../storage/workspace-context'
import { classNames } from '../../ui/class-names'
import { isByMarksAlone, isUnsure, readingOf } from './card-reading'
import { CardControls } from './CardControls'
import { OneCardMenu, type CardMenus } from './CardMenu'
import { CardRemarks } from './CardRemarks'
import { useIsHovered, type Hover } from './hover'
import { SourceControl, SourceLine } from './SourceControl'
import { SourceGlyph } from '../../marks/SourceGlyph'
import { StanceChip, StanceControl } from './StanceControl'
import styles from './StatementCard.module.css'
import { Toned } from '../../ui/Toned'
import type { DecisionFailure, Decisions } from './use-decisions'
import { useVerdictWords } from '../../marks/use-verdict-words'
import { WhyThisCard } from './WhyThisCard'

export interface CardActions {
  readonly activate: (id: StatementId) => void
  readonly close: () => void
  /** Choose a card besides others, or all cards up to it. */
  readonly choose: (id: StatementId, how: 'one' | 'all') => void
  readonly hover: Hover
  readonly menus: CardMenus
  readonly showDetail: (isShown: boolean) => void
  readonly checkingHref: (id: StatementId) => string
  readonly decisions: Decisions
}

export interface StatementCardProps {
  readonly statement: Statement
  readonly text: string
  readonly language: string
  /** Place among the cards, from 1, and how many there are. */
  readonly place: number
  readonly count: number
  readonly isActive: boolean
  /** One of several cards that are decided on at once. */
  readonly isChosen: boolean
  /** No room for more than its first line. */
  readonly isFolded: boolean
  /** The one card that Tab stops at. */
  readonly isTabStop: boolean
  /** Whether the open card says why it is there. */
  readonly isDetailShown: boolean
  readonly refused: DecisionFailure | null
  /** This card and the others of its source in the article, while it is open. */
  readonly sameSource: readonly StatementId[]
  readonly actions: CardActions
}

/** One statement: who, how, what, and how far its checking has come. The active one opens in place. */
export const StatementCard = memo(function StatementCard(props: StatementCardProps) {
  const { statement, text, language, place, count, isActive, actions } = props
  const { t } = useTranslation(['workbench', 'domain', 'byHand'])
  const { id, stance, stage } = statement
  const { kind, name, wordsUsed, quotation, remarks } = readingOf(statement, text)
  const directory = useDirectory()
  const linked = linkedSource(statement, directory)
  const { speaker } = voicesOf(statement, name)
  const quotationId = useId()
  const isHovered = useIsHovered(actions.hover, id)
  const dismissed = stage === 'dismissed'
  const shownName = name ?? t('domain:noSource')

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const inside = event.target !== event.currentTarget
    if (event.key === 'Enter' && !inside) {
      event.preventDefault()
      if (!isActive) actions.activate(id)
      else event.currentTarget.querySelector('button')?.focus()
    } else if (event.key === 'Escape' && isActive) {
      event.preventDefault()
      event.currentTarget.focus({ preventScroll: true })
      if (!inside) actions.close()
    }
  }

  return (
    <article
      tabIndex={props.isTabStop ? 0 : -1}
      aria-label={t('card', { place, total: count, source: shownName, stance: t(`domain:stance.${stance}`) })}
      aria-describedby={quotationId}
      aria-current={isActive || undefined}
      className={classNames(
        styles.card,
        isActive && styles.active,
        isHovered && styles.hovered,
        props.isChosen && styles.chosen,
        dismissed && styles.dismissed,
        (props.isFolded || dismissed) && !isActive && styles.folded,
      )}
      onClick={({ ctrlKey, metaKey, shiftKey }) => {
        if (ctrlKey || metaKey) actions.choose(id, 'one')
        else if (shiftKey) actions.choose(id, 'all')
        else if (!isActive) actions.activate(id)
      }}
      onPointerEnter={() => actions.hover.change(() => id)}
      onPointerLeave={() => actions.hover.change(() => null)}
      onKeyDown={onKeyDown}
    >
      <header className={styles.head}>
        <SourceGlyph kind={kindOf(kind, linked)} className={styles.glyph ?? ''} />
        <h3 className={classNames(styles.name, name === null && styles.unnamed)}>
          {name === null ? shownName : <ForeignText language={language}>{name}</ForeignText>}
        </h3>
        {props.isChosen && (
          <Check role="img" aria-label={t('byHand:chosen.card')} size={18} className={styles.check} />
        )}
        {statement.made && (
          <Hand role="img" aria-label={t('byHand:made')} size={16} className={styles.byHand} />
        )}
        {dismissed && <span className={styles.stage}>{t('domain:stage.dismissed')}</span>}
        {isActive && !dismissed ? (
          <OneCardMenu menus={actions.menus} menu="stance">
            {(open) => (
              <StanceControl
                {...open}
                stance={stance}
                onCorrect={(corrected) => actions.decisions.correctStance(id, corrected)}
              />
            )}
          </OneCardMenu>
        ) : (
          !dismissed && <StanceChip stance={stance} />
        )}
      </header>
      {wordsUsed && (
        <p className={styles.wordsUsed}>
          <span>{t('wordsUsed')}</span> <ForeignText language={language}>{wordsUsed}</ForeignText>
        </p>
      )}
      {isActive && !dismissed ? (
        <OneCardMenu menus={actions.menus} menu="source">
          {(open) => (
            <SourceControl
              {...open}
              linked={linked}
              name={name}
              language={language}
              otherCount={props.sameSource.length - 1}
              speaker={speaker && directory.resolve(speaker)}
              onLink={(source, forOthers) =>
                actions.decisions.linkSource(forOthers ? props.sameSource : [id], source)
              }
            />
          )}
        </OneCardMenu>
      ) : (
        <SourceLine linked={linked} name={name} language={language} />
      )}
      <blockquote id={quotationId} className={styles.quotation}>
        <ForeignText language={wordingOf(statement).language ?? language}>{quotation}</ForeignText>
      </blockquote>
      <CardRemarks remarks={remarks} stance={stance} language={language} />
      <CardStatus statement={statement} withVerdict={!isActive} />
      {isActive && (
        <>
          <CardControls
            statement={statement}
            menus={actions.menus}
            decisions={actions.decisions}
            refused={props.refused}
            checkingHref={actions.checkingHref(id)}
          />
          <WhyThisCard
            statement={statement}
            text={text}
            language={language}
            isShown={props.isDetailShown}
            onShow={actions.showDetail}
          />
        </>
      )}
    </article>
  )
})

/** Registry and desk know better than the words of a name. */
function kindOf(kind: SourceKind, linked: LinkedSource): SourceKind {
  return linked.state === 'linked' && linked.relation === 'is' ? linked.source.kind : kind
}

interface CardStatusProps {
  readonly statement: Statement
  /** The open card has the verdict among its controls. */
  readonly withVerdict: boolean
}

/** How far the checking has come. */
function CardStatus({ statement, withVerdict }: CardStatusProps) {
  const { t } = useTranslation(['workbench', 'domain'])
  const verdictWords = useVerdictWords()
  const verdict = assessmentFor(statement, useActor())?.content ?? null
  const { word, mark } = verdictWords(verdict?.value ?? null)
  return (
    <footer className={styles.status}>
      <span>{t(`domain:stage.${statement.stage}`)}</span>
      {withVerdict && (verdict ? <Toned mark={mark}>{word}</Toned> : <span>{word}</span>)}
      {statement.evidence.length > 0 && (
        <span>{t('evidenceCount', { count: statement.evidence.length })}</span>
      )}
      {isUnsure(statement) && !isByMarksAlone(statement.found) && <Unsure />}
    </footer>
  )
}

/** The engine proposes and says so where it doubts. */
function Unsure() {
  const { t } = useTranslation('workbench')
  return (
    <span className={styles.unsure}>
      <Toned mark={{ icon: CircleQuestionMark, tone: 'ochre' }}>{t('unsure')}</Toned>
    </span>
  )
}
