import { z } from 'zod'
import { shown } from './markup'
import type { ReportEdition } from './report-edition'
import { type ReportModel, type ReportStatement } from './report-model'
import { formatNumber, type ReportWords } from './report-words'

/** What a PDF's metadata says about the report; the HTML says the same in its head. */
export const ReportDescription = z
  .strictObject({
    title: z.string().max(1000),
    author: z.string().max(1000),
    subject: z.string().max(1000),
    keywords: z.array(z.string().max(1000)).max(50).readonly(),
    /** All headings in order, for the outline. */
    headings: z.array(z.string().max(1000)).max(100_000).readonly(),
    /** The program and its version. */
    creator: z.string().max(100),
  })
  .readonly()
export type ReportDescription = z.infer<typeof ReportDescription>

const longest = 400
const sourcesNamed = 8

/** @param desk - who answers for the report; null where nobody has given a name. @param version - of the program */
export function reportDescription(
  { article, summary, statements, sections }: ReportModel,
  { words, desk, version }: Pick<ReportEdition, 'words' | 'desk' | 'version'>,
): ReportDescription {
  const text = (value: string) => shown(value).slice(0, longest)
  const sources = summary.bySource.slice(0, sourcesNamed).map(({ of }) => text(of))
  return {
    title: text(`${words.word('report:kind')}: ${article.title}`),
    author: text(desk ?? 'Isnad'),
    subject: text(`${article.fileName.slice(0, longest / 2)} · SHA-256 ${article.sha256}`),
    keywords: [...words.word('report:keywords').split(/\s*[,،]\s*/), ...sources],
    headings: [
      article.title,
      ...sections
        .filter((section) => section !== 'evidence')
        .flatMap((section) => [
          words.word(`report:section.${section}`),
          ...(section === 'statements' ? statements.map((statement) => headingOf(statement, words)) : []),
        ]),
    ].map(text),
    creator: `Isnad ${version}`,
  }
}

function headingOf({ number, source, stance }: ReportStatement, words: ReportWords): string {
  const name = source ?? words.word('domain:noSource')
  return `${formatNumber(words, number)}. ${name} · ${words.word(`domain:stance.${stance}`)}`
}
