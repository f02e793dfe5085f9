import { headWords, type NamedKind } from './head-words'
import type { InstitutionType } from './institution'
import { institutionById } from './registry'
import type { SourceLink } from './source-link'

/** What a source is, for a glyph beside it. */
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

const groups: ReadonlySet<InstitutionType> = new Set(['armedGroup', 'party'])

/**
 * What the registry knows of a source; where it is linked to none, a guess from the words of its name. Arabic says at the head of a
 * name what its bearer is, English mostly at its end, unless an office makes it one person. A name that no word gives away is a
 * person's.
 *
 * @param name - the fullest name known; null where nobody is named
 * @param link - of the statement, where there is one
 */
export function sourceKindOf(name: string | null, link: SourceLink | null = null): SourceKind {
  const institution = link?.relation === 'is' && link.institution ? institutionById(link.institution) : null
  return institution ? institutionKindOf(institution.type) : kindOfName(name)
}

/** Parties and armed groups are people who act together; every other institution is a body. */
export function institutionKindOf(type: InstitutionType): 'group' | 'institution' {
  return groups.has(type) ? 'group' : 'institution'
}

/** A noun that says what kind of source it is and nothing more: *the ministry*, *الوزارة*. */
export function isBareNoun(name: string): boolean {
  const words = name.replace(/^the /i, '').match(/[\p{L}\p{M}]+/gu) ?? []
  return words.length === 1 && words[0] !== undefined && kinds.has(folded(words[0]))
}

function kindOfName(name: string | null): SourceKind {
  if (name === null) return 'vague'
  const words = name.match(/[\p{L}\p{M}]+/gu) ?? []
  const [head = ''] = words
  if (/\p{Script=Arabic}/u.test(head)) return kinds.get(folded(head)) ?? 'person'
  const found = words.map((word) => kinds.get(folded(word)))
  if (found.includes('vague')) return 'vague'
  if (found.includes('person')) return 'person'
  return found.findLast((kind) => kind !== undefined) ?? 'person'
}
