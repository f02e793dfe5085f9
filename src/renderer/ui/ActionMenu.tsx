import type { ReactNode } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover, Text, type MenuTriggerProps } from 'react-aria-components'
import styles from './ChoiceMenu.module.css'

export interface ActionMenuProps<Value extends string> extends Pick<
  MenuTriggerProps,
  'isOpen' | 'onOpenChange'
> {
  /** The menu's accessible name. */
  readonly label: string
  readonly actions: readonly { readonly value: Value; readonly label: string; readonly hint?: string }[]
  readonly onChoose: (value: Value) => void
  /** The button that opens it. */
  readonly children: ReactNode
}

/** A button's menu of things that are done at once. */
export function ActionMenu<Value extends string>({
  label,
  actions,
  onChoose,
  children,
  ...open
}: ActionMenuProps<Value>) {
  return (
    <MenuTrigger {...open}>
      {children}
      <Popover className={styles.popover ?? ''} placement="bottom end" offset={4}>
        <Menu
          aria-label={label}
          autoFocus="first"
          className={styles.menu ?? ''}
          onAction={(key) => {
            const action = actions.find(({ value }) => value === key)
            if (action) onChoose(action.value)
          }}
        >
          {actions.map(({ value, label: name, hint }) => (
            <MenuItem key={value} id={value} textValue={name} className={styles.item ?? ''}>
              <span className={styles.words}>
                <Text slot="label" className={styles.label ?? ''}>
                  {name}
                </Text>
                {hint !== undefined && (
                  <Text slot="description" className={styles.hint ?? ''}>
                    {hint}
                  </Text>
                )}
              </span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
