import { useMemo, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { LibraryArticle } from '#core/operation/state'
import { isOpenFilter, openFilter } from '#core/statement/filter'
import { sourceKey } from '#core/statement/source-key'
import type { Statement, StatementId } from '#core/statement/statement'
import { useDirectory } from '../../storage/sources'
import { useActions } from '../../actions/use-actions'
import { useStable } from '../../ui/use-stable'
import { readingOf } from './card-reading'
import { useArticleView, useKeptLook, type ArticleView, type Look } from './kept-view'
import { useShown, type Shown } from './use-shown'

export interface Viewing {
  readonly look: Look
  readonly changeLook: (change: Partial<Look>) => void
  readonly view: ArticleView
  readonly changeView: (change: Partial<ArticleView>) => void
  readonly shown: Shown
  readonly sourceNames: ReadonlyMap<string, string>
  readonly isFiltering: boolean
  readonly filterField: RefObject<HTMLInputElement | null>
  /** Show the filter and go to it; hide it again where it lets everything through. */
  readonly toggleFilter: () => void
  readonly toggleList: () => void
  /** Whether a second article lies beside this one, or is being chosen. */
  readonly isBeside: boolean
  readonly toggleBeside: () => void
}

/** What of an article's cards is seen and how, and the keys for that. */
export function useViewing(
  { id, text, language }: LibraryArticle,
  statements: readonly Statement[],
  openId: StatementId | null,
): Viewing {
  const [look, changeLook] = useKeptLook()
  const [view, changeView] = useArticleView(id)
  const [isAsked, setIsAsked] = useState(false)
  const filterField = useRef<HTMLInputElement>(null)
  const isList = look.mode === 'list'
  const sorting = isList ? look.sorting : null
  const isOpen = isOpenFilter(view.filter)
  const isFiltering = isAsked || !isOpen
  const shown = useShown(statements, text, language, view.filter, isFiltering, sorting, openId)
  const sourceNames = useSourceNames(statements, text, isFiltering)

  const showFilter = () => {
    // There has to be a field to go to.
    flushSync(() => setIsAsked(true))
    filterField.current?.focus()
  }
  const toggleFilter = useStable(() => (isFiltering && isOpen ? setIsAsked(false) : showFilter()))
  const [isChoosing, setIsChoosing] = useState(false)
  const isBeside = !isList && (isChoosing || view.beside !== null)
  const toggleBeside = useStable(() => {
    if (isBeside) changeView({ beside: null })
    // A table takes the room that the second article needs.
    else changeLook({ mode: 'beside' })
    setIsChoosing(!isBeside)
  })
  const toggleList = useStable(() => changeLook({ mode: isList ? 'beside' : 'list' }))
  useActions({
    'view.filter': showFilter,
    'view.clearFilter': !isOpen && (() => changeView({ filter: openFilter })),
    'view.list': toggleList,
    'view.beside': toggleBeside,
    'view.strip': () => changeLook({ strip: look.strip === 'stance' ? 'verdict' : 'stance' }),
  })
  return {
    look,
    changeLook,
    view,
    changeView,
    shown,
    sourceNames,
    isFiltering,
    filterField,
    toggleFilter,
    toggleList,
    isBeside,
    toggleBeside,
  }
}

/** The names of an article's sources by their keys: the first one that each is called by. */
function useSourceNames(
  statements: readonly Statement[],
  text: string,
  isAsked: boolean,
): ReadonlyMap<string, string> {
  const directory = useDirectory()
  return useMemo(() => {
    const names = new Map<string, string>()
    if (!isAsked) return names
    for (const statement of statements) {
      const key = sourceKey(statement, text, directory)
      const { name } = readingOf(statement, text)
      if (name !== null && !names.has(key)) names.set(key, name)
    }
    return names
  }, [statements, text, isAsked, directory])
}
