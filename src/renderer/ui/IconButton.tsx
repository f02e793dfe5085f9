import type { LucideIcon } from 'lucide-react'
import { Button as AriaButton, Tooltip, TooltipTrigger, type ButtonProps } from 'react-aria-components'
import styles from './Button.module.css'
import { classNames } from './class-names'

export interface IconButtonProps extends Omit<
  ButtonProps,
  'className' | 'style' | 'children' | 'aria-label'
> {
  readonly icon: LucideIcon
  /** The accessible name, also shown as a tooltip. */
  readonly label: string
  /** Added to the tooltip, such as a shortcut. */
  readonly hint?: string
  /** The icon points somewhere and turns round with the interface. */
  readonly directional?: boolean
}

export function IconButton({ icon: Icon, label, hint, directional = false, ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={600}>
      <AriaButton
        {...props}
        aria-label={label}
        className={classNames(styles.button, styles.quiet, styles.icon)}
      >
        <Icon aria-hidden size={18} className={classNames(directional && 'mirrored')} />
      </AriaButton>
      <Tooltip className={styles.tooltip ?? ''} offset={6}>
        {label}
        {hint && <kbd className={styles.hint}>{hint}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}
