import { type Gender, genderOf, genderOfTitle } from '#core/attribution/languages/en/given-names'
import { type Mention, mentionsIn } from '#core/attribution/languages/en/mentions'
import { type Described, describe, headOf, isBody } from '#core/attribution/languages/en/names'
import { anyBody, issued, stateBodies } from '#core/attribution/languages/en/roles'
import { type EnglishPassage, isClass } from '#core/attribution/languages/en/passage-words'
import type { TokenRange } from '#core/text/tokens'

interface Name {
  readonly passage: number
  readonly range: TokenRange
}

/** Somebody who speaks in the article, under the fullest name found so far. */
export interface Speaker {
  kind: 'person' | 'body' | 'named' | 'description'
  name: Name
  /** Lower-case words of the name. */
  keys: readonly string[]
  /** A body's head noun. */
  readonly head: string
  /** Lower-case titles and roles it was called by. */
  readonly calledBy: Set<string>
  gender: Gender
  readonly isPlural: boolean
  /** Index of the passage that it spoke in last. */
  lastPassage: number
}

/** In passages: a person who was named nearer than this may be «she» before somebody who spoke longer ago. */
export const nearby = 3

const keysOf = (p: EnglishPassage, { from, to }: TokenRange): string[] =>
  p.words
    .slice(from, to)
    .filter((word) => word.isWord && !isClass(word, 'determiner'))
    .map((word) => word.key)

/** What may be said of anybody once more: *the Republican governor*. */
const passing = new Set(
  'republican democratic democrat conservative labour liberal current new veteran outgoing incoming long-time longtime'.split(
    ' ',
  ),
)

const isWithin = (part: readonly string[], whole: readonly string[]): boolean =>
  part.every((key) => whole.includes(key))

export const agrees = (one: Gender, other: Gender): boolean =>
  one === 'any' || other === 'any' || one === other

export class Speakers {
  readonly #text: string
  readonly #passages: readonly EnglishPassage[]
  readonly #mentions: readonly Mention[]
  readonly #byName = new Map<string, Speaker>()
  /** Where each last and each first word of a name stands, and each head of a body. */
  readonly #namesByLast = new Map<string, Mention>()
  readonly #namesByFirst = new Map<string, Mention>()
  readonly #bodiesByHead = new Map<string, Mention[]>()

  constructor(text: string, passages: readonly EnglishPassage[]) {
    this.#text = text
    this.#passages = passages
    this.#mentions = mentionsIn(passages)
    for (const one of this.#mentions) {
      const first = one.keys[0] ?? ''
      if (!this.#namesByFirst.has(first)) this.#namesByFirst.set(first, one)
      if (one.kind === 'body') {
        const list = this.#bodiesByHead.get(one.head)
        if (list) list.push(one)
        else this.#bodiesByHead.set(one.head, [one])
      } else if (!this.#namesByLast.has(one.head)) this.#namesByLast.set(one.head, one)
    }
  }

  nameOf({ name }: Speaker): string {
    const tokens = this.#passages[name.passage]?.tokens
    return this.#text
      .slice(tokens?.[name.range.from]?.start ?? 0, tokens?.[name.range.to - 1]?.end ?? 0)
      .replace(/['’]s$/, '')
  }

  mentioned(p: EnglishPassage, range: TokenRange, recent: readonly Speaker[]): Speaker {
    const described = describe(p, range)
    if (described.kind === 'person' || described.kind === 'named') return this.#named(p, described)
    return this.#known(p, range, described, recent) ?? this.#unnamed(p, range, described)
  }

  /** The last person named before this place within a few passages, for a pronoun that no speaker fits. */
  personBefore(passage: number, token: number, gender: Gender): Speaker | null {
    const found = this.#mentions.findLast(
      (one) =>
        one.kind === 'person' &&
        agrees(one.gender, gender) &&
        one.passage > passage - nearby &&
        (one.passage < passage || (one.passage === passage && one.range.from < token)),
    )
    const p = found ? this.#passages[found.passage] : undefined
    return found && p ? this.#named(p, { kind: 'person', name: found.range, calledBy: [] }) : null
  }

  #remember(key: string, speaker: Speaker): Speaker {
    this.#byName.set(key, speaker)
    return speaker
  }

  #named(p: EnglishPassage, described: Described): Speaker {
    const { name, calledBy } = described
    const keys = keysOf(p, name)
    const last = keys[keys.length - 1] ?? ''
    let speaker = this.#byName.get(last)
    if (speaker && keys.length > 1 && speaker.keys.length > 1 && speaker.keys[0] !== keys[0])
      speaker = undefined
    if (!speaker) {
      const fuller = keys.length === 1 ? this.#fuller(last) : undefined
      const other = fuller ? this.#passages[fuller.passage] : undefined
      const place =
        fuller && other ? { passage: fuller.passage, range: fuller.range } : { passage: p.index, range: name }
      const fullKeys = fuller?.keys ?? keys
      const known = fuller ? this.#byName.get(fuller.keys.join(' ')) : undefined
      speaker = known ?? {
        kind:
          fuller?.kind === 'body'
            ? 'body'
            : described.kind === 'person' || fuller?.kind === 'person'
              ? 'person'
              : 'named',
        name: place,
        keys: fullKeys,
        head: fuller?.kind === 'body' ? fuller.head : last,
        calledBy: new Set(),
        gender: fuller?.gender ?? 'any',
        isPlural: keys.length === 1 && /[^s]s$/.test(last) && !fuller,
        lastPassage: p.index,
      }
      this.#remember(last, speaker)
      this.#remember(fullKeys.join(' '), speaker)
    } else if (keys.length > speaker.keys.length && speaker.kind !== 'body') {
      speaker.keys = keys
      speaker.name = { passage: p.index, range: name }
    }
    for (const role of calledBy) {
      speaker.calledBy.add(role)
      const told = genderOfTitle(role)
      if (told !== 'any') speaker.gender = told
    }
    if (speaker.gender === 'any') speaker.gender = genderOf('', speaker.keys[0] ?? '')
    if (speaker.kind === 'named' && (speaker.gender !== 'any' || described.kind === 'person'))
      speaker.kind = 'person'
    return speaker
  }

  /** A single name in full: a surname by its bearer, a given name by hers, a firm by how it begins. */
  #fuller(key: string): Mention | undefined {
    const byLast = this.#namesByLast.get(key)
    if (byLast) return byLast
    const byFirst = this.#namesByFirst.get(key)
    if (!byFirst || byFirst.keys.length > 3) return undefined
    return byFirst.kind === 'person' ||
      (byFirst.kind === 'body' && byFirst.keys.length === 2 && !stateBodies.has(byFirst.head))
      ? byFirst
      : undefined
  }

  /** Whom a phrase with «the», or a body's short name, refers back to. */
  #known(
    p: EnglishPassage,
    range: TokenRange,
    described: Described,
    recent: readonly Speaker[],
  ): Speaker | null {
    const first = p.words[range.from]
    const { name } = described
    const headAt = headOf(p, name)
    const head = p.words[headAt]?.key ?? ''
    const keys = keysOf(p, name)
    const telling = keys.filter((key) => !passing.has(key))
    const isDefinite = first?.key === 'the' || first?.key === 'this' || first?.key === 'that'
    if (described.kind === 'body') {
      const known = this.#byName.get(keys.join(' '))
      if (known) return known
    }
    if (!isDefinite && !(first?.isCapitalised && isBody(p.words[headAt]) && described.kind === 'body'))
      return null
    if (isDefinite && issued.has(head) && keys.length === 1) {
      const from = this.#issuer(p, range, head)
      if (from) return from
      const said = recent[0]
      if (said && said.kind !== 'description') return said
    }
    if (isDefinite && described.calledBy.includes(head)) {
      const called = recent.find(
        (one) => one.calledBy.has(head) && isWithin(telling, [...one.calledBy, ...one.keys]),
      )
      if (called) return called
    }
    const fuller = this.#fullerBody(p.index, keys, head)
    if (fuller) return fuller
    if (isDefinite) {
      const same = recent.find((one) => one.kind === 'body' && one.head === head && isWithin(keys, one.keys))
      if (same) return same
    }
    if (isDefinite && anyBody.has(head) && keys.length === 1)
      return (
        recent.find(
          (one) =>
            (one.kind === 'body' || one.kind === 'named') && !stateBodies.has(one.head) && !one.isPlural,
        ) ?? null
      )
    return null
  }

  #fullerBody(passage: number, keys: readonly string[], head: string): Speaker | null {
    const bodies = this.#bodiesByHead
      .get(head)
      ?.filter((one) => one.keys.length > keys.length && isWithin(keys, one.keys))
    const body = bodies?.findLast((one) => one.passage <= passage) ?? bodies?.[0]
    if (!body) return null
    const longest =
      bodies?.find((one) => one.keys.length > body.keys.length && isWithin(body.keys, one.keys)) ?? body
    const full = longest.keys.join(' ')
    return (
      this.#byName.get(full) ??
      this.#remember(full, {
        kind: 'body',
        name: { passage: longest.passage, range: longest.range },
        keys: longest.keys,
        head,
        calledBy: new Set(),
        gender: 'any',
        isPlural: false,
        lastPassage: passage,
      })
    )
  }

  /** *A statement from X … the statement*: who it came from. */
  #issuer(p: EnglishPassage, { from }: TokenRange, head: string): Speaker | null {
    for (let passage = p.index; passage > p.index - nearby && passage >= 0; passage -= 1) {
      const other = this.#passages[passage]
      if (!other) continue
      for (let at = (passage === p.index ? from : other.tokens.length) - 1; at >= 0; at -= 1) {
        if (other.words[at]?.key !== head || !/^(?:by|from)$/.test(other.words[at + 1]?.key ?? '')) continue
        const start = at + 2
        if (!other.words[start]?.isCapitalised && other.words[start]?.key !== 'the') return null
        let to = start + 1
        while (
          to < other.tokens.length &&
          other.words[to]?.isWord &&
          other.words[to]?.cues.length === 0 &&
          !isClass(other.words[to], 'preposition', 'auxiliary', 'wh', 'coordinator')
        )
          to += 1
        return this.mentioned(other, { from: start, to }, [])
      }
    }
    return null
  }

  #unnamed(p: EnglishPassage, range: TokenRange, { kind, name, calledBy }: Described): Speaker {
    const start = kind === 'body' && isClass(p.words[name.from], 'determiner') ? name.from + 1 : name.from
    const isProper = kind === 'body' && p.words[start]?.isCapitalised === true
    const place = isProper ? { from: start, to: name.to } : name
    const keys = keysOf(p, name)
    const head = p.words[headOf(p, name)]?.key ?? ''
    const known =
      kind === 'body' || p.words[range.from]?.key === 'the' ? this.#byName.get(keys.join(' ')) : undefined
    if (known) return known
    return this.#remember(keys.join(' '), {
      kind,
      name: { passage: p.index, range: place },
      keys,
      head,
      calledBy: new Set(calledBy),
      gender: calledBy.map(genderOfTitle).find((one) => one !== 'any') ?? 'any',
      isPlural: /[^s]s$/.test(head),
      lastPassage: p.index,
    })
  }
}
