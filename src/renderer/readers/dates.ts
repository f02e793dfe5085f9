const isoDate =
  /^\d{4}(?:-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** As mails and RSS write it: `Tue, 03 Aug 2021 10:20:30 +0300`. */
const mailDate =
  /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[A-Z]{1,4})?)?/

const two = (digits: string | undefined): string => (digits ?? '0').padStart(2, '0')

/**
 * A date as ISO 8601 with the time zone that it was given in, so that the day stays the publisher's. A date that is
 * not understood stays as it stands, which is better than none.
 */
export function dateOf(written: string | null | undefined): string {
  const text = written?.trim() ?? ''
  if (isoDate.test(text)) return text.replace(/^(\d{4}-\d{2}-\d{2}) /, '$1T').replace(' ', '')
  const mail = mailDate.exec(text)
  const month = months.indexOf(mail?.[2]?.toLowerCase() ?? '') + 1
  if (!mail || month === 0) return text
  const day = `${mail[3] ?? ''}-${two(String(month))}-${two(mail[1])}`
  if (!mail[4]) return day
  const zone = mail[7] && /^[+-]/.test(mail[7]) ? `${mail[7].slice(0, 3)}:${mail[7].slice(3)}` : 'Z'
  return `${day}T${two(mail[4])}:${two(mail[5])}:${two(mail[6])}${zone === '+00:00' ? 'Z' : zone}`
}
