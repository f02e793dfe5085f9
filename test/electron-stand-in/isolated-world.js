/* global window, pack, unpack, isnadStandInInvoke, preload -- see worlds.mjs, which puts these around this text */

// The preload's own world: what `require('electron')` gives a sandboxed preload.

const waiting = new Map()
let lastCall = 0

/** Node answers a call by evaluating this in the world that made it. */
globalThis.isnadStandInSettle = (text) => {
  const { id, value, error } = unpack(text)
  const { resolve, reject } = waiting.get(id)
  waiting.delete(id)
  if (error === undefined) resolve(value)
  else reject(new Error(error))
}

const ipcRenderer = {
  invoke: (channel, ...args) =>
    new Promise((resolve, reject) => {
      const id = ++lastCall
      const call = pack({ id, channel, args })
      waiting.set(id, { resolve, reject })
      isnadStandInInvoke(call)
    }),
}

const exposed = new Map()

const contextBridge = {
  exposeInMainWorld(name, api) {
    exposed.set(name, api)
    const members = Object.fromEntries(
      Object.entries(api).map(([key, value]) => [
        key,
        typeof value === 'function' ? { isFunction: true } : { value },
      ]),
    )
    tellMainWorld('expose', { name, members })
  },
}

function tellMainWorld(kind, detail) {
  window.dispatchEvent(new CustomEvent(`isnad-stand-in:${kind}`, { detail: pack(detail) }))
}

window.addEventListener('isnad-stand-in:call', async ({ detail }) => {
  const { id, name, member, args } = unpack(detail)
  try {
    tellMainWorld('settle', { id, value: await exposed.get(name)[member](...args) })
  } catch (error) {
    tellMainWorld('settle', { id, error: error.message })
  }
})

preload((name) => {
  if (name === 'electron') return { contextBridge, ipcRenderer }
  throw new Error(`module not found: ${name}`)
})
