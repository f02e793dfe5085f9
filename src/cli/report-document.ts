import { printedReport, type PrintedReport } from '#core/report/printed-report'
import type { ReportEdition } from '#core/report/report-edition'
import { modelOfContent, type ReportFileContent } from '#core/report/report-file'
import css from '../core/report/report.css?inline'

/** A report in one piece to be laid out, fonts included. */
export function reportDocument(content: ReportFileContent, edition: ReportEdition): PrintedReport {
  return printedReport(modelOfContent(content), { ...edition, styles: { css } })
}
