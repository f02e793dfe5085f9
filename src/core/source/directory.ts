import { institutionById, institutions } from './registry'
import {
  type DeskSource,
  isNameKey,
  type NameKey,
  nameKeyOf,
  type Source,
  sourceFrom,
  type SourceId,
  type SourceKey,
} from './source'

/** Every name of an institution that is enough by itself, as its key. */
let shippedNames: ReadonlyMap<NameKey, SourceId> | null = null

function shippedBearers(): ReadonlyMap<NameKey, SourceId> {
  if (shippedNames) return shippedNames
  const bearers = new Map<NameKey, SourceId>()
  for (const { id, names, aliases, acronyms } of institutions())
    for (const language of ['en', 'ar'] as const)
      for (const name of [names[language], ...aliases[language], ...acronyms[language]]) {
        const key = nameKeyOf(name)
        if (key !== null && !bearers.has(key)) bearers.set(key, id)
      }
  return (shippedNames = bearers)
}

/**
 * All sources as the desk knows them: the registry, with what the desk has added, renamed and merged. It holds no
 * statements: those say a name or an id, and the directory says whose that is today.
 */
export class SourceDirectory {
  readonly #own = new Map<SourceId, DeskSource>()
  readonly #bearers = new Map<NameKey, SourceId>()
  /** What was merged into a source, directly. */
  readonly #merged = new Map<SourceId, SourceId[]>()

  constructor(readonly desk: readonly DeskSource[]) {
    for (const source of desk) {
      this.#own.set(source.id, source)
      for (const key of deskNameKeys(source)) if (!this.#bearers.has(key)) this.#bearers.set(key, source.id)
      if (source.mergedInto !== null)
        this.#merged.set(source.mergedInto, [...(this.#merged.get(source.mergedInto) ?? []), source.id])
    }
  }

  /** What the desk has said about a source; null where it has not, or where there is none. */
  own(id: SourceId): DeskSource | null {
    return this.#own.get(id) ?? null
  }

  /** The source of this very id, merged or not; null where neither desk nor registry holds it. */
  source(id: SourceId): Source | null {
    const own = this.own(id)
    const shipped = institutionById(id)
    if (shipped) return sourceFrom(own, shipped)
    return own && sourceFrom(own, null)
  }

  /** Whose a key is today: past every merge, and from a bare name to whoever bears it. A name that nobody bears stays itself. */
  resolve(key: SourceKey): SourceKey {
    let at = isNameKey(key) ? (this.#bearers.get(key) ?? key) : key
    // A journal that was tampered with could merge in a circle; a desk that decides cannot.
    for (let steps = 0; steps <= this.#own.size; steps += 1) {
      const next = this.own(at)?.mergedInto
      if (next == null) return at
      at = next
    }
    return at
  }

  /** The source that a key leads to; null for a name that nobody bears and for an id that is gone. */
  lookUp(key: SourceKey): Source | null {
    const id = this.resolve(key)
    return isNameKey(id) ? null : this.source(id)
  }

  /** Every key that leads to a source or a bare name: its own, its names', and those of all that was merged into it. */
  keysOf(key: SourceKey): SourceKey[] {
    if (isNameKey(key)) return [key]
    const own = this.own(key)
    const names = own ? deskNameKeys(own).filter((name) => this.#bearers.get(name) === key) : []
    return [key, ...names, ...(this.#merged.get(key) ?? []).flatMap((merged) => this.keysOf(merged))]
  }

  /** What was merged into a source, directly. */
  mergedInto(id: SourceId): readonly SourceId[] {
    return this.#merged.get(id) ?? []
  }

  /** All that leads to a source: its names and aliases in every language, and those of all that was merged into it. */
  namesFor(id: SourceId): string[] {
    const source = this.source(id)
    const own = source ? [...Object.values(source.names), ...source.aliases.map(({ name }) => name)] : []
    return [...new Set([...own, ...this.mergedInto(id).flatMap((merged) => this.namesFor(merged))])]
  }

  /** Who bears a name already, in the registry or on the desk; null where it is free. Past merges. */
  bearerOf(name: string): SourceId | null {
    const key = nameKeyOf(name)
    const id = key === null ? null : (this.#bearers.get(key) ?? shippedBearers().get(key) ?? null)
    return id === null ? null : this.resolve(id)
  }
}

/** The keys of the names that the desk has given a source. */
export function deskNameKeys({ names, aliases }: Pick<DeskSource, 'names' | 'aliases'>): NameKey[] {
  const all = [...Object.values(names), ...aliases.map(({ name }) => name)]
  return [...new Set(all.flatMap((name) => nameKeyOf(name) ?? []))]
}

/** Only what ships. */
export const shippedDirectory = new SourceDirectory([])
