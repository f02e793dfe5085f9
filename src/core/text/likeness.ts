import { lookupKey } from '#core/text/normal-forms'

/** How many neighbouring words are compared at a time: fewer are shared by chance, more hide small edits. */
const shingleWords = 4
/** How many of its shingles stand for a text, at most. Two texts that share half of theirs miss each other once in 65,000 times. */
export const markCount = 16

/** From here on two texts are shown to a person as perhaps the same: half of what either says stands in both. */
const alikeFrom = 0.5
/** From here on one text is nearly all of the shorter one: a story with paragraphs added below it. */
const containedFrom = 0.8
/** A text of fewer words says too little to be recognised by. */
const leastWords = 12

const word = /[\p{L}\p{M}\p{N}]+/gu

/** FNV-1a over UTF-16 code units, mixed once more so that the smallest values are drawn from all texts alike. */
function hashOf(words: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/**
 * The runs of four words that a text is made of, as 32-bit hashes, whatever its punctuation, capitals, vowel marks and
 * spellings of alef. Empty for a text too short to be recognised.
 */
export function shinglesOf(text: string): ReadonlySet<number> {
  const words = (text.match(word) ?? []).map(lookupKey).filter((key) => key !== '')
  const shingles = new Set<number>()
  if (words.length < leastWords) return shingles
  for (let at = 0; at + shingleWords <= words.length; at += 1)
    shingles.add(hashOf(words.slice(at, at + shingleWords).join(' ')))
  return shingles
}

/**
 * The few shingles that stand for a text in an index: the smallest hashes, so that alike texts choose alike ones
 * (bottom-k sketch; Broder, "On the resemblance and containment of documents", 1997).
 */
export function marksOf(shingles: ReadonlySet<number>): number[] {
  return Array.from(shingles)
    .sort((a, b) => a - b)
    .slice(0, markCount)
}

/** How alike two texts are, both from 0 to 1. */
export interface Likeness {
  /** What they share of all that either says. */
  readonly resemblance: number
  /** How much of the shorter one stands in the other. */
  readonly containment: number
}

export function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): Likeness {
  const [less, more] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const shingle of less) if (more.has(shingle)) shared += 1
  const all = a.size + b.size - shared
  return {
    resemblance: all === 0 ? 0 : shared / all,
    containment: less.size === 0 ? 0 : shared / less.size,
  }
}

/** As `isAlike` of their likeness, found out sooner where they are not: most texts that are compared have little in common. */
export function areAlike(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [less, more] = a.size < b.size ? [a, b] : [b, a]
  // As many as have to be shared, one less for what division rounds.
  const least = Math.min(containedFrom * less.size, (alikeFrom * (a.size + b.size)) / (1 + alikeFrom)) - 1
  let missing = 0
  for (const shingle of less) if (!more.has(shingle) && (missing += 1) > less.size - least) return false
  return isAlike(likeness(a, b))
}

/** Whether two texts may be one article: a question for a person, never an answer. */
export function isAlike({ resemblance, containment }: Likeness): boolean {
  return resemblance >= alikeFrom || containment >= containedFrom
}
