import { turnsOf, type SealedOperation } from './operation'
import type { Changes, State } from './state'

const nothing: Changes = { profiles: [], articles: [], statements: [], edits: [] }

/**
 * What a record of the log does: the rows that it changes.
 *
 * @throws Error if the record speaks of a statement that `state` does not have, which no journal that was
 * written through `decide` can do
 */
export function evolve(state: State, record: SealedOperation): Changes {
  const { seq, at, actor } = record
  switch (record.kind) {
    case 'profile.created':
      return { ...nothing, profiles: [record.body] }
    case 'article.imported': {
      const { article, engine, statements } = record.body
      return {
        ...nothing,
        articles: [{ ...article, importedAt: at, importedBy: actor, engine }],
        statements: statements.map(({ id, found }, position) => ({
          id,
          articleId: article.id,
          position,
          found,
          stance: found.act,
          source: null,
          stage: 'proposed',
          verdict: null,
          assessedBy: null,
        })),
      }
    }
    case 'statement.stanceCorrected':
    case 'statement.sourceLinked':
    case 'statement.assessed':
    case 'statement.moved': {
      const { kind, body } = record
      const statements = turnsOf(body).map(({ statementId, after }) => {
        const statement = state.statement(statementId)
        if (!statement)
          throw new Error(`record ${seq} changes a statement that does not exist: ${statementId}`)
        return { ...statement, ...after }
      })
      return { ...nothing, statements, edits: [{ ...body, seq, at, actor, kind }] }
    }
  }
}
