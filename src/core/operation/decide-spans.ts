import { failure, success, type Failure } from '#core/result'
import { formOfWords } from '#core/statement/form-of-words'
import { joined, partedAt } from '#core/statement/span-edits'
import { allSpans, roles, type DecidedSpans, type Spans } from '#core/statement/spans'
import {
  type Decisions,
  type MadeStatement,
  type Statement,
  type StatementId,
  undecided,
} from '#core/statement/statement'
import { wordingOf } from '#core/statement/wording'
import { isBetweenLetters, wordsOf } from '#core/text/words'
import { nextStage, publicStages } from '#core/workflow/stages'
import { changed, lapsing, operationOf, turnsFor } from './changing'
import type { Asking, Command, Decided, Refusal, StatementCommand } from './command'
import { canonicalJson } from './seal'
import type { State } from './state'

/** Behind whatever the engine found in an article. */
const behindAllFound = 1_000_000

type ArticleText = NonNullable<ReturnType<State['text']>>

/** A card from words that a person has chosen. */
export function makeStatement(
  state: State,
  { articleId, id, spans, stance, sourceName }: Command & { type: 'makeStatement' },
  asking: Asking,
): Decided {
  if (state.statement(id)) return failure('decision.alreadyMade')
  const article = state.text(articleId)
  if (!article) return failure('decision.unknownArticle')
  const refused = broken(spans, article)
  if (refused) return { ok: false, failure: refused }
  const made = { by: asking.actor, at: asking.at, from: null }
  const statement = { id, position: behindAllFound, found: null, made }
  const decisions: Decisions = {
    ...undecided(stance),
    stage: 'open',
    spans: decided(spans, article),
    sourceName: sourceName.trim() || null,
  }
  const turn = { statementId: id, before: {}, after: decisions }
  return success(operationOf(articleId, asking, 'statement.made', [turn], { made: [statement] }))
}

/** Other words for a card; null gives back those that the engine found. */
export function correctSpans(
  state: State,
  statement: Statement,
  spans: Spans | null,
  asking: Asking,
): Decided {
  if (statement.stage === 'dismissed') return failure('decision.notAtThisStage')
  const article = state.text(statement.articleId)
  if (!article) return failure('decision.unknownArticle')
  if (spans === null) {
    if (!statement.found) return failure('decision.contentMissing')
    return changed('statement.spansCorrected', asking, [[statement, { spans: null }]])
  }
  const standing = wordingOf(statement)
  const refused = broken(spans, article, standing)
  if (refused) return { ok: false, failure: refused }
  const isSame = roles.every((role) => canonicalJson(spans[role]) === canonicalJson(standing[role]))
  return changed(
    'statement.spansCorrected',
    asking,
    isSame ? [] : [[statement, { spans: decided(spans, article) }]],
  )
}

/**
 * Two cards out of one. The first keeps all that was decided; the second has the same source, cue and stance, and its
 * checking still before it.
 */
export function split(
  state: State,
  statement: Statement,
  { at, newId }: StatementCommand & { type: 'split' },
  asking: Asking,
): Decided {
  const { articleId, found, position, stance, sourceName, source, importance, stage } = statement
  if (state.statement(newId)) return failure('decision.alreadyMade')
  if (publicStages.has(stage)) return failure('decision.published')
  if (stage === 'dismissed') return failure('decision.notAtThisStage')
  const article = state.text(articleId)
  if (!article) return failure('decision.unknownArticle')
  const { source: who, cue, content } = wordingOf(statement)
  const halves = partedAt({ source: who, cue, content }, at, wordsOf(article.text, article.blocks))
  if (!halves) return failure('decision.splitAtEdge')
  const [first, second] = halves
  const made: MadeStatement = {
    ...{ id: newId, position, found },
    made: { by: asking.actor, at: asking.at, from: statement.id },
  }
  const decisions: Decisions = {
    ...undecided(stance),
    ...{ sourceName, source, importance },
    stage: 'open',
    spans: decided(second, article),
  }
  const turns = [
    ...turnsFor([lapsing([statement, { spans: decided(first, article) }])]),
    { statementId: newId, before: {}, after: decisions },
  ]
  return success(operationOf(articleId, asking, 'statement.split', turns, { made: [made] }))
}

/** One card out of several: the first takes the others' words, and they go. */
export function merge(state: State, ids: readonly StatementId[], asking: Asking): Decided {
  if (ids.length < 2 || new Set(ids).size < ids.length) return failure('decision.mergeWithItself')
  const statements = ids.flatMap((id) => state.statement(id) ?? [])
  const [first, ...others] = statements
  if (!first || statements.length < ids.length) return failure('decision.unknownStatement')
  const { articleId, id: into } = first
  if (others.some((other) => other.articleId !== articleId)) return failure('decision.notOneArticle')
  if (statements.some(({ stage }) => publicStages.has(stage))) return failure('decision.published')
  const isOpen = first.stage !== 'dismissed' && others.every(({ stage }) => nextStage(stage, 'dismiss'))
  if (!isOpen) return failure('decision.notAtThisStage')
  const article = state.text(articleId)
  if (!article) return failure('decision.unknownArticle')
  const { actor: by, at } = asking
  const spans = decided(joined([wordingOf(first), ...others.map(wordingOf)]), article)
  const dismissal = { reason: 'merged', note: '', into, by, at } as const
  return success(
    operationOf(
      articleId,
      asking,
      'statement.merged',
      turnsFor([
        lapsing([first, { spans }]),
        ...others.map((other) => [other, { stage: 'dismissed', dismissal }] as const),
      ]),
    ),
  )
}

function decided({ source, cue, content }: Spans, { text, blocks }: ArticleText): DecidedSpans {
  return { source, cue, content, form: formOfWords(text, blocks, content) }
}

/** Why these spans cannot stand; null where they can. Places at which something stands already are not asked about again. */
function broken(spans: Spans, { text }: ArticleText, standing?: Spans): Failure<Refusal> | null {
  if (spans.content.length === 0) return { code: 'decision.contentMissing' }
  const known = new Set(standing ? allSpans(standing).flatMap(({ start, end }) => [start, end]) : [])
  for (const role of roles) {
    let last = -1
    for (const { start, end } of spans[role]) {
      const isThere = last <= start && start < end && end <= text.length
      const isWhole = [start, end].every((place) => known.has(place) || isBetweenLetters(text, place))
      const isBlank = text.slice(start, end).trim() === ''
      if (!isThere || !isWhole || isBlank) return { code: 'decision.spansBroken', detail: { role } }
      last = end
    }
  }
  return null
}
