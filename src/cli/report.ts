import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { fileKinds, ReportFormat, reportFormats } from '#core/report/report-formats'
import { headingsLanguage } from '#core/report/arrangement'
import type { ReportFileContent } from '#core/report/report-file'
import type { ReadingChoices } from '../renderer/readers/read-articles'
import { UnreadableFile } from './article-file'
import { type Command, UsageError } from './command'
import { progressLine } from './progress-line'
import { readingChoices, readingOptions } from './reading-options'
import { checkOutput, chromiumFor, pdfOf, Refusal, writeWhole } from './report-output'
import { version } from './version'

interface Asked {
  /** A file, or an article of the workspace by id, title or file name. */
  readonly file: string
  readonly workspace: string | undefined
  readonly output: string
  readonly format: ReportFormat
  /** Of the report's own words; undefined where the report says itself. */
  readonly language: string | undefined
  readonly chromium: string | undefined
  readonly json: boolean
  readonly choices: ReadingChoices
  /** Which article of a file of several, from 1 on. */
  readonly place: number | undefined
}

async function parse(args: readonly string[]): Promise<Asked> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      output: { type: 'string', short: 'o' },
      format: { type: 'string' },
      language: { type: 'string' },
      chromium: { type: 'string' },
      json: { type: 'boolean', default: false },
      workspace: { type: 'string' },
      article: { type: 'string' },
      encoding: readingOptions.encoding,
      columns: readingOptions.columns,
    },
  })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new UsageError('name one article')
  const format = formatOf(values.format, values.output)
  if (!values.output)
    throw new UsageError(`say with -o where the ${format === 'pdf' ? 'PDF' : 'report'} goes`)
  // Loaded with the rest of the report, to keep the other commands quick.
  const { reportLanguages } = await import('./report-words')
  const { language, workspace, chromium, json } = values
  if (language !== undefined && !reportLanguages.includes(language))
    throw new UsageError(`--language is one of: ${reportLanguages.join(', ')}`)
  const place = values.article === undefined ? undefined : Number(values.article)
  if (place !== undefined && !(Number.isInteger(place) && place > 0))
    throw new UsageError('--article is the number of an article in the file, from 1 on')
  const choices = readingChoices({ encoding: values.encoding, columns: values.columns })
  const output = resolve(values.output)
  return { file, workspace, output, format, language, chromium, json, choices, place }
}

/** The language that a report is written in where nobody says: what it was arranged to be, by the system's. */
async function ownLanguage({ arrangement, article }: ReportFileContent): Promise<string> {
  const { reportLanguages } = await import('./report-words')
  const system = new Intl.Locale(Intl.DateTimeFormat().resolvedOptions().locale).language
  const ofInterface = reportLanguages.includes(system) ? system : 'en'
  return headingsLanguage(arrangement.headings, {
    ofInterface,
    ofArticle: article.language,
    available: reportLanguages,
  })
}

/** Everything that the report is made from. @throws UnreadableFile | Refusal */
async function contentOf({ file, workspace, choices, place }: Asked, at: Date): Promise<ReportFileContent> {
  if (workspace !== undefined) {
    const { workspaceReport } = await import('./workspace-report')
    return workspaceReport(workspace, file, at, version)
  }
  const { reportSource } = await import('./report-source')
  return reportSource(file, choices, place, at, version)
}

/** The format that was asked for, else the one that the output's name ends in, else PDF. */
function formatOf(asked: string | undefined, output: string | undefined): ReportFormat {
  if (asked !== undefined) {
    const format = ReportFormat.safeParse(asked)
    if (!format.success) throw new UsageError(`--format is one of: ${reportFormats.join(', ')}`)
    return format.data
  }
  const name = output?.toLowerCase() ?? ''
  return reportFormats.find((format) => name.endsWith(`.${fileKinds[format].extension}`)) ?? 'pdf'
}

/** What was written, as `--json` tells it. */
interface Written {
  readonly file: string
  readonly output: string
  readonly format: ReportFormat
  readonly statements: number
  readonly bytes: number
}

async function write(asked: Asked, progress: (step: string) => void): Promise<Written> {
  const { file, output, format } = asked
  progress('reading the article')
  const at = new Date()
  const content = await contentOf(asked, at)
  await checkOutput(asked.workspace === undefined ? file : null, output)
  const chromium = format === 'pdf' ? chromiumFor(asked.chromium) : ''
  const { reportWords } = await import('./report-words')
  const edition = {
    words: await reportWords(asked.language ?? (await ownLanguage(content))),
    preparedAt: at.toISOString(),
    desk: content.desk,
    logo: content.logo && { ...content.logo, bytes: Buffer.from(content.logo.bytes, 'base64') },
    version,
  }
  progress(format === 'pdf' ? 'laying the pages out' : 'writing the report')
  const bytes = await writeWhole(output, async (folder) => {
    if (format === 'pdf') {
      const { reportDocument } = await import('./report-document')
      return pdfOf(reportDocument(content, edition), chromium, folder)
    }
    const { writeReport } = await import('../renderer/writers/write-report')
    return writeReport(format, content, edition)
  })
  return { file, output, format, statements: content.statements.length, bytes }
}

/** `isnad report`: the report of one article, in any of the formats. */
export const report: Command = {
  summary: 'write the report of one article, as a PDF or in another format',
  usage: `isnad report FILE -o REPORT [--format FORMAT] [--language TAG] [--chromium PATH] [--json]
             [--encoding NAME] [--columns ROLE=NAME,…] [--article N]
       isnad report --workspace DIR ARTICLE -o REPORT …
       isnad report --schema

  FILE               an article in any format that Isnad reads, or a report that the workbench saved as JSON
  --workspace DIR    the folder that holds journal.jsonl: the report tells what people decided there
  ARTICLE            an article of the workspace: its id, its title, or the name of its file
  -o, --output PATH  where the report goes; a file there is replaced
  --format FORMAT    ${reportFormats.join(' | ')};
                     else what the output's name ends in, else pdf
  --language TAG     language of the report's own words; else as the report was arranged, which is the system's where Isnad
                     speaks it, or English
  --chromium PATH    the Chromium, Chrome or Edge to print a PDF with; else CHROMIUM_PATH, else the usual places
  --encoding NAME    how the article's letters are written, such as windows-1256; told by the file where it is left out
  --columns ROLE=NAME,…
                     which columns of a CSV or JSON list hold what, as for isnad import
  --article N        which article of a file of several, from 1 on, as isnad extract counts them
  --json             say what was written, or what went wrong, as one line of JSON
  --schema           print the JSON Schema of the format json, and do nothing else

  Exit code: 0 written, 1 could not be written, 2 wrong use.`,
  async run(args) {
    if (args.includes('--schema')) {
      const { reportFileSchema } = await import('#core/report/report-file')
      process.stdout.write(`${JSON.stringify(reportFileSchema(), null, 2)}\n`)
      return 0
    }
    const asked = await parse(args)
    const progress = progressLine('isnad report')
    try {
      const written = await write(asked, (step) => {
        progress.step(step)
      })
      progress.end()
      process.stdout.write(`${asked.json ? JSON.stringify(written) : written.output}\n`)
      return 0
    } catch (error) {
      progress.end()
      if (!(error instanceof UnreadableFile) && !(error instanceof Refusal)) throw error
      const code = error instanceof Refusal ? error.code : 'article.unreadable'
      const { message } = error
      if (asked.json)
        process.stdout.write(`${JSON.stringify({ file: asked.file, error: { code, message } })}\n`)
      const about = error instanceof Refusal ? 'isnad report' : `isnad: ${asked.file}`
      process.stderr.write(`${about}: ${message}\n`)
      return 1
    }
  },
}
