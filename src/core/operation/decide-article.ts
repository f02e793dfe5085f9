import { checkAppearance, unknownAppearance, type Appearance } from '#core/article/appearance'
import { identityOf } from '#core/article/article'
import { failure, success } from '#core/result'
import type { Asking, Command, Decided } from './command'
import { canonicalJson } from './seal'
import type { State } from './state'

export function importArticle(
  state: State,
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
  const emptied = fieldsOf(unknownAppearance).find((field) => before[field] !== null && after[field] === null)
  if (emptied !== undefined) return failure('decision.appearanceEmptied', { field: emptied })
  return success([{ ...asking, kind: 'article.described', body: { articleId, before, after } }])
}

function fieldsOf(appearance: Appearance): (keyof Appearance)[] {
  return Object.keys(appearance) as (keyof Appearance)[]
}
