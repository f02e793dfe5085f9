import { useLiveQuery } from 'dexie-react-hooks'
import type { Edit } from '#core/operation/state'
import type { Statement, StatementId } from '#core/statement/statement'
import { nextOpen } from '#core/statement/next-open'
import { wordingOf } from '#core/statement/wording'
import { quoteSpans } from '#core/text/span'
import type { Profile } from '#core/workflow/profile'
import { articleRow, textOf } from '../../storage/articles'
import type { ArticleRow, TextRow } from '../../storage/database'
import { editsOf } from '../../storage/edits'
import { useProfiles } from '../../storage/profiles'
import { statementsOf } from '../../storage/statements'
import { useWorkspace } from '../../storage/workspace-context'

/** Everything that is known about one statement: what checking and reviewing look at. */
export interface Case {
  readonly statement: Statement
  readonly article: ArticleRow & TextRow
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

/** A statement with everything about it, kept up to date; null where there is none of this id, undefined until it is read. */
export function useCase(id: StatementId): Case | null | undefined {
  const { database } = useWorkspace()
  const profiles = useProfiles()
  const read = useLiveQuery(async () => {
    const statement = await database.statements.get(id)
    if (!statement) return null
    const { articleId } = statement
    const [row, text, edits, siblings] = await Promise.all([
      articleRow(database, articleId),
      textOf(database, articleId),
      editsOf(database, articleId),
      statementsOf(database, articleId),
    ])
    return row && text && { statement, article: { ...row, ...text }, edits, siblings }
  }, [database, id])
  if (!read || !profiles) return read === null ? null : undefined
  const { statement, article, edits, siblings } = read
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
