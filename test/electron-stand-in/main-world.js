/* global window, pack, unpack -- see worlds.mjs, which puts these around this text */

// The page's own world: receives what the preload exposes. Unlike Electron's, every exposed function answers with a
// promise, whatever it returns.

const waiting = new Map()
let lastCall = 0

window.addEventListener('isnad-stand-in:expose', ({ detail }) => {
  const { name, members } = unpack(detail)
  const api = Object.entries(members).map(([member, { isFunction, value }]) => [
    member,
    isFunction ? (...args) => call(name, member, args) : value,
  ])
  Object.defineProperty(window, name, { value: Object.freeze(Object.fromEntries(api)), enumerable: true })
})

function call(name, member, args) {
  return new Promise((resolve, reject) => {
    const id = ++lastCall
    const detail = pack({ id, name, member, args })
    waiting.set(id, { resolve, reject })
    window.dispatchEvent(new CustomEvent('isnad-stand-in:call', { detail }))
  })
}

window.addEventListener('isnad-stand-in:settle', ({ detail }) => {
  const { id, value, error } = unpack(detail)
  const { resolve, reject } = waiting.get(id)
  waiting.delete(id)
  if (error === undefined) resolve(value)
  else reject(new Error(error))
})
