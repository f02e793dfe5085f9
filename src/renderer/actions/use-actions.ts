import { useEffectEvent, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { bindings } from './bindings'
import type { ActionId } from './catalogue'
import { chordOf } from './keys'
import { hasOwnKeys, isInDialog } from './own-keys'
import {
  actionOfChord,
  actionsVersion,
  followActions,
  knownActions,
  register,
  runAction,
  type Doings,
  type KnownAction,
} from './registry'

/**
 * Say what named actions do while this component is on the screen. An action that belongs here and is not possible just
 * now is null: it is listed, and does nothing.
 *
 *     useActions({ 'card.next': () => step(1), 'card.why': active && (() => showWhy(active)) })
 */
export function useActions(doings: Doings): void {
  const registration = useRef<ReturnType<typeof register> | null>(null)
  const first = useEffectEvent(() => register(doings))
  // Before the screen is painted: whoever sees it can use its keys.
  useLayoutEffect(() => {
    const registered = first()
    registration.current = registered
    return () => registered.leave()
  }, [])
  useLayoutEffect(() => registration.current?.update(doings))
}

/** What can be done on the screen as it stands, kept up to date. */
export function useKnownActions(): readonly KnownAction[] {
  const version = useSyncExternalStore(followActions, actionsVersion)
  return useMemo(() => {
    void version
    return knownActions()
  }, [version])
}

/** Listen to the keys of all actions, wherever the focus is. Once, for the whole interface. */
export function useActionKeys(onDone: (id: ActionId) => void): void {
  const done = useEffectEvent(onDone)
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isInDialog(event.target)) return
      const chord = chordOf(event)
      const action = chord && actionOfChord(chord, hasOwnKeys(event.target), bindings())
      if (!action) return
      event.preventDefault()
      runAction(action)
      done(action)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
