import { mkdtemp, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { withPdfMetadata } from '#core/report/pdf-metadata'
import type { PrintedReport } from '#core/report/printed-report'
import type { Failure } from '#core/result'
import { findChromium, printPdf } from './chromium'

/** What went wrong, in words for the person at the command line, and as a code for scripts. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** @throws Refusal where the report cannot go there. @param file - what it is made from, never to be replaced, if it is a file */
export async function checkOutput(file: string | null, output: string): Promise<void> {
  const folder = await stat(dirname(output)).catch(() => null)
  if (!folder?.isDirectory())
    throw new Refusal('output.noFolder', `there is no folder ${dirname(output)} to write into`)
  const there = await stat(output).catch(() => null)
  if (there?.isDirectory()) throw new Refusal('output.isFolder', `${output} is a folder; name a file in it`)
  if (there && file !== null && (await realpath(output)) === (await realpath(file)))
    throw new Refusal('output.isArticle', 'the report would replace the article itself; name another file')
}

/** @throws Refusal where there is none, or not the one that was asked for */
export function chromiumFor(asked: string | undefined): string {
  const found = findChromium(asked)
  if (found.ok) return found.value
  if (found.failure.code === 'chromium.missing')
    throw new Refusal('chromium.missing', `there is no Chromium at ${String(found.failure.detail?.['path'])}`)
  throw new Refusal(
    'chromium.none',
    'no Chromium was found to lay the report out. Install Chromium, Google Chrome or Microsoft Edge,\nor say where it is with --chromium PATH or in CHROMIUM_PATH.',
  )
}

/**
 * Write in a folder beside the output and move it into place whole, so that no half-written report is ever seen.
 *
 * @param make - the bytes; may use the folder that it is given, which is gone afterwards
 * @throws Refusal
 */
export async function writeWhole(
  output: string,
  make: (folder: string) => Promise<Uint8Array>,
): Promise<number> {
  let folder: string
  try {
    folder = await mkdtemp(join(dirname(output), 'isnad-report-'))
  } catch (error) {
    throw new Refusal('output.unwritable', `${dirname(output)} cannot be written to (${codeOf(error)})`)
  }
  try {
    const bytes = await make(folder)
    const whole = join(folder, 'whole')
    await writeFile(whole, bytes)
    await rename(whole, output)
    return bytes.length
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('output.unwritable', `${output} could not be written (${codeOf(error)})`)
  } finally {
    // Chromium's last processes may still be closing their files.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

/** @throws Refusal */
export async function pdfOf(
  { html, description, attachments }: PrintedReport,
  chromium: string,
  folder: string,
): Promise<Uint8Array> {
  const printed = await printPdf(chromium, html, folder)
  if (!printed.ok) throw new Refusal('chromium.failed', couldNotPrint(chromium, printed.failure.detail))
  const described = withPdfMetadata(printed.value, description, attachments)
  // A Chromium that builds its files otherwise still gives a good report, under Chromium's name.
  return described.ok ? described.value : printed.value
}

function couldNotPrint(chromium: string, detail: Failure['detail']): string {
  const { code = '', said = '' } = detail ?? {}
  return `${chromium} ended without a PDF (${String(code)}).${said === '' ? '' : ` It said:\n${String(said)}`}`
}

function codeOf(error: unknown): string {
  return String((error as NodeJS.ErrnoException).code ?? error)
}
