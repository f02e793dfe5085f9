import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { rules } from '#core/attribution/finding'
import { FoundStatement } from '#core/attribution/found-statement'
import { runCommandLine } from '../../src/cli/command-line'
import { explain } from '../../src/cli/explain'
import { english } from '../fixtures/readers/articles'
import { page as webPage, rss } from '../fixtures/readers/files'

const statement = FoundStatement.parse({
  source: [],
  cue: [{ start: 0, end: 0 }],
  content: [{ start: 0, end: 0 }],
  resolved: null,
  act: 'assert',
  form: 'direct',
  commitment: 'unstated',
  distance: 'neutral',
  confidence: 0.5,
})

const folder = mkdtempSync(join(tmpdir(), 'isnad-cli-'))
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

let out: string
let err: string
beforeEach(() => {
  out = ''
  err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((out += String(text))))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((err += String(text))))
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('isnad extract', () => {
  const article = file('article.txt', 'قالت وزارة الطاقة إن المحطة عادت إلى العمل.\n')

  it('prints one JSON document a line and file', async () => {
    expect(await runCommandLine(['extract', '--format', 'jsonl', article, article])).toBe(0)
    const [first, second] = out.trim().split('\n')
    expect(first).toBe(second)
    const { statements, ...rest } = JSON.parse(first ?? '') as Record<string, unknown>
    expect(rest).toEqual({ file: article, language: 'ar', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(statements).toEqual([
      {
        source: [{ start: 5, end: 17 }],
        cue: [{ start: 0, end: 4 }],
        content: [{ start: 18, end: 42 }],
        resolved: 'وزارة الطاقة',
        link: { institution: null, relation: 'is', candidates: [], named: 'وزارة الطاقة' },
        act: 'assert',
        form: 'indirect',
        commitment: 'unstated',
        distance: 'neutral',
        target: null,
        chain: [],
        language: 'ar',
        explanation: { rule: 'verb.clause', cue: 'قال', frame: expect.stringContaining('X') },
        confidence: expect.any(Number),
      },
    ])
  })

  it('prints something readable for people', async () => {
    expect(await runCommandLine(['extract', article])).toBe(0)
    expect(out).toContain('1. وزارة الطاقة')
  })

  it('reads files of any kind, numbers the articles of one with several, and says what it took for granted', async () => {
    const feed = file('feed.rss', rss(english))
    const page = file('page.txt', webPage(english))
    expect(await runCommandLine(['extract', '--format', 'jsonl', feed, page])).toBe(0)
    const found = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(found.map(({ file: name, article: number, language }) => [name, number, language])).toEqual([
      [feed, 1, 'en'],
      [feed, 2, 'en'],
      [page, undefined, 'en'],
    ])
    expect(found[0]?.['statements']).not.toEqual([])
    expect(err).toContain(`${feed}: 1 entry without words was left out.`)
    expect(err).toContain(`${page}: The file’s name ends in .txt, but it is html`)
  })

  it('says why each statement was found, where it is asked to', async () => {
    const text =
      'The mayor accused the company of hiding the report. According to the coast guard, the pier was safe.\n\n' +
      'قال المدير: "We will not yield to anyone in this matter".\n\nКапитан: «Мы никогда не сдадимся».\n'
    const several = file('several.txt', text)
    expect(await runCommandLine(['extract', several])).toBe(0)
    expect(out).not.toContain('   why ')
    out = ''
    expect(await runCommandLine(['extract', '--language', 'en', '--explain', several])).toBe(0)
    const reasons = out.split('\n').filter((line) => line.startsWith('   why      '))
    expect(reasons).toHaveLength(out.split('\n').filter((line) => line.startsWith('   content  ')).length)
    expect(reasons.join('\n')).toMatch(/aimed at the company; language en/)
    expect(reasons.join('\n')).toMatch(/A verb of saying with a quotation; .*language en/)
    expect(reasons.join('\n')).toMatch(/Quotation marks alone.*; confidence 0\.3; language und/)
    expect(reasons.join('\n')).toMatch(/; cue accuse; pattern /)
  })

  it('has words for every rule', () => {
    for (const rule of rules) {
      const [first] = explain('', { ...statement, explanation: { rule, cue: null, frame: null } }).split(';')
      expect(first).not.toBe(rule)
    }
  })

  it('names a file that cannot be read and does the others', async () => {
    const files = [
      join(folder, 'absent.txt'),
      folder,
      file('empty.txt', ''),
      file('image.txt', new Uint8Array([0, 1, 2])),
    ]
    const code = await runCommandLine(['extract', '--format', 'jsonl', ...files, article])
    expect(code).toBe(1)
    expect(err.trim().split('\n')).toHaveLength(4)
    expect(err).toContain('absent.txt: no such file')
    expect(err).toContain('empty.txt: the file is empty')
    expect(out.trim().split('\n')).toHaveLength(1)
  })

  it.each([
    [['extract', '--colour', 'x']],
    [['extract']],
    [['extract', '--format', 'xml', 'x']],
    [['translate']],
    [[]],
  ])('answers wrong use with the usage: %j', async (args) => {
    expect(await runCommandLine(args)).toBe(2)
    expect(err).toContain('isnad')
  })

  it('knows --help and --version', async () => {
    expect(await runCommandLine(['--help'])).toBe(0)
    expect(await runCommandLine(['extract', '--help'])).toBe(0)
    expect(await runCommandLine(['--version'])).toBe(0)
    expect(out).toContain('--language TAG')
    expect(out).toMatch(/\d+\.\d+\.\d+/)
  })
})
