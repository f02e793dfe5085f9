import { spawn } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { failure, type Result, success } from '#core/result'

/** A document that has not been printed after so long never will be. In milliseconds. */
const patience = 180_000

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
]

const macPrograms = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].map(
  (name) => `Applications/${name}.app/Contents/MacOS/${name}`,
)

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** Where Chromium and its kin are usually found on this machine, best first. */
export function usualPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  const folders = (...variables: string[]) => variables.flatMap((variable) => env[variable] ?? [])
  if (platform === 'win32') {
    return folders('ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA').flatMap((folder) =>
      windowsPrograms.map((program) => `${folder}\\${program}`),
    )
  }
  const onPath = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin']
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name)))
  if (platform !== 'darwin') return onPath
  return [
    ...['/', ...folders('HOME')].flatMap((root) => macPrograms.map((path) => join(root, path))),
    ...onPath,
  ]
}

/**
 * The Chromium to print with: the one asked for, else the one that CHROMIUM_PATH names, else the first of the usual
 * places. One that was named and is not there is an error, not a reason to take another.
 */
export function findChromium(
  asked: string | undefined,
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): Result<string, 'chromium.none' | 'chromium.missing'> {
  const named = asked ?? env['CHROMIUM_PATH']
  if (named) return isFile(named) ? success(named) : failure('chromium.missing', { path: named })
  const found = usualPlaces(platform, env).find(isFile)
  return found === undefined ? failure('chromium.none') : success(found)
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile()
}

/**
 * Print a document as a tagged PDF with an outline, without a network.
 *
 * @param folder - an empty one of ours: Chromium reads the document there and keeps its profile there, since a
 *   packaged Chromium may not see the system's folder for temporary files
 */
export async function printPdf(
  chromium: string,
  html: string,
  folder: string,
): Promise<Result<Uint8Array, 'chromium.failed'>> {
  const [document, pdf] = [join(folder, 'report.html'), join(folder, 'report.pdf')]
  await writeFile(document, html)
  const { code, said } = await run(chromium, [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    `--user-data-dir=${join(folder, 'profile')}`,
    // Chromium's own sandbox refuses to run for the superuser, as whom programs run in containers.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--no-pdf-header-footer',
    '--export-tagged-pdf',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${pdf}`,
    pathToFileURL(document).href,
  ])
  const bytes = await readFile(pdf).catch(() => null)
  return bytes === null || bytes.length === 0
    ? failure('chromium.failed', {
        code: code ?? 'killed',
        said: said.trim().split('\n').slice(-5).join('\n'),
      })
    : success(bytes)
}

function run(program: string, args: readonly string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: patience })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-10_000)))
    child.on('error', (error) => {
      resolve({ code: null, said: error.message })
    })
    child.on('close', (code) => {
      resolve({ code, said })
    })
  })
}
