import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { limits } from '../../../src/renderer/readers/limits'
import { arabic, english } from '../../fixtures/readers/articles'
import { encodeAs } from '../../fixtures/readers/encode'
import { blocksOf, noticesOf, read, readOne, refusal } from '../../fixtures/readers/read'

const arabicText = [arabic.title, ...arabic.paragraphs].join('\n\n')
const englishText = [english.title, ...english.paragraphs].join('\n\n')

describe('a text file', () => {
  it('keeps its text character for character, byte order mark and line ends included', async () => {
    const text = '\uFEFFقالت الوزارة إن الجسر سيفتح غدا.\r\n'
    expect((await readOne(text, 'a.txt')).text).toBe(text)
  })

  it('keeps a NUL, bidirectional controls and half of a pair where they stand', async () => {
    const text = 'قال الوزير\u0000 إن \u202Eالجسر\u202C مفتوح \uD83D اليوم للجميع بلا استثناء.'
    const document = await readOne(encodeAs('utf-16le', `\uFEFF${text}`), 'a.txt')
    expect(document.text).toBe(`\uFEFF${text}`)
    expect(blocksOf(document)).toEqual([['paragraph', text]])
  })

  it('is refused where it is empty, binary, unreadable or too large', async () => {
    expect(await refusal('')).toBe('import.empty')
    expect(await refusal('\uFEFF \n')).toBe('import.empty')
    expect(await refusal(Uint8Array.of(0, 1, 2, 3))).toBe('import.binary')
    expect(await refusal(Uint8Array.of(0xfb, 0xfc, 0xfb, 0xfc, 0x20, 0xfb, 0xfc, 0xfb))).toBe(
      'import.encoding',
    )
    expect(await refusal(new Uint8Array(limits.textLength + 1).fill(0x61))).toBe('import.tooLarge')
    expect(await refusal(new Uint8Array(limits.fileBytes + 1).fill(0x61))).toBe('import.tooLarge')
  })

  it.each([
    ['wadi-alsaru.ar.txt', 'ar'],
    ['calder-strait.en.txt', 'en'],
  ])('is taken apart: the sample %s', async (name, language) => {
    const { blocks, language: told } = await readOne(readFileSync(`resources/samples/${name}`), name)
    expect(told).toBe(language)
    expect(blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(2)
    expect(blocks.filter(({ kind }) => kind === 'relatedLink')).toHaveLength(5)
  })
})

describe('the encoding of a text file', () => {
  it.each([
    ['utf-8', arabicText],
    ['utf-16le', arabicText],
    ['utf-16be', arabicText],
    ['utf-16le', englishText],
    ['utf-16be', englishText],
    ['windows-1256', arabicText],
    ['windows-1256', arabic.quotation],
    ['iso-8859-6', arabicText.replaceAll('«', '"').replaceAll('»', '"')],
    ['iso-8859-6', arabic.quotation],
    ['x-mac-arabic', `«${arabicText}»`],
    ['windows-1252', englishText.replaceAll("'", '’').replace('Mayor', 'Señor Núñez, the mayor,')],
    ['windows-1252', 'Der Bürgermeister erklärte, die Brücke werde für Fußgänger geöffnet.'],
  ])('is told: %s', async (encoding, text) => {
    const { documents, encodings } = await read(encodeAs(encoding, text), 'a.txt')
    expect(encodings?.[0]?.encoding).toBe(encoding)
    expect(documents[0]?.text).toBe(text)
  })

  it.each(['utf-8', 'utf-16le', 'utf-16be'])('is certain under a byte order mark: %s', async (encoding) => {
    const text = `\uFEFF${arabicText}`
    const result = await read(encodeAs(encoding, text), 'a.txt')
    expect(result.encodings).toEqual([{ encoding, score: 1 }])
    expect(result.documents[0]?.text).toBe(text)
    expect(noticesOf(result)).toEqual([])
  })

  it('is shown with the next best guess where it was guessed', async () => {
    const { notices } = await read(encodeAs('windows-1256', arabicText), 'a.txt')
    expect(notices).toEqual([
      {
        code: 'encodingGuessed',
        detail: {
          encoding: 'windows-1256',
          score: expect.any(Number),
          runnerUp: expect.any(String),
          runnerUpScore: expect.any(Number),
        },
      },
    ])
  })

  it('is the best guess, and told, where a few odd bytes stand in a text of plain letters', async () => {
    const plain =
      'The ferry left the harbour at noon, the captain said, and came back with the evening tide. '
    const bytes = new Uint8Array([...encodeAs('utf-8', plain), 0x81, 0x8d, 0x20, ...encodeAs('utf-8', plain)])
    const { documents, notices } = await read(bytes, 'old.txt')
    expect(documents[0]?.text).toContain('The ferry left the harbour')
    expect(notices.map(({ code }) => code)).toContain('encodingGuessed')
  })

  it('can be chosen', async () => {
    const bytes = encodeAs('windows-1256', arabicText)
    const { documents } = await read(bytes, 'a.txt', { encoding: 'windows-1252' })
    expect(documents[0]?.text).toContain('ÈáÏíÉ')
    await expect(read(bytes, 'a.txt', { encoding: 'no-such' })).rejects.toThrow('import.encoding')
  })

  it('survives damage: a few broken letters in UTF-8 are shown and counted', async () => {
    const bytes = encodeAs('utf-8', arabicText)
    bytes[101] = 0xff
    const result = await read(bytes, 'a.txt')
    expect(noticesOf(result)).toEqual(['damagedCharacters'])
    expect(result.documents[0]?.text).toContain('\uFFFD')
  })
})

describe('a Markdown file', () => {
  const markdown = `---
title: "${english.title}"
author: ${english.author}
date: 2026-03-03
lang: en-GB
url: https://bank.example/bridge
---

# ${english.title}

The council *said* that the **bridge** is [open](https://bank.example/x).
It went on.

> ${english.quotation}

- first \`item\`
- second item

![${english.caption}](bridge.jpg)

Second heading
---

Snake_case_names and 2 * 3 * 4 stay.
`

  it('becomes blocks without marks, with the fields of its head as metadata', async () => {
    const document = await readOne(markdown, 'a.md')
    expect(blocksOf(document)).toEqual([
      ['heading', english.title],
      ['paragraph', 'The council said that the bridge is open.\nIt went on.'],
      ['quotation', english.quotation],
      ['listItem', 'first item'],
      ['listItem', 'second item'],
      ['caption', english.caption],
      ['heading', 'Second heading'],
      ['paragraph', 'Snake_case_names and 2 * 3 * 4 stay.'],
    ])
    expect(document.metadata).toEqual({
      title: english.title,
      author: english.author,
      publishedAt: '2026-03-03',
      url: 'https://bank.example/bridge',
    })
    expect(document.language).toBe('en-GB')
  })

  it.each([
    ['marks that never end', `# ${'*'.repeat(50_000)}${'['.repeat(50_000)}${'![a]('.repeat(20_000)}`],
    ['blanks before marks', `# ${' '.repeat(19_000)}x\n${' #'.repeat(9_000)}\nwords`],
    [
      'lists within lists',
      `${Array.from({ length: 3_000 }, (_, depth) => `${' '.repeat(depth)}- x`).join('\n')}`,
    ],
  ])('is read in no time: %s', async (_, hostile) => {
    const start = performance.now()
    await readOne(hostile, 'a.md')
    expect(performance.now() - start).toBeLessThan(3_000)
  })
})
