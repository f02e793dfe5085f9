import { useState, type FormEvent } from 'react'
import { draftOf, type EvidenceField } from '#core/evidence/check-evidence'
import type { Evidence } from '#core/evidence/evidence'
import type { StatementId } from '#core/statement/statement'
import { useTranslation } from '../../i18n/use-translation'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/TextField'
import styles from './Checking.module.css'
import { useAsk } from './use-ask'

/** In the order of the form. */
const fields = [
  'title',
  'url',
  'publisher',
  'publishedAt',
  'accessedAt',
  'archiveUrl',
  'group',
  'note',
] as const satisfies readonly EvidenceField[]

const leftToRight: ReadonlySet<EvidenceField> = new Set(['url', 'publishedAt', 'accessedAt', 'archiveUrl'])
const hints = { publishedAt: 'dateHint', accessedAt: 'dateHint', group: 'evidence.groupHint' } as const

export interface EvidenceFormProps {
  readonly piece: Evidence
  readonly statementId: StatementId
  readonly onClose: () => void
}

/** All that can be said about a piece of evidence. What is refused is refused at its field, and nothing is taken half. */
export function EvidenceForm({ piece, statementId, onClose }: EvidenceFormProps) {
  const { t } = useTranslation('checking')
  const [draft, setDraft] = useState(() => draftOf(piece))
  const { ask, problem, field } = useAsk()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (await ask({ type: 'putEvidence', statementId, evidence: draft })) onClose()
  }
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      {fields.map((name) => (
        <TextField
          key={name}
          label={t(`evidence.${name}`)}
          value={draft[name]}
          onChange={(value) => setDraft({ ...draft, [name]: value })}
          problem={field === name ? problem : null}
          hint={name in hints ? t(hints[name as keyof typeof hints]) : undefined}
          autoFocus={name === 'title'}
          {...(leftToRight.has(name) && { direction: 'ltr' as const })}
          {...(name === 'note' && { lines: 2 })}
        />
      ))}
      {problem !== null && field === null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" look="primary">
          {t('save')}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
