import { align } from '#core/text/alignment'
import { lookupKey } from '#core/text/normal-forms'
import type { TextSpan } from '#core/text/span'

/**
 * Where a passage of one text stands in another version of it.
 *
 * - `exact`: the same words between the same neighbours, and nowhere else so: it can be taken over without asking.
 * - `moved`: one place that is plainly it, with other words or other neighbours: a person has to confirm it.
 * - `ambiguous`: several places, none of them plainly it.
 * - `orphan`: none.
 */
export type Anchor =
  | { readonly state: 'exact'; readonly span: TextSpan }
  | { readonly state: 'moved'; readonly span: TextSpan }
  | { readonly state: 'ambiguous'; readonly spans: readonly TextSpan[] }
  | { readonly state: 'orphan' }

/** Neighbouring characters that tell one passage from another of the same words, on either side. */
const contextLength = 48
/** So many of them, or all there are, have to be the same on one side for a passage to stand where it stood. */
const leastContext = 16
/** An edited passage keeps at least so much of its words. */
const keptFrom = 0.6
/** A second place is another candidate unless it is worse by so much. */
const clearlyBetter = 0.2
/** Places that are offered at most. */
const mostPlaces = 5

interface Word extends TextSpan {
  readonly key: string
}

/** The words of a text with where they stand, read once for all passages. */
export class Words {
  readonly all: readonly Word[]

  constructor(readonly text: string) {
    this.all = Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ({ 0: word, index }) => ({
      key: lookupKey(word),
      start: index,
      end: index + word.length,
    }))
  }

  /** The words that a span holds, or holds a part of: *قال* is a part of *وقال*. */
  within({ start, end }: TextSpan): readonly Word[] {
    const first = this.firstFrom(start)
    const isInside = (this.all[first - 1]?.end ?? 0) > start
    return this.all.slice(isInside ? first - 1 : first, this.firstFrom(end))
  }

  /** Index of the first word that starts at a place or behind it. */
  private firstFrom(place: number): number {
    let [low, high] = [0, this.all.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.all[middle] as Word).start < place) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Find a passage of one text in another. Never an answer of `exact` for other words, or for one of several like places. */
export function anchorOf(before: Words, passage: TextSpan, after: Words): Anchor {
  const quote = before.text.slice(passage.start, passage.end)
  if (quote.trim() === '') return { state: 'orphan' }
  const edges = edgesOf(before.text, passage)
  const old = occurrences(before.text, quote, edges)
  const own = contextOf(before.text, passage)
  const same = occurrences(after.text, quote, edges).map((start) => {
    const span = { start, end: start + quote.length }
    const context = contextOf(after.text, span)
    const score = shared(own, context)
    // A place that fits another passage of these words better is that passage's and not this one's.
    const isAnothers = old.some(
      (other) =>
        other !== passage.start &&
        total(shared(contextOf(before.text, { start: other, end: other + quote.length }), context)) >=
          total(score),
    )
    return { span, score, isAnothers }
  })
  const mine = same.filter(({ isAnothers }) => !isAnothers).sort((a, b) => total(b.score) - total(a.score))
  const [best, next] = mine
  if (best && stands(best.score, own) && (!next || total(next.score) < total(best.score)))
    return { state: 'exact', span: best.span }
  if (same.length > 0 && old.length > 1 && mine.length === 0) return edited(before, passage, after)
  return placed(
    (mine.length > 0 ? mine : same).map(({ span, score }) => ({ span, score: total(score) })),
    () => edited(before, passage, after),
  )
}

/** One place is where the passage moved to; of several nobody knows which. */
function placed(
  places: readonly { readonly span: TextSpan; readonly score: number }[],
  otherwise: () => Anchor,
): Anchor {
  const [only, ...others] = places
  if (!only) return otherwise()
  if (others.length === 0) return { state: 'moved', span: only.span }
  return { state: 'ambiguous', spans: places.slice(0, mostPlaces).map(({ span }) => span) }
}

/** What of the words at its edges a passage leaves out: the *و* of *وقال*; empty where it begins and ends with whole words. */
interface Edges {
  readonly before: string
  readonly after: string
}

const letter = /[\p{L}\p{M}\p{N}]/u

function edgesOf(text: string, { start, end }: TextSpan): Edges {
  let from = start
  if (letter.test(text.charAt(start))) while (from > 0 && letter.test(text.charAt(from - 1))) from -= 1
  let to = end
  if (letter.test(text.charAt(end - 1))) while (to < text.length && letter.test(text.charAt(to))) to += 1
  return { before: text.slice(from, start), after: text.slice(end, to) }
}

/** Where a text has these very characters, in words that go on at the edges in the same way. */
function occurrences(text: string, quote: string, { before, after }: Edges): number[] {
  const places: number[] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const edges = edgesOf(text, { start: at, end: at + quote.length })
    if (edges.before === before && edges.after === after) places.push(at)
  }
  return places
}

interface Context {
  readonly prefix: string
  readonly suffix: string
}

/** What stands around a passage, with every run of blanks as one. */
function contextOf(text: string, { start, end }: TextSpan): Context {
  const blanks = /\s+/g
  return {
    prefix: text
      .slice(Math.max(0, start - 2 * contextLength), start)
      .replace(blanks, ' ')
      .slice(-contextLength),
    suffix: text
      .slice(end, end + 2 * contextLength)
      .replace(blanks, ' ')
      .slice(0, contextLength),
  }
}

/** How many neighbouring characters are the same, on either side. */
interface Shared {
  readonly before: number
  readonly after: number
}

function shared(a: Context, b: Context): Shared {
  let before = 0
  while (
    before < Math.min(a.prefix.length, b.prefix.length) &&
    a.prefix.at(-1 - before) === b.prefix.at(-1 - before)
  )
    before += 1
  let after = 0
  while (after < Math.min(a.suffix.length, b.suffix.length) && a.suffix[after] === b.suffix[after]) after += 1
  return { before, after }
}

const total = ({ before, after }: Shared): number => before + after

/** Whether a passage has kept its neighbours on one side, or had none and has none. */
function stands({ before, after }: Shared, { prefix, suffix }: Context): boolean {
  const kept = (count: number, context: string) => count >= Math.min(leastContext, context.length)
  const has = (context: string) => context.trim() !== ''
  if (!has(prefix) && !has(suffix)) return true
  return (has(prefix) && kept(before, prefix)) || (has(suffix) && kept(after, suffix))
}

const wholeWords: Edges = { before: '', after: '' }

/** Where a passage stands whose own words were edited: the stretches with most of its words, none of which stood in the old text as it is. */
function edited(before: Words, passage: TextSpan, after: Words): Anchor {
  const wanted = before.within(passage).map(({ key }) => key)
  if (wanted.length === 0) return { state: 'orphan' }
  const places = likeStretches(wanted, after.all)
    .filter(
      ({ span }) => !occurrences(before.text, after.text.slice(span.start, span.end), wholeWords).length,
    )
    .sort((a, b) => b.score - a.score)
  const [best] = places
  if (!best) return { state: 'orphan' }
  return placed(
    places.filter(({ score }) => best.score - score < clearlyBetter),
    () => ({ state: 'orphan' }),
  )
}

interface Place {
  readonly span: TextSpan
  /** How much of the words is kept in their order, from 0 to 1. */
  readonly score: number
}

/** Stretches of a text that keep most of some words, apart from each other. */
function likeStretches(wanted: readonly string[], words: readonly Word[]): Place[] {
  const length = wanted.length
  const places: Place[] = []
  for (const from of peaks(wanted, words)) {
    const window = words.slice(
      Math.max(0, from - Math.ceil(length / 4)),
      from + length + Math.ceil(length / 4),
    )
    const runs = align(
      wanted,
      window.map(({ key }) => key),
    ).filter(({ kind }) => kind === 'same')
    const kept = runs.reduce((sum, run) => sum + run.before.to - run.before.from, 0)
    const first = window[runs[0]?.after.from ?? 0]
    const last = window[(runs.at(-1)?.after.to ?? 0) - 1]
    if (!first || !last) continue
    const spread = words.indexOf(last) - words.indexOf(first) + 1
    const score = kept / Math.max(length, spread)
    const overlaps = places.some(({ span }) => span.start < last.end && first.start < span.end)
    if (score >= keptFrom && !overlaps) places.push({ span: { start: first.start, end: last.end }, score })
  }
  return places
}

/** Where windows of as many words begin that hold most of some words, best first and apart from each other. */
function peaks(wanted: readonly string[], words: readonly Word[]): number[] {
  const length = wanted.length
  const missing = new Map<string, number>()
  for (const key of wanted) missing.set(key, (missing.get(key) ?? 0) + 1)
  let held = 0
  const counts: { from: number; held: number }[] = []
  words.forEach(({ key }, index) => {
    const left = missing.get(key)
    if (left !== undefined) {
      if (left > 0) held += 1
      missing.set(key, left - 1)
    }
    const gone = words[index - length]
    const back = gone && missing.get(gone.key)
    if (gone && back !== undefined) {
      if (back >= 0) held -= 1
      missing.set(gone.key, back + 1)
    }
    if (held >= length * (keptFrom - 0.1)) counts.push({ from: Math.max(0, index - length + 1), held })
  })
  const chosen: number[] = []
  for (const { from } of counts.sort((a, b) => b.held - a.held)) {
    if (chosen.length >= mostPlaces) break
    if (chosen.every((other) => Math.abs(other - from) >= Math.max(1, length / 2))) chosen.push(from)
  }
  return chosen
}

/**
 * Carry places inside a passage over to where the passage stands now: each from its first to its last word that was
 * kept. A place of which no word was kept is left out.
 */
export function carrySpans(
  before: Words,
  passage: TextSpan,
  after: Words,
  place: TextSpan,
  spans: readonly TextSpan[],
): TextSpan[] {
  if (before.text.slice(passage.start, passage.end) === after.text.slice(place.start, place.end))
    return spans.map(({ start, end }) => ({
      start: start - passage.start + place.start,
      end: end - passage.start + place.start,
    }))
  const [old, now] = [before.within(passage), after.within(place)]
  const pairs = align(
    old.map(({ key }) => key),
    now.map(({ key }) => key),
  ).flatMap(({ kind, before: from, after: to }) =>
    kind === 'same'
      ? old.slice(from.from, from.to).map((word, at) => [word, now[to.from + at] as Word] as const)
      : [],
  )
  return spans.flatMap((span) => {
    const kept = pairs.filter(([word]) => word.end > span.start && word.start < span.end)
    const [first] = kept
    const last = kept.at(-1)
    if (!first || !last) return []
    // A span that leaves out a part of a word leaves it out there too, if that is the same part.
    const isSpelledAlike = ([old, now]: (typeof pairs)[number]) => old.end - old.start === now.end - now.start
    const skipped = isSpelledAlike(first) ? Math.max(0, span.start - first[0].start) : 0
    const beyond = isSpelledAlike(last) ? Math.max(0, last[0].end - span.end) : 0
    return [{ start: first[1].start + skipped, end: last[1].end - beyond }]
  })
}
