/** Places where letters are letters: fields, and lists with keys of their own. */
const ownKeys =
  'input:not([type=checkbox], [type=radio], [type=button], [type=file]), textarea, select, [contenteditable], [role=menu], [role=dialog], [role=listbox]'

export function hasOwnKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(ownKeys) !== null
}

/** Whatever is open over the screen is to be answered first. */
export function isInDialog(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('[role=menu], [role=dialog], [role=alertdialog]') !== null
  )
}
