import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FoundStatement } from '#core/attribution/found-statement'
import { type ReportedStatement, reportModel } from '#core/report/report-model'
import { undecided } from '#core/statement/statement'
import { RatingScale } from '#core/assessment/verdict'
import isnadScale from '../../resources/scales/isnad.json'
import { findChromium, usualPlaces } from '../../src/cli/chromium'
import { pdfText } from '#core/report/pdf-file'
import { modelOfContent, reportJson, type ReportFileContent } from '#core/report/report-file'
import { reportWords } from '../../src/cli/report-words'
import { canonicalJson } from '#core/operation/seal'
import {
  aDesk,
  anArticle,
  anImport,
  articleId,
  aSourceDraft,
  sourceId,
  statementId,
  World,
} from '../builders/log'
import { reportContent } from '../builders/report-content'
import { reported } from '../builders/reported'
import { arabicParagraphs, arabicTitle, englishParagraphs, englishTitle } from '../fixtures/reported-articles'
import { hostileReports } from '../fixtures/hostile-reports'
import { readOne } from '../fixtures/readers/read'
import claimReviewSchema from '../fixtures/schemas/claim-review.schema.json'
import { problemsOf } from '../fixtures/schemas/validate'
import annotationSchema from '../fixtures/schemas/web-annotation.schema.json'
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
    made: null,
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

  it.each(['ar', 'en'] as const)(
    'a checked report in %s that the workbench saved: its PDF says every quotation in order, to our own reader too',
    async (language) => {
      const content =
        language === 'ar'
          ? reportContent('ar', arabicTitle, arabicParagraphs)
          : reportContent('en', englishTitle, englishParagraphs)
      const file = written(`checked-${language}.json`, reportJson(content))
      const pdf = path(`checked-${language}.pdf`)
      expect(isnad('report', file, '-o', pdf, '--language', language)).toMatchObject({
        status: 0,
        stderr: '',
      })
      const { text } = await readOne(readFileSync(pdf), 'report.pdf')
      let from = 0
      for (const { quotation } of modelOfContent(content).statements) {
        // A quotation may go on behind a running head: its words are looked for one by one, each behind the last.
        for (const word of quotation.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []) {
          const found = text.indexOf(word, from)
          expect(found, `${word} of ${quotation}`).toBeGreaterThanOrEqual(from)
          expect(found - from, `${word} of ${quotation}`).toBeLessThan(2000)
          from = found
        }
      }
    },
  )

  it('attaches the report for programs, and gives the outline each heading', async () => {
    const content = hostileReports.ar
    const file = written('attached.json', reportJson(content))
    expect(isnad('report', file, '-o', path('attached.pdf'), '--language', 'ar')).toMatchObject({ status: 0 })
    const bytes = readFileSync(path('attached.pdf'), 'latin1')
    const attached = [...bytes.matchAll(/\/Type \/EmbeddedFile [^]*?\/Length (\d+)[^]*?stream\n/g)].map(
      ({ 0: head, 1: length, index }) =>
        JSON.parse(bytes.slice(index + head.length, index + head.length + Number(length))) as object,
    )
    expect(bytes).toContain('/AFRelationship /Data')
    expect(bytes).toMatch(/\/AF \[\d+ 0 R \d+ 0 R\]/)
    expect(attached).toHaveLength(2)
    expect(problemsOf(claimReviewSchema, attached[0])).toEqual([])
    expect(problemsOf(annotationSchema, attached[1])).toEqual([])
    const words = await reportWords('ar')
    for (const section of ['summary', 'corrections', 'scale'] as const)
      expect(bytes).toContain(`/Title ${pdfText(words.word(`report:section.${section}`))}`)
  })

  it('prints the desk’s logo of a saved report', () => {
    const png =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    const content = reportContent('en', englishTitle, englishParagraphs)
    const logo = { mediaType: 'image/png', width: 1, height: 1, bytes: png } as const
    const pictures = (name: string, report: ReportFileContent) => {
      const pdf = path(`${name}.pdf`)
      expect(isnad('report', written(`${name}.json`, reportJson(report)), '-o', pdf).status).toBe(0)
      return readFileSync(pdf, 'latin1').match(/\/Subtype \/Image/g)?.length ?? 0
    }
    expect(pictures('logo', { ...content, logo })).toBeGreaterThan(pictures('no-logo', content))
  })

  it('puts nothing beside the PDF', () => {
    const file = written('article-ar.txt', article('ar').article.text)
    mkdirSync(path('alone'))
    isnad('report', file, '-o', join(path('alone'), 'report.pdf'))
    expect(readdirSync(path('alone'))).toEqual(['report.pdf'])
  })
})

describe('isnad report, in other formats', { timeout: 60_000 }, () => {
  const file = () => written('article-ar.txt', article('ar').article.text)

  it.each([
    ['docx', 'x.docx', /^PK/],
    ['csv', 'x.csv', /^\uFEFF"/],
    ['json', 'x.json', /^\{\n {2}"format": "isnad-report"/],
    ['claimreview', 'x.claimreview.jsonld', /"@context": "https:\/\/schema\.org"/],
    ['annotation', 'x.annotations.jsonld', /"type": "AnnotationCollection"/],
    ['markdown', 'x.md', /^<div dir="rtl" lang="ar">\n\n# /],
  ] as const)(
    'writes %s, by its name or by the name of the file, and says so to scripts',
    (format, name, begins) => {
      const said = isnad('report', file(), '-o', path(`by-${name}`), '--language', 'ar', '--json')
      expect(said).toMatchObject({ status: 0, stderr: '' })
      const bytes = readFileSync(path(`by-${name}`))
      expect(JSON.parse(said.stdout)).toMatchObject({
        format,
        statements: expect.any(Number) as number,
        bytes: bytes.length,
      })
      expect(bytes.toString('utf8')).toMatch(begins)
      const asked = isnad('report', file(), '-o', path('asked'), '--language', 'ar', '--format', format)
      expect(asked).toMatchObject({ status: 0, stdout: `${path('asked')}\n` })
    },
  )

  it('gives a report saved as JSON again in any other format, with what people decided', () => {
    const report = written('checked.json', reportJson(hostileReports.en))
    expect(isnad('report', report, '-o', path('checked.csv'), '--language', 'en').status).toBe(0)
    expect(readFileSync(path('checked.csv'), 'utf8')).toContain('"Half true"')
    expect(isnad('report', report, '-o', path('again.json')).status).toBe(0)
    expect(readFileSync(path('again.json'), 'utf8')).toBe(readFileSync(report, 'utf8'))
  })

  it('puts the desk’s logo at the head of what it makes of a saved report', () => {
    const png =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    const logo = { mediaType: 'image/png', width: 1, height: 1, bytes: png } as const
    const file = written('with-logo.json', reportJson({ ...hostileReports.en, logo }))
    expect(isnad('report', file, '-o', path('with-logo.docx')).status).toBe(0)
    const kept = unzipSync(readFileSync(path('with-logo.docx')))['word/media/logo.png']
    expect(Buffer.from(kept ?? []).toString('base64')).toBe(png)
  })

  it('prints the schema of its JSON', () => {
    expect(JSON.parse(isnad('report', '--schema').stdout)).toMatchObject({ title: 'Isnad report' })
  })

  it('tells scripts what went wrong', () => {
    const said = isnad('report', path('nothing.txt'), '-o', path('y.csv'), '--json')
    expect(said.status).toBe(1)
    expect(JSON.parse(said.stdout)).toMatchObject({
      error: { code: 'article.unreadable', message: 'no such file' },
    })
    const broken = written('broken.json', reportJson(hostileReports.en).slice(0, 4000))
    expect(isnad('report', broken, '-o', path('y.csv')).stderr).toContain('it may have been cut off')
    const newer = written('newer.json', '{ "format": "isnad-report", "version": 99 }')
    expect(isnad('report', newer, '-o', path('y.csv')).stderr).toContain('a later version of Isnad wrote it')
  })

  it('refuses a format that it does not know', () => {
    expect(isnad('report', file(), '-o', path('y'), '--format', 'odt')).toMatchObject({ status: 2 })
  })
})

describe('isnad report of an article in a workspace', () => {
  const text = {
    ar: `${arabicTitle}\n\nقال رئيس البلدية فارس المرزوقي إن الجسر سيفتح غدا.`,
    en: 'Piers\n\nMayor Alan Pryce said that two piers were closed on Tuesday.',
  }
  const title = (language: 'ar' | 'en') => text[language].split('\n')[0] ?? ''

  it.each(['ar', 'en'] as const)('writes every format of what isnad import took in, in %s', (language) => {
    const workspace = path(`desk-${language}`)
    const file = written(`taken-in.${language}.txt`, text[language])
    expect(isnad('import', '--workspace', workspace, file).status).toBe(0)
    const made = (name: string) => {
      const said = isnad('report', '--workspace', workspace, title(language), '-o', path(name))
      expect(said).toMatchObject({ status: 0, stderr: '' })
      return readFileSync(path(name))
    }
    const json = made(`own.${language}.json`)
    const { article, log, statements } = JSON.parse(json.toString('utf8')) as ReportFileContent
    expect(article).toMatchObject({ text: text[language], language, fileName: `taken-in.${language}.txt` })
    expect(log?.seq).toBe(2)
    expect(statements).toHaveLength(1)
    const quotation = { ar: 'الجسر سيفتح غدا', en: 'two piers were closed' }[language]
    expect(made(`own.${language}.csv`).toString('utf8')).toContain(quotation)
    expect(made(`own.${language}.md`).toString('utf8')).toContain(quotation)
    const word = unzipSync(made(`own.${language}.docx`))['word/document.xml']
    expect(Buffer.from(word ?? []).toString('utf8')).toContain(quotation)
    const reviews = JSON.parse(made(`own.${language}.claimreview.jsonld`).toString('utf8')) as object
    expect(problemsOf(claimReviewSchema, reviews)).toEqual([])
    const annotations = JSON.parse(made(`own.${language}.annotations.jsonld`).toString('utf8')) as object
    expect(problemsOf(annotationSchema, annotations)).toEqual([])
    made(`own.${language}.pdf`)
    expectQuotations(textOf(path(`own.${language}.pdf`)), [quotation], language === 'en')
  })

  it('tells what people decided there, under the desk’s name, by id, title or file name', async () => {
    const world = new World()
    await aDesk(world)
    const names = { en: 'Harbour Office of Marna' }
    await world.ask({ type: 'createSource', source: aSourceDraft(1, { names }) })
    await world.ask({ type: 'describeDesk', changes: { name: 'The Pier Desk' } })
    await world.ask(anImport())
    const source = { source: sourceId(1) }
    await world.ask({ type: 'linkSource', statementIds: [statementId(1)], source })
    const workspace = path('desk-decided')
    mkdirSync(workspace)
    const lines = world.records.map((record) => `${canonicalJson(record)}\n`).join('')
    writeFileSync(join(workspace, 'journal.jsonl'), lines)
    const { id, title: called, fileName } = world.article(articleId()) ?? anArticle()
    for (const name of [id, called.toUpperCase(), fileName]) {
      const said = isnad(
        'report',
        '--workspace',
        workspace,
        name,
        '-o',
        path('decided.md'),
        '--language',
        'en',
      )
      expect(said).toMatchObject({ status: 0, stderr: '' })
      const markdown = readFileSync(path('decided.md'), 'utf8')
      expect(markdown).toContain('The Pier Desk')
      expect(markdown).toContain('Harbour Office of Marna')
    }
    const none = isnad('report', '--workspace', workspace, 'Nothing', '-o', path('decided.md'), '--json')
    expect(none.status).toBe(1)
    expect(JSON.parse(none.stdout)).toMatchObject({ error: { code: 'workspace.noArticle' } })
    const nowhere = isnad('report', '--workspace', path('nowhere'), 'Nothing', '-o', path('decided.md'))
    expect(nowhere).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('holds no journal') as string,
    })
  })

  it('takes one article of a list, by columns that are named', () => {
    const list = written(
      'list.csv',
      `A;B\nOne;${text.en}\nTwo;Nobody spoke of the river.\n`.replace('\n\n', ' '),
    )
    const columns = ['--columns', 'text=B,title=A']
    const out = ['-o', path('listed.md'), '--language', 'en']
    const several = isnad('report', list, ...columns, ...out)
    expect(several).toMatchObject({ status: 1, stderr: expect.stringContaining('--article N') as string })
    expect(isnad('report', list, ...columns, ...out, '--article', '2').status).toBe(0)
    expect(readFileSync(path('listed.md'), 'utf8')).toContain('Two')
    expect(isnad('report', list, ...columns, ...out, '--article', '3').status).toBe(1)
    expect(isnad('report', list, ...columns, ...out, '--article', 'x').status).toBe(2)
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
