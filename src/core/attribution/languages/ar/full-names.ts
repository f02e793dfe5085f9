import type { Article } from '#core/attribution/languages/ar/article'
import {
  endWithoutPerson,
  isOfPlace,
  nameBefore,
  startsWith,
  withoutAside,
} from '#core/attribution/languages/ar/name-forms'
import { endOfPhrase } from '#core/attribution/languages/ar/noun-phrase'
import { isAddress, isCourtesy, isPortfolio, titlesOf } from '#core/attribution/languages/ar/offices'
import { type ArabicPassage, isClass } from '#core/attribution/languages/ar/passage-words'
import { isNameWord, personalName } from '#core/attribution/languages/ar/person-names'
import { keysOf } from '#core/attribution/languages/ar/speaker'
import type { ArabicFrame } from '#core/attribution/languages/ar/verbs'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

/** A noun phrase somewhere in the article. */
export interface Mention {
  readonly p: ArabicPassage
  readonly range: TokenRange
}

const noFrames: ReadonlySet<ArabicFrame> = new Set()
/** Behind a body's name a word with ب belongs to the verb: *كلف المجلس بالإشراف*. */
export const bodyFrames: ReadonlySet<ArabicFrame> = new Set(['ب', 'object', 'nominal'])
const objectFrames: ReadonlySet<ArabicFrame> = new Set(['object', 'nominal'])

const longestName = 12

/** Places of a word that are looked at for a fuller name. */
const longestSearch = 12

const phraseAt = (p: ArabicPassage, from: number, frames: ReadonlySet<ArabicFrame>): TokenRange => ({
  from,
  to: endOfPhrase(p, from, { limit: Math.min(p.tokens.length, from + longestName), frames }),
})

/** The other places of a phrase's first word. */
function* otherPlaces(
  article: Article,
  { p, range }: Mention,
): Generator<{ p: ArabicPassage; index: number }> {
  const head = p.words[range.from] as ArabicWord
  for (const { passage, index } of article.placesOf(head.stem).slice(0, longestSearch)) {
    const other = article.passages[passage]
    if (other && !(other === p && index === range.from)) yield { p: other, index }
  }
}

/** *المركزي* for *البنك المركزي الأردني*, *الداخلية* for *وزارة الداخلية*: the body that has the word in its name. */
export function bodyWith(article: Article, mention: Mention): Mention | null {
  const head = mention.p.words[mention.range.from] as ArabicWord
  const isOffice = isPortfolio(head)
  const isAdjective = isClass(head, 'nisba', 'adjective') && !isClass(head, 'role', 'organisation')
  if (!head.isDefinite || !(isOffice || isAdjective)) return null
  for (const { p, index } of otherPlaces(article, mention)) {
    const before = p.words[index - 1]
    if (!before || before.isDefinite === isOffice || before.clitic !== '' || !isClass(before, 'organisation'))
      continue
    const range = phraseAt(p, index - 1, objectFrames)
    if (range.to > index) return { p, range }
  }
  return null
}

/**
 * *السفير الإسباني* for *السفير X* of whom the article tells no country: the last one before with this office and a name
 * right behind it.
 */
export function namedPlainly(article: Article, mention: Mention): Mention | null {
  let last: Mention | null = null
  for (const { p, index } of otherPlaces(article, mention)) {
    const isBefore = p.index < mention.p.index || (p === mention.p && index < mention.range.from)
    if (!isBefore || isGoverned(p, index) || !p.words[index]?.isDefinite) continue
    const name = personalName(p, phraseAt(p, index, bodyFrames))
    if (name?.from === index + 1 && name.to - name.from > 1) last = { p, range: name }
  }
  return last
}

/**
 * Whom a title names elsewhere in the article: *وزير التموين X*, *X وزير التموين*.
 *
 * @returns the name, or where there is none the fullest form of the title (*المتحدث باسم وزارة الداخلية*)
 */
export function titled(
  article: Article,
  mention: Mention,
  keys: readonly string[],
): { readonly name: Mention | null; readonly title: Mention | null } {
  let name: Mention | null = null
  let title: Mention | null = null
  let longest = keys.length
  // *مدير التعليم بمنطقة النهر*: where the office is, the other place tells as well.
  const isOfSomewhere = mention.p.words
    .slice(mention.range.from, mention.range.to)
    .some((word) => word.clitic === 'ب')
  for (const { p, index } of otherPlaces(article, mention)) {
    if (isGoverned(p, index)) continue
    const isBefore = p.index < mention.p.index || (p === mention.p && index < mention.range.from)
    if (name && !isBefore) break
    const range = phraseAt(p, index, isOfSomewhere ? noFrames : bodyFrames)
    const called = keysOf(p, range)
    const named = personalName(p, range) ?? nameBehind(p, range.to) ?? nameBefore(p, index)
    const isCalledSo = keys.every((key) => called.some((one) => one === key || isOfPlace(key, one)))
    if (!isCalledSo && !(named && isShorter(p, range, named, keys, mention))) continue
    // Of several who hold such an office the last one before is meant.
    if (named) name = { p, range: named }
    else if (keys.length > 1 && called.length > longest && isOffice(p, range)) {
      title = { p, range }
      longest = called.length
    }
  }
  return { name, title: name ? null : title }
}

const longestTitled = 14

/** *المدير العام للتعليم، الدكتور سامر الحلو، …*: a name with its courtesies behind the comma that an office ends with. */
function nameBehind(p: ArabicPassage, to: number): TokenRange | null {
  const first = p.words[to + 1]
  if (p.tokens[to]?.kind !== 'comma' || !isCourtesy(first)) return null
  const name = personalName(p, { from: to + 1, to: Math.min(p.tokens.length, to + longestTitled) })
  if (!name || name.to - name.from < 2) return null
  return p.words.slice(to + 1, name.from).every(isCourtesy) ? name : null
}

/** *نائب رئيس الوزراء X*: is not whom *رئيس الوزراء* means. */
const isGoverned = (p: ArabicPassage, index: number): boolean => {
  const before = p.words[index - 1]
  return (
    before !== undefined &&
    isClass(before, 'role') &&
    !before.isDefinite &&
    !isAddress(before, p.words[index]) &&
    p.words[index]?.clitic === ''
  )
}

/** No place, no clause: *المتحدث باسم وزارة الداخلية*. */
const isOffice = (p: ArabicPassage, { from, to }: TokenRange): boolean =>
  !p.words.slice(from, to).some((word) => isClass(word, 'preposition') && word.key !== 'باسم')

/** *الأمين العام X* for *الأمين العام للاتحاد*: the office told more fully, by whose it is. */
function isShorter(
  p: ArabicPassage,
  range: TokenRange,
  name: TokenRange,
  keys: readonly string[],
  mention: Mention,
): boolean {
  const isBefore = name.from < range.from
  if (!isBefore && name.from <= range.from + 1) return false
  // *سامر الحلو وزير الحرس* for *وزير الحرس الوطني*, but not for *وزير الحرس زياد حداد*
  const isNamed = mention.p.words
    .slice(mention.range.from + 1, mention.range.to)
    .some((word) => word.isUnknown || isClass(word, 'givenName'))
  if (isBefore && isNamed) return false
  let end = isBefore ? range.to : name.from
  while (end > range.from && isCourtesy(p.words[end - 1])) end -= 1
  const office = keysOf(p, { from: range.from, to: end })
  return office.length > 1 && office.length < keys.length && startsWith(keys, office)
}

/** *الطويل الحلو* for *سامر الطويل الحلو*: the given name that stands before the same surnames elsewhere. */
export function withGivenName(article: Article, mention: Mention): Mention | null {
  const { p, range } = mention
  const length = range.to - range.from
  const isSurname = p.words
    .slice(range.from, range.to)
    .every(
      (word) => word.isDefinite && word.clitic === '' && [...word.classes].every((one) => one === 'nisba'),
    )
  if (!isSurname) return null
  const keys = keysOf(p, range).join(' ')
  for (const { p: other, index } of otherPlaces(article, mention)) {
    const to = Math.min(index + length, other.tokens.length)
    if (isNameWord(other.words[index - 1]) && keysOf(other, { from: index, to }).join(' ') === keys)
      return { p: other, range: { from: index - 1, to } }
  }
  return null
}

const hasGivenName = (p: ArabicPassage, { from, to }: TokenRange): boolean =>
  p.words.slice(from, to).some((word) => isClass(word, 'givenName'))

/** *سموه* for *سمو الشيخ X*: the last person before who bears the title that an honorific goes with. */
export function honoured(article: Article, p: ArabicPassage, index: number): Mention | null {
  let best: Mention | null = null
  for (const title of titlesOf(p.words[index] as ArabicWord))
    for (const { passage, index: at } of article.placesOf(title)) {
      const other = article.passages[passage] as ArabicPassage
      if (passage > p.index || (other === p && at >= index)) break
      const name = personalName(other, phraseAt(other, at, objectFrames))
      const isLater = !best || other.index > best.p.index || (other === best.p && at > best.range.from)
      if (name && name.to - name.from > 1 && isLater) best = { p: other, range: name }
    }
  return best
}

/** The last person with an office who is named before a place in the text: *سموه*. */
export function officeHolderBefore(article: Article, p: ArabicPassage, index: number): Mention | null {
  for (let passage = p.index; passage >= 0 && p.index - passage < 3; passage -= 1) {
    const other = article.passages[passage] as ArabicPassage
    const end = other === p ? index : other.tokens.length
    for (let at = Math.max(0, end - 80); at < end; at += 1) {
      if (!isClass(other.words[at], 'role')) continue
      const name = personalName(other, { from: at, to: Math.min(end, at + longestName) })
      if (name && name.to - name.from > 1 && hasGivenName(other, name)) return { p: other, range: name }
    }
  }
  return null
}

/** The longest noun phrase in the article with this head; of equals the nearest before, then the first behind. */
export function fullestBody(article: Article, p: ArabicPassage, index: number): Mention | null {
  // *الرياض*: a place has no fuller name.
  if (isClass(p.words[index], 'place') && !isClass(p.words[index], 'region')) return null
  let best: (Mention & { score: number }) | null = null
  for (const place of article.placesOf((p.words[index] as ArabicWord).stem)) {
    const other = article.passages[place.passage]
    if (!other || (other === p && place.index === index)) continue
    const word = other.words[place.index] as ArabicWord
    if (word.clitic !== '' && word.isDefinite) continue
    const { to: end } = phraseAt(other, place.index, bodyFrames)
    const behind = end > place.index ? end : endBehindClitic(other, place.index)
    const to = endBeforePurpose(other, place.index, endWithoutPerson(other, place.index, behind))
    if (to - place.index < 2) continue
    const next = other.words[place.index + 1]
    // *سيارات الشركة القديمة*: the adjective is another noun's.
    const isOthers = word.isDefinite && !/[ةتيا]$/.test(word.bare) && next?.bare.endsWith('ة')
    if (isOthers && next?.isDefinite) continue
    const isBefore = place.passage < p.index || (other === p && place.index < index)
    const score =
      (word.isDefinite ? 0 : 10) + (next?.isDefinite ? 3 : 0) + (isBefore ? 5 : 0) + place.passage / 1_000
    if (!best || score >= best.score) best = { p: other, range: { from: place.index, to }, score }
  }
  return best
}

/** *اضطرت الشركة للاعتذار*: behind the article a purpose is the verb's, and no part of a name. */
function endBeforePurpose(p: ArabicPassage, from: number, to: number): number {
  if (!p.words[from]?.isDefinite) return to
  for (let at = from + 1; at < to; at += 1) {
    const isPurpose = p.words[at]?.clitic === 'ل' && isClass(p.words[at], 'masdar', 'event')
    // *الشركة الوطنية للتأمين*: behind an adjective it is what the body is for.
    const isNamed = at > from + 1 && isClass(p.words[at - 1], 'nisba', 'adjective')
    if (p.words[at]?.key === 'من' || (isPurpose && !isNamed)) return at
  }
  return to
}

function endBehindClitic(p: ArabicPassage, index: number): number {
  const next = p.words[index + 1]
  if (!next?.isWord || next.conjunction > 0) return index
  return Math.max(index, phraseAt(p, index + 1, noFrames).to)
}

const mostWordsMore = 3

/**
 * The same body under the fuller name that another place of the article has: *حزب الأفق* where *حزب الأفق والعمل* stands
 * elsewhere; the mention itself where places differ (*وزارة الخارجية الأردنية*, *… اليابانية*).
 */
export function fuller(article: Article, mention: Mention): Mention {
  const { p, range } = mention
  const keys = keysOf(p, range)
  const head = p.words[range.from] as ArabicWord
  if (keys.length < 2 || !isClass(head, 'organisation') || isClass(head, 'role', 'vague')) return mention
  let best = mention
  let words = keys
  for (const { p: other, index } of otherPlaces(article, mention)) {
    const first = other.words[index] as ArabicWord
    // *للجنة الدولية*: such a place has lost the article's first letter.
    if (first.isDefinite !== head.isDefinite || (first.isDefinite && first.clitic !== '')) continue
    const { to } = phraseAt(other, index, bodyFrames)
    const end = to > index ? to : endBehindClitic(other, index)
    const whole = withoutAside(other, {
      from: index,
      to: endOfOne(other, index, endWithoutPerson(other, index, Math.max(end, index + 1))),
    })
    const found = keysOf(other, whole)
    const isLonger = found.length > keys.length && found.length <= keys.length + mostWordsMore
    if (!isLonger || !startsWith(found, keys) || !isOneName(other, whole)) continue
    if (!startsWith(found, words) && !startsWith(words, found)) return mention
    if (found.length <= words.length) continue
    words = found
    best = { p: other, range: whole }
  }
  return best
}

/** *وزارة الصحة ووزارة العدل*: of two bodies the first. */
function endOfOne(p: ArabicPassage, from: number, to: number): number {
  for (let at = from + 1; at < to; at += 1) {
    const word = p.words[at]
    if (word && word.conjunction > 0 && !word.isDefinite && isClass(word, 'organisation')) return at
  }
  return to
}

/** No more than nouns and adjectives: no place where it is, no clause about it, nobody in it. */
const isOneName = (p: ArabicPassage, { from, to }: TokenRange): boolean =>
  !p.words.slice(from, to).some((word) => isClass(word, 'preposition', 'relative', 'role'))
