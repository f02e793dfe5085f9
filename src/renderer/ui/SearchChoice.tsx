import { Check, Search } from 'lucide-react'
import { type ReactNode } from 'react'
import {
  Autocomplete,
  DialogTrigger,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
  TextField,
  type DialogTriggerProps,
} from 'react-aria-components'
import styles from './SearchChoice.module.css'

export interface FoundChoice {
  readonly value: string
  readonly label: string
  /** What tells it from others of nearly the same name. */
  readonly note?: string | null
  readonly isChosen?: boolean
}

export interface SearchChoiceProps extends Pick<DialogTriggerProps, 'isOpen' | 'onOpenChange'> {
  readonly searchLabel: string
  readonly listLabel: string
  readonly query: string
  readonly onQuery: (query: string) => void
  /** Whatever answers the query, best first. */
  readonly choices: readonly FoundChoice[]
  readonly onChoose: (value: string) => void
  /** Said above the list: what to type, or that nothing was found. */
  readonly hint: string | null
  /** Stands below the list. */
  readonly footer?: ReactNode
  /** The button that opens it. Its name is the dialog's too. */
  readonly children: ReactNode
}

/**
 * A button's little dialog in which one thing of very many is searched for. The focus stays in the field;
 * arrows go through the list, Enter chooses.
 */
export function SearchChoice(props: SearchChoiceProps) {
  const { query, onQuery, choices, onChoose, hint, footer, isOpen, onOpenChange } = props
  return (
    <DialogTrigger {...(isOpen !== undefined && { isOpen })} {...(onOpenChange && { onOpenChange })}>
      {props.children}
      <Popover className={styles.popover ?? ''} placement="bottom start" offset={4}>
        {/* No Dialog: without one the popover itself is it, its hidden way out for screen readers included. */}
        <div className={styles.parts}>
          {/* Nothing is chosen that nobody went to. (With its first item focused by typing, the list also lets a quick
              down and up choose the wrong one: its active descendant follows half a second late.) */}
          <Autocomplete inputValue={query} onInputChange={onQuery} disableAutoFocusFirst>
            {/* No SearchField: its Escape would empty the field and leave the dialog open. */}
            <TextField aria-label={props.searchLabel} autoFocus className={styles.field ?? ''}>
              <Search aria-hidden size={16} />
              <Input className={styles.input ?? ''} placeholder={props.searchLabel} />
            </TextField>
            {hint !== null && <p className={styles.hint}>{hint}</p>}
            <ListBox
              aria-label={props.listLabel}
              className={styles.list ?? ''}
              items={choices.map((choice) => ({ ...choice, id: choice.value }))}
              onAction={(value) => onChoose(String(value))}
              dependencies={[choices]}
            >
              {(choice) => (
                <ListBoxItem
                  textValue={choice.label}
                  className={styles.item ?? ''}
                  data-chosen={choice.isChosen || undefined}
                >
                  <Text slot="label">{choice.label}</Text>
                  {choice.isChosen && <Check aria-hidden size={16} />}
                  {choice.note && (
                    <Text slot="description" className={styles.note ?? ''}>
                      {choice.note}
                    </Text>
                  )}
                </ListBoxItem>
              )}
            </ListBox>
          </Autocomplete>
          {footer && <div className={styles.footer}>{footer}</div>}
        </div>
      </Popover>
    </DialogTrigger>
  )
}
