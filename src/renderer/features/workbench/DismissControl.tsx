import { dismissalReasons, type DismissalReason } from '#core/workflow/review'
import { useTranslation } from '../../i18n/use-translation'
import { Button } from '../../ui/Button'
import { ChoiceMenu } from '../../ui/ChoiceMenu'

export interface DismissControlProps {
  readonly onDismiss: (reason: DismissalReason) => void
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** Puts a card aside, with the reason. */
export function DismissControl({ onDismiss, ...open }: DismissControlProps) {
  const { t } = useTranslation(['workbench', 'domain'])
  return (
    <ChoiceMenu
      {...open}
      label={t('dismissBecause')}
      chosen={null}
      choices={dismissalReasons.map((value) => ({ value, label: t(`domain:dismissal.${value}`) }))}
      onChoose={onDismiss}
    >
      <Button look="quiet">{t('domain:stageEvent.dismiss')}</Button>
    </ChoiceMenu>
  )
}
