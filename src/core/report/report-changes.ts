import { differencesOf, isChange } from '#core/article/differences'
import { type WordPart, wordDiff } from '#core/text/word-diff'
import type { LibraryArticle } from '#core/operation/state'

/** What is told of an article beside its text. */
const told = ['title', 'publisher', 'author', 'publishedAt', 'url'] as const
export type ToldFact = (typeof told)[number]

/** An earlier version of an article, as far as a report compares the article with it. */
export type EarlierVersion = Pick<
  LibraryArticle,
  'title' | 'text' | 'blocks' | 'sha256' | 'importedAt' | 'appearance'
>

/** What the publisher changed since an earlier version, word by word. */
export interface ReportChanges {
  /** When the earlier version came in, ISO 8601, and its file. */
  readonly since: string
  readonly sha256: string
  readonly facts: readonly { readonly fact: ToldFact; readonly parts: readonly WordPart[] }[]
  /** Only paragraphs that read otherwise, come or gone ones too, in the order of the newer version. */
  readonly paragraphs: readonly (readonly WordPart[])[]
}

/** @param before - null for an article of which nothing earlier is known */
export function reportChanges(
  before: EarlierVersion | null,
  now: Omit<EarlierVersion, 'importedAt' | 'sha256'>,
): ReportChanges | null {
  if (before === null) return null
  const factOf = (version: Pick<EarlierVersion, 'title' | 'appearance'>, fact: ToldFact) =>
    (fact === 'title' ? version.title : version.appearance[fact]) ?? ''
  return {
    since: before.importedAt,
    sha256: before.sha256,
    facts: told.flatMap((fact) => {
      const [was, is] = [factOf(before, fact), factOf(now, fact)]
      return was === is ? [] : { fact, parts: wordDiff(was, is) }
    }),
    paragraphs: differencesOf(before, now)
      .filter(isChange)
      .map(({ parts }) => parts),
  }
}
