import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readTextFile } from '../../../src/renderer/readers/text-file'

const utf8 = (text: string) => new TextEncoder().encode(text)

describe('a text file', () => {
  it('keeps its text character for character, byte order mark and line ends included', () => {
    const text = '\uFEFFقالت الوزارة إن الجسر سيفتح غدا.\r\n'
    const read = readTextFile(utf8(text))
    expect(read.ok && read.value.text).toBe(text)
  })

  it('is refused where it is empty, binary or not UTF-8', () => {
    expect(readTextFile(utf8(''))).toMatchObject({ failure: { code: 'import.empty' } })
    expect(readTextFile(new Uint8Array([0, 1, 2, 3]))).toMatchObject({ failure: { code: 'import.binary' } })
    expect(readTextFile(new Uint8Array([0x43, 0x61, 0x66, 0xe9]))).toMatchObject({
      failure: { code: 'import.encoding' },
    })
  })

  it.each([
    ['wadi-alsaru.ar.txt', 'ar'],
    ['calder-strait.en.txt', 'en'],
  ])('is taken apart: the sample %s', (name, language) => {
    const read = readTextFile(readFileSync(`resources/samples/${name}`))
    if (!read.ok) throw new Error(read.failure.code)
    const { blocks } = read.value
    expect(read.value.language).toBe(language)
    expect(blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(2)
    expect(blocks.filter(({ kind }) => kind === 'relatedLink')).toHaveLength(5)
  })
})
