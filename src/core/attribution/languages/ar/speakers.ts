import type { Finding } from '#core/attribution/finding'
import { endOfPhrase } from '#core/attribution/languages/ar/noun-phrase'
import {
  type ArabicPassage,
  isClass,
  isFiniteCue,
  emphatic,
  isHonorific,
} from '#core/attribution/languages/ar/passage-words'
import { fullestName, isNameWord, personalName } from '#core/attribution/languages/ar/person-names'
import { brokenPlurals } from '#core/attribution/languages/ar/nouns'
import {
  addresses,
  anyPerson,
  latest,
  portfolios,
  speakingForOthers,
} from '#core/attribution/languages/ar/speaker-words'
import type { ArabicFrame } from '#core/attribution/languages/ar/verbs'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

interface Place {
  readonly passage: number
  readonly index: number
}

/** Somebody who speaks in the article, under the fullest name found so far. */
export interface Speaker {
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

/** Behind a body's name a word with ب belongs to the verb: *كلف المجلس بالإشراف*. */
const bodyFrames: ReadonlySet<ArabicFrame> = new Set(['ب', 'object', 'nominal'])

const longestBodyName = 12

export const objectFrames: ReadonlySet<ArabicFrame> = new Set(['object', 'nominal'])

/** Places of a word that are looked at for a fuller name. */
const longestSearch = 12

/** *شريف عبد الحميد وزير التموين*, *مانويل سواريش، المدير الفني*: the name that ends right before a title. */
function nameBefore(p: ArabicPassage, index: number): TokenRange | null {
  const to = ['comma', 'dash'].includes(p.tokens[index - 1]?.kind ?? '') ? index - 1 : index
  let from = to
  while (from > 0 && to - from < 5) {
    const word = p.words[from - 1] as ArabicWord
    const isPart =
      isNameWord(word) || (word.isDefinite && word.clitic === '' && isNameWord(p.words[from - 2]))
    if (!isPart || isFiniteCue(word)) break
    from -= 1
  }
  return to - from >= 2 && isNameWord(p.words[from]) ? { from, to } : null
}

/** *الشركة، التي تأسست قبل عامين*: what is told of a speaker is no part of the name. */
function withoutAside(p: ArabicPassage, { from, to }: TokenRange): TokenRange {
  for (let at = from + 1; at < to - 1; at += 1) {
    if (p.tokens[at]?.kind !== 'comma') continue
    const next = p.words[at + 1]
    const isAside =
      isClass(next, 'relative') ||
      (isClass(next, 'pronoun') && (next?.conjunction ?? 0) > 0) ||
      (next !== undefined && isFiniteCue(next))
    if (isAside) return { from, to: at }
  }
  return { from, to }
}

/** *«الداخلية»*, *"عبد الكريم"*: a name in marks is the name without them. */
function withoutMarks(p: ArabicPassage, { from, to }: TokenRange): TokenRange {
  const quotation = p.opening.get(from)
  const isWhole = quotation?.closed === true && quotation.to === to && to - from > 2
  const isAdjectiveOrName = isWhole && (p.words[from + 1]?.isDefinite || isNameWord(p.words[from + 1]))
  return isAdjectiveOrName ? { from: from + 1, to: to - 1 } : { from, to }
}

const isQualified = (p: ArabicPassage, { from, to }: TokenRange): boolean => {
  for (let at = from + 1; at < to; at += 1)
    if (
      !p.words[at]?.isDefinite ||
      !isClass(p.words[at], 'adjective', 'nisba') ||
      isClass(p.words[at], 'organisation')
    )
      return false
  return to > from + 1
}

/** How many speakers back a dropped subject is looked for. */
export const memory = 12

export class Speakers {
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
    const first = this.#passages[name.passage]?.words[name.range.from]
    // The name begins behind a preposition on its front: *وفقا لتقديرات …*.
    const clitic = first && 'لب'.includes(first.clitic || '-') ? (first.isDefinite ? 2 : 1) : 0
    const behind = (first?.conjunction ?? 0) + clitic
    const start = tokens?.[name.range.from]?.start ?? 0
    return this.#text.slice(start + behind, tokens?.[name.range.to - 1]?.end ?? 0)
  }

  /** The speaker a noun phrase names, known already or new. */
  mentioned(p: ArabicPassage, range: TokenRange, hint: Finding['hint'], recent: readonly Speaker[]): Speaker {
    const named = withoutMarks(p, withoutAside(p, range))
    const speaker = this.#find(p, named, recent) ?? this.#enter(p, named)
    if (hint.gender !== 'any' && speaker.gender === 'any') speaker.gender = hint.gender
    return speaker
  }

  #find(p: ArabicPassage, range: TokenRange, recent: readonly Speaker[]): Speaker | null {
    const head = p.words[range.from]
    if (!head) return null
    // *المتحدث ذاته*, *ذات المصدر*: whoever spoke last under such a name.
    const isSame = ['ذات', 'نفس'].includes(head.stem) && p.words[range.from + 1]?.isDefinite === true
    const called = isSame ? (p.words[range.from + 1] as ArabicWord) : head
    if (isSame || emphatic.has(p.words[range.to - 1]?.stem ?? '')) {
      const spoken = this.#findLast(called, recent)
      if (spoken) return spoken
    }
    // *فضيلة المفتي*, *سمو أمير المنطقة*: the office behind the address.
    if (addresses.has(head.stem) && !head.isDefinite && range.to - range.from > 1)
      return this.#find(p, { from: range.from + 1, to: range.to }, recent)
    const name = personalName(p, range)
    const acronym =
      name && name.to - name.from === 1 ? this.#findAcronym(p.words[name.from]?.stem ?? '') : null
    if (acronym) return acronym
    if (name) return this.#findPerson(p, range, name)
    if ((head.isDefinite && latest.has(head.stem)) || isHonorific(head))
      return recent.find((one) => one.kind === 'person') ?? this.#personBefore(p, range.from)
    const keys = keysOf(p, range).filter((key) => !emphatic.has(key))
    if (keys.length === 1) {
      const person = this.#all.find(
        (one) => one.kind === 'person' && one.keys[one.keys.length - 1] === keys[0],
      )
      if (person) return person
      const spelledOut = this.#findAcronym(keys[0] ?? '') ?? this.#findCut(p, range, head)
      if (spelledOut) return spelledOut
    }
    if (isClass(head, 'role') && !isClass(head, 'vague')) {
      const titled = this.#findTitled(p, range, head, keys, recent)
      if (titled) return titled
    }
    if (!head.isDefinite) return this.#findBody(p, range, keys)
    const isShort = keys.length <= 1
    if (isShort) return this.#findCalled(p, range, head, recent)
    return this.#findBody(p, range, keys)
  }

  /** A person known already whose surname stands behind the first word of a sentence: *وسئل الوكيلي … فأجاب*. */
  surnamed(p: ArabicPassage, from: number, cue: number): Speaker | null {
    const word = p.words[from + 1]
    if (!word?.isWord || word.clitic !== '' || from + 1 >= cue) return null
    return (
      this.#all.find((one) => one.kind === 'person' && one.keys[one.keys.length - 1] === word.stem) ?? null
    )
  }

  /** The last speaker whom a word that points back can mean. */
  #findLast(head: ArabicWord, recent: readonly Speaker[]): Speaker | null {
    if (speakingForOthers.has(head.stem) && head.stem !== 'مصدر')
      return recent.find((one) => one.kind === 'vague') ?? null
    const called = recent.find((one) => one.calledBy.has(head.stem))
    if (called) return called
    if (head.stem === 'مصدر')
      return recent.find((one) => one.kind === 'vague' || one.kind === 'document') ?? recent[0] ?? null
    return isClass(head, 'role') ? (recent.find((one) => one.kind === 'person') ?? null) : null
  }

  /** *سانا* for *وكالة الأنباء (سانا)*. */
  #findAcronym(key: string): Speaker | null {
    return (
      this.#all.find((one) => {
        if (one.kind !== 'body' || one.keys.length < 2 || one.keys[one.keys.length - 1] !== key) return false
        const { passage, range } = one.name
        return this.#passages[passage]?.tokens[range.to - 1]?.kind === 'close'
      }) ?? null
    )
  }

  /** *المركزي* for *البنك المركزي الأردني*, *الداخلية* for *وزارة الداخلية*: a part alone stands for the body that has it. */
  #findCut(p: ArabicPassage, range: TokenRange, head: ArabicWord): Speaker | null {
    const isPortfolio = portfolios.has(head.stem)
    const isAdjective = isClass(head, 'nisba', 'adjective') && !isClass(head, 'role', 'organisation')
    if (!head.isDefinite || !(isPortfolio || isAdjective)) return null
    for (const place of (this.#places.get(head.stem) ?? []).slice(0, longestSearch)) {
      const other = this.#passages[place.passage]
      const before = other?.words[place.index - 1]
      if (!other || (other === p && place.index === range.from)) continue
      if (
        !before ||
        before.isDefinite === isPortfolio ||
        !isClass(before, 'organisation') ||
        before.clitic !== ''
      )
        continue
      const from = place.index - 1
      const limit = Math.min(other.tokens.length, from + longestBodyName)
      const to = endOfPhrase(other, from, { limit, frames: objectFrames })
      if (to > place.index) return this.#enter(other, { from, to })
    }
    return null
  }

  /** *وزير التموين* where the article has *X وزير التموين* or *وزير التموين X* elsewhere; *المدرب* for the last one named. */
  #findTitled(
    p: ArabicPassage,
    range: TokenRange,
    head: ArabicWord,
    keys: readonly string[],
    recent: readonly Speaker[],
  ): Speaker | null {
    if (!head.isDefinite && !p.words[range.from + 1]?.isDefinite) return null
    // *الفنان الكبير*, *اللاعب الدولي*: adjectives tell nothing of who it is.
    const isPlain = keys.length === 1 || (head.isDefinite && isQualified(p, range))
    const known = recent.find((one) => one.kind === 'person' && isPlain && one.calledBy.has(head.stem))
    if (known) return known
    const last = isPlain && anyPerson.has(head.stem) ? recent.find((one) => one.kind === 'person') : undefined
    if (last) return last
    let fullest: { other: ArabicPassage; title: TokenRange; length: number } | null = null
    for (const place of (this.#places.get(head.stem) ?? []).slice(0, longestSearch)) {
      const other = this.#passages[place.passage]
      if (!other || (other === p && place.index === range.from)) continue
      const limit = Math.min(other.tokens.length, place.index + longestBodyName)
      const title = { from: place.index, to: endOfPhrase(other, place.index, { limit, frames: noFrames }) }
      const called = keysOf(other, title)
      if (!keys.every((key) => called.includes(key))) continue
      const name = personalName(other, title) ?? nameBefore(other, place.index)
      if (name) return this.#findPerson(other, name, name) ?? this.#enter(other, name)
      if (keys.length > 1 && called.length > (fullest?.length ?? keys.length))
        fullest = { other, title, length: called.length }
    }
    // *المتحدث باسم الداخلية* for *المتحدث باسم وزارة الداخلية*, where no name is told.
    return fullest
      ? (this.#findBody(fullest.other, fullest.title, keysOf(fullest.other, fullest.title)) ??
          this.#enter(fullest.other, fullest.title))
      : null
  }

  /** The last person with an office who is named before a place in the text: *سموه*. */
  #personBefore(p: ArabicPassage, index: number): Speaker | null {
    for (let passage = p.index; passage >= 0 && p.index - passage < 3; passage -= 1) {
      const other = this.#passages[passage] as ArabicPassage
      const end = other === p ? index : other.tokens.length
      for (let at = Math.max(0, end - 80); at < end; at += 1) {
        if (!isClass(other.words[at], 'role')) continue
        const name = personalName(other, { from: at, to: Math.min(end, at + longestBodyName) })
        if (name && name.to - name.from > 1)
          return this.#findPerson(other, name, name) ?? this.#enter(other, name)
      }
    }
    return null
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
    if (isEmphatic)
      return (
        recent.find((one) => one.kind === 'vague' || (head.stem === 'مصدر' && one.kind === 'document')) ??
        (head.stem === 'مصدر' ? (recent[0] ?? null) : null)
      )
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
      // *سيارات الشركة القديمة*: the adjective is another noun's.
      const next = other.words[place.index + 1]
      if (word.isDefinite && !/[ةتيا]$/.test(word.bare) && next?.isDefinite && next.bare.endsWith('ة'))
        continue
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
    for (let at = from + 1; at < to; at += 1)
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

  /** *حزب العدالة* where the article has *حزب العدالة والتنمية التونسي* elsewhere: the longest phrase that begins alike. */
  #fuller(p: ArabicPassage, range: TokenRange): { p: ArabicPassage; range: TokenRange } {
    const keys = keysOf(p, range)
    const head = p.words[range.from] as ArabicWord
    let best = { p, range, length: keys.length }
    const isBody = keys.length > 1 && isClass(head, 'organisation') && !isClass(head, 'role', 'vague')
    if (!isBody) return best
    for (const place of (this.#places.get(head.stem) ?? []).slice(0, longestSearch)) {
      const other = this.#passages[place.passage] as ArabicPassage
      if (other.words[place.index]?.isDefinite !== head.isDefinite) continue
      const limit = Math.min(other.tokens.length, place.index + longestBodyName)
      const read = endOfPhrase(other, place.index, { limit, frames: bodyFrames })
      const end = read > place.index ? read : this.#endBehindClitic(other, place.index)
      const whole = withoutAside(other, {
        from: place.index,
        to: this.#withoutPerson(other, place.index, Math.max(end, place.index + 1)),
      })
      const called = keysOf(other, whole)
      if (called.length > best.length && called.length <= keys.length + 3 && startsWith(called, keys))
        best = { p: other, range: whole, length: called.length }
    }
    return best
  }

  #enter(mentionedIn: ArabicPassage, mention: TokenRange): Speaker {
    const { p, range } = this.#fuller(mentionedIn, mention)
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
        kind === 'vague' ||
        /(?:ون|ين|ان)$/.test(head.bare) ||
        isClass(head, 'vague') ||
        brokenPlurals.has(head.stem) ||
        isClass(head, 'quantity')
          ? 'plural'
          : 'singular',
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

export const agrees = (speaker: Speaker, { gender, number }: Finding['hint']): boolean => {
  if (number === 'plural') return speaker.number === 'plural'
  return gender === 'any' || speaker.gender === 'any' || speaker.gender === gender
}
