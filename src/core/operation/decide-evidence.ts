import { checkEvidence, type EvidenceDraft } from '#core/evidence/check-evidence'
import type { EvidenceId } from '#core/evidence/evidence'
import type { Statement } from '#core/statement/statement'
import { changed } from './changing'
import type { Asking, Decided } from './command'

export function putEvidence(statement: Statement, draft: EvidenceDraft, asking: Asking): Decided {
  const checked = checkEvidence(draft)
  if (!checked.ok) return checked
  const piece = checked.value
  const known = statement.evidence.some(({ id }) => id === piece.id)
  const evidence = known
    ? statement.evidence.map((other) => (other.id === piece.id ? piece : other))
    : [...statement.evidence, piece]
  return changed('statement.evidenceChanged', asking, [[statement, { evidence }]])
}

export function removeEvidence(statement: Statement, id: EvidenceId, asking: Asking): Decided {
  const evidence = statement.evidence.filter((piece) => piece.id !== id)
  return changed('statement.evidenceChanged', asking, [[statement, { evidence }]])
}
