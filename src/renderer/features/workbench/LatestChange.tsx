import { useTranslation } from 'react-i18next'
import type { StatementChange } from '#core/operation/operation'
import { useVerdictWords } from './use-verdict-words'

/** Tells whoever cannot see it what a decision led to. */
export function LatestChange({ change }: { readonly change: StatementChange | null }) {
  const { t } = useTranslation(['workbench', 'domain'])
  const verdictWords = useVerdictWords()
  const words: string[] = []
  if (change) {
    const { stance, stage, assessment } = change.after
    if (stance) words.push(t('stanceButton', { stance: t(`domain:stance.${stance}`) }))
    if (assessment !== undefined)
      words.push(t('verdictButton', { verdict: verdictWords(assessment?.content?.value ?? null).word }))
    if (stage) words.push(t('stageNow', { stage: t(`domain:stage.${stage}`) }))
  }
  return (
    <p role="status" className="visually-hidden">
      {words.join('. ')}
    </p>
  )
}
