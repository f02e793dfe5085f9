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
  readonly next: Map<string, NameNode>
  readonly entries: Entry[]
}

const emptyNode = (): NameNode => ({ next: new Map(), entries: [] })

/** A name found among words, the longest that begins there. */
export interface NameMatch {
  readonly terms: readonly Term[]
  /** How many words, marks not counted in. */
  readonly length: number
}

const determiner = /^the /i
const breaks = /[ \-‐‑"]+/

/** Names by their words: a tree that is walked word by word, so that a look-up costs as much as the name is long. */
export class NameIndex {
  readonly #root = emptyNode()
  /** Names share most of their words. */
  readonly #keys = new Map<string, string>()

  add(name: string, term: Term, isAcronym = false): void {
    let node = this.#root
    for (const word of name.replace(determiner, '').split(breaks)) {
      const key = this.#keyOf(word)
      if (key === '') continue
      let next = node.next.get(key)
      if (!next) node.next.set(key, (next = emptyNode()))
      node = next
    }
    const written = isAcronym ? 'acronym' : /^\p{Lu}/u.test(name) ? 'capital' : 'any'
    node.entries.push({ term, written })
  }

  #keyOf(word: string): string {
    let key = this.#keys.get(word)
    if (key === undefined) this.#keys.set(word, (key = nameKey(word)))
    return key
  }

  /** Where names go on that begin with one of these keys. */
  startsOf(keys: readonly string[]): NameNode[] {
    return keys.flatMap((key) => this.#root.next.get(key) ?? [])
  }
}

/** The longest name that begins at a word; null where there is none. */
export function longestName(words: readonly NameWord[], at: number): NameMatch | null {
  const first = words[at]
  if (!first) return null
  let best: NameMatch | null = null
  for (const start of first.form.starts) {
    let node: NameNode | undefined = start
    for (let end = at + 1; node; end += 1) {
      if (node.entries.length > 0 && end - at > (best?.length ?? 0)) {
        const terms = termsOf(node, first)
        if (terms.length > 0) best = { terms, length: end - at }
      }
      const word = words[end]
      if (!word || word.form.mark !== null) break
      node = node.next.get(word.form.key)
    }
  }
  return best
}

const termsOf = ({ entries }: NameNode, { form, isAcronym }: NameWord): Term[] =>
  entries.flatMap(({ written, term }) =>
    written === 'any' || (written === 'acronym' ? isAcronym : form.isCapital) ? term : [],
  )
