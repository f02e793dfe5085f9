import type { Article } from '#core/article/article'
import { shippedDirectory, type SourceDirectory } from '#core/source/directory'
import { nameOf } from '#core/source/registry'
import { nameKeyOf, type SourceKey, type SourceName } from '#core/source/source'
import type { Statement, StatementId } from '#core/statement/statement'
import { nameIn, voicesOf } from '#core/statement/voices'
import { wordingOf } from '#core/statement/wording'
import type { SearchEntry } from './entries'

/** Who speaks in a statement and for whom, by its own keys, each with what the article calls them. */
type Spoken = ReadonlyMap<SourceKey, SourceName>

/** The statements' sources under the names that the desk knows them by. Changes with the desk and with the statements. */
export class SourceEntries {
  #directory: SourceDirectory = shippedDirectory
  readonly #spoken = new Map<StatementId, Spoken>()
  /** Who says something under a key, and what each calls it. */
  readonly #speakers = new Map<SourceKey, Map<StatementId, SourceName>>()

  /** @returns the statements whose sources are called otherwise now, or others than before */
  follow(directory: SourceDirectory): StatementId[] {
    const before = this.#directory
    this.#directory = directory
    const turned = [...this.#speakers].filter(
      ([key]) =>
        before.resolve(key) !== directory.resolve(key) || namesOf(before, key) !== namesOf(directory, key),
    )
    return [...new Set(turned.flatMap(([, statements]) => [...statements.keys()]))]
  }

  /**
   * Put what a statement says now in the place of what it said before.
   *
   * @returns the keys of the sources for which that makes a difference, as they are resolved
   */
  put(statement: Statement, article: Pick<Article, 'text' | 'language'>): Set<SourceKey> {
    const { id } = statement
    const before = this.forget(id)
    const now = spokenIn(statement, article)
    this.#spoken.set(id, now)
    for (const [key, name] of now) {
      const speakers = this.#speakers.get(key) ?? new Map<StatementId, SourceName>()
      this.#speakers.set(key, speakers.set(id, name))
    }
    return new Set([...before, ...[...now.keys()].map((key) => this.#directory.resolve(key))])
  }

  /** All that a statement's sources are called, in one line. */
  namesFor(id: StatementId): string {
    return [...(this.#spoken.get(id)?.keys() ?? [])].map((key) => namesOf(this.#directory, key)).join(' ')
  }

  /** Everybody who can be found: whoever says something, and whom the desk has taken up. */
  all(): SearchEntry[] {
    const keys = new Set<SourceKey>(this.#directory.desk.map(({ id }) => this.#directory.resolve(id)))
    for (const key of this.#speakers.keys()) keys.add(this.#directory.resolve(key))
    return [...keys].flatMap((key) => this.of(key) ?? [])
  }

  /** @param key - as it is resolved. @returns null where nobody says anything any more and the desk does not know it */
  of(key: SourceKey): SearchEntry | null {
    const source = this.#directory.lookUp(key)
    const isDesks = this.#directory.own(key) !== null
    const [called] = this.#directory.keysOf(key).flatMap((own) => {
      const [first] = this.#speakers.get(own)?.values() ?? []
      return first ?? []
    })
    if (!called && !isDesks) return null
    const name = source ? nameOf(source, called?.language ?? 'en') : called?.name
    if (name === undefined || name === '') return null
    return {
      id: `source ${key}`,
      kind: 'source',
      name,
      text: '',
      otherWords: namesOf(this.#directory, key),
      language: called?.language ?? 'und',
      place: { in: 'source', sourceKey: key },
      field: null,
      onlyFor: null,
    }
  }

  /** What to call a source in an interface, and what else it is called; null for a bare name. */
  shown(key: SourceKey, language: string): { readonly name: string; readonly others: string[] } | null {
    const source = this.#directory.lookUp(key)
    if (!source) return null
    const name = nameOf(source, language)
    return { name, others: this.#directory.namesFor(source.id).filter((other) => other !== name) }
  }

  /** A statement that is no more. */
  forget(id: StatementId): SourceKey[] {
    const keys = [...(this.#spoken.get(id)?.keys() ?? [])]
    this.#spoken.delete(id)
    for (const key of keys) this.#speakers.get(key)?.delete(id)
    return keys.map((key) => this.#directory.resolve(key))
  }
}

/** All that a source is called, by registry and desk. */
function namesOf(directory: SourceDirectory, key: SourceKey): string {
  const source = directory.lookUp(key)
  return source ? directory.namesFor(source.id).join(' ') : ''
}

function spokenIn(statement: Statement, { text, language }: Pick<Article, 'text' | 'language'>): Spoken {
  const name = nameIn(statement, text)
  const { speaker, body } = voicesOf(statement, name)
  const spoken = new Map<SourceKey, SourceName>()
  if (body !== null) {
    const words = wordingOf(statement).link?.named ?? null
    const isBare = words !== null && nameKeyOf(words) === body
    spoken.set(body, { language, name: isBare ? words : '' })
  }
  if (speaker !== null) spoken.set(speaker, { language, name: name ?? '' })
  return spoken
}
