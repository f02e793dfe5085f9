/** @typedef {{ url: string, parent: null }} Frame */
/** @typedef {(event: { senderFrame: Frame | null }, ...args: unknown[]) => unknown} Listener */

/** @type {Map<string, Listener>} */
const listeners = new Map()

export const ipcMain = {
  /**
   * @param {string} channel
   * @param {Listener} listener
   */
  handle(channel, listener) {
    if (listeners.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    listeners.set(channel, listener)
  },
}

/**
 * @param {Frame | null} senderFrame
 * @param {string} channel
 * @param {unknown[]} args
 * @returns {Promise<unknown>}
 */
export async function invoke(senderFrame, channel, args) {
  const listener = listeners.get(channel)
  if (!listener) throw new Error(`No handler registered for '${channel}'`)
  return listener({ senderFrame }, ...args)
}
