/**
 * Chromium knows no `app:` scheme: pages live at a secure address that every request for is intercepted, and main
 * sees the scheme it asked for.
 */
const outside = 'https://isnad.localhost/'
const inside = 'app://isnad/'

/** @param {string} url - as Chromium has it */
export const toApp = (url) => swapped(url, outside, inside)

/** @param {string} url - as main has it */
export const toChromium = (url) => swapped(url, inside, outside)

/**
 * @param {string} url
 * @param {string} from
 * @param {string} to
 */
function swapped(url, from, to) {
  if (url.startsWith(from)) return to + url.slice(from.length)
  return url.startsWith(`blob:${from}`) ? `blob:${to}${url.slice(from.length + 5)}` : url
}
