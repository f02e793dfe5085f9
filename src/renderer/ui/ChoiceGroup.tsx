import { Label, Radio, RadioGroup } from 'react-aria-components'
import { classNames } from './class-names'
import styles from './ChoiceGroup.module.css'
import { Toned, type Mark } from './Toned'

export interface MarkedChoice<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly mark?: Mark
  /** The key that chooses it, shown beside it. */
  readonly hint?: string
}

export interface ChoiceGroupProps<Value extends string> {
  readonly label: string
  readonly choices: readonly MarkedChoice<Value>[]
  readonly chosen: Value | null
  readonly onChoose: (value: Value) => void
  readonly isReadOnly?: boolean
  readonly labelHidden?: boolean
}

/** A few choices that are all in sight, of which at most one is taken. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const { label, choices, chosen, onChoose } = props
  return (
    <RadioGroup
      className={styles.group ?? ''}
      value={chosen}
      onChange={(value) => onChoose(value as Value)}
      isReadOnly={props.isReadOnly ?? false}
      orientation="horizontal"
    >
      <Label className={classNames(styles.label, props.labelHidden && 'visually-hidden')}>{label}</Label>
      <div className={styles.choices}>
        {choices.map(({ value, label: word, mark, hint }) => (
          <Radio key={value} value={value} className={styles.choice ?? ''}>
            {mark ? <Toned mark={mark}>{word}</Toned> : word}
            {hint !== undefined && (
              <kbd aria-hidden className={styles.hint} dir="ltr">
                {hint}
              </kbd>
            )}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
