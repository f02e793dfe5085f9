import type { Item } from './phrase-items'
import type { Meaning, Names, Stretch } from './phrase-meaning'
import { readArabic } from './read-arabic'
import { readEnglish } from './read-english'

const isArabic = (item: Item | undefined): boolean => item?.form.isArabic === true

/** Read the words between two marks. Who has left an office and who is one of many speaks for nobody else. */
export function readStretch(stretch: Stretch, names: Names): Meaning | null {
  const { items, from, to } = stretch
  const first = items[from]
  if (isArabic(first)) {
    const meaning = readArabic(stretch, names)
    const told = meaning === null ? from : meaning.next
    return items.slice(from, told).some(({ kind }) => kind === 'former' || kind === 'member') ? null : meaning
  }
  return items.slice(from, to).some(({ kind }) => kind === 'former' || kind === 'member')
    ? null
    : readEnglish(stretch, names)
}

const longestPersonalName = 6

/** *نيد برايس*, *Mr. Ned Price*: words that no name or office is among, so that the apposition behind them tells. */
function isPlainName({ items, from, to }: Stretch): boolean {
  const words = items.slice(from, to)
  const isArabicPhrase = isArabic(words[0])
  return (
    words.length <= longestPersonalName &&
    words.every(
      ({ kind, form }) => kind === 'link' || (kind === 'word' && (isArabicPhrase || form.isCapital)),
    )
  )
}

/**
 * Read a source's phrase: its first stretch, or the apposition behind a person's name.
 *
 * @returns null where it speaks of no institution, or of one that some unknown word makes another
 */
export function readPhrase(items: readonly Item[], names: Names): Meaning | null {
  let from = 0
  let isFirst = true
  while (from < items.length) {
    const mark = items.findIndex(({ kind }, at) => at >= from && kind === 'mark')
    const to = mark < 0 ? items.length : mark
    const stretch = { items, from, to }
    if (to > from) {
      const meaning = readStretch(stretch, names)
      // *New York Times/CBS News poll* is neither's own.
      if (items[to]?.form.mark === 'other' && to + 1 < items.length) return null
      if (meaning) return isFirst || meaning.relation === 'speaksFor' ? meaning : null
      if (!isPlainName(stretch)) return null
      isFirst = false
    }
    from = to + 1
  }
  return null
}
