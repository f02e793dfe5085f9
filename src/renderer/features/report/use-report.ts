import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import type { ArticleId } from '#core/article/article'
import { deskScale } from '#core/assessment/desk-scale'
import { reportDescription } from '#core/report/report-description'
import { reportHtml } from '#core/report/report-html'
import { reportModel } from '#core/report/report-model'
import { version } from '../../../../package.json'
import stylesheet from '../../../core/report/report.css?url'
import type { PrintableReport } from '../../platform/platform'
import { articleWithText } from '../../storage/articles'
import { profileRows } from '../../storage/profiles'
import { statementsOf } from '../../storage/statements'
import { useActor, useWorkspace } from '../../storage/workspace-context'
import { useReportWords } from './use-report-words'

export interface OpenReport {
  readonly articleTitle: string
  readonly articleFileName: string
  readonly html: string
  readonly description: PrintableReport['description']
}

/** The report of an article as it stands now; null where the library has none of this id, undefined until it is read. */
export function useReport(id: ArticleId): OpenReport | null | undefined {
  const { database } = useWorkspace()
  const actor = useActor()
  const words = useReportWords()
  const read = useLiveQuery(async () => {
    const [article, statements, profiles] = await Promise.all([
      articleWithText(database, id),
      statementsOf(database, id),
      profileRows(database),
    ])
    return article ? { article, statements, profiles, at: new Date() } : null
  }, [database, id])
  return useMemo(() => {
    if (!read) return read
    const { article, statements, profiles, at } = read
    const desk = profiles.find(({ id }) => id === actor)?.name.trim() || null
    const model = reportModel(article, statements, deskScale, profiles)
    const edition = {
      words,
      // Complete, since the document is printed from another address than the workbench's.
      styles: { href: new URL(stylesheet, document.baseURI).href },
      preparedAt: at.toISOString(),
      desk,
      logo: null,
      version,
    }
    return {
      articleTitle: article.title,
      articleFileName: article.fileName,
      html: reportHtml(model, edition),
      description: reportDescription(model, edition),
    }
  }, [read, actor, words])
}
