import { checkAppearance, unknownAppearance, type Appearance } from '#core/article/appearance'
import { identityOf } from '#core/article/article'
import { failure, success } from '#core/result'
import type { ArticleId } from '#core/article/article'
import type { Asking, Command, Decided } from './command'
import { turnsOf } from './operation'
import { canonicalJson } from './seal'
import type { Edit, State } from './state'

export function importArticle(
  state: Pick<State, 'articleWithHash'>,
  { article, engine, statements }: Command & { type: 'importArticle' },
  asking: Asking,
): Decided {
  const twin = state.articleWithHash(identityOf(article))
  if (twin) return failure('decision.duplicateArticle', { title: twin.title, articleId: twin.id })
  return success([{ ...asking, kind: 'article.imported', body: { article, engine, statements } }])
}

/**
 * Where and when an article appeared. What is known can be corrected and not forgotten: approvals rest on it.
 */
export function describeArticle(
  state: State,
  { articleId, appearance }: Command & { type: 'describeArticle' },
  asking: Asking,
): Decided {
  const article = state.article(articleId)
  if (!article) return failure('decision.unknownArticle')
  const checked = checkAppearance(appearance)
  if (!checked.ok) return checked
  const before = article.appearance
  const after = checked.value
  if (canonicalJson(before) === canonicalJson(after)) return success([])
  const emptied = emptiedField(before, after)
  if (emptied !== undefined) return failure('decision.appearanceEmptied', { field: emptied })
  return success([{ ...asking, kind: 'article.described', body: { articleId, before, after } }])
}

/** The opposite of a correction of where an article appeared. What signed statements rest on is not forgotten again. */
export function takeBackAppearance(
  state: State,
  { articleId, before: back, after, seq }: Edit & { kind: 'article.described' },
  asking: Asking,
): Decided {
  const article = state.article(articleId)
  if (!article) return failure('decision.unknownArticle')
  if (canonicalJson(article.appearance) !== canonicalJson(after)) return failure('decision.changedSince')
  const emptied = emptiedField(after, back)
  if (emptied !== undefined && isReliedOn(state, articleId))
    return failure('decision.appearanceEmptied', { field: emptied })
  return success([
    { ...asking, kind: 'article.described', body: { articleId, before: after, after: back, undoes: seq } },
  ])
}

/** Whether an approval stands on where the article appeared. Nothing is approved without an edit. */
function isReliedOn(state: State, articleId: ArticleId): boolean {
  return state
    .edits(articleId)
    .flatMap(turnsOf)
    .some(({ statementId }) => state.statement(statementId)?.approval != null)
}

function emptiedField(before: Appearance, after: Appearance): keyof Appearance | undefined {
  return fieldsOf(unknownAppearance).find((field) => before[field] !== null && after[field] === null)
}

function fieldsOf(appearance: Appearance): (keyof Appearance)[] {
  return Object.keys(appearance) as (keyof Appearance)[]
}
