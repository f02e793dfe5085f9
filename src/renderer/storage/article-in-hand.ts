import { foresee, type Given } from '#core/operation/foresee'
import { stillHolds } from '#core/operation/changing'
import type { ArticleId } from '#core/article/article'
import { nothingKnown, type Changes, type Edit, type LibraryArticle, type State } from '#core/operation/state'
import type { Statement, StatementId } from '#core/statement/statement'
import type { Profile } from '#core/workflow/profile'
import { articleWithText } from './articles'
import type { IsnadDatabase } from './database'
import { editsOf } from './edits'
import type { KeptRows } from './kept-rows'
import { statementsChanged, statementsOf } from './statements'

/** An article as whoever works on it has it before them. */
export interface ArticleInHand {
  readonly article: LibraryArticle
  /** Dismissed ones included, in the order of their first words. */
  readonly statements: readonly Statement[]
  /** Every change made to them, oldest first. */
  readonly edits: readonly Edit[]
  /** Everybody on the desk: who may sign depends on them. */
  readonly profiles: readonly Profile[]
}

/**
 * An article in hand, kept up to date; null where the library has none of this id. What somebody has decided shows at once,
 * before it is written: the rules that decide it are run on what is in hand. It is taken back where it turns out otherwise.
 */
export function keptArticle(database: IsnadDatabase, id: ArticleId): KeptRows<ArticleInHand | null> {
  return {
    async read() {
      const [article, statements, edits, profiles] = await Promise.all([
        articleWithText(database, id),
        statementsOf(database, id),
        editsOf(database, id),
        database.profiles.toArray(),
      ])
      return article && { article, statements, edits, profiles }
    },
    change(known, changed, shown) {
      if (changed.isOfProfiles || changed.articleIds.includes(id)) return undefined
      if (known === null) return known
      return withChanges(known, { ...changed, statements: asShown(changed.statements, known, shown) })
    },
    foresee: (known, pending) => known && pending.reduce(withForeseen, known),
  }
}

/** The same for the article that a statement stands in; null where there is no statement of this id. */
export function keptArticleOf(database: IsnadDatabase, id: StatementId): KeptRows<ArticleInHand | null> {
  const keptAs = ({ article }: ArticleInHand) => keptArticle(database, article.id)
  return {
    async read() {
      const statement = await database.statements.get(id)
      return statement ? keptArticle(database, statement.articleId).read() : null
    },
    change(known, changed, shown) {
      if (known !== null) return keptAs(known).change(known, changed, shown)
      return changed.statements.some((statement) => statement.id === id) ? undefined : null
    },
    foresee: (known, pending) => known && keptAs(known).foresee(known, pending),
  }
}

function withForeseen(known: ArticleInHand, given: Given): ArticleInHand {
  if (!isAbout(known.article.id, given)) return known
  const changes = foresee(stateInHand(known), given, (known.edits.at(-1)?.seq ?? 0) + 1)
  return changes ? withChanges(known, changes) : known
}

/** Imports, of which many wait at times, are not looked at further. */
const isAbout = (id: ArticleId, { command }: Given): boolean =>
  'statementId' in command ||
  'statementIds' in command ||
  ('articleId' in command && command.articleId === id)

function stateInHand({ article, statements, edits, profiles }: ArticleInHand): State {
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  return {
    ...nothingKnown,
    profiles: () => profiles,
    article: (id) => (id === article.id ? article : undefined),
    text: (id) => (id === article.id ? article : undefined),
    statement: (id) => byId.get(id),
    edits: (id) => (id === article.id ? edits : []),
  }
}

/** The same object where nothing of it changes. */
function withChanges(
  known: ArticleInHand,
  changed: Pick<Changes, 'statements' | 'removed' | 'edits'>,
): ArticleInHand {
  const { id } = known.article
  const statements = statementsChanged(id, known.statements, changed)
  const last = known.edits.at(-1)?.seq ?? 0
  const more = changed.edits.filter((edit) => edit.articleId === id && edit.seq > last)
  if (statements === known.statements && more.length === 0) return known
  return { ...known, statements, edits: more.length === 0 ? known.edits : [...known.edits, ...more] }
}

/** Statements that have come to be as they were foreseen stay the objects that are shown: nothing of them is drawn again. */
function asShown(
  statements: readonly Statement[],
  known: ArticleInHand,
  shown: ArticleInHand | null,
): readonly Statement[] {
  if (!shown || shown.statements === known.statements) return statements
  const byId = new Map(shown.statements.map((statement) => [statement.id, statement]))
  return statements.map((statement) => {
    const foreseen = byId.get(statement.id)
    const isAsForeseen =
      foreseen && foreseen.stageSince === statement.stageSince && stillHolds(foreseen, statement)
    return isAsForeseen ? foreseen : statement
  })
}
