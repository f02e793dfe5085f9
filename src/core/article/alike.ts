import { isAlike, likeness, type Likeness } from '#core/text/likeness'
import type { ArticleId } from './article'

/** Of two articles at one web address at least so much is shared; less, and the address is the site's and not the article's. */
const sharedAtOneAddress = 0.1
/** Marks that two texts share if they are alike; one alone is a phrase that many texts have. */
const leastShared = 2

/** Texts that are compared word by word, those that share most marks first. */
export const mostCompared = 5
/** A mark that as many texts have is a form of words, such as a newspaper's imprint. */
export const tooCommon = 100

/** Whether two texts share so many marks that one may be found by those of the other. */
export function shareMarks(a: readonly number[], b: readonly number[]): boolean {
  const shared = a.filter((mark) => b.includes(mark)).length
  return shared >= Math.min(leastShared, a.length, b.length) && shared > 0
}

/**
 * The articles that share most marks with a text, best first.
 *
 * @param sharing - for each of the text's marks the articles that have it; of `tooCommon` ones no more need to be named
 */
export function likeliest(sharing: readonly (readonly ArticleId[])[]): ArticleId[] {
  const shared = new Map<ArticleId, number>()
  for (const ids of sharing)
    if (ids.length < tooCommon) for (const id of ids) shared.set(id, (shared.get(id) ?? 0) + 1)
  return [...shared]
    .filter(([, count]) => count >= Math.min(leastShared, sharing.length))
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostCompared)
    .map(([id]) => id)
}

/** Whether two texts may be one article, where they stand being known. */
export function mayBeOne(likeness: Likeness, sameAddress: boolean): boolean {
  return isAlike(likeness) || (sameAddress && likeness.containment >= sharedAtOneAddress)
}

/** A known article beside a text that comes in. */
export interface Resemblance extends Likeness {
  readonly articleId: ArticleId
  /** Both are said to stand at one web address. */
  readonly sameAddress: boolean
}

/** The known articles that a text is compared with. */
export interface Candidates {
  readonly byMarks: readonly ArticleId[]
  readonly byAddress: readonly ArticleId[]
}

/**
 * The one that a text may be the same as, or null: a question for a person. One at the same address comes first.
 *
 * @param shingles - of the text
 * @param known - the shingles of the candidates
 */
export function mostAlike(
  shingles: ReadonlySet<number>,
  known: ReadonlyMap<ArticleId, ReadonlySet<number>>,
  { byMarks, byAddress }: Candidates,
): Resemblance | null {
  const [first] = [...new Set([...byMarks, ...byAddress])]
    .flatMap((id) => {
      const theirs = known.get(id)
      const sameAddress = byAddress.includes(id)
      return theirs ? [{ articleId: id, sameAddress, ...likeness(shingles, theirs) }] : []
    })
    .filter((one) => mayBeOne(one, one.sameAddress))
    .sort((a, b) => Number(b.sameAddress) - Number(a.sameAddress) || b.resemblance - a.resemblance)
  return first ?? null
}
