import type { ArticleId } from '#core/article/article'
import { isAlike, likeness, marksOf, shinglesOf, type Likeness } from '#core/text/likeness'
import type { IsnadDatabase } from './database'

/** Of two articles at one web address at least so much is shared; less, and the address is the site's and not the article's. */
const sharedAtOneAddress = 0.1

/** An article of the library that another may be the same as. */
export interface AlikeArticle extends Likeness {
  readonly articleId: ArticleId
  readonly title: string
  /** Both are said to stand at one web address. */
  readonly sameAddress: boolean
  /** The hash by which the library knows it (`identityOf`). */
  readonly identity: string
}

/** Texts that are compared word by word, those that share most marks first. */
const mostCompared = 5
/** Marks that two texts share if they are alike; one alone is a phrase that many texts have. */
const leastShared = 2
/** A mark that more texts have is a form of words, such as a newspaper's imprint. */
const tooCommon = 100

async function likelyIn(database: IsnadDatabase, marks: readonly number[]): Promise<ArticleId[]> {
  // One transaction: to open one costs more than all that is asked in it.
  const found = await database.transaction('r', database.texts, () =>
    Promise.all(
      marks.map((mark) => database.texts.where('marks').equals(mark).limit(tooCommon).primaryKeys()),
    ),
  )
  const shared = new Map<ArticleId, number>()
  for (const id of found.flatMap((ids) => (ids.length < tooCommon ? ids : [])))
    shared.set(id, (shared.get(id) ?? 0) + 1)
  return [...shared]
    .filter(([, count]) => count >= Math.min(leastShared, marks.length))
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostCompared)
    .map(([id]) => id)
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
  const alike = rows
    .flatMap((row) => row ?? [])
    .map(({ id, text: theirs }) => ({
      articleId: id,
      sameAddress: neighbours.includes(id),
      ...likeness(shingles, shinglesOf(theirs)),
    }))
    .filter((one) => isAlike(one) || (one.sameAddress && one.containment >= sharedAtOneAddress))
    .sort((a, b) => Number(b.sameAddress) - Number(a.sameAddress) || b.resemblance - a.resemblance)
  const [first] = alike
  const row = first && (await database.articles.get(first.articleId))
  return first && row ? { ...first, title: row.title, identity: row.identity } : null
}
