import { longestName, type Term } from './name-index'
import type { NameWord } from './name-words'
import { andWords, formerWords, linkWords, memberWords } from './role-words'

/** What a piece of a phrase is for the question whose words these are. */
export type ItemKind =
  /** An institution, an office of state or its holder. */
  'name' | 'country' | 'role' | 'member' | 'former' | 'link' | 'and' | 'mark' | 'word'

/** One or more words that belong together. Offsets in UTF-16 code units. */
export interface Item {
  readonly kind: ItemKind
  readonly terms: readonly Term[]
  /** The first of its words. */
  readonly word: NameWord
  readonly start: number
  readonly end: number
}

function kindOf(terms: readonly Term[]): ItemKind {
  if (terms.some(({ kind }) => kind !== 'role' && kind !== 'country')) return 'name'
  return terms.some(({ kind }) => kind === 'role') ? 'role' : 'country'
}

const byWord: ReadonlyMap<string, ItemKind> = new Map(
  (
    [
      ['link', linkWords],
      ['and', andWords],
      ['member', memberWords],
      ['former', formerWords],
    ] as const
  ).flatMap(([kind, words]) => [...words].map((word) => [word, kind] as const)),
)

/** What a word is where no name begins with it, by its key. */
export const plainKindOf = (key: string): ItemKind => byWord.get(key) ?? 'word'

const noTerms: readonly Term[] = []

/** Cut words into items, the longest name first. One step a word. */
export function itemsOf(words: readonly NameWord[]): Item[] {
  const items: Item[] = []
  for (let at = 0; at < words.length;) {
    const word = words[at] as NameWord
    if (word.form.mark !== null) {
      items.push({ kind: 'mark', terms: noTerms, word, start: word.start, end: word.end })
      at += 1
      continue
    }
    const match = longestName(words, at)
    const length = match?.length ?? 1
    items.push({
      kind: match ? kindOf(match.terms) : word.form.kind,
      terms: match?.terms ?? noTerms,
      word,
      start: word.start,
      end: (words[at + length - 1] ?? word).end,
    })
    at += length
  }
  return items
}
