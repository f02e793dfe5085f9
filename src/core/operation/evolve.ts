import { appearanceTold } from '#core/article/appearance'
import { undecided, type Statement } from '#core/statement/statement'
import { turnsOf, type SealedOperation, type Turn } from './operation'
import { editsOfSourceChange } from './source-edits'
import { noChanges, type Changes, type State } from './state'

/**
 * What a record of the log does: the rows that it changes.
 *
 * @throws Error if the record speaks of a statement that `state` does not have, which no journal that was
 * written through `decide` can do
 */
export function evolve(state: Pick<State, 'statement'>, record: SealedOperation): Changes {
  const { seq, at, actor } = record
  switch (record.kind) {
    case 'profile.created':
      return { ...noChanges, profiles: [record.body] }
    case 'profile.changed':
      return { ...noChanges, profiles: [record.body.after] }
    case 'article.imported':
    case 'article.versioned': {
      const { article, engine, statements } = record.body
      const first = { previous: null, open: [], carried: [], appearance: undefined }
      const {
        previous,
        open,
        carried,
        appearance = appearanceTold(article),
      } = record.kind === 'article.versioned' ? record.body : first
      const articleId = article.id
      return {
        ...noChanges,
        articles: [{ ...article, appearance, importedAt: at, importedBy: actor, engine, previous, open }],
        statements: [
          ...statements.map(({ id, found }, position) => ({
            id,
            articleId,
            position,
            found,
            made: null,
            stageSince: at,
            ...undecided(found.act),
          })),
          ...carried.map(({ id, position, found, made, decisions }) => ({
            id,
            articleId,
            position,
            found,
            made,
            stageSince: at,
            ...decisions,
          })),
        ],
      }
    }
    case 'article.withdrawn': {
      const { articleId, cards } = record.body
      return { ...noChanges, withdrawn: [articleId], removed: cards.map((id) => ({ id, articleId })) }
    }
    case 'report.arranged':
      return { ...noChanges, arrangements: [{ ...record.body, seq, at, actor }] }
    case 'desk.described':
      return { ...noChanges, desks: [record.body.after] }
    case 'article.described': {
      const { kind, body } = record
      return {
        ...noChanges,
        appearances: [{ id: body.articleId, appearance: body.after }],
        edits: [{ ...body, seq, at, actor, kind }],
      }
    }
    case 'bundle.merged':
      return noChanges
    case 'source.created':
    case 'source.changed':
    case 'source.merged':
    case 'source.separated':
    case 'source.split':
    case 'source.linked': {
      const { kind, body, origin } = record
      const edit = { ...body, seq, at, actor, kind, ...(origin && { origin }) }
      return {
        ...noChanges,
        statements: turned(state, body.statements, record),
        edits: editsOfSourceChange(edit),
        sources: body.records.map(({ sourceId, after }) => ({ id: sourceId, own: after })),
        sourceEdits: [edit],
      }
    }
    default: {
      const { kind, body, origin } = record
      const { articleId, made = [], unmade = [] } = body
      const statements = turnsOf(body).flatMap(({ statementId, after }): Statement[] => {
        if (unmade.some(({ id }) => id === statementId)) return []
        const born = made.find(({ id }) => id === statementId)
        const statement = born
          ? { ...born, articleId, stageSince: at, ...undecided('assert') }
          : state.statement(statementId)
        if (!statement)
          throw new Error(`record ${seq} changes a statement that does not exist: ${statementId}`)
        const moved = after.stage !== undefined && after.stage !== statement.stage
        return [{ ...statement, ...after, ...(moved && { stageSince: at }) }]
      })
      return {
        ...noChanges,
        statements,
        removed: unmade.map(({ id }) => ({ id, articleId })),
        edits: [{ ...body, seq, at, actor, kind, ...(origin && { origin }) }],
      }
    }
  }
}

function turned(
  state: Pick<State, 'statement'>,
  turns: readonly Turn[],
  { seq, at }: SealedOperation,
): Statement[] {
  return turns.map(({ statementId, after }) => {
    const statement = state.statement(statementId)
    if (!statement) throw new Error(`record ${seq} changes a statement that does not exist: ${statementId}`)
    const moved = after.stage !== undefined && after.stage !== statement.stage
    return { ...statement, ...after, ...(moved && { stageSince: at }) }
  })
}
