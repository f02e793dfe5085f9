import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Handlers, Menu as ShownMenu, MenuItem } from '#contract'
import { success } from '#core/result'
import { createMenuChoices } from './menu-choices'

/**
 * The native menu until the workbench has shown its own, by role alone: the system supplies words and keys. It is what makes
 * copy, paste, zoom and quit work on every system, also where the workbench does not open.
 */
export function setFirstMenu(developer: boolean): void {
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ]
  set([
    { role: 'fileMenu' },
    { role: 'editMenu' },
    { role: 'viewMenu', submenu: view },
    ...developerMenu(developer),
    { role: 'windowMenu' },
  ])
}

function set(template: MenuItemConstructorOptions[]): void {
  const first: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  Menu.setApplicationMenu(Menu.buildFromTemplate([...first, ...template]))
}

const developerMenu = (developer: boolean): MenuItemConstructorOptions[] =>
  developer ? [{ label: 'Developer', submenu: [{ role: 'toggleDevTools' }, { role: 'reload' }] }] : []

/** The workbench's menus: it knows its actions and their words, the desktop draws them and says which was chosen. */
export function createMenuRoutes(developer: boolean): Pick<Handlers, 'menu.show' | 'menu.chosen'> {
  const choices = createMenuChoices()
  const itemOf = (item: MenuItem): MenuItemConstructorOptions => {
    switch (item.kind) {
      case 'separator':
        return { type: 'separator' }
      case 'role':
        return { role: item.role, label: item.label }
      case 'action':
        return {
          label: item.label,
          enabled: item.enabled,
          ...(item.accelerator !== null && { accelerator: item.accelerator }),
          click: () => choices.choose(item.action),
        }
    }
  }
  const menuOf = ({ label, items }: ShownMenu): MenuItemConstructorOptions => ({
    label,
    submenu: items.map((item) =>
      item.kind === 'menu' ? { label: item.label, submenu: item.items.map(itemOf) } : itemOf(item),
    ),
  })
  return {
    'menu.show': ({ menus }) => {
      set([...menus.map(menuOf), ...developerMenu(developer)])
      return Promise.resolve(success(null))
    },
    'menu.chosen': async () => success({ action: await choices.next() }),
  }
}
