import type { ArticleId } from '#core/article/article'
import type { Turn } from './operation'
import type { Edit, SourceEdit } from './state'

/** What a change of sources did to each article's statements, for the history of those: one edit an article. */
export function editsOfSourceChange({ statements, seq, at, actor, kind, origin }: SourceEdit): Edit[] {
  const byArticle = new Map<ArticleId, Turn[]>()
  for (const { articleId, ...turn } of statements)
    byArticle.set(articleId, [...(byArticle.get(articleId) ?? []), turn])
  return [...byArticle].flatMap(([articleId, [first, ...others]]) =>
    first
      ? [
          {
            ...{ ...first, articleId, seq, at, actor, kind },
            ...(others.length > 0 && { others }),
            ...(origin && { origin }),
          },
        ]
      : [],
  )
}
