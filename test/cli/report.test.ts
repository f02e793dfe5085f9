import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FoundStatement } from '#core/attribution/found-statement'
import { type ReportedStatement, reportModel } from '#core/report/report-model'
import { undecided } from '#core/statement/statement'
import { RatingScale } from '#core/assessment/verdict'
import isnadScale from '../../resources/scales/isnad.json'
import { findChromium, usualPlaces } from '../../src/cli/chromium'
import { statementId } from '../builders/log'
import { reported } from '../builders/reported'
import { arabicParagraphs, arabicTitle, englishParagraphs, englishTitle } from '../fixtures/reported-articles'
import { findsQuotation } from '../pdf-quotations'
import { sharedPath } from '../shared'

const folder = mkdtempSync(join(tmpdir(), 'isnad-report-test-'))
const program = join(folder, 'cli', 'isnad.mjs')
const path = (name: string) => join(folder, name)

// The built program, since the build is what puts stylesheet and fonts into it.
beforeAll(async () => {
  await build({
    configFile: resolve('cli.vite.config.ts'),
    logLevel: 'error',
    build: { outDir: join(folder, 'cli') },
  })
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function isnad(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })
}

const article = (language: 'ar' | 'en') =>
  language === 'ar'
    ? reported('ar', arabicTitle, arabicParagraphs)
    : reported('en', englishTitle, englishParagraphs)

function written(name: string, content: string): string {
  writeFileSync(path(name), content)
  return path(name)
}

/** The quotations that the report of a file has to hold, as the report writes them. */
function quotationsOf(file: string, language: string): string[] {
  const { stdout } = isnad('extract', '--format', 'jsonl', file)
  const { statements } = JSON.parse(stdout) as { statements: FoundStatement[] }
  const text = readFileSync(file, 'utf8')
  const proposed = statements.map<ReportedStatement>((found, position) => ({
    id: statementId(position + 1),
    position,
    found,
    ...undecided(found.act),
  }))
  const whole = { ...article('ar').article, text, language }
  return reportModel(whole, proposed, RatingScale.parse(isnadScale)).statements.map(
    ({ quotation }) => quotation,
  )
}

/** The PDF's text in logical order, as pdftotext finds it. */
function textOf(pdf: string): string {
  return execFileSync('pdftotext', ['-enc', 'UTF-8', pdf, '-'], { encoding: 'utf8' })
}

function expectQuotations(text: string, quotations: readonly string[], sameDirection: boolean): void {
  expect(quotations.filter((quotation) => !findsQuotation(text, quotation, sameDirection))).toEqual([])
}

const chromium = findChromium(undefined)
const pdftotext = spawnSync('pdftotext', ['-v']).error === undefined
const missing = [...(chromium.ok ? [] : ['Chromium']), ...(pdftotext ? [] : ['pdftotext'])].join(' and ')
if (missing) console.log(`No report is printed in these tests: ${missing} cannot be found here.`)

describe.skipIf(missing !== '')('isnad report, printing', { timeout: 60_000 }, () => {
  it.each([
    ['ar', 'ar'],
    ['ar', 'en'],
    ['en', 'en'],
    ['en', 'ar'],
  ] as const)(
    'an article in %s in the words of %s: a tagged, outlined PDF with every quotation',
    (language, words) => {
      const file = written(`article-${language}.txt`, article(language).article.text)
      const pdf = path(`${language}-${words}.pdf`)
      expect(isnad('report', file, '-o', pdf, '--language', words)).toMatchObject({ status: 0, stderr: '' })
      const bytes = readFileSync(pdf, 'latin1')
      expect(bytes).toContain('/StructTreeRoot')
      expect(bytes).toContain('/Marked true')
      expect(bytes).toContain('/Outlines')
      expect(bytes).toContain(`/Lang (${words})`)
      expect(bytes).toContain('/Type /Metadata')
      const text = textOf(pdf)
      const quotations = quotationsOf(file, language)
      expect(quotations.length).toBeGreaterThan(3)
      expectQuotations(text, quotations, words === language)
    },
  )

  it.skipIf(sharedPath('samples', 'taliban-2021.ar.txt') === null)('the seed article', () => {
    const file = sharedPath('samples', 'taliban-2021.ar.txt') ?? ''
    expect(isnad('report', file, '-o', path('seed.pdf'), '--language', 'ar')).toMatchObject({ status: 0 })
    const text = textOf(path('seed.pdf'))
    expectQuotations(text, quotationsOf(file, 'ar'), true)
  })

  it('puts nothing beside the PDF', () => {
    const file = written('article-ar.txt', article('ar').article.text)
    mkdirSync(path('alone'))
    isnad('report', file, '-o', join(path('alone'), 'report.pdf'))
    expect(readdirSync(path('alone'))).toEqual(['report.pdf'])
  })
})

describe('isnad report, refusing', () => {
  it.each([
    ['an empty file', () => [written('empty.txt', ''), '-o', path('x.pdf')], 1, 'the file is empty'],
    ['a file that is not there', () => [path('nothing.txt'), '-o', path('x.pdf')], 1, 'no such file'],
    ['a missing folder', () => [written('a.txt', 'a'), '-o', path('no/x.pdf')], 1, 'there is no folder'],
    ['a folder as output', () => [written('a.txt', 'a'), '-o', folder], 1, 'is a folder'],
    ['the article as output', () => [written('a.txt', 'a'), '-o', path('a.txt')], 1, 'replace the article'],
    [
      'a Chromium that is not there',
      () => [written('a.txt', 'a'), '-o', path('x.pdf'), '--chromium', path('none')],
      1,
      'there is no Chromium at',
    ],
    [
      'a program that is no Chromium',
      () => [written('a.txt', 'a'), '-o', path('x.pdf'), '--chromium', process.execPath],
      1,
      'ended without a PDF',
    ],
    ['no output', () => [written('a.txt', 'a')], 2, 'say with -o where the PDF goes'],
    ['an unknown language', () => [path('a.txt'), '-o', path('x.pdf'), '--language', 'tlh'], 2, 'ar, en'],
  ] as const)('%s', (_what, args, status, message) => {
    const said = isnad('report', ...args())
    expect(said.status).toBe(status)
    expect(said.stderr).toContain(message)
    expect(readdirSync(folder)).not.toContainEqual(expect.stringMatching(/^isnad-report-|^x\.pdf$/))
  })

  it('says what to do where there is no Chromium', () => {
    expect(findChromium(undefined, 'win32', {})).toMatchObject({ failure: { code: 'chromium.none' } })
  })

  it('looks where each system keeps its browsers', () => {
    expect(usualPlaces('win32', { ProgramFiles: 'C:\\Program Files' })).toContain(
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    )
    expect(usualPlaces('darwin', {})).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    )
    expect(usualPlaces('linux', { PATH: '/opt/bin' })).toContain('/opt/bin/chromium')
  })
})
