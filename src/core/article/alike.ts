import { isAlike, likeness, shinglesOf, type Likeness } from '#core/text/likeness'
import type { ArticleId } from './article'

/** Of two articles at one web address at least so much is shared; less, and the address is the site's and not the article's. */
const sharedAtOneAddress = 0.1
/** Marks that two texts share if they are alike; one alone is a phrase that many texts have. */
const leastShared = 2

/** Texts that are compared word by word, those that share most marks first. */
export const mostCompared = 5
/** A mark that as many texts have is a form of words, such as a newspaper's imprint. */
export const tooCommon = 100

/**
 * The articles that share most marks with a text, best first.
 *
 * @param sharing - for each of the text's marks the articles that have it; of `tooCommon` ones no more need to be named
 */
export function likeliest(sharing: readonly (readonly ArticleId[])[]): ArticleId[] {
  const shared = new Map<ArticleId, number>()
  for (const id of sharing.flatMap((ids) => (ids.length < tooCommon ? ids : [])))
    shared.set(id, (shared.get(id) ?? 0) + 1)
  return [...shared]
    .filter(([, count]) => count >= Math.min(leastShared, sharing.length))
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostCompared)
    .map(([id]) => id)
}

/** A known article beside a text that comes in. */
export interface Resemblance extends Likeness {
  readonly articleId: ArticleId
  /** Both are said to stand at one web address. */
  readonly sameAddress: boolean
}

/**
 * The one that a text may be the same as, or null: a question for a person. One at the same address comes first.
 *
 * @param shingles - of the text
 * @param neighbours - the known articles that stand at its address
 */
export function mostAlike(
  shingles: ReadonlySet<number>,
  known: readonly { readonly id: ArticleId; readonly text: string }[],
  neighbours: readonly ArticleId[],
): Resemblance | null {
  const alike = known
    .map(({ id, text }) => ({
      articleId: id,
      sameAddress: neighbours.includes(id),
      ...likeness(shingles, shinglesOf(text)),
    }))
    .filter((one) => isAlike(one) || (one.sameAddress && one.containment >= sharedAtOneAddress))
    .sort((a, b) => Number(b.sameAddress) - Number(a.sameAddress) || b.resemblance - a.resemblance)
  return alike[0] ?? null
}
