import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { fileKinds, ReportFormat, reportFormats } from '#core/report/report-formats'
import type { ReadingChoices } from '../renderer/readers/read-articles'
import { UnreadableFile } from './article-file'
import { type Command, UsageError } from './command'
import { progressLine } from './progress-line'
import { readingChoices, readingOptions } from './reading-options'
import { checkOutput, chromiumFor, pdfOf, Refusal, writeWhole } from './report-output'
import { version } from './version'

interface Asked {
  readonly file: string
  readonly output: string
  readonly format: ReportFormat
  readonly language: string
  readonly chromium: string | undefined
  readonly json: boolean
  readonly choices: ReadingChoices
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
      encoding: readingOptions.encoding,
    },
  })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new UsageError('name one article')
  const format = formatOf(values.format, values.output)
  if (!values.output)
    throw new UsageError(`say with -o where the ${format === 'pdf' ? 'PDF' : 'report'} goes`)
  // Loaded with the rest of the report, to keep the other commands quick.
  const { reportLanguages } = await import('./report-words')
  const own = new Intl.Locale(Intl.DateTimeFormat().resolvedOptions().locale).language
  const language = values.language ?? (reportLanguages.includes(own) ? own : 'en')
  if (!reportLanguages.includes(language))
    throw new UsageError(`--language is one of: ${reportLanguages.join(', ')}`)
  const { chromium, json } = values
  const choices = readingChoices({ encoding: values.encoding })
  return { file, output: resolve(values.output), format, language, chromium, json, choices }
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
  const { file, output, format, language } = asked
  progress('reading the article')
  const at = new Date()
  const { reportSource } = await import('./report-source')
  const content = await reportSource(file, asked.choices, at, version)
  await checkOutput(file, output)
  const chromium = format === 'pdf' ? chromiumFor(asked.chromium) : ''
  const { reportWords } = await import('./report-words')
  const edition = {
    words: await reportWords(language),
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
  usage: `isnad report FILE -o REPORT [--format FORMAT] [--language TAG] [--chromium PATH] [--encoding NAME] [--json]
       isnad report --schema

  FILE               an article in any format that Isnad reads, or a report that the workbench saved as JSON
  -o, --output PATH  where the report goes; a file there is replaced
  --format FORMAT    ${reportFormats.join(' | ')};
                     else what the output's name ends in, else pdf
  --language TAG     language of the report's own words; the system's where Isnad speaks it, else English
  --chromium PATH    the Chromium, Chrome or Edge to print a PDF with; else CHROMIUM_PATH, else the usual places
  --encoding NAME    how the article's letters are written, such as windows-1256; told by the file where it is left out
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
