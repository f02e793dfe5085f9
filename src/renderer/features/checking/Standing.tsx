import { assessmentFor } from '#core/assessment/blind-second'
import type { Statement } from '#core/statement/statement'
import { useTranslation } from '../../i18n/use-translation'
import { useVerdictWords } from '../../marks/use-verdict-words'
import { useActor } from '../../storage/workspace-context'

/** Tells whoever cannot see it where the card stands after each decision. */
export function Standing({ statement }: { readonly statement: Statement }) {
  const { t } = useTranslation(['checking', 'domain'])
  const verdictWords = useVerdictWords()
  const assessment = assessmentFor(statement, useActor())
  const attribution = assessment?.attribution
  const words = [
    `${t('domain:label.stage')}: ${t(`domain:stage.${statement.stage}`)}`,
    attribution ? t(`domain:attribution.${attribution}`) : t('domain:noAttribution'),
    verdictWords(assessment?.content?.value ?? null).word,
    `${t('domain:label.evidence')}: ${statement.evidence.length}`,
  ]
  return (
    <p role="status" className="visually-hidden">
      {words.join('. ')}
    </p>
  )
}
