// npm test: everything there is to check, and one plain line at the end: N passed, N failed, N skipped.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { ensurePdftotext } from './pdftotext.mjs'
import { runNode, runNpm, runNpmAside } from './run.mjs'
import { setUp } from './setup.mjs'
import { addCounts, playwrightCounts, vitestCounts } from './test-counts.mjs'

const reports = mkdtempSync(join(tmpdir(), 'isnad-test-'))
let counts = { passed: 0, failed: 0, skipped: 0 }

/**
 * @param {string} name
 * @param {() => boolean} check
 */
function step(name, check) {
  console.log(`\n— ${name}`)
  let passed = false
  try {
    passed = check()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
  }
  counts = addCounts(counts, { passed: Number(passed), failed: Number(!passed), skipped: 0 })
  if (!passed) console.error(`${name}: failed.`)
  return passed
}

/**
 * Scripts of npm side by side, each told of when it has ended.
 *
 * @param {string[]} names
 */
async function stepsAside(names) {
  await Promise.all(
    names.map(async (name) => {
      const { succeeded, output } = await runNpmAside(['run', '--silent', name])
      step(name, () => {
        process.stdout.write(output)
        return succeeded
      })
    }),
  )
}

/**
 * Run a test runner and add what it counted. One that failed without saying which test did counts as one failure.
 *
 * @param {string} name
 * @param {(report: string) => boolean} run - given where to write its report
 * @param {(report: any) => import('./test-counts.mjs').Counts} read
 */
function suite(name, run, read) {
  console.log(`\n— ${name}`)
  const report = join(reports, `${name}.json`)
  const succeeded = run(report)
  let counted = { passed: 0, failed: 0, skipped: 0 }
  try {
    counted = read(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    console.error(`${name}: there is no report.`)
  }
  if (!succeeded && counted.failed === 0) counted.failed = 1
  counts = addCounts(counts, counted)
}

function finish() {
  rmSync(reports, { recursive: true, force: true })
  process.exitCode = counts.failed > 0 ? 1 : 0
  console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
}

/** @param {string} script */
const npm = (script) => runNpm(['run', '--silent', script])

async function checkEverything() {
  const isSetUp = step('set-up', () => {
    setUp()
    return true
  })
  if (!isSetUp) return
  const hasBrowser = step('a browser to test in', () => {
    console.log(ensureBrowser())
    return true
  })
  if (!ensurePdftotext())
    console.log(
      'pdftotext (poppler-utils) is not here and cannot be installed: tests that read a PDF are skipped.',
    )
  // Each of them keeps one processor busy.
  await stepsAside(['types', 'lint', 'format'])
  suite(
    'unit tests',
    (report) =>
      runNode('node_modules/vitest/vitest.mjs', [
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ]),
    vitestCounts,
  )
  const isBuilt = step('build', () => npm('build'))
  if (!hasBrowser || !isBuilt) {
    console.error('The end-to-end tests cannot run without a browser and a build.')
    counts = addCounts(counts, { passed: 0, failed: 1, skipped: 0 })
    return
  }
  suite(
    'end-to-end tests',
    (report) =>
      runNode('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], {
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      }),
    playwrightCounts,
  )
}

try {
  await checkEverything()
} catch (error) {
  console.error(error)
  counts = addCounts(counts, { passed: 0, failed: 1, skipped: 0 })
} finally {
  finish()
}
