import { describe, expect, it } from 'vitest'
import { showBidiControls } from '#core/text/bidi-controls'

describe('bidi controls', () => {
  it('are shown one for one, so that offsets stay true', () => {
    const text = 'a\u202Eb\u2066c\u200Fd\u061Ce'
    expect(showBidiControls(text)).toBe('a◌b◌c◌d◌e')
    expect(showBidiControls(text)).toHaveLength(text.length)
  })

  it('are the only characters that change', () => {
    const text = 'قال: «نعم»\u200C\u00A0– “yes” 😀'
    expect(showBidiControls(text)).toBe(text)
  })
})
