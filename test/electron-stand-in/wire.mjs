/**
 * Values as text, for what only carries text: between Node and the page, and between the page's two worlds. Goes into
 * the page as source too, so it uses nothing that either side lacks.
 *
 * Plain data and byte arrays only. Anything else throws, as structured cloning does for functions.
 */

/**
 * @param {unknown} value
 * @returns {string}
 */
export function pack(value) {
  return JSON.stringify(tagged(value))
}

/**
 * @param {string} text
 * @returns {any}
 */
export function unpack(text) {
  return untagged(JSON.parse(text))
}

/**
 * @param {unknown} value
 * @returns {unknown}
 */
function tagged(value) {
  if (value === undefined) return { $: 'undefined' }
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value
  if (value instanceof Uint8Array) return { $: 'bytes', base64: base64Of(value) }
  if (Array.isArray(value)) return value.map(tagged)
  if (typeof value !== 'object' || ![Object.prototype, null].includes(Object.getPrototypeOf(value)))
    throw new TypeError(`An object could not be cloned: ${String(value)}`)
  const entries = Object.entries(value).map(([key, inner]) => [key, tagged(inner)])
  return '$' in value ? { $: 'object', entries } : Object.fromEntries(entries)
}

/**
 * @param {any} value
 * @returns {unknown}
 */
function untagged(value) {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(untagged)
  if (value.$ === 'undefined') return undefined
  if (value.$ === 'bytes') return bytesOf(value.base64)
  const entries = value.$ === 'object' ? value.entries : Object.entries(value)
  return Object.fromEntries(
    entries.map((/** @type {[string, unknown]} */ [key, inner]) => [key, untagged(inner)]),
  )
}

/** @param {Uint8Array} bytes */
function base64Of(bytes) {
  // String.fromCharCode takes its characters as arguments, of which there may only be so many.
  const size = 0x8000
  let binary = ''
  for (let at = 0; at < bytes.length; at += size)
    binary += String.fromCharCode(...bytes.subarray(at, at + size))
  return btoa(binary)
}

/** @param {string} base64 */
function bytesOf(base64) {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
