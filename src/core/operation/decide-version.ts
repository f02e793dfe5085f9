import { appearanceSince } from '#core/article/appearance'
import { type ArticleId, identityOf } from '#core/article/article'
import { carryCards, newlyFound } from '#core/article/next-version'
import { failure, success } from '#core/result'
import { formOfWords } from '#core/statement/form-of-words'
import { decisionKeys, type Decisions, type Statement } from '#core/statement/statement'
import { wordingOf } from '#core/statement/wording'
import { quoteSpans } from '#core/text/span'
import { nextStage, publicStages } from '#core/workflow/stages'
import { operationOf } from './changing'
import type { Asking, Command, Decided } from './command'
import type { State } from './state'

/** Behind the cards that were carried over, in the order in which they were confirmed. */
const behindAllCarried = 2_000_000

const decisionsOf = (statement: Statement): Decisions =>
  Object.fromEntries(decisionKeys.map((key) => [key, statement[key]])) as unknown as Decisions

/**
 * Another version of an article: a text of its own, with every card whose words stand where they stood. What cannot be
 * told for certain is left open for a person, and stays with the version before.
 */
export function versionArticle(
  state: State,
  { previous, article, engine, statements, cards }: Command & { type: 'versionArticle' },
  asking: Asking,
): Decided {
  const twin = state.articleWithHash(identityOf(article))
  if (twin) return failure('decision.duplicateArticle', { title: twin.title, articleId: twin.id })
  const [before, known] = [state.text(previous), state.article(previous)]
  if (!before || !known) return failure('decision.unknownArticle')
  const ours = cards.flatMap(({ from, id }) => {
    const statement = state.statement(from)
    return statement?.articleId === previous ? [{ statement, id }] : []
  })
  if (ours.length < cards.length) return failure('decision.unknownStatement')
  const { carried, open } = carryCards(
    ours.map(({ statement }) => statement),
    before.text,
    article.text,
  )
  const idOf = new Map(ours.map(({ statement, id }) => [statement.id, id]))
  return success([
    {
      ...asking,
      kind: 'article.versioned',
      body: {
        previous,
        article,
        appearance: appearanceSince(known.appearance, article),
        engine,
        statements: newlyFound(statements, carried, open),
        carried: carried.flatMap(({ statement, found, decisions }) => {
          const id = idOf.get(statement.id)
          const { id: from, position, made } = statement
          return id
            ? [{ from, id, position, found, made, decisions: { ...decisionsOf(statement), ...decisions } }]
            : []
        }),
        open,
      },
    },
  ])
}

/**
 * Take a version back as a whole: its text and its cards go, and those of the version before, which stayed as they were,
 * are the article's again. Only while nobody has worked on it: nobody's work is taken away.
 */
export function withdrawVersion(state: State, articleId: ArticleId, asking: Asking): Decided {
  const version = state.version(articleId)
  if (!state.article(articleId)) return failure('decision.unknownArticle')
  if (!version) return failure('version.first')
  const { previous, cards, isFollowed, isQuoted } = version
  if (isFollowed) return failure('version.followed')
  if (state.edits(articleId).length > 0 || state.arrangements(articleId).length > 0)
    return failure('version.workedOn')
  if (isQuoted) return failure('version.quoted')
  return success([{ ...asking, kind: 'article.withdrawn', body: { articleId, previous, cards } }])
}

/** A person says where a card of the version before stands now. Its approval lapses where its words are others. */
export function anchorStatement(
  state: State,
  { articleId, statementId, spans, newId }: Command & { type: 'anchorStatement' },
  asking: Asking,
): Decided {
  const [article, statement] = [state.article(articleId), state.statement(statementId)]
  const now = state.text(articleId)
  const before = statement && state.text(statement.articleId)
  if (!article || !now) return failure('decision.unknownArticle')
  const isOpen = article.open.some((one) => one.statementId === statementId)
  if (!statement || !before || !isOpen) return failure('decision.unknownStatement')
  if (state.statement(newId)) return failure('decision.alreadyMade')
  if (spans.content.length === 0) return failure('decision.contentMissing')
  if (
    [...spans.source, ...spans.cue, ...spans.content].some(
      ({ start, end }) => start >= end || end > now.text.length,
    )
  )
    return failure('decision.spansBroken')
  const wording = wordingOf(statement)
  const isSame = (['source', 'content'] as const).every(
    (role) => quoteSpans(before.text, wording[role]) === quoteSpans(now.text, spans[role]),
  )
  const { stage } = statement
  const lapsed = publicStages.has(stage) ? 'checking' : nextStage(stage, 'lapse')
  const after: Decisions = {
    ...decisionsOf(statement),
    spans: { ...spans, form: formOfWords(now.text, now.blocks, spans.content) },
    sourceName: statement.sourceName ?? wording.resolved,
    ...(!isSame && lapsed && { stage: lapsed, approval: null }),
  }
  const { actor: by, at } = asking
  const made = { id: newId, position: behindAllCarried, found: null, made: { by, at, from: statementId } }
  return success(
    operationOf(articleId, asking, 'statement.anchored', [{ statementId: newId, before: {}, after }], {
      made: [made],
    }),
  )
}
