import type { Chord } from './keys'

/** Where an action can be done. The scopes in the order in which they are listed. */
export const scopes = [
  'library',
  'workbench',
  'checking',
  'review',
  'sources',
  'report',
  'settings',
  'copies',
  'everywhere',
] as const
export type Scope = (typeof scopes)[number]

export interface ActionDefinition {
  readonly scopes: readonly Scope[]
  /** Until a person gives it others: any of these does it, the first is shown. */
  readonly keys: readonly Chord[]
  /** Its chord with Ctrl or Cmd works while a person writes, too, unless the field undoes by it. */
  readonly alsoInFields?: true
  /** A browser lets it be done only by a person's own key or press in the page, not from the desktop's menus. */
  readonly inPageOnly?: true
}

const cards = ['workbench', 'checking', 'review'] as const

/**
 * Everything that can be done by name: from the palette, by a key, from the desktop's menus. Its words are
 * `name.<id>` in `locales/<language>/actions.json`; of an id that ends in a number, the words without it, with the number
 * as `{{place}}`. Features say what an action does with `useActions`.
 */
export const catalogue = {
  palette: { scopes: ['everywhere'], keys: ['Mod+KeyK'], alsoInFields: true },
  search: { scopes: ['everywhere'], keys: ['Mod+Shift+KeyF', 'Slash'], alsoInFields: true },
  shortcuts: { scopes: ['everywhere'], keys: ['Question'] },
  tour: { scopes: ['everywhere'], keys: [] },
  'go.library': { scopes: ['everywhere'], keys: [] },
  'go.overview': { scopes: ['everywhere'], keys: [] },
  'go.sources': { scopes: ['everywhere'], keys: [] },
  'go.review': { scopes: ['everywhere'], keys: [] },
  'go.settings': { scopes: ['everywhere'], keys: ['Mod+Comma'], alsoInFields: true },
  'go.copies': { scopes: ['everywhere'], keys: [] },
  'look.system': { scopes: ['everywhere'], keys: [] },
  'look.light': { scopes: ['everywhere'], keys: [] },
  'look.dark': { scopes: ['everywhere'], keys: [] },
  'language.next': { scopes: ['everywhere'], keys: [] },

  'library.files': { scopes: ['library'], keys: ['Mod+KeyO'], inPageOnly: true },
  'library.folder': { scopes: ['library'], keys: [], inPageOnly: true },
  'library.paste': { scopes: ['library'], keys: [] },
  'sample.1': { scopes: ['library'], keys: [] },
  'sample.2': { scopes: ['library'], keys: [] },

  'card.next': { scopes: cards, keys: ['KeyJ'] },
  'card.previous': { scopes: cards, keys: ['KeyK'] },
  'card.step': { scopes: cards, keys: ['KeyA'] },
  undo: { scopes: [...cards, 'sources', 'report'], keys: ['Mod+KeyZ'] },
  redo: { scopes: [...cards, 'sources', 'report'], keys: ['Mod+Shift+KeyZ', 'Mod+KeyY'] },

  'card.stance': { scopes: ['workbench'], keys: ['KeyS'] },
  'card.source': { scopes: ['workbench'], keys: ['KeyL'] },
  'card.verdict': { scopes: ['workbench'], keys: ['KeyV'] },
  'card.check': { scopes: ['workbench'], keys: ['KeyC'] },
  'card.why': { scopes: ['workbench'], keys: ['KeyW'] },
  'card.dismiss': { scopes: ['workbench'], keys: ['KeyD'] },
  'card.overlap': { scopes: ['workbench'], keys: ['KeyO'] },
  'view.filter': { scopes: ['workbench'], keys: ['KeyF'] },
  'view.clearFilter': { scopes: ['workbench'], keys: ['Shift+KeyF'] },
  'view.list': { scopes: ['workbench'], keys: ['KeyG'] },
  'view.strip': { scopes: ['workbench'], keys: [] },
  'view.beside': { scopes: ['workbench'], keys: ['KeyB'] },
  'view.link': { scopes: ['workbench'], keys: [] },
  'pair.next': { scopes: ['workbench'], keys: ['KeyY'] },
  'pair.previous': { scopes: ['workbench'], keys: ['Shift+KeyY'] },
  'text.caret': { scopes: ['workbench'], keys: ['KeyR'] },
  'text.newCard': { scopes: ['workbench'], keys: ['KeyH'] },
  'card.words': { scopes: ['workbench'], keys: ['KeyE'] },
  'card.foundWords': { scopes: ['workbench'], keys: [] },
  'card.name': { scopes: ['workbench'], keys: ['Shift+KeyL'] },
  'card.importance': { scopes: ['workbench'], keys: ['KeyI'] },
  'card.split': { scopes: ['workbench'], keys: ['KeyX'] },
  'cards.choose': { scopes: ['workbench'], keys: ['KeyT'] },
  'cards.chooseAll': { scopes: ['workbench'], keys: ['Shift+KeyT'] },
  'cards.merge': { scopes: ['workbench'], keys: ['KeyM'] },
  'cards.clear': { scopes: ['workbench'], keys: [] },
  'article.report': { scopes: ['workbench'], keys: [] },
  'article.versions': { scopes: ['workbench'], keys: [] },

  'source.new': { scopes: ['sources'], keys: ['KeyN'] },
  'source.change': { scopes: ['sources'], keys: ['KeyE'] },
  'source.merge': { scopes: ['sources'], keys: ['KeyM'] },
  'source.split': { scopes: ['sources'], keys: ['KeyP'] },
  'picture.1': { scopes: ['sources'], keys: [] },
  'picture.2': { scopes: ['sources'], keys: [] },

  'report.build': { scopes: ['report'], keys: ['KeyB'] },
  'report.save': { scopes: ['report'], keys: ['Mod+KeyS'] },
  'report.saveAs': { scopes: ['report'], keys: ['Mod+Shift+KeyS'] },
  'report.article': { scopes: ['report'], keys: [] },

  'profile.new': { scopes: ['settings'], keys: [] },
  'desk.logo': { scopes: ['settings'], keys: [], inPageOnly: true },
  'desk.noLogo': { scopes: ['settings'], keys: [] },

  'case.save': { scopes: ['copies'], keys: [] },
  'case.all': { scopes: ['copies'], keys: [] },
  'case.open': { scopes: ['copies'], keys: [], inPageOnly: true },
  'backup.now': { scopes: ['copies'], keys: [] },
  'backup.copy': { scopes: ['copies'], keys: [] },
  'backup.fromFile': { scopes: ['copies'], keys: [], inPageOnly: true },

  'verdict.1': { scopes: ['workbench', 'checking'], keys: ['Digit1'] },
  'verdict.2': { scopes: ['workbench', 'checking'], keys: ['Digit2'] },
  'verdict.3': { scopes: ['workbench', 'checking'], keys: ['Digit3'] },
  'verdict.4': { scopes: ['workbench', 'checking'], keys: ['Digit4'] },
  'verdict.5': { scopes: ['workbench', 'checking'], keys: ['Digit5'] },
  'verdict.6': { scopes: ['workbench', 'checking'], keys: ['Digit6'] },
  'verdict.7': { scopes: ['workbench', 'checking'], keys: ['Digit7'] },
  'verdict.8': { scopes: ['workbench', 'checking'], keys: ['Digit8'] },
  'verdict.9': { scopes: ['workbench', 'checking'], keys: ['Digit9'] },

  'attribution.1': { scopes: ['checking'], keys: ['Shift+Digit1'] },
  'attribution.2': { scopes: ['checking'], keys: ['Shift+Digit2'] },
  'attribution.3': { scopes: ['checking'], keys: ['Shift+Digit3'] },
  'attribution.4': { scopes: ['checking'], keys: ['Shift+Digit4'] },
  'attribution.5': { scopes: ['checking'], keys: ['Shift+Digit5'] },
  'checking.rationale': { scopes: ['checking'], keys: ['KeyR'] },
  'checking.article': { scopes: ['checking', 'review'], keys: [] },
} as const satisfies Record<string, ActionDefinition>

export type ActionId = keyof typeof catalogue
export const actionIds = Object.keys(catalogue) as readonly ActionId[]
export const isActionId = (id: string): id is ActionId => Object.hasOwn(catalogue, id)
export const definitionOf = (id: ActionId): ActionDefinition => catalogue[id]

/** Keys that a part of a screen answers itself while the focus is in it: listed, and not to be given to an action. */
export const fixedKeys = {
  'card.move': { scopes: ['workbench'], keys: ['ArrowDown', 'ArrowUp'] },
  'card.open': { scopes: ['workbench'], keys: ['Enter'] },
  'card.close': { scopes: ['workbench'], keys: ['Escape'] },
  'cards.reach': { scopes: ['workbench'], keys: ['Shift+ArrowDown', 'Shift+ArrowUp'] },
  'cards.reachAll': { scopes: ['workbench'], keys: ['Mod+KeyA'] },
  'caret.move': { scopes: ['workbench'], keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] },
  'caret.select': { scopes: ['workbench'], keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'] },
  'words.word': { scopes: ['workbench'], keys: ['ArrowLeft', 'ArrowRight'] },
  'words.letter': { scopes: ['workbench'], keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'] },
  'words.whole': { scopes: ['workbench'], keys: ['Mod+ArrowLeft', 'Mod+ArrowRight'] },
} as const satisfies Record<string, ActionDefinition>
export type FixedKeyId = keyof typeof fixedKeys

/** Whether two actions can be possible at the same time, so that they need keys of their own. */
export function meet(a: ActionId, b: ActionId): boolean {
  const [first, second] = [definitionOf(a).scopes, definitionOf(b).scopes]
  return (
    first.includes('everywhere') ||
    second.includes('everywhere') ||
    first.some((scope) => second.includes(scope))
  )
}
