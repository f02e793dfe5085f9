import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import type { SourceDirectory } from '#core/source/directory'
import { institutions, nameOf, wordsOf } from '#core/source/registry'
import { isNameKey, type SourceKey, type SourceName } from '#core/source/source'
import { sourceKindOf, type SourceKind } from '#core/source/source-kind'
import { useTranslation } from '../../i18n/use-translation'
import { useDirectory } from '../../storage/sources'
import { talliesOf, type Tally } from '../../storage/tallies'
import { useWorkspace } from '../../storage/workspace-context'

/** One source in the list of all. */
export interface SourceRow {
  readonly key: SourceKey
  readonly kind: SourceKind
  readonly name: string
  /** The language that the name is in. */
  readonly language: string
  /** What tells it from others: a role, or nothing. */
  readonly role: string
  readonly country: string | null
  /** Statements that it made, or that others made for it. */
  readonly count: number
  /** The folded words of all its names, to be searched. */
  readonly words: readonly string[]
}

/** Every source that there is: the registry's, the desk's and the bare names of the articles; undefined until read. */
export function useSourceRows(): readonly SourceRow[] | undefined {
  const { database } = useWorkspace()
  const { i18n } = useTranslation()
  const directory = useDirectory()
  const tallies = useLiveQuery(
    async () => [...(await talliesOf(database, 'speaker')), ...(await talliesOf(database, 'body'))],
    [database],
  )
  return useMemo(
    () => tallies && sourceRows(directory, tallies, i18n.language),
    [directory, tallies, i18n.language],
  )
}

/** @returns those who were quoted most first, then by name */
export function sourceRows(
  directory: SourceDirectory,
  tallies: readonly Tally[],
  language: string,
): readonly SourceRow[] {
  const counts = new Map<SourceKey, number>()
  const labels = new Map<SourceKey, SourceName>()
  const bodies = new Set<SourceKey>()
  for (const { kind, of, count, label } of tallies) {
    const key = directory.resolve(of)
    if (kind === 'body') bodies.add(key)
    counts.set(key, (counts.get(key) ?? 0) + count)
    if (label) labels.set(key, label)
  }
  const known = new Set([...institutions(), ...directory.desk].map(({ id }) => directory.resolve(id)))
  const rows: SourceRow[] = [...known].flatMap((key) => {
    const source = directory.source(key)
    if (!source) return []
    const { kind, names, aliases, role, country } = source
    const name = nameOf(source, language)
    return {
      key,
      kind,
      name,
      language: Object.entries(names).find(([, one]) => one === name)?.[0] ?? 'und',
      role,
      country,
      count: counts.get(key) ?? 0,
      words: [...Object.values(names), ...aliases.map((alias) => alias.name)].flatMap(wordsOf),
    }
  })
  for (const [key, { name, language: tag }] of labels)
    if (isNameKey(key))
      rows.push({
        key,
        kind: kindOfBare(name, bodies.has(key)),
        name,
        language: tag,
        role: '',
        country: null,
        count: counts.get(key) ?? 0,
        words: wordsOf(name),
      })
  const compare = new Intl.Collator(language).compare
  return rows.sort((a, b) => b.count - a.count || compare(a.name, b.name))
}

/** Whoever is spoken for is no person. */
export function kindOfBare(name: string, isBody: boolean): SourceKind {
  const kind = sourceKindOf(name)
  return isBody && kind === 'person' ? 'institution' : kind
}

/** What a person has narrowed the list down to. */
export interface SourceFilter {
  readonly query: string
  readonly kind: SourceKind | 'any'
  readonly country: string | 'any'
  readonly isQuoted: boolean
}

export const noFilter: SourceFilter = { query: '', kind: 'any', country: 'any', isQuoted: false }

/** The rows that answer: each word typed begins some word of a name, whatever its spelling or its article. */
export function filteredRows(rows: readonly SourceRow[], filter: SourceFilter): readonly SourceRow[] {
  const asked = wordsOf(filter.query)
  return rows.filter(
    ({ kind, country, count, words }) =>
      (filter.kind === 'any' || kind === filter.kind) &&
      (filter.country === 'any' || country === filter.country) &&
      (!filter.isQuoted || count > 0) &&
      asked.every((word) => words.some((own) => own.startsWith(word) || bare(own).startsWith(word))),
  )
}

const bare = (word: string): string => word.replace(/^(وال|ال)(?=.{2})/, '')
