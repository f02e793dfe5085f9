import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { idleMoment } from '../../../../src/renderer/features/copies/idle-moment'

const waiting = { quiet: 4_000, atMost: 60_000 }

describe('The moment for a backup', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const begun = () => {
    const target = new EventTarget()
    const leaving = new AbortController()
    const come = vi.fn()
    void idleMoment(target, { ...waiting, signal: leaving.signal }).then(come)
    return { target, leaving, come }
  }

  it('comes once nobody has touched anything for some seconds', async () => {
    const { target, come } = begun()
    await vi.advanceTimersByTimeAsync(3_000)
    target.dispatchEvent(new Event('wheel'))
    await vi.advanceTimersByTimeAsync(3_000)
    expect(come).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(come).toHaveBeenCalledOnce()
  })

  it('comes all the same where somebody scrolls without end', async () => {
    const { target, come } = begun()
    for (let second = 0; second < 59; second++) {
      target.dispatchEvent(new Event('scroll'))
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(come).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(come).toHaveBeenCalledOnce()
  })

  it('is not waited for once the screen is left', async () => {
    const { leaving, come } = begun()
    leaving.abort()
    await vi.advanceTimersByTimeAsync(0)
    expect(come).toHaveBeenCalledOnce()
    expect(vi.getTimerCount()).toBe(0)
  })
})
