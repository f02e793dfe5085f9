import type { SourceDirectory } from './directory'
import { answersTo, distance, otherLanguage, wordsOf } from './registry'
import { type Source, type SourceId } from './source'

/**
 * Sources of registry and desk by what somebody types: the beginnings of words of any of their names, in any language.
 * What was merged is found as the source that it leads to.
 *
 * @param language - of the interface; names in it come first where both answer equally well
 * @param limit - how many at most
 * @returns best first; none for a query without a word
 */
export function searchSources(
  directory: SourceDirectory,
  query: string,
  language: string,
  limit = 20,
): Source[] {
  const asked = wordsOf(query)
  if (asked.length === 0) return []
  const nearest = new Map<SourceId, number>()
  const found = (key: SourceId, far: number) => {
    const id = directory.resolve(key)
    nearest.set(id, Math.min(far, nearest.get(id) ?? Infinity))
  }
  for (const { institution, far } of answersTo(asked, language)) found(institution.id, far)
  for (const { id, names, aliases } of directory.desk) {
    const all = [...Object.entries(names), ...aliases.map((alias) => [alias.language, alias.name] as const)]
    for (const [tag, name] of all) {
      const far = distance(wordsOf(name), asked)
      if (far !== null) found(id, far + (language.startsWith(tag) ? 0 : otherLanguage))
    }
  }
  return [...nearest]
    .sort(([, a], [, b]) => a - b)
    .slice(0, limit)
    .flatMap(([id]) => directory.source(id) ?? [])
}
