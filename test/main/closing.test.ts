import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { closeOnceWritten } from '../../src/main/closing'

/** A window whose page asks to stay as long as `isWriting`. */
function windowOver(page: { isWriting: boolean }) {
  const webContents = new EventEmitter()
  let isOpen = true
  const events = new EventEmitter()
  const unload = () => {
    let isForced = false
    const event = { preventDefault: () => (isForced = true) }
    if (page.isWriting) webContents.emit('will-prevent-unload', event)
    return !page.isWriting || isForced
  }
  const close = () => {
    events.emit('close')
    if (unload()) isOpen = false
  }
  class Program extends EventEmitter {
    quits = 0
    quit() {
      this.quits += 1
      this.emit('before-quit')
      close()
    }
  }
  const app = new Program()
  const window = Object.assign(events, { webContents, close, isDestroyed: () => !isOpen })
  closeOnceWritten(window as never, app as never)
  return { window, app, unload, isOpen: () => isOpen }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a window that is closed while its page is writing', () => {
  it('stays until that is written, and then closes by itself', () => {
    const page = { isWriting: true }
    const { window, isOpen } = windowOver(page)
    window.close()
    vi.advanceTimersByTime(350)
    expect(isOpen()).toBe(true)
    page.isWriting = false
    vi.advanceTimersByTime(100)
    expect(isOpen()).toBe(false)
  })

  it('goes with the program where that was asked to end', () => {
    const page = { isWriting: true }
    const { app, isOpen } = windowOver(page)
    app.quit()
    expect(isOpen()).toBe(true)
    page.isWriting = false
    vi.advanceTimersByTime(100)
    expect([isOpen(), app.quits]).toEqual([false, 2])
  })

  it('closes in the end though the page never lets it', () => {
    const { window, isOpen } = windowOver({ isWriting: true })
    window.close()
    vi.advanceTimersByTime(6_000)
    expect(isOpen()).toBe(false)
  })

  it('stays where it is only loaded anew and asks to wait with that', () => {
    const { unload, isOpen } = windowOver({ isWriting: true })
    expect(unload()).toBe(false)
    vi.advanceTimersByTime(6_000)
    expect(isOpen()).toBe(true)
  })
})
