import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components'
import { Button } from './Button'
import styles from './ChoiceMenu.module.css'

export interface CheckChoice {
  readonly value: string
  readonly label: string
  readonly icon?: ReactNode
  /** What follows the label, such as how many there are. */
  readonly note: string
  /** BCP 47 tag of the label's language, where that is not the interface's. */
  readonly language?: string | undefined
}

export interface CheckMenuProps {
  /** What is being chosen: on the button, and the menu's accessible name. */
  readonly label: string
  /** How many are chosen, on the button; null where none is. */
  readonly chosenNote: string | null
  readonly choices: readonly CheckChoice[]
  readonly chosen: readonly string[]
  readonly onChoose: (values: readonly string[]) => void
}

/** A button's menu in which any number of things is chosen. It stays open until it is left. */
export function CheckMenu({ label, chosenNote, choices, chosen, onChoose }: CheckMenuProps) {
  return (
    <MenuTrigger>
      <Button look={chosenNote === null ? 'quiet' : 'plain'}>
        {label}
        {chosenNote !== null && <strong>{chosenNote}</strong>}
        <ChevronDown aria-hidden size={16} />
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start" offset={4}>
        <Menu
          aria-label={label}
          className={styles.menu ?? ''}
          selectionMode="multiple"
          selectedKeys={chosen}
          onSelectionChange={(selection) =>
            onChoose(selection === 'all' ? choices.map(({ value }) => value) : [...selection].map(String))
          }
          items={choices.map((choice) => ({ ...choice, id: choice.value }))}
          dependencies={[chosen]}
        >
          {(choice) => (
            <MenuItem textValue={choice.label} className={styles.item ?? ''}>
              <Check
                aria-hidden
                size={16}
                visibility={chosen.includes(choice.value) ? 'visible' : 'hidden'}
              />
              {choice.icon}
              <Text slot="label" className={styles.label ?? ''} lang={choice.language} dir="auto">
                {choice.label}
              </Text>
              <span className={styles.note}>{choice.note}</span>
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
