import { likeliest, mostAlike, mostCompared, tooCommon, type Resemblance } from '#core/article/alike'
import type { ArticleId } from '#core/article/article'
import { marksOf, shinglesOf } from '#core/text/likeness'
import type { IsnadDatabase } from './database'

/** An article of the library that another may be the same as. */
export interface AlikeArticle extends Resemblance {
  readonly title: string
  /** The hash by which the library knows it (`identityOf`). */
  readonly identity: string
}

async function likelyIn(database: IsnadDatabase, marks: readonly number[]): Promise<ArticleId[]> {
  // One transaction: to open one costs more than all that is asked in it.
  const sharing = await database.transaction('r', database.texts, () =>
    Promise.all(
      marks.map((mark) => database.texts.where('marks').equals(mark).limit(tooCommon).primaryKeys()),
    ),
  )
  return likeliest(sharing)
}

/**
 * The article of the library that is most like a text, or null where none is. Whether they are the same is for a
 * person to say.
 *
 * @param url - where the text stands, if that is known: an article at the same address comes first
 */
export async function articleLike(
  database: IsnadDatabase,
  text: string,
  url: string | null,
): Promise<AlikeArticle | null> {
  const shingles = shinglesOf(text)
  const [candidates, neighbours] = await Promise.all([
    likelyIn(database, marksOf(shingles)),
    url === null
      ? Promise.resolve<ArticleId[]>([])
      : database.articles.where('appearance.url').equals(url).limit(mostCompared).primaryKeys(),
  ])
  if (candidates.length + neighbours.length === 0) return null
  const rows = await database.texts.bulkGet([...new Set([...candidates, ...neighbours])])
  const known = rows.flatMap((row) => row ?? [])
  const first = mostAlike(shingles, known, neighbours)
  const row = first && (await database.articles.get(first.articleId))
  return first && row ? { ...first, title: row.title, identity: row.identity } : null
}
