import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import styles from './CheckGroup.module.css'

export interface CheckGroupProps<Value extends string> {
  readonly label: string
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly count?: string }[]
  readonly chosen: readonly Value[]
  readonly onChoose: (chosen: readonly Value[]) => void
}

/** A few choices that are all in sight, of which any number is taken. */
export function CheckGroup<Value extends string>({
  label,
  choices,
  chosen,
  onChoose,
}: CheckGroupProps<Value>) {
  return (
    <CheckboxGroup
      className={styles.group ?? ''}
      value={[...chosen]}
      onChange={(values) => onChoose(values as Value[])}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <div className={styles.choices}>
        {choices.map(({ value, label: word, count }) => (
          <Checkbox key={value} value={value} className={styles.choice ?? ''}>
            <bdi>{word}</bdi>
            {count !== undefined && <span className={styles.count}>{count}</span>}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  )
}
