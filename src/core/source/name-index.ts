import type { InstitutionId } from './institution'
import { type NameWord, nameKey } from './name-words'

/** What a name leads to. */
export type Term =
  | { readonly kind: 'institution'; readonly id: InstitutionId }
  /** One of several bearers of a name. */
  | { readonly kind: 'shared'; readonly id: InstitutionId }
  /** The person at the head of one institution. */
  | { readonly kind: 'holder'; readonly id: InstitutionId }
  | { readonly kind: 'office'; readonly office: string }
  | { readonly kind: 'officeHolder'; readonly office: string }
  | {
      readonly kind: 'country'
      readonly code: string
      readonly as: 'name' | 'adjective' | 'capital' | 'place'
    }
  | { readonly kind: 'role'; readonly role: RoleKind }

/** *spokesman* speaks for whatever follows; *head* and *document* do so too, but name nothing by themselves. */
export type RoleKind = 'spokesperson' | 'head' | 'document'

interface Entry {
  readonly term: Term
  /** How it must be written here: in capitals, with a capital, or in any way. */
  readonly written: 'acronym' | 'capital' | 'any'
}

/** A point in the tree: what may follow, and which names end here. */
export interface NameNode {
  /** Null at the end of the longest names: made only where it is needed, since there are tens of thousands of nodes. */
  next: Map<string, NameNode> | null
  entries: Entry[] | null
}

/** A name found among words, the longest that begins there. */
export interface NameMatch {
  readonly terms: readonly Term[]
  /** How many words, marks not counted in. */
  readonly length: number
}

const determiner = /^the /i
const breaks = /[ \-‐‑"]+/

/** One for all words that begin no name, since each of them is asked. */
const noStarts: readonly NameNode[] = []

/** What begins with one word: a tree, and the names that are still to grow into it. */
interface Beginning {
  readonly node: NameNode
  readonly waiting: { readonly words: readonly string[]; readonly entry: Entry }[]
}

/**
 * Names by their words: a tree that is walked word by word, so that a look-up costs as much as the name is long. What stands
 * behind a first word grows when that word is first met, since an article meets few of the thousands.
 */
export class NameIndex {
  readonly #beginnings = new Map<string, Beginning>()
  /** Names share most of their words. */
  readonly #keys = new Map<string, string>()

  add(name: string, term: Term, isAcronym = false): void {
    const words = name.replace(determiner, '').split(breaks)
    let first = ''
    while (first === '' && words.length > 0) first = this.#keyOf(words.shift() ?? '')
    if (first === '') return
    let beginning = this.#beginnings.get(first)
    if (!beginning) {
      beginning = { node: { next: null, entries: null }, waiting: [] }
      this.#beginnings.set(first, beginning)
    }
    const written = isAcronym ? 'acronym' : /^\p{Lu}/u.test(name) ? 'capital' : 'any'
    beginning.waiting.push({ words, entry: { term, written } })
  }

  #keyOf(word: string): string {
    let key = this.#keys.get(word)
    if (key === undefined) this.#keys.set(word, (key = nameKey(word)))
    return key
  }

  #grow({ node: root, waiting }: Beginning): void {
    for (const { words, entry } of waiting) {
      let node = root
      for (const word of words) {
        const key = this.#keyOf(word)
        if (key === '') continue
        node.next ??= new Map()
        let next = node.next.get(key)
        if (!next) node.next.set(key, (next = { next: null, entries: null }))
        node = next
      }
      if (node.entries) node.entries.push(entry)
      else node.entries = [entry]
    }
    waiting.length = 0
  }

  /** Where names go on that begin with one of these keys. */
  startsOf(keys: readonly string[]): readonly NameNode[] {
    const starts = keys.flatMap((key) => {
      const beginning = this.#beginnings.get(key)
      if (!beginning) return []
      this.#grow(beginning)
      return beginning.node
    })
    return starts.length > 0 ? starts : noStarts
  }
}

/**
 * The longest name that begins at a word; null where there is none.
 *
 * @param starts - where an index leads with that word
 */
export function longestName(
  words: readonly NameWord[],
  at: number,
  starts: readonly NameNode[],
): NameMatch | null {
  const first = words[at]
  if (!first) return null
  let best: NameMatch | null = null
  for (const start of starts) {
    let node: NameNode | undefined = start
    for (let end = at + 1; node; end += 1) {
      if (node.entries && end - at > (best?.length ?? 0)) {
        const terms = termsOf(node.entries, first)
        if (terms.length > 0) best = { terms, length: end - at }
      }
      const word = words[end]
      if (!word || word.form.mark !== null) break
      node = node.next?.get(word.form.key)
    }
  }
  return best
}

const termsOf = (entries: readonly Entry[], { form, isAcronym }: NameWord): Term[] =>
  entries.flatMap(({ written, term }) =>
    written === 'any' || (written === 'acronym' ? isAcronym : form.isCapital) ? term : [],
  )
