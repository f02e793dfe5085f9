import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { newHover } from '../../../../src/renderer/features/workbench/hover'
import { statementId } from '../../../builders/log'

const [first, second] = [statementId(1), statementId(2)]

describe('what the pointer is over', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is told at once, and only where it changes', () => {
    const hover = newHover()
    const told = vi.fn()
    hover.follow(told)
    hover.change(() => first)
    hover.change(() => first)
    expect(hover.current()).toBe(first)
    expect(told).toHaveBeenCalledTimes(1)
  })

  it('is looked for once a scroll below a resting pointer has come to rest', () => {
    const hover = newHover()
    const look = vi.fn(() => second)
    for (let frame = 0; frame < 20; frame++) {
      hover.scrolled()
      hover.change(look)
      vi.advanceTimersByTime(16)
    }
    expect(look).not.toHaveBeenCalled()
    vi.advanceTimersByTime(100)
    expect(look).toHaveBeenCalledTimes(1)
    expect(hover.current()).toBe(second)
  })
})
