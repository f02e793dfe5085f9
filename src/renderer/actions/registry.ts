import { chordsOf, type Bindings } from './bindings'
import { definitionOf, type ActionId } from './catalogue'
import { belongsToFields, type Chord } from './keys'

/** What an action does here and now. */
export interface Doing {
  readonly run: () => void
  /** In place of the words of the catalogue, where this place knows better ones. */
  readonly name?: string
}

/** What a part of the screen does for each action; null where it is not possible just now. */
export type Doings = { readonly [Id in ActionId]?: Doing | (() => void) | null | false | undefined }

interface Registration {
  current: Doings
}

const registrations: Registration[] = []
const listeners = new Set<() => void>()
let version = 0

/** Called whenever other actions are possible than before. Answers how to leave. */
export function followActions(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Another number whenever other actions are possible. */
export const actionsVersion = (): number => version

function tell(): void {
  version += 1
  for (const listener of listeners) listener()
}

/** Let actions be done. The latest to come goes first. */
export function register(doings: Doings): { update(doings: Doings): void; leave(): void } {
  const registration: Registration = { current: doings }
  registrations.push(registration)
  tell()
  return {
    update(next) {
      const differs = outlineOf(next) !== outlineOf(registration.current)
      registration.current = next
      if (differs) tell()
    },
    leave() {
      registrations.splice(registrations.indexOf(registration), 1)
      tell()
    },
  }
}

/** What others see of some doings: which actions, under which names, and whether they are possible. */
function outlineOf(doings: Doings): string {
  return Object.entries(doings)
    .map(([id, doing]) => `${id} ${doing ? 1 : 0} ${doing && 'name' in doing ? String(doing.name) : ''}`)
    .join('\n')
}

export interface KnownAction {
  readonly id: ActionId
  /** Null where it belongs to this screen and is not possible just now. */
  readonly doing: Doing | null
}

/** What belongs to the screen as it stands, in the order of the catalogue's registrations; possible or not. */
export function knownActions(): KnownAction[] {
  const known = new Map<ActionId, Doing | null>()
  for (const { current } of registrations) {
    for (const [id, doing] of Object.entries(current) as [ActionId, Doings[ActionId]][]) {
      const now = doing ? (typeof doing === 'function' ? { run: doing } : doing) : null
      if (now || !known.has(id)) known.set(id, now)
    }
  }
  return [...known].map(([id, doing]) => ({ id, doing }))
}

/** Do an action. Answers whether it was possible. */
export function runAction(id: ActionId): boolean {
  const doing = knownActions().find((action) => action.id === id)?.doing
  doing?.run()
  return doing != null
}

/** The action that a chord does now; null for none. @param writing - whether the focus is where letters are letters */
export function actionOfChord(chord: Chord, writing: boolean, bindings: Bindings): ActionId | null {
  const action = knownActions().find(
    ({ id, doing }) =>
      doing !== null &&
      chordsOf(id, bindings).includes(chord) &&
      (!writing || (definitionOf(id).alsoInFields === true && !belongsToFields(chord))),
  )
  return action?.id ?? null
}
