import type { ArticleId } from '#core/article/article'
import { isAlike, likeness, marksOf, shinglesOf, type Likeness } from '#core/text/likeness'
import type { IsnadDatabase } from './database'
import type { LibraryMarks } from './marks'

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

/** What an article is compared by. */
export interface Comparable {
  readonly shingles: ReadonlySet<number>
  /** Where it stands on the web, if that is known: an article at the same address comes first. */
  readonly url: string | null
}

/** Texts that are compared word by word, those that share most marks first. */
const mostCompared = 5
/** Marks that two texts share if they are alike; one alone is a phrase that many texts have. */
const leastShared = 2
/** A mark that more texts have is a form of words, such as a newspaper's imprint. */
const tooCommon = 100

/** The articles of the library that a text is compared with. */
interface Candidates {
  readonly byMarks: readonly ArticleId[]
  readonly byAddress: readonly ArticleId[]
}

async function candidatesFor(
  database: IsnadDatabase,
  library: LibraryMarks,
  ones: readonly Comparable[],
): Promise<readonly Candidates[]> {
  const marks = ones.map(({ shingles }) => marksOf(shingles))
  const [owners, neighbours] = await Promise.all([
    library.owners(new Set(marks.flat()), tooCommon),
    Promise.all(ones.map(({ url }) => (url === null ? [] : atAddress(database, url)))),
  ])
  return marks.map((own, index) => {
    const shared = new Map<ArticleId, number>()
    for (const mark of own) {
      const ids = owners.get(mark) ?? []
      if (ids.length < tooCommon) for (const id of ids) shared.set(id, (shared.get(id) ?? 0) + 1)
    }
    const byMarks = [...shared]
      .filter(([, count]) => count >= Math.min(leastShared, own.length))
      .sort((a, b) => b[1] - a[1])
      .slice(0, mostCompared)
      .map(([id]) => id)
    return { byMarks, byAddress: neighbours[index] ?? [] }
  })
}

function atAddress(database: IsnadDatabase, url: string): Promise<ArticleId[]> {
  return database.articles.where('appearance.url').equals(url).limit(mostCompared).primaryKeys()
}

/** Whether two texts may be one article, where they stand being known. */
export function mayBeOne(likeness: Likeness, sameAddress: boolean): boolean {
  return isAlike(likeness) || (sameAddress && likeness.containment >= sharedAtOneAddress)
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
  return Promise.all(
    ones.map(({ shingles }, index) => {
      const { byMarks = [], byAddress = [] } = candidates[index] ?? {}
      return byMarks.length + byAddress.length === 0
        ? null
        : mostAlike(database, shingles, { byMarks, byAddress })
    }),
  )
}

async function mostAlike(
  database: IsnadDatabase,
  shingles: ReadonlySet<number>,
  { byMarks, byAddress }: Candidates,
): Promise<AlikeArticle | null> {
  const rows = await database.texts.bulkGet([...new Set([...byMarks, ...byAddress])])
  const alike = rows
    .flatMap((row) => row ?? [])
    .map(({ id, text }) => ({
      articleId: id,
      sameAddress: byAddress.includes(id),
      ...likeness(shingles, shinglesOf(text)),
    }))
    .filter((one) => mayBeOne(one, one.sameAddress))
    .sort((a, b) => Number(b.sameAddress) - Number(a.sameAddress) || b.resemblance - a.resemblance)
  const [first] = alike
  const row = first && (await database.articles.get(first.articleId))
  return first && row ? { ...first, title: row.title, identity: row.identity } : null
}
