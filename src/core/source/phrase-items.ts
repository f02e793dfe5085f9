import { longestName, type NameIndex, type NameMatch, type Term } from './name-index'
import type { NameForm, NameWord } from './name-words'
import { andWords, formerWords, linkWords, memberWords } from './role-words'

/** What a piece of a phrase is for the question whose words these are. */
export type ItemKind =
  /** An institution, an office of state or its holder. */
  'name' | 'country' | 'role' | 'member' | 'former' | 'link' | 'and' | 'mark' | 'word'

/** One or more words that belong together. Offsets in UTF-16 code units. */
export interface Item {
  readonly kind: ItemKind
  /** What the name leads to that these words are; empty where they are none. */
  readonly terms: readonly Term[]
  /** Of the first of its words. */
  readonly form: NameForm
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

/** The longest name at a word; of two that are as long the desk's own. */
function nameAt(words: readonly NameWord[], at: number, own: NameIndex | null): NameMatch | null {
  const { starts, openings } = (words[at] as NameWord).form
  const shipped = starts.length > 0 ? longestName(words, at, starts) : null
  if (own === null) return shipped
  const ownStarts = own.startsOf(openings)
  const given = ownStarts.length > 0 ? longestName(words, at, ownStarts) : null
  return given && given.length >= (shipped?.length ?? 0) ? given : shipped
}

/**
 * Cut words into items, the longest name first: a word that begins none is an item as it stands. One step a word.
 *
 * @param own - names that the desk has given
 */
export function itemsOf(words: readonly NameWord[], own: NameIndex | null): Item[] {
  const items: Item[] = []
  for (let at = 0; at < words.length;) {
    const word = words[at] as NameWord
    const match = nameAt(words, at, own)
    if (match === null) {
      items.push(word)
      at += 1
      continue
    }
    const { terms, length } = match
    const last = words[at + length - 1] ?? word
    items.push({ kind: kindOf(terms), terms, form: word.form, start: word.start, end: last.end })
    at += length
  }
  return items
}
