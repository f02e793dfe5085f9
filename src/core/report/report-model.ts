import { type Appearance } from '#core/article/appearance'
import { type LibraryArticle } from '#core/operation/state'
import { type Leaning, type RatingScale, type Verdict } from '#core/assessment/verdict'
import { type ChainLink } from '#core/attribution/found-statement'
import { type SourceDirectory } from '#core/source/directory'
import { type Source } from '#core/source/source'
import { type SourceRelation } from '#core/source/source-link'
import { linkedSource } from '#core/statement/linked-source'
import { type Commitment, type Distance, type Form, type Stance, stances } from '#core/statement/stance'
import { type Statement } from '#core/statement/statement'
import { besideBlockKinds } from '#core/text/block'
import { type Direction, directionOf } from '#core/text/direction'
import { enclosingSpan, quoteSpans, type TextSpan } from '#core/text/span'
import { type Profile } from '#core/workflow/profile'
import { type Stage, stages } from '#core/workflow/stages'
import { type Checked, type ReportChecking, reportChecking } from './report-checking'

/** What the report says about the article itself: where every quotation in it comes from. */
export interface ReportArticle {
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
}

/** A verdict as the report prints it. The leaning is `unknown` for a value that this scale does not have. */
export interface ReportVerdict {
  readonly value: string
  readonly leaning: Leaning
}

export interface ReportStatement {
  /** From 1, in reading order (by first word), over the statements that the report shows. */
  readonly number: number
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

export interface Tally<Of> {
  readonly of: Of
  readonly count: number
}

export interface ReportSummary {
  readonly statements: number
  /** Left out of the report. */
  readonly dismissed: number
  readonly withVerdict: number
  /** Approved, or further on: published, corrected, retracted. */
  readonly approved: number
  /** In the order of the workflow; only stages that occur. */
  readonly byStage: readonly Tally<Stage>[]
  /** In the order of the scale, then values of other scales, then those without a verdict (null); only what occurs. */
  readonly byVerdict: readonly Tally<ReportVerdict | null>[]
  /** Most frequent first, then in the order of menus; only what occurs. */
  readonly byStance: readonly Tally<Stance>[]
  /** Named sources, most frequent first, then by first appearance. */
  readonly bySource: readonly Tally<string>[]
  /** Statements whose source is named nowhere in the article. */
  readonly unnamed: number
}

/** Everything that a report says, without words of its own: any form of it (HTML, later others) is made from this. */
export interface ReportModel {
  readonly article: ReportArticle
  readonly scale: RatingScale
  readonly summary: ReportSummary
  readonly statements: readonly ReportStatement[]
}

/** The parts of an article that its report needs. */
export type ReportedArticle = Omit<LibraryArticle, 'id' | 'importedBy' | 'mediaType'>

/** The parts of a statement that its report needs. */
export type ReportedStatement = Pick<Statement, 'position' | 'found' | 'stance' | 'source' | 'stage'> &
  Checked

const approvedStages: ReadonlySet<Stage> = new Set(['approved', 'published', 'corrected', 'retracted'])

/**
 * The report of one article. Dismissed statements are left out and counted.
 *
 * @param statements - those of this article, in any order
 * @param scale - the desk's scale, which gives verdicts their order and leaning
 * @param profiles - everybody on the desk, for the names of those who answer for a verdict
 * @param directory - the desk's sources; without them only those of the registry are told
 */
export function reportModel(
  article: ReportedArticle,
  statements: readonly ReportedStatement[],
  scale: RatingScale,
  profiles: readonly Profile[] = [],
  directory?: SourceDirectory,
): ReportModel {
  const shown = statements
    .filter(({ stage }) => stage !== 'dismissed')
    .toSorted((a, b) => firstWord(a) - firstWord(b) || a.position - b.position)
    .map((statement, index) => reportStatement(article, statement, index + 1, scale, profiles, directory))
  return {
    article: {
      title: oneLine(article.title),
      fileName: article.fileName,
      byteLength: article.byteLength,
      language: article.language,
      direction: article.language === 'und' ? null : directionOf(article.language),
      words: wordCount(article),
      appearance: article.appearance,
      importedAt: article.importedAt,
      sha256: article.sha256,
      engine: article.engine,
    },
    scale,
    summary: summaryOf(shown, statements.length - shown.length, scale),
    statements: shown,
  }
}

/** Where a statement's first word stands: the order of the cards beside the text. */
function firstWord({ found }: ReportedStatement): number {
  return enclosingSpan([...found.source, ...found.cue, ...found.content])?.start ?? 0
}

function reportStatement(
  { text, language }: Pick<ReportedArticle, 'text' | 'language'>,
  statement: ReportedStatement,
  number: number,
  scale: RatingScale,
  profiles: readonly Profile[],
  directory: SourceDirectory | undefined,
): ReportStatement {
  const { found, stance, stage } = statement
  const checking = reportChecking(statement, profiles)
  const verdict = checking.content
  const used = quotation(text, found.source)
  const source = fullestName(text, found)
  const linked = linkedSource(statement, directory)
  return {
    number,
    source,
    institution: linked.state === 'linked' ? { is: linked.source, relation: linked.relation } : null,
    // Whoever is quoted by himself passes nothing on.
    chain: found.chain.map((link) => fullestName(text, link)).filter((name) => name !== source),
    target: found.target && quotation(text, [found.target]),
    wordsUsed: used && used !== source ? used : null,
    subjectDropped: used === '',
    cue: quotation(text, found.cue),
    quotation: quotation(text, found.content),
    language: found.language ?? language,
    stance,
    form: found.form,
    commitment: found.commitment,
    distance: found.distance,
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

function summaryOf(
  statements: readonly ReportStatement[],
  dismissed: number,
  scale: RatingScale,
): ReportSummary {
  const place = (verdict: ReportVerdict | null) => {
    if (verdict === null) return Infinity
    const index = scale.values.findIndex(
      ({ value, leaning }) => value === verdict.value && leaning === verdict.leaning,
    )
    return index < 0 ? scale.values.length : index
  }
  return {
    statements: statements.length,
    dismissed,
    withVerdict: statements.filter(({ verdict }) => verdict !== null).length,
    approved: statements.filter(({ stage }) => approvedStages.has(stage)).length,
    byStage: inOrder(
      tally(statements, ({ stage }) => stage),
      (stage) => stages.indexOf(stage),
    ),
    byVerdict: inOrder(tallyVerdicts(statements), place),
    byStance: mostFrequentFirst(
      inOrder(
        tally(statements, ({ stance }) => stance),
        (stance) => stances.indexOf(stance),
      ),
    ),
    bySource: mostFrequentFirst(
      tally(
        statements.flatMap(({ source }) => source ?? []),
        (source) => source,
      ),
    ),
    unnamed: statements.filter(({ source }) => source === null).length,
  }
}

function tallyVerdicts(statements: readonly ReportStatement[]): Tally<ReportVerdict | null>[] {
  const byKey = new Map(statements.map(({ verdict }) => [JSON.stringify(verdict), verdict]))
  return tally(statements, ({ verdict }) => JSON.stringify(verdict)).map(({ of, count }) => ({
    of: byKey.get(of) ?? null,
    count,
  }))
}

/** Counted by a key, in order of first appearance. */
function tally<Item, Of>(items: readonly Item[], key: (item: Item) => Of): Tally<Of>[] {
  const counts = new Map<Of, number>()
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1)
  return [...counts].map(([of, count]) => ({ of, count }))
}

function inOrder<Of>(tallies: readonly Tally<Of>[], place: (of: Of) => number): Tally<Of>[] {
  return tallies.toSorted((a, b) => {
    const [left, right] = [place(a.of), place(b.of)]
    return left === right ? 0 : left - right
  })
}

function mostFrequentFirst<Of>(tallies: readonly Tally<Of>[]): Tally<Of>[] {
  return tallies.toSorted((a, b) => b.count - a.count)
}
