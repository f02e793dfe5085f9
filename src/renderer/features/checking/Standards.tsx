import { CircleCheck, CircleDashed } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { exceptable, type Standard } from '#core/workflow/standard'
import { missingFor } from '#core/workflow/standards'
import { publicStages } from '#core/workflow/stages'
import { ForeignText } from '../../i18n/ForeignText'
import { useTranslation } from '../../i18n/use-translation'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/TextField'
import { Toned } from '../../ui/Toned'
import styles from './Checking.module.css'
import { Person } from './Person'
import { useAsk } from './use-ask'
import type { Case } from './use-case'

/** What is missing for an approval, and the exceptions that somebody has answered for. */
export function Standards({ shown }: { readonly shown: Case }) {
  const { t } = useTranslation(['checking', 'domain'])
  const { ask, refuse, problem } = useAsk()
  const [excepting, setExcepting] = useState<Standard | null>(null)
  const [reason, setReason] = useState('')
  const { statement, article, profiles } = shown
  const missing = missingFor(statement, article, profiles)
  const canExcept = statement.stage !== 'approved' && !publicStages.has(statement.stage)
  const open = (standard: Standard | null) => {
    refuse(null)
    setReason('')
    setExcepting(standard)
  }
  const record = async (event: FormEvent) => {
    event.preventDefault()
    if (!excepting) return
    if (await ask({ type: 'recordException', statementId: statement.id, standard: excepting, reason }))
      open(null)
  }
  return (
    <section className={styles.standards} aria-labelledby="standards">
      <h2 id="standards" className={styles.heading}>
        {t('standards.title')}
      </h2>
      {missing.length === 0 ? (
        <Toned mark={{ icon: CircleCheck, tone: 'teal' }}>{t('standards.hold')}</Toned>
      ) : (
        <ul aria-label={t('standards.missing')} className={styles.missing}>
          {missing.map((standard) => (
            <li key={standard}>
              <Toned mark={{ icon: CircleDashed, tone: 'ochre' }}>{t(`domain:standard.${standard}`)}</Toned>
              {canExcept && exceptable.has(standard) && excepting !== standard && (
                <Button
                  look="quiet"
                  aria-label={t('standards.exceptFrom', { standard: t(`domain:standard.${standard}`) })}
                  onPress={() => open(standard)}
                >
                  {t('standards.except')}
                </Button>
              )}
              {excepting === standard && (
                <form className={styles.form} onSubmit={(event) => void record(event)}>
                  <TextField
                    autoFocus
                    lines={2}
                    label={t('standards.why')}
                    value={reason}
                    onChange={setReason}
                    problem={problem}
                  />
                  <div className={styles.buttons}>
                    <Button type="submit">{t('standards.record')}</Button>
                    <Button look="quiet" onPress={() => open(null)}>
                      {t('cancel')}
                    </Button>
                  </div>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {statement.exceptions.length > 0 && (
        <ul aria-label={t('standards.exceptions')} className={styles.missing}>
          {statement.exceptions.map(({ standard, reason: why, by }) => (
            <li key={standard}>
              <span>
                {t('standards.exception', { standard: t(`domain:standard.${standard}`) })}:{' '}
                <ForeignText>{why}</ForeignText> (<Person id={by} profiles={profiles} />)
              </span>
              {canExcept && (
                <Button
                  look="quiet"
                  aria-label={t('standards.withdrawFrom', { standard: t(`domain:standard.${standard}`) })}
                  onPress={() => void ask({ type: 'withdrawException', statementId: statement.id, standard })}
                >
                  {t('standards.withdraw')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
