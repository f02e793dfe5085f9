import { mkdtemp, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { withPdfMetadata } from '#core/report/pdf-metadata'
import type { Failure } from '#core/result'
import { readArticleFile, UnreadableFile } from './article-file'
import { findChromium, printPdf } from './chromium'
import { type Command, UsageError } from './command'
import { version } from './version'

interface Asked {
  readonly file: string
  readonly output: string
  readonly language: string
  readonly chromium: string | undefined
}

/** What went wrong, in words for the person at the command line. */
class Refusal extends Error {}

async function parse(args: readonly string[]): Promise<Asked> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      output: { type: 'string', short: 'o' },
      language: { type: 'string' },
      chromium: { type: 'string' },
    },
  })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new UsageError('name one article')
  if (!values.output) throw new UsageError('say with -o where the PDF goes')
  // Loaded with the rest of the report, to keep the other commands quick.
  const { reportLanguages } = await import('./report-words')
  const own = new Intl.Locale(Intl.DateTimeFormat().resolvedOptions().locale).language
  const language = values.language ?? (reportLanguages.includes(own) ? own : 'en')
  if (!reportLanguages.includes(language))
    throw new UsageError(`--language is one of: ${reportLanguages.join(', ')}`)
  return { file, output: resolve(values.output), language, chromium: values.chromium }
}

function chromiumFor(asked: string | undefined): string {
  const found = findChromium(asked)
  if (found.ok) return found.value
  if (found.failure.code === 'chromium.missing')
    throw new Refusal(`there is no Chromium at ${String(found.failure.detail?.['path'])}`)
  throw new Refusal(
    'no Chromium was found to lay the report out. Install Chromium, Google Chrome or Microsoft Edge,\nor say where it is with --chromium PATH or in CHROMIUM_PATH.',
  )
}

async function checkOutput(file: string, output: string): Promise<void> {
  const folder = await stat(dirname(output)).catch(() => null)
  if (!folder?.isDirectory()) throw new Refusal(`there is no folder ${dirname(output)} to write into`)
  const there = await stat(output).catch(() => null)
  if (there?.isDirectory()) throw new Refusal(`${output} is a folder; name a file in it`)
  if (there && (await realpath(output)) === (await realpath(file)))
    throw new Refusal('the report would replace the article itself; name another file')
}

/** Lay out in a folder beside the output and move it into place whole, so that no half-written report is ever seen. */
async function write({ file, output, language, chromium: asked }: Asked): Promise<void> {
  const article = await readArticleFile(file)
  await checkOutput(file, output)
  const chromium = chromiumFor(asked)
  const { reportDocument } = await import('./report-document')
  const { html, description } = await reportDocument(file, article, {
    language,
    at: new Date(),
    version,
  })
  let folder: string
  try {
    folder = await mkdtemp(join(dirname(output), 'isnad-report-'))
  } catch (error) {
    throw new Refusal(`${dirname(output)} cannot be written to (${codeOf(error)})`)
  }
  try {
    const printed = await printPdf(chromium, html, folder)
    if (!printed.ok) throw new Refusal(couldNotPrint(chromium, printed.failure.detail))
    const described = withPdfMetadata(printed.value, description)
    // A Chromium that builds its files otherwise still gives a good report, under Chromium's name.
    const pdf = join(folder, 'described.pdf')
    await writeFile(pdf, described.ok ? described.value : printed.value)
    await rename(pdf, output)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(`${output} could not be written (${codeOf(error)})`)
  } finally {
    // Chromium's last processes may still be closing their files.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

function couldNotPrint(chromium: string, detail: Failure['detail']): string {
  const { code = '', said = '' } = detail ?? {}
  return `${chromium} ended without a PDF (${String(code)}).${said === '' ? '' : ` It said:\n${String(said)}`}`
}

function codeOf(error: unknown): string {
  return String((error as NodeJS.ErrnoException).code ?? error)
}

/** `isnad report`: the report of one article as a PDF. */
export const report: Command = {
  summary: 'print the report of one article as a PDF',
  usage: `isnad report FILE -o REPORT.pdf [--language TAG] [--chromium PATH]

  -o, --output PATH  where the PDF goes; a file there is replaced
  --language TAG     language of the report's own words; the system's where Isnad speaks it, else English
  --chromium PATH    the Chromium, Chrome or Edge to print with; else CHROMIUM_PATH, else the usual places`,
  async run(args) {
    const asked = await parse(args)
    try {
      await write(asked)
      process.stdout.write(`${asked.output}\n`)
      return 0
    } catch (error) {
      if (error instanceof UnreadableFile) process.stderr.write(`isnad: ${asked.file}: ${error.message}\n`)
      else if (error instanceof Refusal) process.stderr.write(`isnad report: ${error.message}\n`)
      else throw error
      return 1
    }
  },
}
