import { useMemo } from 'react'
import type { Edit, LibraryArticle } from '#core/operation/state'
import type { Statement, StatementId } from '#core/statement/statement'
import { nextOpen } from '#core/statement/next-open'
import { wordingOf } from '#core/statement/wording'
import { quoteSpans } from '#core/text/span'
import type { Profile } from '#core/workflow/profile'
import { keptArticleOf } from '../../storage/article-in-hand'
import { useKeptRows } from '../../storage/kept-rows'
import { useProfiles } from '../../storage/profiles'
import { useWorkspace } from '../../storage/workspace-context'

/** Everything that is known about one statement: what checking and reviewing look at. */
export interface Case {
  readonly statement: Statement
  readonly article: LibraryArticle
  readonly profiles: readonly Profile[]
  /** Of the article, oldest first. */
  readonly edits: readonly Edit[]
  readonly sourceName: string | null
  readonly quotation: string
  /** The neighbours in the article that were not dismissed. */
  readonly previous: StatementId | null
  readonly next: StatementId | null
  /** The next on which there is something to do. */
  readonly nextOpen: StatementId | null
}

/**
 * A statement with everything about it, kept up to date, with what was just decided before it is written; null where there is none of this id, undefined until it is read.
 */
export function useCase(id: StatementId): Case | null | undefined {
  const { database } = useWorkspace()
  const profiles = useProfiles()
  const inHand = useKeptRows(useMemo(() => keptArticleOf(database, id), [database, id]))
  if (!inHand || !profiles) return inHand === null ? null : undefined
  const { article, edits, statements: siblings } = inHand
  const statement = siblings.find((sibling) => sibling.id === id)
  if (!statement) return null
  const { resolved, source, content } = wordingOf(statement)
  const open = siblings.filter((sibling) => sibling.id === id || sibling.stage !== 'dismissed')
  const place = open.findIndex((sibling) => sibling.id === id)
  return {
    ...{ statement, article, profiles, edits },
    sourceName: resolved?.trim() || inOneLine(quoteSpans(article.text, source)) || null,
    quotation: inOneLine(quoteSpans(article.text, content)),
    previous: open[place - 1]?.id ?? null,
    next: open[place + 1]?.id ?? null,
    nextOpen: nextOpen(siblings, id),
  }
}

function inOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
