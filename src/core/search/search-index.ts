import { formsOf } from './forms'
import type { QueryWord } from './query'
import { searchWords } from './words'

/** Something to be found. */
export interface Indexed {
  readonly id: string
  /** Counted and ranked apart from other kinds. */
  readonly kind: string
  /** What it is called: counts for more than its text. */
  readonly name: string
  readonly text: string
}

export interface Hit {
  readonly id: string
  /** The higher, the better; comparable within one search. */
  readonly score: number
}

/** What was found of one kind: how many, and the best of them. */
export interface Found {
  readonly count: number
  readonly best: readonly Hit[]
}

/** Where a form stands in an entry: the more, the better a find. Kept in the two lowest bits of a posting. */
const levels = { partOfText: 0, text: 1, partOfName: 2, name: 3 } as const
const worth = [2, 3, 7, 10] as const

/** What a find is worth besides: a word found whole more than one that begins alike, and its own form more than another number. */
const matchWorth = { whole: 1.5, beginning: 1, other: 0.75 } as const

/** New forms are looked through one by one until they are so many; then they are sorted in among the others. */
const mostUnsorted = 256

/** Entries that were taken out stay in the lists until they are so many more than those that are in. */
const mostGone = 1_000

/** The best of very many hits, without sorting them all. */
class Best implements Found {
  count = 0
  readonly best: Hit[] = []

  constructor(private readonly most: number) {}

  add(id: string, score: number): void {
    this.count += 1
    const { best, most } = this
    if (best.length >= most && score <= (best.at(-1)?.score ?? 0)) return
    let at = best.length
    while (at > 0 && (best[at - 1]?.score ?? 0) < score) at -= 1
    best.splice(at, 0, { id, score })
    if (best.length > most) best.pop()
  }
}

/**
 * An index of words: for each form of each word, the entries that have it. Everything is held in memory; a search looks at
 * the postings of the forms that answer it and at nothing else, so that it takes as long for half a word of two letters as
 * there are entries, and no longer.
 */
export class SearchIndex {
  private entries: ({ readonly id: string; readonly kind: string } | null)[] = []
  private places = new Map<string, number>()
  /** Of each form, place × 4 + level, ascending. */
  private postings = new Map<string, number[]>()
  private sorted: string[] = []
  private unsorted: string[] = []
  private gone = 0

  get size(): number {
    return this.places.size
  }

  /** Put an entry in, or in the place of the one with its id. */
  put({ id, kind, name, text }: Indexed): void {
    this.remove(id)
    const place = this.entries.push({ id, kind }) - 1
    this.places.set(id, place)
    const forms = new Map<string, number>()
    noteForms(forms, text, levels.partOfText, levels.text)
    noteForms(forms, name, levels.partOfName, levels.name)
    for (const [form, level] of forms) {
      const posting = place * 4 + level
      const list = this.postings.get(form)
      if (list) list.push(posting)
      else {
        this.postings.set(form, [posting])
        this.unsorted.push(form)
      }
    }
  }

  /** Take an entry out, if it is in. */
  remove(id: string): void {
    const place = this.places.get(id)
    if (place === undefined) return
    this.places.delete(id)
    this.entries[place] = null
    this.gone += 1
    if (this.gone > this.places.size + mostGone) this.compact()
  }

  /**
   * The entries that answer every word, by kind.
   *
   * @param most - of each kind
   * @param isShown - whether an entry may be found at all
   */
  find(words: readonly QueryWord[], most: number, isShown: (id: string) => boolean): Map<string, Found> {
    const found = new Map<string, Best>()
    if (words.length === 0) return found
    const total = new Float32Array(this.entries.length)
    const answered = new Uint8Array(this.entries.length)
    const best = new Float32Array(this.entries.length)
    words.forEach((word, turn) => {
      best.fill(0)
      let count = 0
      for (const [form, factor] of this.formsAnswering(word)) {
        for (const posting of this.postings.get(form) ?? []) {
          const place = posting >> 2
          if (answered[place] !== turn) continue
          const score = (worth[posting & 3] ?? 0) * factor
          if (best[place] === 0) count += 1
          if (score > (best[place] ?? 0)) best[place] = score
        }
      }
      // A word that stands everywhere tells little.
      const rarity = 1 + Math.log1p(this.entries.length / (count + 1))
      for (let place = 0; place < best.length; place += 1) {
        const score = best[place] ?? 0
        if (score === 0) continue
        answered[place] = turn + 1
        total[place] = (total[place] ?? 0) + score * rarity
      }
    })
    // The latest first, so that of equals the latest is kept.
    for (let place = this.entries.length - 1; place >= 0; place -= 1) {
      const entry = this.entries[place]
      if (answered[place] !== words.length || !entry || !isShown(entry.id)) continue
      let ofKind = found.get(entry.kind)
      if (!ofKind) found.set(entry.kind, (ofKind = new Best(most)))
      ofKind.add(entry.id, total[place] ?? 0)
    }
    return found
  }

  private *formsAnswering({ beginnings, whole }: QueryWord): Iterable<readonly [string, number]> {
    this.sortIn()
    for (const form of whole) yield [form, matchWorth.other]
    for (const beginning of beginnings) {
      const factor = (form: string) => (form === beginning ? matchWorth.whole : matchWorth.beginning)
      for (let at = firstFrom(this.sorted, beginning); at < this.sorted.length; at += 1) {
        const form = this.sorted[at] ?? ''
        if (!form.startsWith(beginning)) break
        yield [form, factor(form)]
      }
      for (const form of this.unsorted) if (form.startsWith(beginning)) yield [form, factor(form)]
    }
  }

  private sortIn(): void {
    if (this.unsorted.length <= mostUnsorted) return
    this.sorted = [...this.postings.keys()].sort()
    this.unsorted = []
  }

  /** Forget the places of entries that are gone. */
  private compact(): void {
    const moved = new Map<number, number>()
    const entries = this.entries.filter((entry, place) => {
      if (entry) moved.set(place, moved.size)
      return entry !== null
    })
    for (const [form, list] of this.postings) {
      const kept = list.flatMap((posting) => {
        const place = moved.get(posting >> 2)
        return place === undefined ? [] : [place * 4 + (posting & 3)]
      })
      if (kept.length > 0) this.postings.set(form, kept)
      else this.postings.delete(form)
    }
    this.entries = entries
    this.places = new Map(entries.map((entry, place) => [entry?.id ?? '', place]))
    this.sorted = [...this.postings.keys()].sort()
    this.unsorted = []
    this.gone = 0
  }
}

/** Note each form of each word at the best level at which it stands. */
function noteForms(forms: Map<string, number>, text: string, part: number, whole: number): void {
  for (const { key } of searchWords(text)) {
    formsOf(key).forEach((form, index) => {
      const level = index === 0 ? whole : part
      if (level > (forms.get(form) ?? -1)) forms.set(form, level)
    })
  }
}

/** The first place in a sorted list whose word does not come before this one. */
function firstFrom(sorted: readonly string[], word: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}
