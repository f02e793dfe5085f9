import { useState, useSyncExternalStore, type ReactNode } from 'react'

export type CardMenu = 'stance' | 'source' | 'verdict' | 'importance' | 'dismiss'

/** Which menu of the open card is open. Held apart from what the workbench draws, so that opening one draws that one alone. */
export interface CardMenus {
  readonly current: () => CardMenu | null
  readonly open: (menu: CardMenu | null) => void
  /** Called after each change. Answers how to leave. */
  readonly follow: (listener: () => void) => () => void
}

export function newCardMenus(): CardMenus {
  const listeners = new Set<() => void>()
  let current: CardMenu | null = null
  return {
    current: () => current,
    open(menu) {
      if (menu === current) return
      current = menu
      for (const listener of listeners) listener()
    },
    follow(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** For one article. */
export function useCardMenus(): CardMenus {
  return useState(newCardMenus)[0]
}

export interface OneCardMenuProps {
  readonly menus: CardMenus
  readonly menu: CardMenu
  readonly children: (open: {
    readonly isOpen: boolean
    readonly onOpenChange: (isOpen: boolean) => void
  }) => ReactNode
}

/** One menu of the open card, kept up to date with whether it is open. */
export function OneCardMenu({ menus, menu, children }: OneCardMenuProps) {
  const isOpen = useSyncExternalStore(menus.follow, () => menus.current() === menu)
  return children({ isOpen, onOpenChange: (open) => menus.open(open ? menu : null) })
}
