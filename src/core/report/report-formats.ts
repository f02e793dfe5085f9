import { z } from 'zod'

/** What a report can be written as, the PDF first. The order is that of menus. */
export const reportFormats = ['pdf', 'docx', 'csv', 'json', 'claimreview', 'annotation', 'markdown'] as const
export const ReportFormat = z.enum(reportFormats)
export type ReportFormat = z.infer<typeof ReportFormat>

/** All but the PDF, which has to be laid out by a browser. */
export const writtenFormats = reportFormats.filter((format) => format !== 'pdf')
export type WrittenFormat = Exclude<ReportFormat, 'pdf'>

/** How a file of a format ends, and what it is called on the web. */
export const fileKinds: Readonly<
  Record<ReportFormat, { readonly extension: string; readonly mediaType: string }>
> = {
  pdf: { extension: 'pdf', mediaType: 'application/pdf' },
  docx: {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  csv: { extension: 'csv', mediaType: 'text/csv; charset=utf-8; header=present' },
  json: { extension: 'json', mediaType: 'application/json' },
  claimreview: { extension: 'claimreview.jsonld', mediaType: 'application/ld+json' },
  annotation: {
    extension: 'annotations.jsonld',
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  },
  markdown: { extension: 'md', mediaType: 'text/markdown; charset=utf-8; variant=CommonMark' },
}
