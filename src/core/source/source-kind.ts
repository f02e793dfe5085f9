import { headWords, type NamedKind } from './head-words'

/** What a source is, as far as its name tells: enough for a glyph beside it, not for the registry. */
export type SourceKind = NamedKind

const article = /^(وال|بال|لل|ال)(?=\p{L}{3})/u
const marks = /[\u064B-\u0652\u0640\u0670]/g

function folded(word: string): string {
  return word.replace(marks, '').replace(/[أإآ]/g, 'ا').replace(/ة$/, 'ه').replace(article, '').toLowerCase()
}

const kinds = new Map<string, NamedKind>()
for (const [kind, words] of Object.entries(headWords) as [NamedKind, readonly string[]][]) {
  for (const word of words) kinds.set(folded(word), kind)
}

/**
 * A guess from the words of a name. Arabic says at the head of a name what its bearer is, English mostly at its end,
 * unless an office makes it one person. A name that no word gives away is a person's.
 *
 * @param name - the fullest name known; null where nobody is named
 */
export function sourceKindOf(name: string | null): SourceKind {
  if (name === null) return 'vague'
  const words = name.match(/[\p{L}\p{M}]+/gu) ?? []
  const [head = ''] = words
  if (/\p{Script=Arabic}/u.test(head)) return kinds.get(folded(head)) ?? 'person'
  const found = words.map((word) => kinds.get(folded(word)))
  if (found.includes('vague')) return 'vague'
  if (found.includes('person')) return 'person'
  return found.findLast((kind) => kind !== undefined) ?? 'person'
}
