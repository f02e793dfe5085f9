import { Check, Info, X } from 'lucide-react'
import type { Relation } from '#core/evidence/evidence'
import type { Mark } from '../ui/Toned'

/** What a piece of evidence says about the statement. The word always stands beside icon and colour. */
export const relationMarks: Readonly<Record<Relation, Mark>> = {
  supports: { icon: Check, tone: 'teal' },
  refutes: { icon: X, tone: 'vermilion' },
  context: { icon: Info, tone: 'grey' },
}
