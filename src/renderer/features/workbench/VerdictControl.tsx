import { ChevronDown } from 'lucide-react'
import { useTranslation } from '../../i18n/use-translation'
import { Button } from '../../ui/Button'
import { ChoiceMenu } from '../../ui/ChoiceMenu'
import { deskScale } from '#core/assessment/desk-scale'
import { Toned, ToneIcon } from '../../ui/Toned'
import { useVerdictWords } from '../../marks/use-verdict-words'

/** The menu's choice that takes a verdict back. No value of a scale is empty. */
const none = ''

export interface VerdictControlProps {
  readonly value: string | null
  readonly onAssess: (value: string | null) => void
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** The verdict as a button that gives, changes or takes it back, on the desk's scale. */
export function VerdictControl({ value, onAssess, ...open }: VerdictControlProps) {
  const { t } = useTranslation(['workbench', 'domain'])
  const verdictWords = useVerdictWords()
  const { word, mark } = verdictWords(value)
  const choices = [null, ...deskScale.values.map((choice) => choice.value)].map((choice) => {
    const words = verdictWords(choice)
    return {
      value: choice ?? none,
      label: choice === null ? t('noVerdictChoice') : words.word,
      icon: <ToneIcon mark={words.mark} />,
    }
  })
  return (
    <ChoiceMenu
      {...open}
      label={t('domain:label.verdict')}
      chosen={value ?? none}
      choices={choices}
      onChoose={(choice) => onAssess(choice === none ? null : choice)}
    >
      <Button aria-label={t('verdictButton', { verdict: word })}>
        <Toned mark={mark}>{value === null ? t('giveVerdict') : word}</Toned>
        <ChevronDown aria-hidden size={14} />
      </Button>
    </ChoiceMenu>
  )
}
