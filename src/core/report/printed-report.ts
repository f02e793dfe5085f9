import { claimReviews } from './claim-review'
import type { PdfAttachment } from './pdf-attachments'
import { type ReportDescription, reportDescription } from './report-description'
import { type PrintedEdition, reportHtml } from './report-html'
import type { ReportModel } from './report-model'
import { webAnnotations } from './web-annotations'

/** What becomes a PDF: the pages to be laid out, and what is written into the file afterwards. */
export interface PrintedReport {
  readonly html: string
  readonly description: ReportDescription
  readonly attachments: readonly PdfAttachment[]
}

/** A report for print, with itself attached for programs: as ClaimReview and as annotations. */
export function printedReport(model: ReportModel, edition: PrintedEdition): PrintedReport {
  const attachment = (name: string, description: string, json: string): PdfAttachment => ({
    ...{ name, description, json },
    mediaType: 'application/ld+json',
  })
  return {
    html: reportHtml(model, edition),
    description: reportDescription(model, edition),
    attachments: [
      attachment('claim-reviews.jsonld', 'schema.org ClaimReview', claimReviews(model, edition)),
      attachment('annotations.jsonld', 'W3C Web Annotation', webAnnotations(model, edition)),
    ],
  }
}
