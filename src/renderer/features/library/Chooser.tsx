import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import { Button } from '../../ui/Button'
import { ChoiceMenu, type Choice } from '../../ui/ChoiceMenu'
import styles from './Choosers.module.css'

export interface ChooserProps<Value extends string> {
  readonly label: string
  readonly choices: readonly Choice<Value>[]
  readonly chosen: Value
  readonly onChoose: (value: Value) => void
}

/** One of several things, with what is chosen in sight and the others in a menu. */
export function Chooser<Value extends string>({ label, choices, chosen, onChoose }: ChooserProps<Value>) {
  const id = useId()
  const shown = choices.find(({ value }) => value === chosen)
  return (
    <div className={styles.chooser}>
      <span id={`${id}label`} className={styles.label}>
        {label}
      </span>
      <ChoiceMenu label={label} choices={choices} chosen={chosen} onChoose={onChoose}>
        <Button aria-labelledby={`${id}label ${id}chosen`}>
          <bdi id={`${id}chosen`} className={styles.chosen}>
            {shown?.label ?? ''}
          </bdi>
          <ChevronDown aria-hidden size={16} />
        </Button>
      </ChoiceMenu>
    </div>
  )
}
