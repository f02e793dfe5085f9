import type { ArticleId } from '#core/article/article'
import { isAlike, likeness, shinglesOf, type Likeness } from '#core/text/likeness'
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
  readonly marks: readonly number[]
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

/** Whether two texts share so many marks that one may be found by those of the other. */
export function shareMarks(a: readonly number[], b: readonly number[]): boolean {
  const shared = a.filter((mark) => b.includes(mark)).length
  return shared >= Math.min(leastShared, a.length, b.length) && shared > 0
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
  return ones.map(({ marks: own }, index) => {
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
  const ids = [...new Set(candidates.flatMap(({ byMarks, byAddress }) => [...byMarks, ...byAddress]))]
  if (ids.length === 0) return ones.map(() => null)
  const texts = new Map<ArticleId, ReadonlySet<number>>()
  for (const row of await database.texts.bulkGet(ids)) if (row) texts.set(row.id, shinglesOf(row.text))
  const found = ones.map(({ shingles }, index) => mostAlike(shingles, texts, candidates[index]))
  const rows = await database.articles.bulkGet(found.flatMap((one) => one?.articleId ?? []))
  const articles = new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])))
  return found.map((one) => {
    const row = one && articles.get(one.articleId)
    return one && row ? { ...one, title: row.title, identity: row.identity } : null
  })
}

function mostAlike(
  shingles: ReadonlySet<number>,
  texts: ReadonlyMap<ArticleId, ReadonlySet<number>>,
  { byMarks, byAddress }: Candidates = { byMarks: [], byAddress: [] },
): Omit<AlikeArticle, 'title' | 'identity'> | null {
  const [first] = [...new Set([...byMarks, ...byAddress])]
    .flatMap((id) => {
      const theirs = texts.get(id)
      const sameAddress = byAddress.includes(id)
      return theirs ? [{ articleId: id, sameAddress, ...likeness(shingles, theirs) }] : []
    })
    .filter((one) => mayBeOne(one, one.sameAddress))
    .sort((a, b) => Number(b.sameAddress) - Number(a.sameAddress) || b.resemblance - a.resemblance)
  return first ?? null
}
