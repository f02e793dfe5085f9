import { useEffectEvent, useLayoutEffect, useMemo, useState, type RefObject } from 'react'
import type { LibraryArticle } from '#core/operation/state'
import { roles, type SpanRole } from '#core/statement/spans'
import type { Stance } from '#core/statement/stance'
import { StatementId, undecided, type Statement } from '#core/statement/statement'
import type { TextSpan } from '#core/text/span'
import { wordsOf, type Words } from '#core/text/words'
import { hasOwnKeys, isInDialog } from '../../../actions/own-keys'
import type { Decisions } from '../use-decisions'
import {
  correcting,
  drop,
  give,
  making,
  paintedSpans,
  splitting,
  turnTo,
  type Draft,
  type WordsDraft,
} from './draft'
import { selectedSpan, useSelectedWords } from './selected-words'

export interface Drafting {
  /** The work on one card's words; null while nobody is at it. */
  readonly draft: Draft | null
  /** Whole words that are selected in the article, as the screen shows it. */
  readonly selected: TextSpan | null
  /** The same at this very moment: a key may come before the screen has been drawn anew. */
  readonly selectedNow: () => TextSpan | null
  readonly words: Words
  /** The article's cards as they would be if the work ended now: to be painted. */
  readonly shown: readonly Statement[]
  readonly change: (turn: (draft: Draft) => Draft) => void
  readonly changeWords: (turn: (draft: WordsDraft) => WordsDraft) => void
  readonly correct: (statement: Statement) => void
  readonly make: (content: TextSpan) => void
  readonly split: (statement: Statement) => void
  /** Give the selected words to a role of the card at work, or of another card, whose correction begins with it. */
  readonly giveSelected: (role: SpanRole, besides: boolean, statement?: Statement) => void
  readonly save: () => Promise<void>
  readonly giveUp: () => void
}

/** The order in which roles are worked on, and their digits: what was said comes first. */
export const workOrder: readonly SpanRole[] = ['content', 'source', 'cue']

/** Work on the words of one card, from its beginning to one operation or none. */
export function useDrafting(
  root: RefObject<HTMLElement | null>,
  article: LibraryArticle,
  statements: readonly Statement[],
  decisions: Decisions,
  goTo: (id: StatementId) => void,
): Drafting {
  const { id: articleId, text, blocks } = article
  const words = useMemo(() => wordsOf(text, blocks), [text, blocks])
  const selected = useSelectedWords(root, blocks, words)
  const [draft, setDraft] = useState<Draft | null>(null)
  const shown = useMemo(
    () => (draft ? withDraft(statements, draft, words, articleId) : statements),
    [statements, draft, words, articleId],
  )

  const selectedNow = () => (root.current ? selectedSpan(root.current, blocks, words) : null)
  const begin = (next: Draft | null) => {
    getSelection()?.empty()
    setDraft(next)
  }
  const change = (turn: (draft: Draft) => Draft) => setDraft((known) => known && turn(known))
  const changeWords = (turn: (draft: WordsDraft) => WordsDraft) =>
    change((known) => (known.kind === 'words' ? turn(known) : known))
  const giveUp = () => {
    setDraft(null)
    // A card that was only being made leaves nothing to go back to.
    if (draft && statements.some(({ id }) => id === draft.id)) goTo(draft.id)
    else root.current?.focus({ preventScroll: true })
  }
  const save = async () => {
    if (!draft) return
    const done = await decisions.carryOut(commandOf(draft, articleId), draft.id)
    if (!done) return
    setDraft(null)
    goTo(draft.id)
  }
  const giveSelected = (role: SpanRole, besides: boolean, statement?: Statement) => {
    const span = selectedNow()
    if (!span) return
    getSelection()?.empty()
    setDraft((known) => {
      const at = known?.kind === 'words' ? known : statement ? correcting(statement) : null
      return at ? give(at, role, span, besides) : known
    })
  }

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!draft || event.defaultPrevented || event.isComposing || isInDialog(event.target)) return
    const { key, code, target } = event
    const onButton = target instanceof Element && target.closest('button, a') !== null
    const isWriting = hasOwnKeys(target)
    const digit = /^(?:Digit|Numpad)([1-3])$/.exec(code)?.[1]
    const role = digit === undefined ? undefined : workOrder[Number(digit) - 1]
    if (key === 'Escape') giveUp()
    else if (key === 'Enter' && !onButton) void save()
    else if (isWriting || event.ctrlKey || event.metaKey || event.altKey) return
    else if (key === 'Delete' || key === 'Backspace') changeWords(drop)
    else if (role && selectedNow()) giveSelected(role, event.shiftKey)
    else if (role) changeWords((known) => turnTo(known, role, words))
    else return
    event.preventDefault()
  })
  const isAtWork = draft !== null
  // Before the next key can come: whoever begins and ends by keyboard does not wait.
  useLayoutEffect(() => {
    if (!isAtWork) return
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [isAtWork])

  return {
    ...{ draft, selected, selectedNow, words, shown, change, changeWords, giveSelected, save, giveUp },
    correct: (statement) => begin(correcting(statement)),
    make: (content) => begin(making(StatementId.parse(crypto.randomUUID()), content)),
    split: (statement) => begin(splitting(statement, words)),
  }
}

function commandOf(draft: Draft, articleId: LibraryArticle['id']): Parameters<Decisions['carryOut']>[0] {
  const { id, spans } = draft
  if (draft.kind === 'split')
    return { type: 'split', statementId: id, at: draft.at, newId: StatementId.parse(crypto.randomUUID()) }
  if (draft.making) return { type: 'makeStatement', articleId, id, spans, ...draft.making }
  return { type: 'correctSpans', statementId: id, spans }
}

/** The cards with the one at work in the words that it would have. */
function withDraft(
  statements: readonly Statement[],
  draft: Draft,
  words: Words,
  articleId: LibraryArticle['id'],
): readonly Statement[] {
  const painted = paintedSpans(draft, words)
  const spans = {
    ...(Object.fromEntries(roles.map((role) => [role, painted[role]])) as typeof painted),
    form: 'indirect' as const,
  }
  if (statements.some(({ id }) => id === draft.id))
    return statements.map((statement) => (statement.id === draft.id ? { ...statement, spans } : statement))
  const stance: Stance = (draft.kind === 'words' && draft.making?.stance) || 'assert'
  const unborn = { articleId, position: 0, found: null, made: null, stageSince: '' }
  return [...statements, { ...undecided(stance), ...unborn, id: draft.id, spans }]
}
