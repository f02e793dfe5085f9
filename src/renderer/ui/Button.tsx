import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './Button.module.css'
import { classNames } from './class-names'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly children: ReactNode
  /** `primary` at most once on a screen's part; `quiet` has no border until it is pointed at. */
  readonly look?: 'primary' | 'plain' | 'quiet'
  readonly ref?: Ref<HTMLButtonElement>
  /**
   * Id of the words that say why it cannot be pressed now, and what to do. It can still be reached, so that everybody
   * hears them; null where it can be pressed.
   */
  readonly unavailable?: string | null
}

export function Button({ look = 'plain', unavailable = null, children, ...props }: ButtonProps) {
  const isOff = unavailable !== null && {
    'aria-disabled': true,
    'aria-describedby': unavailable,
    onPress: () => undefined,
    type: 'button' as const,
  }
  return (
    <AriaButton {...props} {...isOff} className={classNames(styles.button, styles[look])}>
      {children}
    </AriaButton>
  )
}
