import { bodies, nameParticles, postNominals, roles } from '#core/attribution/languages/en/roles'
import { type EnglishPassage, isApostrophe, isClass } from '#core/attribution/languages/en/passage-words'
import type { EnglishWord } from '#core/attribution/languages/en/word'
import type { TokenRange } from '#core/text/tokens'

/** A source as its noun phrase tells: a proper name in it, what it is called, and its head noun. */
export interface Described {
  readonly kind: 'person' | 'named' | 'body' | 'description'
  /** The name, or the phrase without what stands behind a comma. */
  readonly name: TokenRange
  /** Lower-case roles and titles. */
  readonly calledBy: readonly string[]
}

export const isRole = (word: EnglishWord | undefined): boolean =>
  word !== undefined && (roles.has(word.key) || isClass(word, 'title') || /^(?:[rdi]-|gop$)/.test(word.key))

export const isBody = (word: EnglishWord | undefined): boolean =>
  word !== undefined && (bodies.has(word.key) || isClass(word, 'body'))

export const isNamePart = (word: EnglishWord | undefined): boolean =>
  word?.isWord === true &&
  word.isCapitalised &&
  !isClass(word, 'determiner', 'pronoun', 'subordinator', 'coordinator', 'auxiliary', 'preposition') &&
  (!isClass(word, 'temporal') || word.key === 'april' || word.key === 'june' || word.key === 'may')

/** The pieces between commas, without what stands in brackets at their ends. */
function piecesOf(p: EnglishPassage, { from, to }: TokenRange): TokenRange[] {
  const pieces: TokenRange[] = []
  let start = from
  let depth = 0
  for (let at = from; at <= to; at += 1) {
    const kind = p.tokens[at]?.kind
    if (kind === 'open') depth += 1
    if (kind === 'close') depth -= 1
    if (at < to && (kind !== 'comma' || depth > 0)) continue
    let end = at
    if (p.tokens[end - 1]?.kind === 'close') while (end > start && p.tokens[end]?.kind !== 'open') end -= 1
    while (start < end && p.tokens[start]?.kind === 'quote') start += 1
    if (end > start) pieces.push({ from: start, to: end })
    start = at + 1
  }
  return pieces
}

/** The capitalised words that a piece ends in, behind its last role. */
function nameAtEnd(p: EnglishPassage, piece: TokenRange): TokenRange | null {
  let to = piece.to
  while (
    to > piece.from + 1 &&
    (postNominals.has(p.words[to - 1]?.key ?? '') || p.tokens[to - 1]?.kind === 'stop')
  )
    to -= 1
  let from = to
  while (from > piece.from) {
    const word = p.words[from - 1]
    const isInitial = p.tokens[from - 1]?.kind === 'stop' && p.words[from - 2]?.isCapitalised === true
    const isParticle = nameParticles.has(word?.key ?? '') && from < to
    const isJoined = p.tokens[from - 1]?.text === '-' && p.tokens[from - 1]?.end === p.tokens[from]?.start
    if (isInitial || isJoined) {
      if (isInitial && isRole(p.words[from - 2])) break
      from -= 1
      continue
    }
    if (!isParticle && !isNamePart(word)) break
    if (word?.isPossessive && from < to) break
    if (isRole(word) && from < to) break
    from -= 1
  }
  while (from < to && nameParticles.has(p.words[from]?.key ?? '') && !p.words[from]?.isCapitalised) from += 1
  return from < to ? { from, to } : null
}

const keysIn = (
  p: EnglishPassage,
  { from, to }: TokenRange,
  holds: (word: EnglishWord) => boolean,
): string[] =>
  p.words
    .slice(from, to)
    .filter(holds)
    .map((word) => inFull[word.key] ?? word.key)

/** The noun that a phrase is about: the last word before its preposition or its relative clause. */
export function headOf(p: EnglishPassage, { from, to }: TokenRange): number {
  let at = from
  while (
    at + 1 < to &&
    p.words[at + 1]?.isWord &&
    !isClass(p.words[at + 1], 'preposition', 'subordinator', 'wh', 'coordinator') &&
    !/^(?:that|who|familiar|close|briefed|polled|seen)$/.test(p.words[at + 1]?.key ?? '')
  )
    at += 1
  return at
}

/** The name in one piece, and what the words before it make of it. */
function namedIn(p: EnglishPassage, piece: TokenRange): { name: TokenRange; kind: Described['kind'] } | null {
  const name = nameAtEnd(p, piece)
  if (!name) return null
  const words = p.words.slice(name.from, name.to)
  if (words.length > 5) return null
  let at = name.from - 1
  if (p.tokens[at]?.kind === 'stop') at -= 1
  const before = at >= piece.from ? p.words[at] : undefined
  const holdsBody =
    words.some((word) => isBody(word) && !isRole(word)) || words.some((word) => word.isPossessive)
  if (before === undefined) {
    if (name.from > piece.from) return null
    if (words.length === 1 && (isRole(words[0]) || isClass(words[0], 'vague', 'listener'))) return null
    return { name, kind: holdsBody ? 'body' : 'named' }
  }
  if (p.words.slice(piece.from, name.from).some((word) => isClass(word, 'preposition'))) return null
  if (isClass(before, 'preposition', 'determiner', 'possessive', 'coordinator') || isApostrophe(p, at))
    return null
  if (words.every(isRole)) return null
  if (before.isPossessive && !isRole(before))
    return words.length >= 2 && !holdsBody ? { name, kind: 'person' } : null
  if (isRole(before)) return holdsBody ? null : { name, kind: 'person' }
  if (isBody(before) && !before.isCapitalised) return { name, kind: 'body' }
  return words.length >= 2 && !holdsBody && !before.isCapitalised && before.isWord
    ? { name, kind: 'person' }
    : null
}

/** *Ana Ruiz of Wick College*: the name before a preposition. */
function namedBefore(p: EnglishPassage, { from, to }: TokenRange): ReturnType<typeof namedIn> {
  let end = from + 1
  while (end < to && !isClass(p.words[end], 'preposition')) end += 1
  if (end >= to) return null
  const found = namedIn(p, { from, to: end })
  return found && found.kind !== 'body' && found.name.to - found.name.from > 1 ? found : null
}

/** Titles in short. */
const inFull: Readonly<Record<string, string>> = {
  gov: 'governor',
  sen: 'senator',
  rep: 'representative',
  prof: 'professor',
  dr: 'doctor',
  gen: 'general',
  lt: 'lieutenant',
  sgt: 'sergeant',
  col: 'colonel',
  capt: 'captain',
  cllr: 'councillor',
  insp: 'inspector',
  det: 'detective',
}

/** Read the noun phrase of a source. */
export function describe(p: EnglishPassage, range: TokenRange): Described {
  const pieces = piecesOf(p, range)
  const [first = range, ...others] = pieces
  const isCalled = (word: EnglishWord): boolean =>
    isRole(word) || /^(?:prime|vice|foreign|finance|interior)$/.test(word.key)
  const here = namedBefore(p, first) ?? namedIn(p, first)
  if (here) {
    const behind = others[0]
    const start = p.words[behind?.from ?? 0]
    const rolesBehind =
      behind && !isClass(start, 'wh')
        ? keysIn(p, { from: behind.from, to: headOf(p, behind) + 1 }, isCalled)
        : []
    const calledBy = [...keysIn(p, { from: first.from, to: here.name.from }, isCalled), ...rolesBehind]
    const isPerson =
      here.kind === 'named' &&
      behind !== undefined &&
      (rolesBehind.length > 0 ||
        start?.key === 'who' ||
        start?.key === 'whose' ||
        p.tokens[behind.from]?.kind === 'number')
    return { kind: isPerson ? 'person' : here.kind, name: here.name, calledBy }
  }
  const head = p.words[headOf(p, first)]
  for (const piece of others) {
    const found = namedIn(p, piece)
    if (!found || found.kind === 'body' || (found.kind === 'named' && found.name.to - found.name.from < 2))
      continue
    if (found.name.from !== piece.from && found.kind !== 'person') continue
    return {
      kind: 'person',
      name: found.name,
      calledBy: keysIn(p, { from: first.from, to: headOf(p, first) + 1 }, isCalled),
    }
  }
  const next = p.words[others[0]?.from ?? -1]
  const isProper = p.words.slice(first.from + 1, first.to).some((word) => word.isCapitalised) || isBody(head)
  if (isProper && isBody(head)) return { kind: 'body', name: first, calledBy: [] }
  const whole = { from: range.from, to: pieces[pieces.length - 1]?.to ?? range.to }
  return {
    kind: 'description',
    name: next && (isClass(next, 'determiner', 'wh') || next.key === 'whose') ? first : whole,
    calledBy: keysIn(p, { from: first.from, to: headOf(p, first) + 1 }, isCalled),
  }
}
