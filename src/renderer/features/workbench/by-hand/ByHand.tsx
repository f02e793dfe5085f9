import { useState, type RefObject } from 'react'
import type { LibraryArticle } from '#core/operation/state'
import type { Statement, StatementId } from '#core/statement/statement'
import { wordingOf } from '#core/statement/wording'
import type { TextSpan } from '#core/text/span'
import { publicStages } from '#core/workflow/stages'
import { useActions } from '../../../actions/use-actions'
import { blockElementsOf } from '../article-dom'
import type { Decisions, Refused } from '../use-decisions'
import { ChosenBar } from './ChosenBar'
import { DraftBar } from './DraftBar'
import { EdgeHandles } from './EdgeHandles'
import { NameDialog } from './NameDialog'
import { SelectionMenu } from './SelectionMenu'
import { WordCaret } from './WordCaret'
import type { Chosen } from './use-chosen'
import type { Drafting } from './use-drafting'

export interface ByHandProps {
  readonly root: RefObject<HTMLElement | null>
  readonly article: LibraryArticle
  /** All of the article's. */
  readonly statements: readonly Statement[]
  readonly active: Statement | null
  readonly drafting: Drafting
  readonly chosen: Chosen
  readonly decisions: Decisions
  readonly refused: Refused | null
  /** A new object whenever the words stand elsewhere on the page. */
  readonly laidOut: unknown
  readonly goTo: (id: StatementId) => void
}

/** What people do to cards besides judging them: make them, correct their words, name who speaks, split, merge, decide on many. */
export function ByHand(props: ByHandProps) {
  const { root, article, statements, active, drafting, chosen, decisions, refused, goTo } = props
  const { draft, words } = drafting
  const [naming, setNaming] = useState<readonly StatementId[]>([])
  const open = active && active.stage !== 'dismissed' && !publicStages.has(active.stage) ? active : null

  /** Where a card begins that is made without a pointer: behind the open card, or at the top of what is in sight. */
  const nextWord = (): TextSpan | null => {
    if (active) return words.from(wordingOf(active).content.at(-1)?.end ?? 0)
    const elements = root.current ? blockElementsOf(root.current) : new Map<number, HTMLElement>()
    const block = article.blocks.find(
      (_, index) => (elements.get(index)?.getBoundingClientRect().bottom ?? 0) > toolbarHeight,
    )
    return words.from(block?.start ?? 0)
  }
  const isFree = draft === null
  useActions({
    'text.newCard':
      isFree &&
      (() => {
        const content = drafting.selectedNow() ?? nextWord()
        if (content) drafting.make(content)
      }),
    'card.words': isFree && open && (() => drafting.correct(open)),
    'card.foundWords':
      isFree &&
      open?.found != null &&
      open.spans !== null &&
      (() => void decisions.carryOut({ type: 'correctSpans', statementId: open.id, spans: null }, open.id)),
    'card.split': isFree && open && (() => drafting.split(open)),
    'card.name': isFree && open && (() => setNaming([open.id])),
    'cards.choose': isFree && active && (() => chosen.choose(active.id, 'one')),
    'cards.chooseAll': isFree && statements.length > 0 && chosen.all,
    'cards.merge': null,
    'cards.clear': null,
  })
  const named = statements.filter(({ id }) => naming.includes(id))
  return (
    <>
      <EdgeHandles root={root} article={article} drafting={drafting} laidOut={props.laidOut} />
      <WordCaret
        root={root}
        article={article}
        drafting={drafting}
        startingAt={nextWord}
        onLeave={active && (() => goTo(active.id))}
      />
      <SelectionMenu root={root} article={article} drafting={drafting} open={open} />
      <DraftBar
        drafting={drafting}
        text={article.text}
        language={article.language}
        refused={draft !== null && refused?.statementId === draft.id ? refused.failure : null}
      />
      {isFree && (
        <ChosenBar
          chosen={chosen}
          decisions={decisions}
          article={article}
          refused={refused}
          onName={setNaming}
          onMerged={goTo}
        />
      )}
      {named.length > 0 && (
        <NameDialog
          statements={named}
          onName={async (name) => {
            const command = { type: 'nameSource', statementIds: naming, name } as const
            const before = named[0]?.sourceName ?? ''
            return (await decisions.carryOut(command, naming[0] ?? null)) !== null || before === name.trim()
          }}
          onClose={() => setNaming([])}
        />
      )}
    </>
  )
}

/** What the toolbar covers of the text, in pixels. */
const toolbarHeight = 48
