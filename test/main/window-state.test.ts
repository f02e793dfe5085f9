import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { keepWindowState, readWindowState } from '../../src/main/window-state'
import { emptyFolder } from '../builders/folder'

const display = { x: 0, y: 0, width: 1920, height: 1080 }
const state = { bounds: { x: 100, y: 50, width: 1200, height: 800 }, maximized: true }
let path: string

beforeEach(() => {
  path = join(emptyFolder(), 'window.json')
})

describe("the window's place", () => {
  it('is found again', () => {
    keepWindowState(path, state)
    expect(readWindowState(path, [display])).toEqual(state)
  })

  it('is forgotten when it would lie outside every display', () => {
    keepWindowState(path, { ...state, bounds: { ...state.bounds, x: 2500 } })
    expect(readWindowState(path, [display])).toBeNull()
    expect(readWindowState(path, [display, { ...display, x: 1920 }])).not.toBeNull()
  })

  it.each(['', '{', '[]', '{"bounds":{"x":0,"y":0,"width":1,"height":1},"maximized":false}'])(
    'is forgotten when %j was kept',
    (text) => {
      writeFileSync(path, text)
      expect(readWindowState(path, [display])).toBeNull()
    },
  )

  it('is none at the first start', () => {
    expect(readWindowState(path, [display])).toBeNull()
  })

  it('that cannot be kept is not worth an error', () => {
    writeFileSync(path, '')
    expect(() => keepWindowState(join(path, 'window.json'), state)).not.toThrow()
  })
})
