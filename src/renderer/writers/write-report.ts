import { zipSync, type Zippable } from 'fflate'
import { claimReviews } from '#core/report/claim-review'
import { type Parts, reportDocx } from '#core/report/docx/report-docx'
import { reportCsv } from '#core/report/report-csv'
import type { ReportEdition } from '#core/report/report-edition'
import { modelOfContent, reportJson, type ReportFileContent } from '#core/report/report-file'
import type { WrittenFormat } from '#core/report/report-formats'
import { reportMarkdown } from '#core/report/report-markdown'
import type { ReportModel } from '#core/report/report-model'
import { webAnnotations } from '#core/report/web-annotations'

/** Each format's text, or the files of its archive. JSON alone is made from everything, the others from the model. */
const writers: Readonly<
  Record<
    WrittenFormat,
    (model: ReportModel, edition: ReportEdition, content: ReportFileContent) => string | Parts
  >
> = {
  docx: reportDocx,
  csv: reportCsv,
  json: (_model, _edition, content) => reportJson(content),
  claimreview: claimReviews,
  annotation: webAnnotations,
  markdown: reportMarkdown,
}

/**
 * The one door out, for the workbench and for the command line: a report as the bytes of a file. The same report gives
 * the same bytes.
 */
export function writeReport(
  format: WrittenFormat,
  content: ReportFileContent,
  edition: ReportEdition,
): Uint8Array<ArrayBuffer> {
  const written = writers[format](modelOfContent(content), edition, content)
  return typeof written === 'string' ? new TextEncoder().encode(written) : zipped(written)
}

/** Archives carry a time with each file, by the clock on the wall. This one says nothing. */
const noTime = new Date(1980, 0, 1)

function zipped(parts: Parts): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const files: Zippable = {}
  for (const [path, content] of parts)
    files[path] = typeof content === 'string' ? encoder.encode(content) : content
  return zipSync(files, { mtime: noTime })
}
