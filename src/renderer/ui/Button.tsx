import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './Button.module.css'
import { classNames } from './class-names'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly children: ReactNode
  /** `primary` at most once on a screen's part; `quiet` has no border until it is pointed at. */
  readonly look?: 'primary' | 'plain' | 'quiet'
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button({ look = 'plain', children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={classNames(styles.button, styles[look])}>
      {children}
    </AriaButton>
  )
}
