import {
  Check,
  CircleCheck,
  CircleDashed,
  CircleQuestionMark,
  CircleSlash,
  CircleX,
  Contrast,
  TriangleAlert,
  X,
} from 'lucide-react'
import type { Leaning } from '#core/assessment/verdict'
import type { Mark } from '../ui/Toned'

/** How a verdict leans, as icon and colour: from teal through ochre to vermilion, grey outside that line. */
export const verdictMarks: Readonly<Record<Leaning, Mark>> = {
  true: { icon: CircleCheck, tone: 'teal' },
  mostlyTrue: { icon: Check, tone: 'teal' },
  half: { icon: Contrast, tone: 'ochre' },
  misleading: { icon: TriangleAlert, tone: 'ochre' },
  mostlyFalse: { icon: X, tone: 'vermilion' },
  false: { icon: CircleX, tone: 'vermilion' },
  unknown: { icon: CircleQuestionMark, tone: 'grey' },
  none: { icon: CircleSlash, tone: 'grey' },
}

/** Where nobody has given a verdict yet. */
export const noVerdictMark: Mark = { icon: CircleDashed, tone: 'grey' }
