import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Rectangle } from 'electron'
import { z } from 'zod'

/** Where the window stood, in device-independent pixels, before it was maximised if it was. */
const WindowState = z.object({
  bounds: z.object({
    x: z.int(),
    y: z.int(),
    width: z.int().min(400).max(20_000),
    height: z.int().min(300).max(20_000),
  }),
  maximized: z.boolean(),
})
export type WindowState = z.infer<typeof WindowState>

/** At least this much of the window has to be on a display, so that it can be seen and moved. In pixels. */
const visible = { width: 200, height: 100 }

/** @returns null if nothing readable was kept or the window would now lie outside every display */
export function readWindowState(path: string, displays: readonly Rectangle[]): WindowState | null {
  try {
    const state = WindowState.parse(JSON.parse(readFileSync(path, 'utf8')))
    return displays.some((display) => shows(display, state.bounds)) ? state : null
  } catch {
    return null
  }
}

function shows(display: Rectangle, { x, y, width, height }: Rectangle): boolean {
  const shownWidth = Math.min(x + width, display.x + display.width) - Math.max(x, display.x)
  const shownHeight = Math.min(y + height, display.y + display.height) - Math.max(y, display.y)
  return shownWidth >= visible.width && shownHeight >= visible.height
}

/** A convenience: failing to keep it is not worth a word to anybody. */
export function keepWindowState(path: string, state: WindowState): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.part`, JSON.stringify(state))
    renameSync(`${path}.part`, path)
  } catch {
    // The window will open in the middle of the screen.
  }
}
