import { EventEmitter } from 'node:events'
import { createInterface } from 'node:readline'

/** What the stand-in says to whoever started it is a line that begins so; all other output is the program's. */
export const prefix = 'stand-in: '

/**
 * Say something to whoever started the stand-in: one line of JSON.
 *
 * @param {Record<string, unknown>} message
 */
export function tell(message) {
  process.stdout.write(`${prefix}${JSON.stringify(message)}\n`)
}

/** Whether whoever started the stand-in asks things of it, gives it its Chromium, and is not to be outlived by it. */
export const isControlled = process.env['ISNAD_STAND_IN_CONTROL'] === 'stdin'

/** What whoever started the stand-in asks of it: one line of JSON on standard input, `{"ask": NAME, …}`, by name. */
export const asked = new EventEmitter()

if (isControlled) {
  const lines = createInterface({ input: process.stdin })
  lines.on('line', (line) => {
    const message = JSON.parse(line)
    asked.emit(message.ask, message)
  })
  lines.on('close', () => process.exit(1))
}
