import type { Finding } from '#core/attribution/finding'
import { calledAgain, lastPerson, pointedAt, pointedBack } from '#core/attribution/languages/ar/antecedents'
import { Article } from '#core/attribution/languages/ar/article'
import {
  type Mention,
  bodyWith,
  fuller,
  fullestBody,
  honoured,
  namedPlainly,
  officeHolderBefore,
  titled,
  withGivenName,
} from '#core/attribution/languages/ar/full-names'
import { startsWith, withoutAside, withoutMarks } from '#core/attribution/languages/ar/name-forms'
import {
  endOfAddress,
  isCalling,
  isEpithet,
  isLatest,
  isOfUnnamedBody,
  isPlain,
  isTrainerOf,
  speaksForOthers,
  titlesOf,
} from '#core/attribution/languages/ar/offices'
import {
  type ArabicPassage,
  emphatic,
  isClass,
  isHonorific,
} from '#core/attribution/languages/ar/passage-words'
import { fullestChain } from '#core/attribution/languages/ar/full-persons'
import { fullestName, personalName } from '#core/attribution/languages/ar/person-names'
import { type Speaker, addTitles, describe, keysOf } from '#core/attribution/languages/ar/speaker'
import { SpeakerIndex } from '#core/attribution/languages/ar/speaker-index'
import { isSurname } from '#core/attribution/languages/ar/surnames'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

/** How many speakers back a dropped subject is looked for. */
export const memory = 12

/** *الصحيفة التركية*, *بيان الهيئة*: definite by its article or by that of the one word it governs. */
const isWhole = (p: ArabicPassage, { from, to }: TokenRange): boolean =>
  p.words[from]?.isDefinite === true ||
  (to - from === 2 && isClass(p.words[from], 'document') && p.words[from + 1]?.isDefinite === true)

/** *وزير الحرس*, *أمير منطقة تبوك*: by an article or by the name of a region. */
const isDefinite = (p: ArabicPassage, { from, to }: TokenRange): boolean => {
  for (let at = from; at < to; at += 1)
    if (p.words[at]?.isDefinite || (at > from && isClass(p.words[at - 1], 'region'))) return true
  return false
}

/** Everybody who speaks in an article. */
export class Speakers {
  readonly #article: Article
  readonly #index = new SpeakerIndex()

  constructor(text: string, passages: readonly ArabicPassage[]) {
    this.#article = new Article(text, passages)
  }

  nameOf({ name }: Speaker): string {
    return this.#article.copy(name)
  }

  /** The speaker a noun phrase names, known already or new. */
  mentioned(p: ArabicPassage, range: TokenRange, hint: Finding['hint'], recent: readonly Speaker[]): Speaker {
    const named = withoutMarks(p, withoutAside(p, range))
    const speaker = this.#find(p, named, recent) ?? this.#enter({ p, range: named })
    if (hint.gender !== 'any' && speaker.gender === 'any') speaker.gender = hint.gender
    return speaker
  }

  #find(p: ArabicPassage, range: TokenRange, recent: readonly Speaker[]): Speaker | null {
    const head = p.words[range.from]
    if (!head) return null
    const pointed = pointedAt(p, range)
    const spoken = pointed ? pointedBack(pointed, recent) : null
    if (spoken) return spoken
    const addressed = endOfAddress(p, range)
    if (addressed > range.from && addressed < range.to)
      return this.#find(p, { from: addressed, to: range.to }, recent)
    const name = personalName(p, range)
    if (name) {
      const key = p.words[name.from]?.stem ?? ''
      return (name.to - name.from === 1 ? this.#spelledOut(key) : null) ?? this.#person(p, range, name)
    }
    if (isLatest(head) || isHonorific(head) || addressed === range.to)
      return (
        recent.find(
          (one) => one.kind === 'person' && titlesOf(head).some((title) => one.calledBy.has(title)),
        ) ??
        this.#personAt(honoured(this.#article, p, range.from)) ??
        lastPerson(recent, head) ??
        this.#personAt(officeHolderBefore(this.#article, p, range.from))
      )
    const keys = keysOf(p, range).filter((key) => !emphatic.has(key))
    if (keys.length === 1) {
      const known = this.#surnamed(keys[0] ?? '') ?? this.#spelledOut(keys[0] ?? '')
      if (known) return known
      const body = bodyWith(this.#article, { p, range })
      if (body) return this.#enter(body)
    }
    const officer = this.#officer(p, range)
    if (officer) return officer
    const surnamed = keys.length > 1 ? withGivenName(this.#article, { p, range }) : null
    if (surnamed) return this.#personAt(surnamed)
    // *الحلو ضيف البرنامج*: what the one with the surname is.
    const next = p.words[range.from + 1]
    const isSurname = head.isDefinite && [...head.classes].every((one) => one === 'nisba')
    if (isSurname && isClass(next, 'role') && next?.isDefinite === false) {
      const known = this.#surnamed(keys[0] ?? '')
      if (known) return known
    }
    if ((isClass(head, 'role') && !isClass(head, 'vague')) || isEpithet(p, range)) {
      // *مدير الإدارة بالإنابة*: how or where one holds it may be left out elsewhere.
      const office = keysOf(p, range, 'ب').filter((key) => !emphatic.has(key))
      const holder = this.#holder(p, range, head, office, recent)
      if (holder) return holder
    }
    // *البيان الذي صدر أمس*: the paper spoken of already.
    const isTold =
      head.isDefinite && isClass(head, 'document') && isClass(p.words[range.from + 1], 'relative')
    const told = isTold ? calledAgain(head, recent) : null
    if (told) return told
    const paper = isTold ? fullestBody(this.#article, p, range.from) : null
    if (paper && !paper.p.words[paper.range.from]?.isDefinite) return this.#bodyAt(paper)
    if (head.isDefinite && keys.length <= 1) return this.#called(p, range, head, recent)
    return this.#body(p, range, keys) ?? (isWhole(p, range) ? this.#sameBody(p, range, keys, recent) : null)
  }

  /** A person known already whose surname stands behind the first word of a sentence: *وسئل الوكيلي … فأجاب*. */
  surnamed(p: ArabicPassage, from: number, cue: number): Speaker | null {
    const word = p.words[from + 1]
    if (!word?.isWord || word.clitic !== '' || from + 1 >= cue) return null
    return this.#surnamed(word.stem)
  }

  /** *الرئيس الحلو*: an office and a surname that the article has behind a given name. */
  #officer(p: ArabicPassage, { from, to }: TokenRange): Speaker | null {
    const surname = p.words[from + 1]
    const isOffice = isClass(p.words[from], 'role') && p.words[from]?.isDefinite === true
    if (to - from !== 2 || !isOffice || !surname || !isSurname(p, surname)) return null
    const known = this.#surnamed(surname.stem)
    if (known) return known
    const name = fullestName(this.#article.passages, this.#article.placesOf(surname.stem))
    const passage = name && this.#article.passages[name.passage]
    return passage ? this.#personAt({ p: passage, range: name.range }) : null
  }

  #surnamed(key: string): Speaker | null {
    return this.#index.endingWith(key, (one) => one.kind === 'person')
  }

  /** *سانا* for *وكالة الأنباء (سانا)*. */
  #spelledOut(key: string): Speaker | null {
    return this.#index.endingWith(key, (one) => {
      if (one.kind !== 'body' || one.keys.length < 2) return false
      const { passage, range } = one.name
      const p = this.#article.passages[passage]
      const isBracketed = p?.tokens[range.to - 1]?.kind === 'close'
      const isName = p?.words[range.to - 1]?.isUnknown === true
      return isBracketed || (isName && isClass(p?.words[range.from], 'organisation'))
    })
  }

  /** Who holds an office: *وزير التموين*, *المدرب*, *الزعيم النقابي*. */
  #holder(
    p: ArabicPassage,
    range: TokenRange,
    head: ArabicWord,
    keys: readonly string[],
    recent: readonly Speaker[],
  ): Speaker | null {
    // *ملك الأردن* for *الملك X*: a country has one of them.
    const ruler = keys.length === 2 && isClass(p.words[range.from + 1], 'place')
    const ruling = ruler ? recent.find((one) => one.kind === 'person' && one.calledBy.has(head.stem)) : null
    if (ruling) return ruling
    if (!isDefinite(p, range)) return null
    // *الرئيس التنفيذي* is not *رئيس اللجنة*.
    const exact = keys.length > 1 && !isCalling(head) ? titled(this.#article, { p, range }, keys).name : null
    if (exact) return this.#personAt(exact)
    if (isPlain(p, range)) {
      const known = recent.find((one) => one.kind === 'person' && one.calledBy.has(head.stem))
      const last = known ?? (isCalling(head) ? lastPerson(recent, head) : null)
      if (last) return last
    }
    const { name, title } = titled(this.#article, { p, range }, keys)
    if (name) return this.#personAt(name)
    const plainly =
      head.isDefinite && keys.length > 1 && isPlain(p, range)
        ? namedPlainly(this.#article, { p, range })
        : null
    if (plainly && !isCalling(head)) return this.#personAt(plainly)
    if (isEpithet(p, range)) {
      const last = lastPerson(recent, head)
      if (last) return last
    }
    // *رئيس النادي* for *سامر الحلو، رئيس نادي الأفق*: the last one with such an office, of a body that is not named.
    if (!title && (isOfUnnamedBody(p, range) || isTrainerOf(p, range))) {
      const last = recent.find((one) => one.kind === 'person' && one.calledBy.has(head.stem))
      if (last) return last
    }
    // *المتحدث باسم الداخلية* for *المتحدث باسم وزارة الداخلية*, where no name is told.
    return title ? this.#bodyAt(title) : null
  }

  #personAt(mention: Mention | null): Speaker | null {
    if (!mention) return null
    return this.#person(mention.p, mention.range, mention.range) ?? this.#enter(mention)
  }

  #person(p: ArabicPassage, range: TokenRange, name: TokenRange): Speaker | null {
    const keys = keysOf(p, name)
    const known = this.#index.person(keys)
    if (!known) return null
    if (keys.length > known.keys.length) this.#index.rename(known, { passage: p.index, range: name }, keys)
    addTitles(known, p, range)
    return known
  }

  #bodyAt(mention: Mention): Speaker {
    const { p, range } = mention
    return this.#body(p, range, keysOf(p, range)) ?? this.#enter(mention)
  }

  /** A body under the same words, or fewer or more of them from the first on. */
  #body(p: ArabicPassage, range: TokenRange, keys: string[]): Speaker | null {
    if (keys.length < 2) return null
    const known = this.#index.beginningLike(
      keys,
      (one) =>
        one.kind !== 'person' &&
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
    if (keys.length > known.keys.length && known.kind === 'body')
      this.#index.rename(known, { passage: p.index, range }, keys)
    return known
  }

  /** *الصحيفة التركية* for *صحيفة «…» التركية*: a body that spoke under the same head and has all the words. */
  #sameBody(
    p: ArabicPassage,
    range: TokenRange,
    keys: readonly string[],
    recent: readonly Speaker[],
  ): Speaker | null {
    if (!isClass(p.words[range.from], 'organisation', 'document')) return null
    return (
      recent.find(
        (one) =>
          (one.kind === 'body' || one.kind === 'document') &&
          one.keys[0] === keys[0] &&
          keys.every((key) => one.keys.includes(key)),
      ) ?? null
    )
  }

  /** *الوزارة*, *المتحدث*, *المصادر*: the last speaker so called, or the body that the article names in full elsewhere. */
  #called(p: ArabicPassage, range: TokenRange, head: ArabicWord, recent: readonly Speaker[]): Speaker | null {
    const called = calledAgain(head, recent)
    if (called || speaksForOthers(head) || !isClass(head, 'organisation', 'document')) return called
    const full = fullestBody(this.#article, p, range.from)
    return full ? this.#bodyAt(full) : null
  }

  #enter(mention: Mention): Speaker {
    const { p, range } = fuller(this.#article, mention)
    const speaker = describe(p, range)
    this.#index.enter(speaker)
    return speaker
  }

  /** Short names are looked for with the fathers behind them and, surnames alone, with the names before them. */
  completeNames(): void {
    for (const speaker of this.#index.all) {
      if (speaker.kind !== 'person') continue
      const chain = fullestChain(this.#article, speaker.keys)
      const full =
        chain ??
        (speaker.keys.length === 1
          ? fullestName(this.#article.passages, this.#article.placesOf(speaker.keys[0] ?? ''))
          : null)
      if (full) speaker.name = full
    }
  }
}
