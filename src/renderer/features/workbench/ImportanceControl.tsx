import { ChevronDown } from 'lucide-react'
import { importances, type Importance } from '#core/workflow/review'
import { useTranslation } from '../../i18n/use-translation'
import { Button } from '../../ui/Button'
import { ChoiceMenu } from '../../ui/ChoiceMenu'

export interface ImportanceControlProps {
  readonly importance: Importance
  readonly onChoose: (importance: Importance) => void
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** How much hangs on a card: what is most important is checked and reviewed first. */
export function ImportanceControl({ importance, onChoose, ...open }: ImportanceControlProps) {
  const { t } = useTranslation('domain')
  const word = t(`importance.${importance}`)
  return (
    <ChoiceMenu
      {...open}
      label={t('label.importance')}
      chosen={importance}
      choices={importances.toReversed().map((value) => ({ value, label: t(`importance.${value}`) }))}
      onChoose={onChoose}
    >
      <Button look="quiet">
        {t('label.importance')}: {word}
        <ChevronDown aria-hidden size={14} />
      </Button>
    </ChoiceMenu>
  )
}
