import { type Appearance } from '#core/article/appearance'
import { type ArticleId } from '#core/article/article'
import { type LibraryArticle } from '#core/operation/state'
import { type Leaning, type RatingScale, type Verdict } from '#core/assessment/verdict'
import { type ChainLink } from '#core/attribution/found-statement'
import { type SourceDirectory } from '#core/source/directory'
import { type Source } from '#core/source/source'
import { type SourceRelation } from '#core/source/source-link'
import { linkedSource } from '#core/statement/linked-source'
import { type Commitment, type Distance, type Form, type Stance } from '#core/statement/stance'
import { type Statement, type StatementId } from '#core/statement/statement'
import { inReadingOrder, wordingOf } from '#core/statement/wording'
import { besideBlockKinds, type Block } from '#core/text/block'
import { type Direction, directionOf } from '#core/text/direction'
import { quoteSpans, type TextSpan } from '#core/text/span'
import { type Profile } from '#core/workflow/profile'
import { type Correction } from '#core/workflow/review'
import { type Stage } from '#core/workflow/stages'
import {
  isChosen,
  ordered,
  type ReportArrangement,
  type ReportSection,
  reportSections,
  wholeReport,
} from './arrangement'
import { type EarlierVersion, type ReportChanges, reportChanges } from './report-changes'
import { type Checked, type ReportChecking, reportChecking } from './report-checking'
import { type ReportSummary, summaryOf } from './report-tallies'

/** What the report says about the article itself: where every quotation in it comes from. */
export interface ReportArticle {
  readonly id: ArticleId
  readonly title: string
  readonly fileName: string
  readonly byteLength: number
  /** BCP 47; `und` where it could not be told. */
  readonly language: string
  /** Null where the language is unknown: each piece of text then finds its own. */
  readonly direction: Direction | null
  /** Words of the article's own text; lines that only link to other articles are not counted. */
  readonly words: number
  readonly appearance: Appearance
  /** ISO 8601, UTC. */
  readonly importedAt: string
  readonly sha256: string
  readonly engine: string
  /** The whole text, into which the statements' places point. */
  readonly text: string
  readonly blocks: readonly Block[]
}

/** A verdict as the report prints it. The leaning is `unknown` for a value that this scale does not have. */
export interface ReportVerdict {
  readonly value: string
  readonly leaning: Leaning
}

/** Where a statement stands in the article's text. Offsets in UTF-16 code units, end exclusive. */
export interface StatementPlaces {
  /** Empty where the subject is left out. */
  readonly source: readonly TextSpan[]
  readonly cue: readonly TextSpan[]
  readonly content: readonly TextSpan[]
}

export interface ReportStatement {
  readonly id: StatementId
  /** From 1, in the report's order, over the statements that it shows. */
  readonly number: number
  readonly places: StatementPlaces
  /** The fullest name; null where nobody is named. */
  readonly source: string | null
  /** The words used at this place where they differ from the fullest name; null where they do not, or where there are none. */
  readonly wordsUsed: string | null
  /** The subject is left out at this place, so that the name comes from elsewhere in the article. */
  readonly subjectDropped: boolean
  /** The known source that it is or speaks for; null where there is none or nobody has told which. */
  readonly institution: { readonly is: Source; readonly relation: SourceRelation } | null
  /** Through whom it reached the article, the nearest first; null for somebody who is not named. */
  readonly chain: readonly (string | null)[]
  /** Whom or what the stance is aimed at. */
  readonly target: string | null
  readonly cue: string
  readonly quotation: string
  /** Of the quotation, which may be another than the article's. */
  readonly language: string
  readonly stance: Stance
  readonly form: Form
  readonly commitment: Commitment
  readonly distance: Distance
  readonly stage: Stage
  readonly verdict: ReportVerdict | null
  /** How it was checked, and by whom. */
  readonly checking: ReportChecking
}

/** What readers were told after publication, as the report's log of corrections has it. */
export interface ReportCorrection extends Pick<Correction, 'kind' | 'text' | 'at'> {
  /** Of the statement. */
  readonly number: number
  readonly source: string | null
}

/** Everything that a report says, without words of its own: every form of it is made from this. */
export interface ReportModel {
  readonly article: ReportArticle
  readonly scale: RatingScale
  /** Those that are wanted, in the order of the pages; what was changed and corrected only where there is something to tell. */
  readonly sections: readonly ReportSection[]
  readonly summary: ReportSummary
  /** In the report's order. */
  readonly statements: readonly ReportStatement[]
  /** What the publisher changed since the version before; null where the library has none. */
  readonly changes: ReportChanges | null
  /** Oldest first. */
  readonly corrections: readonly ReportCorrection[]
}

/** The parts of an article that its report needs. */
export type ReportedArticle = Omit<LibraryArticle, 'importedBy' | 'mediaType' | 'open' | 'previous'>

/** The parts of a statement that its report needs. */
export type ReportedStatement = Pick<
  Statement,
  'id' | 'position' | 'found' | 'spans' | 'sourceName' | 'stance' | 'source' | 'stage'
> &
  Checked

/**
 * The report of one article. Dismissed statements are left out and counted.
 *
 * @param statements - those of this article, in any order
 * @param scale - the desk's scale, which gives verdicts their order and leaning
 * @param profiles - everybody on the desk, for the names of those who answer for a verdict
 * @param directory - the desk's sources; without them only those of the registry are told
 * @param before - the version of the article that came in before it
 */
export function reportModel(
  article: ReportedArticle,
  statements: readonly ReportedStatement[],
  scale: RatingScale,
  profiles: readonly Profile[] = [],
  arrangement: ReportArrangement = wholeReport,
  directory?: SourceDirectory,
  before: EarlierVersion | null = null,
): ReportModel {
  const { hidden } = arrangement
  const standing = reportable(article, statements, scale, profiles, directory)
  const chosen = standing.filter((statement) => isChosen(arrangement, statement))
  const shown = ordered(
    chosen,
    arrangement,
    scale.values.map(({ value }) => value),
    article.language,
  ).map((statement, index) => ({
    ...statement,
    number: index + 1,
    checking: hidden.includes('evidence') ? { ...statement.checking, evidence: [] } : statement.checking,
  }))
  const notShown = {
    dismissed: statements.length - standing.length,
    leftOut: standing.length - chosen.length,
  }
  const corrections = shown
    .flatMap(({ number, source, checking }) =>
      checking.corrections.map(({ kind, text, at }) => ({ number, source, kind, text, at })),
    )
    .toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1))
  const changes = reportChanges(before, article)
  return {
    article: reportArticle(article),
    scale,
    sections: reportSections.filter(
      (section) =>
        !hidden.includes(section) &&
        (section !== 'corrections' || corrections.length > 0) &&
        (section !== 'changes' || changes !== null),
    ),
    summary: summaryOf(shown, notShown, scale),
    statements: shown,
    changes,
    corrections,
  }
}

/** The statements that a report of the article may show, numbered in reading order: all but the dismissed ones. */
export function reportable(
  article: ReportedArticle,
  statements: readonly ReportedStatement[],
  scale: RatingScale,
  profiles: readonly Profile[] = [],
  directory?: SourceDirectory,
): ReportStatement[] {
  return inReadingOrder(statements.filter(({ stage }) => stage !== 'dismissed')).map((statement, index) =>
    reportStatement(article, statement, index + 1, scale, profiles, directory),
  )
}

function reportArticle(article: ReportedArticle): ReportArticle {
  const { id, fileName, byteLength, language, appearance, importedAt, sha256, engine, text, blocks } = article
  return {
    ...{ id, fileName, byteLength, language, appearance, importedAt, sha256, engine, text, blocks },
    title: oneLine(article.title),
    direction: language === 'und' ? null : directionOf(language),
    words: wordCount(article),
  }
}

function reportStatement(
  { text, language }: Pick<ReportedArticle, 'text' | 'language'>,
  statement: ReportedStatement,
  number: number,
  scale: RatingScale,
  profiles: readonly Profile[],
  directory: SourceDirectory | undefined,
): ReportStatement {
  const { stance, stage } = statement
  const wording = wordingOf(statement)
  const checking = reportChecking(statement, profiles)
  const verdict = checking.content
  const used = quotation(text, wording.source)
  const source = fullestName(text, wording)
  const linked = linkedSource(statement, directory)
  return {
    id: statement.id,
    number,
    places: { source: wording.source, cue: wording.cue, content: wording.content },
    source,
    institution: linked.state === 'linked' ? { is: linked.source, relation: linked.relation } : null,
    // Whoever is quoted by himself passes nothing on.
    chain: wording.chain.map((link) => fullestName(text, link)).filter((name) => name !== source),
    target: wording.target && quotation(text, [wording.target]),
    wordsUsed: used && used !== source ? used : null,
    subjectDropped: used === '',
    cue: quotation(text, wording.cue),
    quotation: quotation(text, wording.content),
    language: wording.language ?? language,
    stance,
    form: wording.form,
    commitment: wording.commitment,
    distance: wording.distance,
    stage,
    verdict: verdict && { value: verdict.value, leaning: leaningOf(verdict, scale) },
    checking,
  }
}

function fullestName(text: string, { resolved, source }: ChainLink): string | null {
  return (resolved === null ? '' : oneLine(resolved)) || quotation(text, source) || null
}

function quotation(text: string, spans: readonly TextSpan[]): string {
  return oneLine(quoteSpans(text, spans))
}

/** Line ends and runs of blanks mean nothing in a quotation that is set anew. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function leaningOf(verdict: Verdict, scale: RatingScale): Leaning {
  if (verdict.scale.id !== scale.id) return 'unknown'
  return scale.values.find(({ value }) => value === verdict.value)?.leaning ?? 'unknown'
}

function wordCount({ text, blocks }: Pick<ReportedArticle, 'text' | 'blocks'>): number {
  const own = blocks.filter(({ kind }) => !besideBlockKinds.has(kind))
  const pieces = blocks.length > 0 ? own.map(({ start, end }) => text.slice(start, end)) : [text]
  const word =
    /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u0640\u200C\u200D]*(?:['’.,٫٬-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu
  return pieces.reduce((sum, piece) => sum + (piece.match(word)?.length ?? 0), 0)
}
