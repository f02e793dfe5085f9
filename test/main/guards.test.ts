import { describe, expect, it } from 'vitest'
import { isInside } from '../../src/main/guards'

describe('a request', () => {
  it.each([
    'https://example.com/',
    'http://127.0.0.1:17843/',
    'ws://127.0.0.1/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'app://elsewhere/index.html',
    'blob:https://example.com/1',
    'chrome://settings/',
    'about:version',
    'javascript:alert(1)',
    'not an address',
  ])('to %s leaves the program and is refused', (url) => {
    expect([isInside(url, false), isInside(url, true)]).toEqual([false, false])
  })

  it.each(['app://isnad/index.html', 'blob:app://isnad/1', 'about:srcdoc', 'data:text/plain,x'])(
    'to %s stays inside',
    (url) => {
      expect(isInside(url, false)).toBe(true)
    },
  )

  it('of the developer tools is for developers', () => {
    expect([isInside('devtools://devtools/x.js', false), isInside('devtools://devtools/x.js', true)]).toEqual(
      [false, true],
    )
  })
})
