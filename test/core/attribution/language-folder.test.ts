import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as Detection from '#core/attribution/language-detection'
import type * as Extract from '#core/attribution/extract'
import type * as Known from '#core/attribution/languages/known'
import type * as Registry from '#core/attribution/languages/registry'
import type * as Blocks from '#core/text/blocks'
import { quoteSpans } from '#core/text/span'

const root = process.cwd()
/** The project's core as it stands, with one folder more. */
const copy = mkdtempSync(join(tmpdir(), 'isnad-language-'))
const languages = 'src/core/attribution/languages'

let blocks: typeof Blocks
let detection: typeof Detection
let extract: typeof Extract
let known: typeof Known
let registry: typeof Registry

async function built<Module>(name: string): Promise<Module> {
  return (await import(pathToFileURL(join(copy, 'out', `${name}.mjs`)).href)) as Module
}

beforeAll(async () => {
  for (const path of ['package.json', 'src/core', 'resources/sources', 'resources/scales'])
    cpSync(join(root, path), join(copy, path), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
  cpSync(join(root, 'test/fixtures/languages/eo'), join(copy, languages, 'eo'), { recursive: true })
  const from = join(copy, 'src/core/attribution')
  await build({
    root: copy,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: 'out',
      minify: false,
      rollupOptions: {
        input: {
          blocks: join(copy, 'src/core/text/blocks.ts'),
          detection: join(from, 'language-detection.ts'),
          extract: join(from, 'extract.ts'),
          known: join(from, 'languages/known.ts'),
          registry: join(from, 'languages/registry.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].mjs' },
      },
    },
  })
  blocks = await built('blocks')
  detection = await built('detection')
  extract = await built('extract')
  known = await built('known')
  registry = await built('registry')
}, 60_000)

afterAll(() => rmSync(copy, { recursive: true, force: true }))

/** `source | cue | content | language` of each statement. */
const read = (text: string, language: string): string[] =>
  extract
    .extractStatements({ text, blocks: blocks.blocksOf(text), language })
    .map(({ source, cue, content, language: own }) =>
      [...[source, cue, content].map((spans) => quoteSpans(text, spans)), own].join(' | '),
    )

describe('a language whose folder was added, and nothing else', () => {
  const text = 'La urbestro diris ke la nova ponto estas preta. Ŝi ne restis longe.'

  it('is known, beside those there were', () => {
    expect(registry.languages.map(({ tag }) => tag)).toEqual(['ar', 'en', 'eo'])
    expect(known.isReadByMarksAlone('eo')).toBe(false)
    expect(known.isReadByMarksAlone('fr')).toBe(true)
  })

  it('is told from its words, and the others still from theirs', () => {
    expect(detection.detectLanguage(text)).toBe('eo')
    expect(detection.detectLanguage('The mayor said that the new bridge is ready.')).toBe('en')
    expect(detection.detectLanguage('قالت العمدة إن الجسر الجديد جاهز.')).toBe('ar')
    expect(detection.detectLanguage('Die Bürgermeisterin sagte, die neue Brücke sei fertig.')).toBe('und')
  })

  it('is read by its own rules, with its own sureness and explanation', () => {
    expect(read(text, 'eo')).toEqual(['La urbestro | diris | ke la nova ponto estas preta | eo'])
    const [statement] = extract.extractStatements({
      text,
      blocks: blocks.blocksOf(text),
      language: 'eo',
    })
    expect(statement?.confidence).toBe(0.8)
    expect(statement?.explanation).toEqual({ rule: 'verb.clause', cue: 'diri', frame: 'X diris ke' })
  })

  it('has its own lines set apart that lead to other articles', () => {
    const kinds = blocks
      .blocksOf(`${text}\n\nLegu ankaŭ: La malnova ponto.\n\nFoto: La ponto.`)
      .map(({ kind }) => kind)
    expect(kinds).toEqual(['paragraph', 'relatedLink', 'caption'])
  })

  it('is read as a paragraph of an article in another language', () => {
    expect(read(`The mayor said that the bridge was closed.\n\n${text}`, 'en')).toEqual([
      'The mayor | said | that the bridge was closed | en',
      'La urbestro | diris | ke la nova ponto estas preta | eo',
    ])
  })
})
