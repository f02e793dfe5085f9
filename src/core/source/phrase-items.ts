import type { NameIndex, Term } from './name-index'
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

const noTerms: readonly Term[] = []

/** Cut words into items, the longest name first. One step a word. */
export function itemsOf(words: readonly NameWord[], index: NameIndex, from = 0, to = words.length): Item[] {
  const items: Item[] = []
  for (let at = from; at < to;) {
    const word = words[at] as NameWord
    if (word.mark !== null) {
      items.push({ kind: 'mark', terms: noTerms, word, start: word.start, end: word.end })
      at += 1
      continue
    }
    const match = index.longest(words, at, to)
    const length = match?.length ?? 1
    items.push({
      kind: match ? kindOf(match.terms) : (byWord.get(word.key) ?? 'word'),
      terms: match?.terms ?? noTerms,
      word,
      start: word.start,
      end: (words[at + length - 1] ?? word).end,
    })
    at += length
  }
  return items
}
