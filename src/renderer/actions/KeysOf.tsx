import { KeyCaps } from '../ui/KeyCaps'
import { chordsOf, useBindings } from './bindings'
import type { ActionId } from './catalogue'
import { isMac } from './host-keys'
import { keyCaps } from './keys'

/** The first key of an action as a person has it, or nothing. */
export function KeysOf({ id }: { readonly id: ActionId }) {
  const [chord] = chordsOf(id, useBindings())
  return chord === undefined ? null : <KeyCaps caps={keyCaps(chord, isMac)} />
}

/** The first key of an action in one word, for a tooltip; undefined where it has none. */
export function useKeyHint(): (id: ActionId) => { readonly hint?: string } {
  const bindings = useBindings()
  return (id) => {
    const [chord] = chordsOf(id, bindings)
    return chord === undefined ? {} : { hint: keyCaps(chord, isMac).join(isMac ? '' : '+') }
  }
}
