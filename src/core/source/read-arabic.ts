import { headWords } from './head-words'
import { countryCodes, designationAt } from './designation'
import { nameKey } from './name-words'
import {
  countryThatSpeaks,
  isHolderName,
  isRole,
  type Meaning,
  type Names,
  type Stretch,
} from './phrase-meaning'
import type { Item } from './phrase-items'
import { afterNameWords, nounsByType } from './role-words'

const bare = (key: string): string => key.replace(/^(وال|بال|ال)(?=..)/, '').replace(/^لل(?=..)/, '')

const bodies: ReadonlySet<string> = new Set(
  [...headWords.institution, ...headWords.group, ...headWords.vague].map((word) => bare(nameKey(word))),
)
const nouns: ReadonlySet<string> = new Set(Object.values(nounsByType).flat())

/** Whose people are not the person: *محامي الرئيس*, *أنصار الرئيس*. */
const othersOf: ReadonlySet<string> = new Set(
  'ابن ابنه نجل زوجه زوج شقيق والد والده محامي صديق انصار مكتب حمله اقارب نايب مستشار مساعد مرافق سكرتير'.split(
    ' ',
  ),
)

const isDefinite = (item: Item | undefined): boolean =>
  item?.kind === 'word' && item.form.key.startsWith('ال')

/** Whether a whole name may end before this item. */
function endsName(item: Item | undefined): boolean {
  if (item === undefined || item.kind === 'mark' || item.kind === 'link') return true
  return afterNameWords.has(item.form.key)
}

const joinedByAnd = (item: Item | undefined): boolean =>
  item?.kind === 'name' && item.form.key.startsWith('و') && item.form.openings.length > 1

/** The head of an Arabic phrase stands first; behind it the institution, its country, and the person's name. */
export function readArabic(stretch: Stretch, names: Names): Meaning | null {
  const { items, to } = stretch
  let at = stretch.from
  while (at < to && items[at]?.kind === 'link') at += 1
  const head = items[at]
  if (head === undefined || at >= to) return null
  switch (head.kind) {
    case 'role':
      return readRole(stretch, at, names)
    case 'name':
      return readName(stretch, at, names)
    case 'country':
      return at + 1 >= to ? countryThatSpeaks(head, at + 1) : null
    case 'word':
      return readPerson(stretch, at, names)
    default:
      return null
  }
}

function readName({ items, to }: Stretch, at: number, names: Names): Meaning | null {
  const designation = designationAt(items, at, names.lexicon, names.countryOf)
  const { next } = designation
  const behind = next < to ? items[next] : undefined
  if (designation.isHolder) {
    if (behind?.kind === 'former' || isDefinite(behind)) return null
    return { kind: 'designation', relation: 'speaksFor', designation, next }
  }
  if (joinedByAnd(behind)) {
    const other = designationAt(items, next, names.lexicon, names.countryOf)
    const ids = [...new Set([...designation.ids, ...other.ids])]
    const both = { ...designation, ids, isSure: false, offices: [], end: other.end, next: other.next }
    return ids.length > 0 && other.next >= to
      ? { kind: 'designation', relation: 'is', designation: both, next: other.next }
      : null
  }
  return endsName(behind) ? { kind: 'designation', relation: 'is', designation, next } : null
}

const longestUnlisted = 6

function readRole({ items, to }: Stretch, from: number, names: Names): Meaning | null {
  const isSpokesperson = isRole(items[from], 'spokesperson')
  let country: readonly string[] = []
  for (let at = from + 1; at < to; at += 1) {
    const item = items[at] as Item
    if (item.kind === 'link' || (item.kind === 'role' && !isRole(item, 'spokesperson'))) continue
    if (item.kind === 'country') {
      if (at === from + 1 && !isSpokesperson) return headOfCountry(item, at)
      country = countryCodes(item)
      continue
    }
    if (item.kind === 'name') {
      const alone = designationAt(items, at, names.lexicon, names.countryOf)
      const designation =
        alone.offices.length > 0 && country.length > 0
          ? designationAt(items, at, names.lexicon, names.countryOf, country)
          : alone
      const behind = designation.next < to ? items[designation.next] : undefined
      if (behind?.kind === 'former' || (designation.offices.length > 0 && isDefinite(behind))) return null
      return { kind: 'designation', relation: 'speaksFor', designation, next: designation.next }
    }
    if (item.kind !== 'word') return null
    return readUnknownBody({ items, from: at, to }, isSpokesperson)
  }
  return null
}

/** *رئيس أوكرانيا* */
function headOfCountry(item: Item, at: number): Meaning | null {
  if (!item.terms.some((term) => term.kind === 'country' && term.as === 'name')) return null
  const ids = countryCodes(item).map((code) => `${code.toLowerCase()}-presidency`)
  const place = { start: item.start, end: item.end, next: at + 1 }
  const designation = { ids, isSure: ids.length === 1, offices: [], isHolder: true, ...place }
  return { kind: 'designation', relation: 'speaksFor', designation, next: at + 1 }
}

/** *المتحدث باسم الوزارة*, *المتحدث باسم شركة النخيل* */
function readUnknownBody({ items, from, to }: Stretch, isSpokesperson: boolean): Meaning | null {
  const first = items[from] as Item
  const noun = first.form.openings.map(bare).find((key) => nouns.has(key))
  const isTakenUp = noun !== undefined && /^(ب|ل)?(ال|لل)/.test(first.form.key)
  if (isTakenUp && !isDefinite(items[from + 1]))
    return { kind: 'noun', relation: 'speaksFor', noun, start: first.start, end: first.end, next: from + 1 }
  if (!isSpokesperson) return null
  let last = from
  while (last + 1 < to && last + 1 - from < longestUnlisted && !endsName(items[last + 1])) last += 1
  return {
    kind: 'unlisted',
    relation: 'speaksFor',
    start: first.start,
    end: items[last]?.end ?? first.end,
    next: last + 1,
  }
}

const longestPersonalName = 6

/** *غسان دغلس المتحدث باسم …*: a name of two words or more, then what the person is. */
function readPerson({ items, from, to }: Stretch, at: number, names: Names): Meaning | null {
  const head = items[at] as Item
  const key = bare(head.form.key)
  if (bodies.has(key) || othersOf.has(key)) return null
  for (let behind = at + 1; behind < to && behind - at <= longestPersonalName; behind += 1) {
    const item = items[behind] as Item
    if (item.kind === 'word' || item.kind === 'link') continue
    if (behind - at < 2) return null
    if (item.kind === 'role') return readRole({ items, from, to }, behind, names)
    return isHolderName(item) ? readName({ items, from, to }, behind, names) : null
  }
  return null
}
