import {
  likeliest,
  mostAlike,
  mostCompared,
  tooCommon,
  type Candidates,
  type Resemblance,
} from '#core/article/alike'
import type { ArticleId } from '#core/article/article'
import type { IsnadDatabase } from './database'
import type { LibraryMarks } from './marks'

/** An article of the library that another may be the same as. */
export interface AlikeArticle extends Resemblance {
  readonly title: string
  /** The hash by which the library knows it (`identityOf`). */
  readonly identity: string
}

/** What an article is compared by. */
export interface Comparable {
  /** Worked out when it is compared word by word: most texts share too few marks with any other. */
  readonly shingles: () => ReadonlySet<number>
  readonly marks: readonly number[]
  /** Where it stands on the web, if that is known: an article at the same address comes first. */
  readonly url: string | null
}

async function candidatesFor(
  database: IsnadDatabase,
  library: LibraryMarks,
  ones: readonly Comparable[],
): Promise<readonly Candidates[]> {
  const [owners, neighbours] = await Promise.all([
    library.owners(new Set(ones.flatMap(({ marks }) => marks)), tooCommon),
    Promise.all(ones.map(({ url }) => (url === null ? [] : atAddress(database, url)))),
  ])
  return ones.map(({ marks }, index) => ({
    byMarks: likeliest(marks.map((mark) => owners.get(mark) ?? [])),
    byAddress: neighbours[index] ?? [],
  }))
}

function atAddress(database: IsnadDatabase, url: string): Promise<ArticleId[]> {
  return database.articles.where('appearance.url').equals(url).limit(mostCompared).primaryKeys()
}

/**
 * For each of some articles the one of the library that is most like it, or null where none is. Whether they are the
 * same is for a person to say.
 */
export async function articlesLike(
  database: IsnadDatabase,
  library: LibraryMarks,
  ones: readonly Comparable[],
): Promise<readonly (AlikeArticle | null)[]> {
  const candidates = await candidatesFor(database, library, ones)
  const ids = [...new Set(candidates.flatMap(({ byMarks, byAddress }) => [...byMarks, ...byAddress]))]
  if (ids.length === 0) return ones.map(() => null)
  const texts = await library.shingles(ids)
  const found = ones.map(({ shingles }, index) => {
    const near = candidates[index]
    return near && near.byMarks.length + near.byAddress.length > 0 ? mostAlike(shingles(), texts, near) : null
  })
  const rows = await database.articles.bulkGet(found.flatMap((one) => one?.articleId ?? []))
  const articles = new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])))
  return found.map((one) => {
    const row = one && articles.get(one.articleId)
    return one && row ? { ...one, title: row.title, identity: row.identity } : null
  })
}
