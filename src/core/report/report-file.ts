import { z } from 'zod'
import { Appearance } from '#core/article/appearance'
import { Article, ArticleId, Sha256 } from '#core/article/article'
import { RatingScale } from '#core/assessment/verdict'
import { JournalHead } from '#core/operation/operation'
import { failure, type Result, success } from '#core/result'
import { SourceDirectory } from '#core/source/directory'
import { DeskSource } from '#core/source/source'
import { linkedSource } from '#core/statement/linked-source'
import { beginnings, Decisions, type Statement } from '#core/statement/statement'
import { wordingOf } from '#core/statement/wording'
import { ActorId } from '#core/workflow/actor'
import { Block } from '#core/text/block'
import { DeskLogo } from '#core/workflow/desk'
import { Profile } from '#core/workflow/profile'
import { ReportArrangement } from './arrangement'
import { withheld } from './report-checking'
import { type ReportModel, reportModel } from './report-model'

/** Counts up with every change after which an earlier program could not read the file. */
export const reportFileVersion = 3

/**
 * A report with everything that it is made from, as JSON: nothing that another format leaves out is missing, and the
 * same report in every format follows from it. Offsets count UTF-16 code units, as JSON's own strings do.
 */
export const ReportFile = z
  .strictObject({
    format: z.literal('isnad-report'),
    version: z.literal(reportFileVersion),
    /** Of the program that wrote it. */
    program: z.string(),
    preparedAt: z.iso.datetime(),
    /** Who answers for the report; null where nobody has given a name. */
    desk: z.string().nullable(),
    /** Where the log stood that this was read from; null where it comes from no log. */
    log: JournalHead.nullable(),
    scale: RatingScale,
    arrangement: ReportArrangement,
    // What else a store keeps with its rows is its own affair, and stays there.
    article: z
      .object({
        ...Article.unwrap().shape,
        appearance: Appearance,
        importedAt: z.iso.datetime(),
        importedBy: ActorId.nullable(),
        engine: z.string(),
      })
      .readonly(),
    /** The version of the article that came in before, with which the report compares it; null where there is none. */
    previous: z
      .object({
        title: z.string(),
        text: z.string(),
        blocks: z.array(Block).readonly(),
        sha256: Sha256,
        importedAt: z.iso.datetime(),
        appearance: Appearance,
      })
      .readonly()
      .nullable(),
    /** The picture at the head of the report, its bytes in base 64; null where there is none. */
    logo: z
      .strictObject({
        mediaType: DeskLogo.unwrap().shape.mediaType,
        width: z.int().positive(),
        height: z.int().positive(),
        bytes: z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/),
      })
      .readonly()
      .nullable(),
    /** What the desk says of the sources that speak in it, and of those above them. */
    sources: z.array(DeskSource).readonly(),
    /** Everybody whose hand is in it. */
    people: z.array(Profile).readonly(),
    /** All of the article's statements, in the report or not, dismissed ones too. */
    statements: z
      .array(
        z
          .object({
            ...Decisions.unwrap().shape,
            ...beginnings,
            articleId: ArticleId,
            stageSince: z.iso.datetime(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type ReportFile = z.infer<typeof ReportFile>

export type ReportFileContent = Omit<ReportFile, 'format' | 'version'>

/**
 * The file's text. Half of a surrogate pair, NUL and every other character of the article survive: JSON has a way to
 * write each. What a report keeps to itself (a verdict that a blind second one is still out on) is kept back here too,
 * and so are people and sources that have nothing to do with it.
 */
export function reportJson(content: ReportFileContent): string {
  const statements = content.statements.map((statement) => withheld(statement))
  const text = JSON.stringify({ statements, importedBy: content.article.importedBy })
  const people = content.people.filter(({ id }) => text.includes(id))
  const file = ReportFile.parse({
    ...{ format: 'isnad-report', version: reportFileVersion },
    ...content,
    ...{ statements, people, sources: sourcesIn(content) },
  })
  return `${JSON.stringify(file, null, 2)}\n`
}

/** The desk's sources that statements lead to by id or name, past merges and with those above them. */
function sourcesIn({ sources, statements }: ReportFileContent): DeskSource[] {
  const directory = new SourceDirectory(sources)
  const wanted = new Set<string>()
  const want = (id: string | null | undefined): void => {
    if (id == null || wanted.has(id)) return
    wanted.add(id)
    want(directory.own(id)?.mergedInto)
    want(directory.source(id)?.parent)
  }
  for (const statement of statements as readonly Statement[]) {
    const linked = linkedSource(statement, directory)
    const link = wordingOf(statement).link
    for (const id of [statement.source?.source, link?.institution, ...(link?.candidates ?? [])]) want(id)
    if (linked.state === 'linked') want(linked.source.id)
  }
  return sources.filter(({ id }) => wanted.has(id))
}

export type ReportFileFailure =
  'reportFile.notJson' | 'reportFile.notOne' | 'reportFile.newer' | 'reportFile.damaged'

/** Whether a text might be such a file at all: quickly told, for whoever takes other files as well. */
export function looksLikeReportFile(text: string): boolean {
  return /^\uFEFF?\s*\{\s*"format":\s*"isnad-report"/.test(text)
}

/** @returns detail: `place`, the path of what does not fit; `version`, of a file that a later Isnad wrote */
export function readReportFile(text: string): Result<ReportFile, ReportFileFailure> {
  let read: unknown
  try {
    read = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return failure('reportFile.notJson')
  }
  const kind = z.object({ format: z.literal('isnad-report'), version: z.number() }).safeParse(read)
  if (!kind.success) return failure('reportFile.notOne')
  if (kind.data.version > reportFileVersion)
    return failure('reportFile.newer', { version: kind.data.version })
  const file = ReportFile.safeParse(fromEarlier(read as object, kind.data.version))
  return file.success
    ? success(file.data)
    : failure('reportFile.damaged', { place: file.error.issues[0]?.path.join('.') ?? '' })
}

/** The first version knew of no earlier versions of articles, and left the logo at home; until the third, so were the desk's sources. */
function fromEarlier(read: object, version: number): object {
  const none = { ...(version < 2 && { previous: null, logo: null }), ...(version < 3 && { sources: [] }) }
  return version < reportFileVersion ? { ...read, ...none, version: reportFileVersion } : read
}

/** The report that a file holds, or is about to. */
export function modelOfContent({
  article,
  statements,
  scale,
  people,
  arrangement,
  sources,
  previous,
}: ReportFileContent): ReportModel {
  const rows = statements as readonly Statement[]
  const directory = new SourceDirectory(sources)
  return reportModel(article, rows, scale, people, arrangement, directory, previous)
}

/** What a file may hold, as JSON Schema (2020-12), for programs that are not Isnad. */
export function reportFileSchema(): object {
  return {
    ...z.toJSONSchema(ReportFile, { reused: 'ref' }),
    title: 'Isnad report',
    description:
      'A report of who said what in an article, with everything that it is made from. Offsets count UTF-16 code units; see docs/formats.md.',
  }
}
