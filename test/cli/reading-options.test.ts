import { describe, expect, it } from 'vitest'
import { UsageError } from '../../src/cli/command'
import { progressLine } from '../../src/cli/progress-line'
import { columnsOf, readingChoices } from '../../src/cli/reading-options'

describe('the columns of a list', () => {
  it('are named by what they hold, with quotation marks around names that have a comma', () => {
    expect(columnsOf('title=عنوان الخبر,text="Body, plain", date = Day')).toEqual({
      title: 'عنوان الخبر',
      text: 'Body, plain',
      publishedAt: 'Day',
    })
  })

  it('can be left out by a blank name', () => {
    expect(columnsOf('author=')).toEqual({ author: '' })
  })

  it.each(['headline=x', 'title', 'title:x', '=x'])(
    'are refused where nobody can tell what is meant: %s',
    (written) => {
      expect(() => columnsOf(written)).toThrow(UsageError)
    },
  )
})

it('an encoding that nobody knows is refused before any file is read', () => {
  expect(() => readingChoices({ encoding: 'windows-9999' })).toThrow(/windows-9999/)
  expect(readingChoices({ encoding: 'x-mac-arabic', language: 'ar' })).toEqual({
    encoding: 'x-mac-arabic',
    language: 'ar',
  })
})

describe('the line of progress', () => {
  const terminal = (isTTY: boolean) => {
    const written: string[] = []
    const stream = { isTTY, columns: 40, write: (text: string) => Boolean(written.push(text)) }
    return { written, line: progressLine('isnad import', stream as unknown as NodeJS.WriteStream) }
  }

  it('is replaced at each step, and is never longer than the terminal is wide', () => {
    const { written, line } = terminal(true)
    line.step('1 of 2, a.txt')
    line.step(`2 of 2, ${'folder/'.repeat(20)}b.txt`)
    line.end()
    expect(written[0]).toBe('\r\u001B[Kisnad import: 1 of 2, a.txt …')
    expect(written[1]).toMatch(/b\.txt …$/)
    expect(written[1]?.slice(4).length).toBeLessThanOrEqual(40)
    expect(written[2]).toBe('\r\u001B[K')
  })

  it('is not written where nobody looks', () => {
    const { written, line } = terminal(false)
    line.step('1 of 2')
    line.end()
    expect(written).toEqual([])
  })
})
