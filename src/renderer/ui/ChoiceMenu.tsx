import type { ReactNode } from 'react'
import {
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  Text,
  type Selection,
  type MenuTriggerProps,
} from 'react-aria-components'
import { Check } from 'lucide-react'
import styles from './ChoiceMenu.module.css'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly icon?: ReactNode
  /** The language that the label is written in, where that is not the interface's. */
  readonly language?: string
}

export interface ChoiceMenuProps<Value extends string> extends Pick<
  MenuTriggerProps,
  'isOpen' | 'onOpenChange'
> {
  /** What is being chosen: the menu's accessible name. */
  readonly label: string
  readonly choices: readonly Choice<Value>[]
  readonly chosen: Value | null
  readonly onChoose: (value: Value) => void
  /** The button that opens it. */
  readonly children: ReactNode
  readonly placement?: 'bottom start' | 'bottom end'
}

/** A button's menu in which exactly one of several things is chosen. */
export function ChoiceMenu<Value extends string>({
  label,
  choices,
  chosen,
  onChoose,
  children,
  placement = 'bottom start',
  ...open
}: ChoiceMenuProps<Value>) {
  const choose = (selection: Selection) => {
    const choice = choices.find(({ value }) => selection !== 'all' && selection.has(value))
    if (choice) onChoose(choice.value)
  }
  return (
    <MenuTrigger {...open}>
      {children}
      <Popover className={styles.popover ?? ''} placement={placement} offset={4}>
        <Menu
          aria-label={label}
          // Opened by a key of its own, the first choice takes Enter where none has been made yet.
          autoFocus={chosen === null ? 'first' : true}
          className={styles.menu ?? ''}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={chosen === null ? [] : [chosen]}
          onSelectionChange={choose}
        >
          {choices.map((choice) => (
            <MenuItem
              key={choice.value}
              id={choice.value}
              textValue={choice.label}
              className={styles.item ?? ''}
            >
              {choice.icon}
              <Text slot="label" className={styles.label ?? ''} lang={choice.language}>
                {choice.label}
              </Text>
              {choice.value === chosen && <Check aria-hidden size={16} />}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
