import { z } from 'zod'

/** Longer addresses are refused: they are data in disguise. In UTF-16 code units. */
const longest = 4000

const schema = z.url({ protocol: /^https?$/, hostname: /^[^.\s]+(\.[^.\s]+)+$/ })

/**
 * An address that a person can be sent to: http or https, with a host that has a dot, without user or password (which
 * make one host look like another), blanks and control characters.
 *
 * @returns the address as it was given, without blanks around it; null where it is none
 */
export function webAddress(text: string): string | null {
  const address = text.trim()
  if (address.length > longest || /[\s\p{Cc}\p{Cf}\\]/u.test(address)) return null
  if (!/^https?:\/\/[^/?#@]+([/?#]|$)/i.test(address)) return null
  return schema.safeParse(address).success ? address : null
}

/** The host that an address leads to, in lower case and without `www.`; null where the address is none. */
export function hostOf(address: string): string | null {
  const [, host = ''] = /^https?:\/\/([^/?#:]+)/i.exec(address) ?? []
  return host === '' ? null : host.toLowerCase().replace(/^www\./, '')
}

/** A day of the Gregorian calendar as `2021-08-31`, without blanks around it; null where it is none. */
export function isoDay(text: string): string | null {
  const day = text.trim()
  return z.iso.date().safeParse(day).success ? day : null
}
