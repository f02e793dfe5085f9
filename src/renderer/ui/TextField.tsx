import type { KeyboardEvent, Ref } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components'
import { classNames } from './class-names'
import styles from './TextField.module.css'

export interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly onKeyDown?: (event: KeyboardEvent) => void
  /** What to write here, in a few words below the field. */
  readonly hint?: string | undefined
  /** Why what stands here cannot stay; read out with the field. */
  readonly problem?: string | null | undefined
  /** Lines to begin with; absent for a field of one line. */
  readonly lines?: number
  /** `ltr` for addresses and dates; otherwise what is written decides. */
  readonly direction?: 'ltr'
  readonly placeholder?: string
  readonly type?: 'text' | 'url'
  /** The label is there for those who hear it and not to be seen. */
  readonly labelHidden?: boolean
  readonly isReadOnly?: boolean
  readonly autoFocus?: boolean
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>
}

/** A field with its label above and, where something is wrong, the reason below. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, hint, problem, lines, direction, placeholder, inputRef } = props
  const input = {
    className: styles.input ?? '',
    dir: direction ?? 'auto',
    ...(placeholder !== undefined && { placeholder }),
    ...(inputRef && { ref: inputRef }),
  }
  return (
    <AriaTextField
      className={styles.field ?? ''}
      value={value}
      onChange={onChange}
      isInvalid={problem != null}
      // What is wrong was found by the rules of the desk: the form may be sent again with the same or other words.
      validationBehavior="aria"
      isReadOnly={props.isReadOnly ?? false}
      type={props.type ?? 'text'}
      {...(props.onBlur && { onBlur: props.onBlur })}
      {...(props.onKeyDown && { onKeyDown: props.onKeyDown })}
      // Only where a person has just asked for the field.
      autoFocus={props.autoFocus ?? false}
    >
      <Label className={classNames(styles.label, props.labelHidden && 'visually-hidden')}>{label}</Label>
      {lines === undefined ? <Input {...input} /> : <TextArea {...input} rows={lines} />}
      {hint !== undefined && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.problem ?? ''}>{problem}</FieldError>
    </AriaTextField>
  )
}
