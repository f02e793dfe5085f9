import { type Gender, genderOf } from '#core/attribution/languages/en/given-names'
import { isBody, isNamePart, isRole } from '#core/attribution/languages/en/names'
import { nameParticles } from '#core/attribution/languages/en/roles'
import { type EnglishPassage, isClass } from '#core/attribution/languages/en/passage-words'
import type { TokenRange } from '#core/text/tokens'

/** A proper name anywhere in the article, spoken for or not. */
export interface Mention {
  readonly passage: number
  readonly range: TokenRange
  /** Lower-case words of the name. */
  readonly keys: readonly string[]
  /** A body's head noun: *ministry* in *Ministry of Fisheries*. */
  readonly head: string
  readonly kind: 'person' | 'body' | 'unknown'
  readonly gender: Gender
}

const endOfRun = (p: EnglishPassage, from: number): number => {
  let at = from + 1
  for (; at < p.tokens.length; at += 1) {
    const isInitial =
      p.tokens[at]?.text === '.' && (p.words[at - 1]?.key.length ?? 9) === 1 && isNamePart(p.words[at + 1])
    const isParticle =
      nameParticles.has(p.words[at]?.key ?? '') && p.words[at]?.isWord && isNamePart(p.words[at + 1])
    if (isInitial || isParticle) continue
    if (!isNamePart(p.words[at])) break
    if (isRole(p.words[at]) && isNamePart(p.words[at + 1])) break
    if (p.words[at]?.isPossessive) return at + 1
  }
  return at
}

/** *… of Fisheries and Coastal Affairs*, *… for Sea Relief*: what a body is for. */
function endOfBody(p: EnglishPassage, to: number): number {
  let end = to
  while (/^(?:of|for|on)$/.test(p.words[end]?.key ?? '') || (end > to && p.words[end]?.key === 'and')) {
    let next = end + 1
    if (p.words[next]?.key === 'the') next += 1
    if (!isNamePart(p.words[next])) break
    end = endOfRun(p, next)
  }
  return end
}

const tellsPerson = (p: EnglishPassage, { from, to }: TokenRange): boolean => {
  const before = p.words[from - (p.tokens[from - 1]?.kind === 'stop' ? 2 : 1)]
  if (isRole(before)) return true
  if (p.tokens[from - 1]?.kind === 'comma' && isRole(p.words[from - 2])) return true
  if (p.tokens[to]?.kind !== 'comma') return false
  if (p.tokens[to + 1]?.kind === 'number') return true
  const next = p.words[to + 1]
  if (next?.key === 'who' || next?.key === 'whose') return true
  const reach = isClass(next, 'determiner', 'possessive') ? [2, 3, 4] : [1, 2]
  return reach.some((step) => isRole(p.words[to + step]))
}

/** Every name of two words or more and every body, in reading order. */
export function mentionsIn(passages: readonly EnglishPassage[]): Mention[] {
  const found: Mention[] = []
  passages.forEach((p, passage) => {
    if (p.isHeading) return
    for (let at = 0; at < p.tokens.length; at += 1) {
      const word = p.words[at]
      if (!isNamePart(word) || (isRole(word) && isNamePart(p.words[at + 1]))) continue
      const to = endOfRun(p, at)
      const words = p.words.slice(at, to)
      const head = words[words.length - 1]
      if (!head) continue
      const keysOf = (range: TokenRange): string[] =>
        p.words
          .slice(range.from, range.to)
          .filter((one) => one.isWord)
          .map((one) => one.key)
      if (isBody(head) && !isRole(head)) {
        const range = { from: at, to: endOfBody(p, to) }
        if (range.to - at > 1)
          found.push({ passage, range, keys: keysOf(range), head: head.key, kind: 'body', gender: 'any' })
        at = range.to - 1
        continue
      }
      const isName = to - at >= 2 && to - at <= 5 && !words.some((one) => isBody(one) || isRole(one))
      if (isName) {
        const range = { from: at, to }
        const keys = keysOf(range)
        const before = p.words[at - (p.tokens[at - 1]?.kind === 'stop' ? 2 : 1)]
        const gender = genderOf(before?.key ?? '', keys[0] ?? '')
        const kind = gender !== 'any' || tellsPerson(p, range) ? 'person' : 'unknown'
        found.push({ passage, range, keys, head: keys[keys.length - 1] ?? '', kind, gender })
      }
      at = to - 1
    }
  })
  return found
}
