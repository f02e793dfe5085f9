import type { Article, ArticleId } from '#core/article/article'
import { bothIn } from '#core/assessment/blind-second'
import type { Assessment } from '#core/assessment/assessment'
import type { Appearance } from '#core/article/appearance'
import type { Evidence } from '#core/evidence/evidence'
import type { SourceKey } from '#core/source/source'
import { wordingOf } from '#core/statement/wording'
import type { Statement, StatementId } from '#core/statement/statement'
import { quoteSpans } from '#core/text/span'
import type { ActorId } from '#core/workflow/actor'

/** What can be found, in the order in which it is listed. */
export const searchKinds = ['article', 'statement', 'source', 'evidence', 'note'] as const
export type SearchKind = (typeof searchKinds)[number]

/** What a note is: a text that somebody of the desk has written. */
export const noteFields = [
  'rationale',
  'knownThen',
  'comment',
  'exception',
  'correction',
  'dismissal',
] as const
export type NoteField = (typeof noteFields)[number]

/** Where something that was found is to be seen. */
export type SearchPlace =
  | { readonly in: 'article'; readonly articleId: ArticleId }
  | { readonly in: 'card'; readonly articleId: ArticleId; readonly statementId: StatementId }
  | { readonly in: 'source'; readonly sourceKey: SourceKey }

/** Something that can be found, and where it is. */
export interface SearchEntry {
  readonly id: string
  readonly kind: SearchKind
  /** Shown as its title; empty where it has none of its own. */
  readonly name: string
  /** Shown as its passage. */
  readonly text: string
  /** Further words by which it is found, which are not shown: an institution's names in other languages, an address. */
  readonly otherWords: string
  /** BCP 47, of name and text; `und` where they are the desk's own words. */
  readonly language: string
  readonly place: SearchPlace
  /** What a note is; null for the other kinds. */
  readonly field: NoteField | null
  /** The only one who may find it, while a blind second verdict is out; null for everybody. */
  readonly onlyFor: ActorId | null
}

/** An article with its text. */
export function entryOfArticle(
  article: Pick<Article, 'id' | 'title' | 'text' | 'language'> &
    Pick<Appearance, 'publisher' | 'author' | 'url'>,
): SearchEntry {
  const { id, title, text, language, publisher, author, url } = article
  return {
    id: `article ${id}`,
    kind: 'article',
    name: title,
    text,
    otherWords: [publisher, author, url].filter(Boolean).join(' '),
    language,
    place: { in: 'article', articleId: id },
    field: null,
    onlyFor: null,
  }
}

/**
 * A statement, and all that hangs on it: its evidence and what was written about it.
 *
 * @param article - in whose text it stands
 * @param sourceNames - all that its sources are called elsewhere
 */
export function entriesOfStatement(
  statement: Statement,
  article: Pick<Article, 'text' | 'language'>,
  sourceNames: string,
): SearchEntry[] {
  const { id, articleId } = statement
  const found = wordingOf(statement)
  const inOneLine = (words: string) => words.replace(/\s+/g, ' ').trim()
  const namedHere = inOneLine(quoteSpans(article.text, found.source))
  const name = found.resolved?.trim() || namedHere
  const common = {
    place: { in: 'card', articleId, statementId: id },
    field: null,
    onlyFor: null,
  } as const
  return [
    {
      ...common,
      id: `statement ${id}`,
      kind: 'statement',
      name,
      text: inOneLine(quoteSpans(article.text, found.content)),
      otherWords: name === namedHere ? sourceNames : `${namedHere} ${sourceNames}`,
      language: found.language ?? article.language,
    },
    ...statement.evidence.map((piece) => ({
      ...common,
      id: `evidence ${id} ${piece.id}`,
      kind: 'evidence' as const,
      ...wordsOfEvidence(piece),
      language: 'und',
    })),
    ...notesOf(statement).map((note, index) => ({
      ...common,
      id: `note ${id} ${index}`,
      kind: 'note' as const,
      name,
      text: note.text,
      otherWords: '',
      language: 'und',
      field: note.field,
      onlyFor: note.onlyFor,
    })),
  ]
}

function wordsOfEvidence(piece: Evidence): Pick<SearchEntry, 'name' | 'text' | 'otherWords'> {
  const fileName = piece.kind === 'file' ? piece.file.fileName : ''
  const quoted = piece.kind === 'passage' ? piece.passage.exact : ''
  const name = piece.title.trim() || fileName || (piece.url ?? '') || piece.publisher
  return {
    name,
    text: [piece.note, quoted, piece.publisher].filter((words) => words.trim() !== '').join(' · '),
    otherWords: [piece.url, piece.archiveUrl, fileName, piece.group].filter(Boolean).join(' '),
  }
}

interface Note {
  readonly field: NoteField
  readonly text: string
  readonly onlyFor: ActorId | null
}

function notesOf(statement: Statement): Note[] {
  const { assessment, second, comments, exceptions, corrections, dismissal } = statement
  const isOut = second !== null && !bothIn(statement)
  // Each of two verdicts is hidden from everybody else until both are in.
  const ofAssessment = (written: Assessment | null): Note[] =>
    written
      ? (['rationale', 'knownThen'] as const)
          .filter((field) => written[field] !== '')
          .map((field) => ({ field, text: written[field], onlyFor: isOut ? written.by : null }))
      : []
  const forAll = (field: NoteField, text: string): Note => ({ field, text, onlyFor: null })
  return [
    ...ofAssessment(assessment),
    ...ofAssessment(second?.assessment ?? null),
    ...comments.map(({ text }) => forAll('comment', text)),
    ...exceptions.map(({ reason }) => forAll('exception', reason)),
    ...corrections.map(({ text }) => forAll('correction', text)),
    ...(dismissal && dismissal.note !== '' ? [forAll('dismissal', dismissal.note)] : []),
  ]
}
