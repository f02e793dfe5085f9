import { CircleCheck, CircleDashed, CircleQuestionMark, CircleX, Crop, PenLine } from 'lucide-react'
import type { AttributionVerdict } from '#core/assessment/assessment'
import type { Mark } from '../ui/Toned'

/** Whether the source said it, as icon and colour. The word always stands beside them. */
export const attributionMarks: Readonly<Record<AttributionVerdict, Mark>> = {
  accurate: { icon: CircleCheck, tone: 'teal' },
  altered: { icon: PenLine, tone: 'ochre' },
  outOfContext: { icon: Crop, tone: 'ochre' },
  notSaid: { icon: CircleX, tone: 'vermilion' },
  cannotTell: { icon: CircleQuestionMark, tone: 'grey' },
}

/** Where nobody has looked yet. */
export const noAttributionMark: Mark = { icon: CircleDashed, tone: 'grey' }
