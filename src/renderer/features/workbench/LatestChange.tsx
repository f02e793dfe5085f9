import type { StatementChange } from '#core/operation/operation'
import { nameOf } from '#core/source/registry'
import { useTranslation } from '../../i18n/use-translation'
import { useVerdictWords } from '../../marks/use-verdict-words'
import { useDirectory } from '../../storage/sources'

/** Tells whoever cannot see it what a decision led to. */
export function LatestChange({ change }: { readonly change: StatementChange | null }) {
  const { t, i18n } = useTranslation(['workbench', 'domain', 'byHand'])
  const verdictWords = useVerdictWords()
  const directory = useDirectory()
  const words: string[] = []
  if (change) {
    const { made, unmade, after, others = [] } = change
    const { stance, source, stage, assessment, importance } = after
    const isMerged = others.some((turn) => turn.after.dismissal?.into)
    const isParted = others.some((turn) => turn.before.dismissal?.into)
    if (others.length > 0) words.push(t('byHand:told.cards', { count: others.length + 1 }))
    if (isMerged) words.push(t('byHand:told.merged'))
    if (isParted) words.push(t('byHand:told.parted'))
    if (made) words.push(t('byHand:told.made'))
    if (unmade) words.push(t('byHand:told.unmade'))
    if (after.spans !== undefined && !made && !isMerged && !isParted) words.push(t('byHand:told.words'))
    if (after.sourceName) words.push(t('byHand:told.named', { name: after.sourceName }))
    if (after.sourceName === null && !made) words.push(t('byHand:told.unnamed'))
    if (stance) words.push(t('stanceButton', { stance: t(`domain:stance.${stance}`) }))
    if (source?.source === null) words.push(t('source.button', { institution: t('source.noneShort') }))
    const linked = source?.source ? directory.lookUp(source.source) : null
    if (linked) words.push(t('source.button', { institution: nameOf(linked, i18n.language) }))
    if (assessment !== undefined && !made)
      words.push(t('verdictButton', { verdict: verdictWords(assessment?.content?.value ?? null).word }))
    if (importance)
      words.push(t('byHand:told.importance', { importance: t(`domain:importance.${importance}`) }))
    if (stage) words.push(t('stageNow', { stage: t(`domain:stage.${stage}`) }))
  }
  return (
    <p role="status" className="visually-hidden">
      {words.join('. ')}
    </p>
  )
}
