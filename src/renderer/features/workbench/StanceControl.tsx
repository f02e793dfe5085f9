import { ChevronDown } from 'lucide-react'
import { Button } from 'react-aria-components'
import { stances, type Stance } from '#core/statement/stance'
import { useTranslation } from '../../i18n/use-translation'
import { ChoiceMenu } from '../../ui/ChoiceMenu'
import { classNames } from '../../ui/class-names'
import { stanceMarks } from '../../marks/stance-marks'
import { Toned, ToneIcon } from '../../ui/Toned'
import toned from '../../ui/Toned.module.css'

export interface StanceControlProps {
  readonly stance: Stance
  readonly onCorrect: (stance: Stance) => void
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** The stance as a button that corrects it. */
export function StanceControl({ stance, onCorrect, ...open }: StanceControlProps) {
  const { t } = useTranslation(['workbench', 'domain'])
  const { icon: Icon, tone } = stanceMarks[stance]
  const word = t(`domain:stance.${stance}`)
  return (
    <ChoiceMenu
      {...open}
      label={t('domain:label.stance')}
      placement="bottom end"
      chosen={stance}
      choices={stances.map((value) => ({
        value,
        label: t(`domain:stance.${value}`),
        icon: <ToneIcon mark={stanceMarks[value]} />,
      }))}
      onChoose={onCorrect}
    >
      <Button
        aria-label={t('stanceButton', { stance: word })}
        className={classNames(toned['toned'], toned[tone], toned['chip'])}
      >
        <Icon aria-hidden size={15} />
        <span>{word}</span>
        <ChevronDown aria-hidden size={14} />
      </Button>
    </ChoiceMenu>
  )
}

/** The stance as it stands on a card that is not open. */
export function StanceChip({ stance }: { readonly stance: Stance }) {
  const { t } = useTranslation('domain')
  return (
    <Toned mark={stanceMarks[stance]} look="chip">
      {t(`stance.${stance}`)}
    </Toned>
  )
}
