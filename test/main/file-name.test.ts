import { describe, expect, it } from 'vitest'
import { safeFileName } from '../../src/main/file-name'

describe('a proposed file name', () => {
  it.each([
    ['تقرير التحقق', 'تقرير التحقق'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Windows\\win.ini', 'C Windows win.ini'],
    ['a<b>c:"d|e?f*g', 'a b c d e f g'],
    ['.hidden', 'hidden'],
    ['ends with a dot. ', 'ends with a dot'],
    ['two\nlines\u0000', 'twolines'],
    ['report\u202Efdp.exe', 'reportfdp.exe'],
    ['CON', '_CON'],
    ['com1.txt', '_com1.txt'],
    ['console', 'console'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name, 'Isnad')).toBe(safe)
  })

  it.each(['', '...', '///', '\u200F', ' '])('%j leaves nothing, so another is used', (name) => {
    expect(safeFileName(name, 'Isnad')).toBe('Isnad')
  })

  it('fits into what a file system takes, and no letter is cut in two', () => {
    const safe = safeFileName('ق'.repeat(500), 'Isnad')
    expect(safe).toBe('ق'.repeat(90))
    expect(safeFileName('😀'.repeat(100), 'Isnad')).toBe('😀'.repeat(45))
  })
})
