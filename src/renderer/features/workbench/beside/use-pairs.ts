import { useMemo } from 'react'
import type { SourceDirectory } from '#core/source/directory'
import { matchedPairs, type Matchable } from '#core/statement/matching'
import { sourceKey } from '#core/statement/source-key'
import { startOf, wordingOf } from '#core/statement/wording'
import type { Statement, StatementId } from '#core/statement/statement'
import { quoteSpans } from '#core/text/span'
import { useDirectory } from '../../../storage/sources'
import type { Geometry } from '../use-geometry'
import type { Tie } from './scroll-link'

/** Two statements that match, and where they begin. */
export interface Pair extends Tie {
  readonly one: Statement
  readonly other: Statement
}

/** One of two articles, as far as it is compared. */
export interface Compared {
  readonly statements: readonly Statement[]
  readonly text: string
  readonly geometry: Geometry
}

/** Which statements of two articles match, in the order of the first one. */
export function usePairs(first: Compared, second: Compared): readonly Pair[] {
  const directory = useDirectory()
  const matched = useMemo(
    () =>
      matchedPairs(
        matchables(first.statements, first.text, directory),
        matchables(second.statements, second.text, directory),
      ),
    [first.statements, first.text, second.statements, second.text, directory],
  )
  return useMemo(() => {
    const ones = new Map(first.statements.map((statement) => [statement.id, statement]))
    const others = new Map(second.statements.map((statement) => [statement.id, statement]))
    return matched.flatMap((pair) => {
      const [one, other] = [ones.get(pair.first), others.get(pair.second)]
      if (!one || !other) return []
      const level = first.geometry.levels.get(startOf(one)) ?? 0
      return [{ one, other, first: level, second: second.geometry.levels.get(startOf(other)) ?? 0 }]
    })
  }, [matched, first.statements, first.geometry, second.statements, second.geometry])
}

function matchables(
  statements: readonly Statement[],
  text: string,
  directory: SourceDirectory,
): Matchable<StatementId>[] {
  return statements
    .filter(({ stage }) => stage !== 'dismissed')
    .map((statement) => ({
      id: statement.id,
      source: sourceKey(statement, text, directory),
      content: quoteSpans(text, wordingOf(statement).content),
    }))
}
