import { useTranslation } from 'react-i18next'
import type { StatementChange } from '#core/operation/operation'
import { institutionById, nameOf } from '#core/source/registry'
import { useVerdictWords } from '../../marks/use-verdict-words'

/** Tells whoever cannot see it what a decision led to. */
export function LatestChange({ change }: { readonly change: StatementChange | null }) {
  const { t, i18n } = useTranslation(['workbench', 'domain'])
  const verdictWords = useVerdictWords()
  const words: string[] = []
  if (change) {
    const { stance, source, stage, assessment } = change.after
    if (stance) words.push(t('stanceButton', { stance: t(`domain:stance.${stance}`) }))
    if (source?.institution === null) words.push(t('source.button', { institution: t('source.noneShort') }))
    const institution = source?.institution ? institutionById(source.institution) : null
    if (institution) words.push(t('source.button', { institution: nameOf(institution, i18n.language) }))
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
