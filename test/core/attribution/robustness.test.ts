import { fc } from '../../builders/property'
import { describe, expect, it } from 'vitest'
import { extractStatements } from '#core/attribution/extract'
import { FoundStatement } from '#core/attribution/found-statement'
import { blocksOf } from '#core/text/blocks'
import { quoteSpans } from '#core/text/span'

const pieces = [
  ...'قالت وقال إن أن بأن الوزارة وزارة مشيرا إلى بحسب البيان ، . : « » " “ ” ‘ ’ ( ) كما والتي الذي أضاف نفى مقتل رئيس محمد'.split(
    ' ',
  ),
  ...'said says that according to the minister Smith Mr. he who it " ” , . : believes plan told reporters'.split(
    ' ',
  ),
  ...[
    '\n',
    '\n\n',
    '\u0000',
    '\uD800',
    '\uDC00',
    '\u200F',
    '\u202E',
    '\u0640',
    '\u064E',
    '\uFEFB',
    '\u0301',
    '👩‍🚀',
    '🇱🇧',
    '\u200D',
    '12',
    '٣٫٥',
  ],
]
const news = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...pieces) },
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    {
      maxLength: 80,
    },
  )
  .map((words) => words.join(' '))
const anything = fc.oneof(
  news,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
)
const languages = fc.constantFrom('ar', 'en', 'und', 'zh-Hans')

const extract = (text: string, language: string) =>
  extractStatements({ text, blocks: blocksOf(text), language })

const boundariesOf = (text: string): Set<number> => {
  const found = new Set([text.length])
  for (const { index } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text))
    found.add(index)
  return found
}

describe('extraction from any text at all', () => {
  it('gives statements that fit the schema, with spans inside the text, in order, on grapheme boundaries', () => {
    fc.assert(
      fc.property(anything, languages, (text, language) => {
        const boundaries = boundariesOf(text)
        for (const statement of extract(text, language)) {
          expect(FoundStatement.safeParse(statement).success).toBe(true)
          const roles = [statement.source, statement.cue, statement.content]
          const target = statement.target ? [statement.target] : []
          for (const spans of [...roles, target, ...statement.chain.map(({ source }) => source)]) {
            let last = 0
            for (const { start, end } of spans) {
              expect(start).toBeGreaterThanOrEqual(last)
              expect(end).toBeGreaterThan(start)
              expect(end).toBeLessThanOrEqual(text.length)
              expect(boundaries.has(start) && boundaries.has(end)).toBe(true)
              last = end
            }
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  it('gives the same for the same text', () => {
    fc.assert(
      fc.property(news, languages, (text, language) => {
        expect(extract(text, language)).toEqual(extract(text, language))
      }),
      { numRuns: 60 },
    )
  })

  it('copies resolved names from the text', () => {
    fc.assert(
      fc.property(news, languages, (text, language) => {
        for (const { resolved } of extract(text, language))
          if (resolved !== null) expect(text).toContain(resolved)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a language without rules', () => {
  it('is read by its quotation marks alone, unsurely', () => {
    const text = 'Der Minister: „Wir werden diese Brücke noch in diesem Jahr bauen.“'
    const [found] = extractStatements({ text, blocks: blocksOf(text), language: 'de' })
    expect(found?.explanation?.rule).toBe('quotation.alone')
    expect(found?.resolved).toBe('Der Minister')
    expect(found?.confidence).toBeLessThan(0.5)
  })
})

describe('bad input', () => {
  it.each(['ar', 'en', 'und'])('a text without words has no statements in %s', (language) => {
    for (const text of ['', ' ', '\n\n\n', '\u200F\u202E', '\u0000', '…', '"', '«»', '\uD800', '12 345 — 67'])
      expect(extract(text, language)).toEqual([])
    expect(extractStatements({ text: 'He said that it rained.', blocks: [], language })).toEqual([])
  })

  const report = 'The mayor said that the bridge would be closed for a week.'
  const wordsOf = (text: string, language: string): string[] =>
    extract(text, language).map(({ source, cue, content }) =>
      [source, cue, content].map((spans) => quoteSpans(text, spans)).join(' | '),
    )

  it.each([
    ['lone surrogates', '\uD83D \uDE00 \uD800\uD800'],
    ['a NUL', 'a\u0000b \u0000'],
    ['bidi controls', '\u202E\u2067\u200F'],
    ['emoji', '👩‍🚀 🇱🇧'],
    ['a combining mark on nothing', '\u0301 \u0301'],
  ])('%s before a statement move it by their own length', (_name, noise) => {
    const found = 'The mayor | said | that the bridge would be closed for a week'
    expect(wordsOf(`${noise}\n\n${report}`, 'en')).toContain(found)
    expect(wordsOf(`${report}\n\n${noise}`, 'en')).toContain(found)
  })

  it('an English word is known with joiners, soft hyphens and ligatures in it', () => {
    expect(wordsOf('The mayor con\uFB01rmed that the bridge was closed.', 'en')).toEqual([
      'The mayor | con\uFB01rmed | that the bridge was closed',
    ])
    expect(wordsOf('The mayor sa\u00ADid\u200B that the bridge was closed.', 'en')).toEqual([
      'The mayor | sa\u00ADid\u200B | that the bridge was closed',
    ])
  })

  it.each([
    ['ar', 'قالت الوزارة إن العمل مستمر'],
    ['ar', 'قال المدير «لن نغادر الموقع قبل الصباح'],
    ['ar', 'قال المدير لن نغادر الموقع» قبل الصباح.'],
    ['ar', '««قال «المدير» «لن» نغادر»» الموقع.'],
    ['en', 'the mayor said that the bridge was closed'],
    ['en', '“We will not leave the bridge before dawn, said the mayor. She left.'],
    ['en', '"""We" "will not leave"", said "the mayor'],
    ['en', `It was said: 'Don't' she' said'.`],
  ])('missing punctuation and unbalanced marks are made the best of: %s %s', (language, text) => {
    for (const { content } of extract(text, language))
      for (const { start, end } of content) expect(end).toBeGreaterThan(start)
  })

  it('a line of 65,000 words is read to its end', () => {
    const arabic = 'وقالت الوزارة إن العمل مستمر، مشيرة إلى أن «النتائج جيدة» '.repeat(6_500)
    const english = 'and the mayor said that the bridge was “closed for good”, '.repeat(6_500)
    for (const [text, language] of [
      [arabic, 'ar'],
      [english, 'en'],
    ] as const) {
      const found = extract(text, language)
      expect(found.length).toBeGreaterThan(1_000)
      expect(found.at(-1)?.cue[0]?.start).toBeGreaterThan(text.length * 0.99)
    }
  }, 60_000)
})

it('takes time in proportion to the text, also where it is one line', () => {
  const sentence =
    'وقالت الوزارة في بيان إن العمل مستمر، وأضافت أن «النتائج جيدة»، مشيرة إلى أن المدير أكد ذلك '
  // Processor time and the best of some runs: the clock on the wall tells how busy the machine is.
  const cost = (count: number): number => {
    const text = sentence.repeat(count)
    const runs = [1, 2, 3].map(() => {
      const start = process.cpuUsage()
      extract(text, 'ar')
      const { user, system } = process.cpuUsage(start)
      return (user + system) / count
    })
    return Math.min(...runs)
  }
  cost(200)
  expect(cost(3_000)).toBeLessThan(cost(300) * 4)
}, 60_000)
