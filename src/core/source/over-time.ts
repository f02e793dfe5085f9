/** How long each stretch of a picture over time is. */
export type Grain = 'day' | 'month' | 'year'

/** So many days or months still fit beside each other. */
const mostDays = 31
const mostMonths = 36

/** In milliseconds. */
const oneDay = 86_400_000

const lengths: Readonly<Record<Grain, number>> = { day: 10, month: 7, year: 4 }

/** The stretch that a day falls into. @param day - as `2021-08-31` or longer */
export const stretchOf = (day: string, grain: Grain): string => day.slice(0, lengths[grain])

const dayOf = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`)
const monthOf = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1

/**
 * The stretches from the first day to the last, none left out: days, months or years, as many as can be looked at.
 *
 * @param days - as `2021-08-31` or longer, in any order
 */
export function stretchesOver(days: readonly string[]): {
  readonly grain: Grain
  readonly stretches: readonly string[]
} {
  const sorted = days.toSorted()
  const [first = null] = sorted
  const last = sorted.at(-1) ?? null
  if (first === null || last === null) return { grain: 'month', stretches: [] }
  const spanned = Math.round((dayOf(last) - dayOf(first)) / oneDay) + 1
  if (spanned <= mostDays)
    return { grain: 'day', stretches: range(spanned, (at) => dayName(dayOf(first) + at * oneDay)) }
  const months = monthOf(last) - monthOf(first) + 1
  if (months <= mostMonths)
    return { grain: 'month', stretches: range(months, (at) => monthName(monthOf(first) + at)) }
  const year = Number(first.slice(0, 4))
  return {
    grain: 'year',
    stretches: range(Number(last.slice(0, 4)) - year + 1, (at) => String(year + at).padStart(4, '0')),
  }
}

const range = (length: number, at: (index: number) => string): string[] =>
  Array.from({ length }, (_, index) => at(index))

const dayName = (time: number): string => new Date(time).toISOString().slice(0, 10)

const monthName = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
