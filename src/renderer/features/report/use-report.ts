import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import type { ArticleId } from '#core/article/article'
import { deskScale } from '#core/assessment/desk-scale'
import { arrangementNow } from '#core/operation/decide-report'
import { standing, type Standing } from '#core/operation/standing'
import type { ArrangementEdit } from '#core/operation/state'
import { headingsLanguage, type ReportArrangement } from '#core/report/arrangement'
import { printedReport, type PrintedReport } from '#core/report/printed-report'
import type { ReportEdition, ReportLogo } from '#core/report/report-edition'
import type { ReportFileContent } from '#core/report/report-file'
import { type ReportModel, type ReportStatement, reportable, reportModel } from '#core/report/report-model'
import { base64 } from '#core/text/base64'
import type { Desk } from '#core/workflow/desk'
import { version } from '../../../../package.json'
import stylesheet from '../../../core/report/report.css?url'
import { languages } from '../../i18n'
import { useTranslation } from '../../i18n/use-translation'
import type { BlobStore } from '../../platform/platform'
import { usePlatform } from '../../platform/platform-context'
import { articleWithText } from '../../storage/articles'
import { profileRows } from '../../storage/profiles'
import { arrangementEdits, deskOf } from '../../storage/report-choices'
import { useDirectory } from '../../storage/sources'
import { statementsOf } from '../../storage/statements'
import { useRead } from '../../storage/use-read'
import { useActor, useWorkspace } from '../../storage/workspace-context'
import { useReportWords } from './use-report-words'

export interface OpenReport {
  readonly articleTitle: string
  readonly articleFileName: string
  readonly articleLanguage: string
  readonly arrangement: ReportArrangement
  readonly takeBack: Standing<ArrangementEdit>
  /** Every statement that could be in the report, in reading order. */
  readonly standing: readonly ReportStatement[]
  readonly model: ReportModel
  readonly content: ReportFileContent
  readonly edition: ReportEdition
  readonly printed: PrintedReport
}

/** The report of an article as it stands now; null where the library has none of this id, undefined until it is read. */
export function useReport(id: ArticleId): OpenReport | null | undefined {
  const { database } = useWorkspace()
  const { blobs } = usePlatform()
  const actor = useActor()
  const directory = useDirectory()
  const { i18n } = useTranslation()
  const own = i18n.language
  const wordsOf = useReportWords()
  const read = useLiveQuery(async () => {
    const [article, statements, profiles, changes, desk, head] = await Promise.all([
      articleWithText(database, id),
      statementsOf(database, id),
      profileRows(database),
      arrangementEdits(database, id),
      deskOf(database),
      database.progress.get('applied'),
    ])
    const previous = (article?.previous && (await articleWithText(database, article.previous))) ?? null
    return article ? { article, previous, statements, profiles, changes, desk, head, at: new Date() } : null
  }, [database, id])
  const logo = useLogo(read?.desk, blobs)
  return useMemo(() => {
    if (!read) return read
    if (logo === undefined) return undefined
    const { article, previous, statements, profiles, changes, desk, head, at } = read
    const arrangement = arrangementNow(changes)
    const language = headingsLanguage(arrangement.headings, {
      ofInterface: own,
      ofArticle: article.language,
      available: languages,
    })
    const edition: ReportEdition = {
      words: wordsOf(language),
      preparedAt: at.toISOString(),
      desk: desk?.name || (profiles.find((profile) => profile.id === actor)?.name.trim() ?? '') || null,
      logo,
      version,
    }
    const model = reportModel(article, statements, deskScale, profiles, arrangement, directory, previous)
    return {
      articleTitle: article.title,
      articleFileName: article.fileName,
      articleLanguage: article.language,
      arrangement,
      takeBack: standing(changes),
      standing: reportable(article, statements, deskScale, profiles, directory),
      model,
      content: {
        program: `Isnad ${version}`,
        preparedAt: edition.preparedAt,
        desk: edition.desk,
        log: head ? { seq: head.seq, hash: head.hash } : null,
        scale: deskScale,
        arrangement,
        article,
        previous,
        logo: logo && { ...logo, bytes: base64(logo.bytes) },
        sources: directory.desk,
        people: profiles,
        statements,
      },
      edition,
      printed: printedReport(model, {
        ...edition,
        // Complete, since the document is printed from another address than the workbench's.
        styles: { href: new URL(stylesheet, document.baseURI).href },
      }),
    }
  }, [read, logo, actor, own, wordsOf, directory])
}

/** The desk's logo with its bytes; null where there is none or it is lost, undefined until it is read. */
function useLogo(desk: Desk | undefined, blobs: BlobStore): ReportLogo | null | undefined {
  const logo = desk?.logo ?? null
  const sha256 = logo?.sha256 ?? null
  return useRead(sha256, async () => {
    if (logo === null) return null
    const kept = await blobs.get(logo.sha256)
    const { mediaType, width, height } = logo
    return kept.ok ? { bytes: kept.value, mediaType, width, height } : null
  })
}
