import type { Finding } from '#core/attribution/finding'
import { endOfPhrase } from '#core/attribution/languages/ar/noun-phrase'
import { type ArabicPassage, isClass } from '#core/attribution/languages/ar/passage-words'
import { fullestName, personalName } from '#core/attribution/languages/ar/person-names'
import type { ArabicFrame } from '#core/attribution/languages/ar/verbs'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

interface Place {
  readonly passage: number
  readonly index: number
}

/** Somebody who speaks in the article, under the fullest name found so far. */
interface Speaker {
  kind: 'person' | 'body' | 'document' | 'vague'
  name: { passage: number; range: TokenRange }
  /** Stems of the name's words, in order. */
  keys: string[]
  /** Stems of the heads and titles it was called by. */
  readonly calledBy: Set<string>
  gender: 'm' | 'f' | 'any'
  number: 'singular' | 'plural'
}

const noFrames: ReadonlySet<ArabicFrame> = new Set()

const keysOf = (p: ArabicPassage, { from, to }: TokenRange): string[] => {
  const keys: string[] = []
  for (let at = from; at < to; at += 1) {
    const word = p.words[at] as ArabicWord
    if (p.tokens[at]?.kind === 'word') keys.push(word.stem)
  }
  return keys
}

const startsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.length <= long.length && short.every((key, index) => long[index] === key)

/** *نفسها*, *عينها*, *المذكورة*: point back, and are no part of a name. */
const emphatic = new Set([
  'نفسه',
  'نفسها',
  'نفسهم',
  'ذاته',
  'ذاتها',
  'عينه',
  'عينها',
  'مذكور',
  'مذكوره',
  'جميعهم',
])
/** *المصادر* points back to the last ones; *السكان* need not be the residents quoted before. */
const speakingForOthers = new Set(['مصادر', 'مصدر', 'اوساط'])
const latest = new Set(['اخير', 'اخيره'])
/** *سيادته*, *فخامته*: the person spoken of. */
const honorifics = new Set([
  'سيادته',
  'فخامته',
  'معاليه',
  'جلالته',
  'سموه',
  'سعادته',
  'فضيلته',
  'سيادتها',
  'معاليها',
])

/** Behind a body's name a word with ب belongs to the verb: *كلف المجلس بالإشراف*. */
const bodyFrames: ReadonlySet<ArabicFrame> = new Set(['ب'])
const longestBodyName = 12

/** How many speakers back a dropped subject is looked for. */
const memory = 12

class Speakers {
  readonly #text: string
  readonly #passages: readonly ArabicPassage[]
  readonly #places = new Map<string, Place[]>()
  readonly #all: Speaker[] = []

  constructor(text: string, passages: readonly ArabicPassage[]) {
    this.#text = text
    this.#passages = passages
    passages.forEach((p, passage) => {
      p.words.forEach((word, index) => {
        if (p.tokens[index]?.kind !== 'word') return
        const places = this.#places.get(word.stem)
        if (!places) this.#places.set(word.stem, [{ passage, index }])
        // A word on every line tells no more of a name than its first places do.
        else if (places.length < 60) places.push({ passage, index })
      })
    })
  }

  nameOf({ name }: Speaker): string {
    const tokens = this.#passages[name.passage]?.tokens
    return this.#text.slice(tokens?.[name.range.from]?.start ?? 0, tokens?.[name.range.to - 1]?.end ?? 0)
  }

  /** The speaker a noun phrase names, known already or new. */
  mentioned(p: ArabicPassage, range: TokenRange, hint: Finding['hint'], recent: readonly Speaker[]): Speaker {
    const speaker = this.#find(p, range, recent) ?? this.#enter(p, range)
    if (hint.gender !== 'any' && speaker.gender === 'any') speaker.gender = hint.gender
    return speaker
  }

  #find(p: ArabicPassage, range: TokenRange, recent: readonly Speaker[]): Speaker | null {
    const head = p.words[range.from]
    if (!head) return null
    const name = personalName(p, range)
    if (name) return this.#findPerson(p, range, name)
    if ((head.isDefinite && latest.has(head.stem)) || honorifics.has(head.key))
      return recent.find((one) => one.kind === 'person') ?? null
    const keys = keysOf(p, range).filter((key) => !emphatic.has(key))
    if (keys.length === 1) {
      const person = this.#all.find(
        (one) => one.kind === 'person' && one.keys[one.keys.length - 1] === keys[0],
      )
      if (person) return person
    }
    if (!head.isDefinite) return this.#findBody(p, range, keys)
    const isShort = keys.length <= 1
    if (isShort) return this.#findCalled(p, range, head, recent)
    return this.#findBody(p, range, keys)
  }

  #findPerson(p: ArabicPassage, range: TokenRange, name: TokenRange): Speaker | null {
    const keys = keysOf(p, name)
    const last = keys[keys.length - 1] as string
    const known = this.#all.find(
      (one) =>
        one.kind === 'person' &&
        (one.keys[one.keys.length - 1] === last ||
          (keys.length === 1
            ? one.keys.includes(last)
            : keys.includes(one.keys[0] ?? '') && one.keys.length === 1)),
    )
    if (!known) return null
    if (keys.length > known.keys.length) {
      known.keys = keys
      known.name = { passage: p.index, range: name }
    }
    this.#addTitles(known, p, range)
    return known
  }

  /** A body under the same words, or fewer or more of them from the first on. */
  #findBody(p: ArabicPassage, range: TokenRange, keys: string[]): Speaker | null {
    const known = this.#all.find(
      (one) =>
        one.kind !== 'person' &&
        keys.length > 1 &&
        one.keys.length > 1 &&
        (startsWith(one.keys, keys) ||
          startsWith(keys, one.keys) ||
          (one.kind === 'vague' && startsWith(one.keys, keys.slice(0, 2)))) &&
        // An indefinite head with an adjective is somebody new each time, a body with a name is not.
        (one.kind === 'body' ||
          one.keys.length === keys.length ||
          (one.keys[0] === keys[0] && one.keys[1] === keys[1])),
    )
    if (!known) return null
    if (keys.length > known.keys.length && known.kind === 'body') {
      known.keys = keys
      known.name = { passage: p.index, range }
    }
    return known
  }

  /** *الوزارة*, *المتحدث*, *المصادر*: the last speaker so called, or the body that the article names in full elsewhere. */
  #findCalled(
    p: ArabicPassage,
    range: TokenRange,
    head: ArabicWord,
    recent: readonly Speaker[],
  ): Speaker | null {
    const isEmphatic = speakingForOthers.has(head.stem) && emphatic.has(p.words[range.to - 1]?.stem ?? '')
    const isPeople = isClass(head, 'vague') && !speakingForOthers.has(head.stem)
    if (isEmphatic) return recent.find((one) => one.kind === 'vague') ?? null
    const called = isPeople
      ? undefined
      : recent.find((one) => one.calledBy.has(head.stem) && (one.keys.length > 1 || one.kind === 'person'))
    if (called) return called
    if (isClass(head, 'document')) {
      const issuer = recent.find((one) => one.kind === 'body' || one.kind === 'person')
      if (issuer && isClass(head, 'venue')) return issuer
    }
    if (speakingForOthers.has(head.stem)) return recent.find((one) => one.kind === 'vague') ?? null
    if (!isClass(head, 'organisation', 'document')) return null
    const full = this.#fullestBody(p, range.from, head)
    return full
      ? (this.#findBody(full.p, full.range, keysOf(full.p, full.range)) ?? this.#enter(full.p, full.range))
      : null
  }

  /** The longest noun phrase in the article with this head; of equals the nearest before, then the first behind. */
  #fullestBody(
    p: ArabicPassage,
    index: number,
    head: ArabicWord,
  ): { p: ArabicPassage; range: TokenRange } | null {
    let best: { p: ArabicPassage; range: TokenRange; score: number } | null = null
    for (const place of this.#places.get(head.stem) ?? []) {
      const other = this.#passages[place.passage]
      if (!other || (other === p && place.index === index)) continue
      const word = other.words[place.index] as ArabicWord
      if (word.clitic !== '' && word.isDefinite) continue
      const limit = Math.min(other.tokens.length, place.index + longestBodyName)
      const end = endOfPhrase(other, place.index, { limit, frames: bodyFrames })
      const to = this.#withoutPerson(
        other,
        place.index,
        end > place.index ? end : this.#endBehindClitic(other, place.index),
      )
      if (to - place.index < 2) continue
      const next = other.words[place.index + 1]
      // *سيارات الشركة القديمة*: the adjective belongs to the noun before.
      const owner = other.words[place.index - 1]
      const isOwned =
        owner?.isWord === true &&
        !owner.isDefinite &&
        owner.clitic === '' &&
        !isClass(owner, 'preposition', 'complementiser') &&
        owner.cues.length === 0
      if (word.isDefinite && isOwned) continue
      // *الحكومة تدرس*: behind the article only an adjective or an apposition makes a fuller name.
      if (word.isDefinite && next?.isDefinite === false && next.clitic === '') continue
      const isBefore = place.passage < p.index || (other === p && place.index < index)
      const isNamed = other.words[place.index + 1]?.isDefinite === true
      const score =
        (word.isDefinite ? 0 : 10) + (isNamed ? 3 : 0) + (isBefore ? 5 : 0) + place.passage / 1_000
      if (!best || score >= best.score) best = { p: other, range: { from: place.index, to }, score }
    }
    return best
  }

  /** *بلدية صور سامر …*: a person's name behind the body's is no part of it. */
  #withoutPerson(p: ArabicPassage, from: number, to: number): number {
    for (let at = from + 2; at < to; at += 1)
      if (
        isClass(p.words[at], 'givenName') &&
        p.words[at]?.clitic === '' &&
        !isClass(p.words[at], 'preposition')
      )
        return at
    return to
  }

  #endBehindClitic(p: ArabicPassage, index: number): number {
    const next = p.words[index + 1]
    if (!next?.isWord || next.conjunction > 0) return index
    return Math.max(
      index,
      endOfPhrase(p, index + 1, { limit: Math.min(p.tokens.length, index + 12), frames: noFrames }),
    )
  }

  #enter(p: ArabicPassage, range: TokenRange): Speaker {
    const head = p.words[range.from] as ArabicWord
    const name = personalName(p, range)
    // A word with the article of which nothing is known is a surname: *الخالدي*.
    const isSurname =
      range.to - range.from === 1 && head.isDefinite && [...head.classes].every((one) => one === 'nisba')
    const kind =
      name || isSurname
        ? 'person'
        : isClass(head, 'vague') && !head.isDefinite
          ? 'vague'
          : isClass(head, 'document')
            ? 'document'
            : 'body'
    const isFeminine = /(?:ة|ات)$/.test(head.bare) || (kind === 'vague' && /^.{4,}$/.test(head.stem))
    const speaker: Speaker = {
      kind,
      name: { passage: p.index, range: name ?? range },
      keys: keysOf(p, name ?? range),
      calledBy: new Set([head.stem]),
      gender: isFeminine ? 'f' : 'any',
      number:
        kind === 'vague' || /(?:ون|ين|ان)$/.test(head.bare) || isClass(head, 'vague') ? 'plural' : 'singular',
    }
    this.#addTitles(speaker, p, range)
    this.#all.push(speaker)
    return speaker
  }

  #addTitles(speaker: Speaker, p: ArabicPassage, { from, to }: TokenRange): void {
    for (let at = from; at < to; at += 1) {
      const word = p.words[at] as ArabicWord
      if (isClass(word, 'role') && word.clitic === '') speaker.calledBy.add(word.stem)
    }
  }

  /** Surnames alone are looked for with the names before them, anywhere in the article. */
  completeNames(): void {
    for (const speaker of this.#all) {
      if (speaker.kind !== 'person' || speaker.keys.length > 1) continue
      const full = fullestName(this.#passages, this.#places.get(speaker.keys[0] ?? '') ?? [])
      if (full) speaker.name = full
    }
  }
}

const agrees = (speaker: Speaker, { gender, number }: Finding['hint']): boolean => {
  if (number === 'plural') return speaker.number === 'plural'
  return gender === 'any' || speaker.gender === 'any' || speaker.gender === gender
}

/** The finding around a nested one: the last before it whose content holds its cue. */
function enclosing(findings: readonly Finding[], index: number): number | null {
  const inner = findings[index] as Finding
  const cue = inner.cue[0]?.from ?? 0
  for (let at = index - 1; at >= 0 && findings[at]?.passage === inner.passage; at -= 1)
    if (findings[at]?.content.some((content) => content.from <= cue && cue < content.to)) return at
  return null
}

/**
 * The fullest name of each finding's source: of named ones by their words, of dropped and pronominal ones by
 * the last speaker that agrees in gender and number.
 *
 * @returns one for each finding, copied from the text; null where nobody can be named
 */
export function resolveArabicSources(
  text: string,
  passages: readonly ArabicPassage[],
  findings: readonly Finding[],
): (string | null)[] {
  const speakers = new Speakers(text, passages)
  const speakerOf: (Speaker | null)[] = []
  /** Most recent first. */
  const recent: Speaker[] = []
  const remember = (speaker: Speaker): void => {
    const at = recent.indexOf(speaker)
    if (at >= 0) recent.splice(at, 1)
    recent.unshift(speaker)
    if (recent.length > memory) recent.pop()
  }
  findings.forEach((finding, index) => {
    const p = passages[finding.passage]
    const [range] = finding.source
    if (!p) return
    let speaker: Speaker | null = null
    if (range) speaker = speakers.mentioned(p, range, finding.hint, recent)
    else if (finding.rule !== 'hearsay') {
      const around = finding.isNested ? enclosing(findings, index) : null
      const shared = finding.sharesSourceOf ?? around
      const candidate = shared === null ? null : (speakerOf[shared] ?? null)
      const isGivenBy = finding.sharesSourceOf !== null
      speaker =
        candidate && (isGivenBy || agrees(candidate, finding.hint))
          ? candidate
          : (recent.find((one) => agrees(one, finding.hint)) ?? recent[0] ?? null)
    }
    speakerOf[index] = speaker
    if (speaker && !finding.isNested && finding.rule !== 'according.after') remember(speaker)
  })
  speakers.completeNames()
  return findings.map((finding, index) => {
    const speaker = speakerOf[index]
    if (speaker) return speakers.nameOf(speaker)
    const p = passages[finding.passage]
    const [cue] = finding.cue
    return finding.rule === 'hearsay' && p && cue
      ? text.slice(p.tokens[cue.from]?.start, p.tokens[cue.to - 1]?.end)
      : null
  })
}
