import { deskScale } from '#core/assessment/desk-scale'
import type { Leaning } from '#core/assessment/verdict'
import type { Fill } from '../ui/charts/patterns'
import { verdictMarks } from './verdict-marks'

/** A verdict's pattern: with its colour it tells it from its neighbours, without it too. */
const patterns: Readonly<Record<Leaning, Fill['pattern']>> = {
  true: 'solid',
  mostlyTrue: 'rising',
  half: 'columns',
  misleading: 'lines',
  mostlyFalse: 'falling',
  false: 'grid',
  unknown: 'dots',
  none: 'sparse',
}

/** @param value - of the desk's scale; null where nobody has given a verdict */
export function verdictFill(value: string | null): Fill {
  if (value === null) return { tone: 'grey', pattern: 'empty' }
  const leaning = deskScale.values.find((one) => one.value === value)?.leaning ?? 'unknown'
  return { tone: verdictMarks[leaning].tone, pattern: patterns[leaning] }
}
