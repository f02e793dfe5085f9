import { countryCodes, designationAt, isPlaceAlone } from './designation'
import { countryThatSpeaks, isRole, type Meaning, type Names, type Stretch } from './phrase-meaning'
import type { Item } from './phrase-items'
import { afterNameWords, nounsByType } from './role-words'

const nouns: ReadonlySet<string> = new Set(Object.values(nounsByType).flat())
const toBody = new Set(['for', 'of', 'at', 'from', 'with', 'to', 'by'])
const titles = new Set(['mr', 'mrs', 'ms', 'dr'])
const longestPersonalName = 5

/**
 * The head of an English phrase stands last or before *of* and *for*; an unknown word on a known name makes another name of it
 * (*Florida Department of Health*).
 */
export function readEnglish(stretch: Stretch, names: Names): Meaning | null {
  const { items, from, to } = stretch
  let country: readonly string[] = []
  for (let at = from; at < to; at += 1) {
    const item = items[at] as Item
    switch (item.kind) {
      case 'link':
        if (toBody.has(item.form.key)) return null
        continue
      case 'country':
        if (country.length > 0) return null
        country = countryCodes(item)
        if (at + 1 >= to) return countryThatSpeaks(item, to)
        if (isPlaceAlone(item)) return null
        continue
      case 'name':
        // *president of the NAACP* is a role, *president of France* an office.
        return (
          (isRole(item, 'head') && country.length === 0 ? readRole(stretch, at, names) : null) ??
          readName(stretch, at, names, country)
        )
      case 'role':
        return country.length > 0 ? null : readRole(stretch, at, names)
      default:
        return null
    }
  }
  return null
}

const isCapitalWord = (item: Item | undefined): boolean => item?.kind === 'word' && item.form.isCapital

function readName(
  { items, to }: Stretch,
  at: number,
  names: Names,
  country: readonly string[],
): Meaning | null {
  const designation = designationAt(items, at, names.lexicon, names.countryOf, country)
  const { next } = designation
  const behind = next < to ? items[next] : undefined
  if (designation.isHolder) {
    if (behind?.kind === 'former' || behind?.kind === 'role' || behind?.kind === 'name') return null
    // *president* of anything, unless it is written as a title.
    const isTitle = designation.offices.length === 0 || items[at]?.form.isCapital
    if (!isTitle || (behind?.kind === 'word' && !isCapitalWord(behind))) return null
    return { kind: 'designation', relation: 'speaksFor', designation, next }
  }
  if (behind?.terms.some(({ kind }) => kind === 'role'))
    return items[next + 1]?.kind === 'former'
      ? null
      : { kind: 'designation', relation: 'speaksFor', designation, next: next + 1 }
  if (behind?.kind === 'and') return readPair({ items, from: at, to }, designation.ids, next + 1, names)
  const isEnd =
    behind === undefined ||
    behind.kind === 'mark' ||
    afterNameWords.has(behind.form.key) ||
    toBody.has(behind.form.key)
  return isEnd ? { kind: 'designation', relation: 'is', designation, next } : null
}

/** *the FBI and the CIA*: both are offered. */
function readPair(
  { items, from, to }: Stretch,
  ids: readonly string[],
  start: number,
  names: Names,
): Meaning | null {
  let at = start
  while (at < to && items[at]?.kind === 'link') at += 1
  if (items[at]?.kind !== 'name') return null
  const other = designationAt(items, at, names.lexicon, names.countryOf)
  const both = [...new Set([...ids, ...other.ids])]
  if (other.isHolder || other.next < to || both.length === 0) return null
  const designation = {
    ...other,
    ids: both,
    isSure: false,
    offices: [],
    start: items[from]?.start ?? other.start,
  }
  return { kind: 'designation', relation: 'is', designation, next: other.next }
}

/** *a spokesman (Ned Price) for the State Department*, *the head of the IMF*, *a report by the World Bank* */
function readRole({ items, to }: Stretch, from: number, names: Names): Meaning | null {
  let at = from + 1
  while (at < to && at - from <= longestPersonalName && isCapitalWord(items[at])) at += 1
  if (items[at]?.kind !== 'link' || !toBody.has(items[at]?.form.key ?? '') || at >= to) return null
  let country: readonly string[] = []
  for (at += 1; at < to; at += 1) {
    const item = items[at] as Item
    if (item.kind === 'link' && !titles.has(item.form.key)) continue
    if (item.kind === 'country') {
      country = countryCodes(item)
      continue
    }
    if (item.kind === 'name') {
      const designation = designationAt(items, at, names.lexicon, names.countryOf, country)
      const behind = designation.next < to ? items[designation.next] : undefined
      const goesOn = behind?.kind === 'word' && !afterNameWords.has(behind.form.key)
      if (designation.isHolder || goesOn || behind?.kind === 'member') return null
      return { kind: 'designation', relation: 'speaksFor', designation, next: designation.next }
    }
    if (item.kind !== 'word' || country.length > 0) return null
    return readUnknownBody({ items, from: at, to }, isRole(items[from], 'spokesperson'))
  }
  return null
}

/** *a spokesman for the ministry*, *a spokeswoman for Palm Energy* */
function readUnknownBody({ items, from, to }: Stretch, isSpokesperson: boolean): Meaning | null {
  const first = items[from] as Item
  const isLast = from + 1 >= to || items[from + 1]?.kind !== 'word'
  if (nouns.has(first.form.key) && !first.form.isCapital && isLast && items[from - 1]?.form.key === 'the')
    return {
      kind: 'noun',
      relation: 'speaksFor',
      noun: first.form.key,
      start: first.start,
      end: first.end,
      next: from + 1,
    }
  if (!isSpokesperson || !first.form.isCapital) return null
  let last = from
  while (last + 1 < to && isCapitalWord(items[last + 1])) last += 1
  return {
    kind: 'unlisted',
    relation: 'speaksFor',
    start: first.start,
    end: items[last]?.end ?? first.end,
    next: last + 1,
  }
}
