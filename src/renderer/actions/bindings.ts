import { useSyncExternalStore } from 'react'
import { z } from 'zod'
import { actionIds, definitionOf, meet, type ActionId } from './catalogue'
import { canBeGiven, isSingleKey, type Chord } from './keys'

/** What a person has changed on this machine. An action with null has no key; one that is absent has its own. */
const Changes = z.record(z.string(), z.string().nullable())
type Changes = z.infer<typeof Changes>

export interface Bindings {
  readonly changes: Readonly<Changes>
  /** Single letters act as commands unless they were switched off, for people who speak to their computer (WCAG 2.1.4). */
  readonly singleKeysOn: boolean
}

const changesKey = 'isnad.keys'
const singleKeysKey = 'isnad.singleKeys'
const listeners = new Set<() => void>()
let current: Bindings | null = null

export function bindings(): Bindings {
  return (current ??= {
    changes: keptChanges(),
    singleKeysOn: localStorage.getItem(singleKeysKey) !== 'off',
  })
}

function keptChanges(): Changes {
  try {
    return Changes.catch({}).parse(JSON.parse(localStorage.getItem(changesKey) ?? '{}'))
  } catch {
    return {}
  }
}

function changed(next: Bindings): void {
  current = next
  for (const listener of listeners) listener()
}

/** The chords that do an action, as far as the person wants any. */
export function chordsOf(id: ActionId, { changes, singleKeysOn }: Bindings): readonly Chord[] {
  const change = changes[id]
  const chords = change === undefined ? definitionOf(id).keys : change === null ? [] : [change]
  return singleKeysOn ? chords : chords.filter((chord) => !isSingleKey(chord))
}

/** Why an action may not have a chord. `meets` is the action that has it already. */
export type ChordRefusal =
  { readonly code: 'reserved' } | { readonly code: 'taken'; readonly meets: ActionId }

/** What stands against giving an action a chord; null for nothing. */
export function refusalOf(id: ActionId, chord: Chord, { changes }: Bindings): ChordRefusal | null {
  if (!canBeGiven(chord)) return { code: 'reserved' }
  const all = { changes, singleKeysOn: true }
  const meets = actionIds.find(
    (other) => other !== id && meet(id, other) && chordsOf(other, all).includes(chord),
  )
  return meets ? { code: 'taken', meets } : null
}

/** Give an action a chord, or none with null. Changes nothing where it is refused. */
export function giveChord(id: ActionId, chord: Chord | null): ChordRefusal | null {
  const before = bindings()
  const refusal = chord === null ? null : refusalOf(id, chord, before)
  if (refusal) return refusal
  keep({ ...before, changes: { ...before.changes, [id]: chord } })
  return null
}

/** Give an action the keys that it came with. Refused where another has one of them by now. */
export function giveOwnChord(id: ActionId): ChordRefusal | null {
  const before = bindings()
  for (const chord of definitionOf(id).keys) {
    const refusal = refusalOf(id, chord, before)
    if (refusal) return refusal
  }
  const changes = Object.fromEntries(Object.entries(before.changes).filter(([key]) => key !== id))
  keep({ ...before, changes })
  return null
}

/** All keys as they came. */
export function resetChords(): void {
  keep({ ...bindings(), changes: {} })
}

function keep(next: Bindings): void {
  localStorage.setItem(changesKey, JSON.stringify(next.changes))
  changed(next)
}

export function switchSingleKeys(isOn: boolean): void {
  localStorage.setItem(singleKeysKey, isOn ? 'on' : 'off')
  changed({ ...bindings(), singleKeysOn: isOn })
}

/** Which keys do what, kept up to date. */
export function useBindings(): Bindings {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, bindings)
}
