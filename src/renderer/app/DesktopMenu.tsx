import type { TFunction } from 'i18next'
import { useEffect, useMemo } from 'react'
import type { Menu, MenuItem } from '#contract'
import { bindings, chordsOf, useBindings } from '../actions/bindings'
import { definitionOf, isActionId, type ActionId } from '../actions/catalogue'
import { acceleratorOf, isSingleKey } from '../actions/keys'
import { hasOwnKeys } from '../actions/own-keys'
import { runAction, type KnownAction } from '../actions/registry'
import { useKnownActions } from '../actions/use-actions'
import { nameOf } from '../actions/words'
import { useTranslation } from '../i18n/use-translation'
import { usePlatform } from '../platform/platform-context'
import type { ArticleRow } from '../storage/database'
import { useRecentArticles } from './recent-articles'
import { articlePath } from './routes'

/** Menus are not drawn anew for each card that somebody passes on the way. In milliseconds. */
const calm = 200

/** The desktop's own menus, in the words of the interface: they do the same named actions. Draws nothing. */
export function DesktopMenu() {
  const { menuBar } = usePlatform()
  const { t, i18n } = useTranslation('actions')
  const known = useKnownActions()
  const keys = useBindings()
  const recent = useRecentArticles()
  const menus = useMemo(
    () => menusFor(known, recent, t),
    // The words change with the language, the keys with the settings.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [known, recent, i18n.language, keys],
  )
  useEffect(() => {
    const timer = setTimeout(() => void menuBar?.show(menus), calm)
    return () => clearTimeout(timer)
  }, [menuBar, menus])
  useEffect(() => menuBar?.follow(carryOut), [menuBar])
  return null
}

const articleAction = 'article '

function carryOut(action: string): void {
  if (action.startsWith(articleAction)) location.hash = action.slice(articleAction.length)
  // Inside a field the words written last are meant.
  else if ((action === 'undo' || action === 'redo') && hasOwnKeys(document.activeElement))
    document.execCommand(action)
  else if (isActionId(action)) runAction(action)
}

function menusFor(
  known: readonly KnownAction[],
  recent: readonly ArticleRow[],
  t: TFunction<'actions'>,
): Menu[] {
  const item = (id: ActionId): Extract<MenuItem, { kind: 'action' }> => {
    const doing = known.find((action) => action.id === id)?.doing ?? null
    // Single letters belong to the page, which knows when somebody writes.
    const chord = chordsOf(id, bindings()).find((one) => !isSingleKey(one))
    return {
      kind: 'action',
      label: doing?.name ?? nameOf(id, t),
      action: id,
      accelerator: chord === undefined ? null : acceleratorOf(chord),
      enabled: doing !== null,
    }
  }
  const role = (name: Extract<MenuItem, { kind: 'role' }>['role']): MenuItem => ({
    kind: 'role',
    role: name,
    label: t(`menu.${name}`),
  })
  const separator: MenuItem = { kind: 'separator' }
  const ofScope = (isEverywhere: boolean) =>
    known
      .map(({ id }) => id)
      .filter((id) => definitionOf(id).scopes.some((scope) => scope === 'everywhere') === isEverywhere)
  const going = ofScope(true).filter((id) => id.startsWith('go.'))
  const looking = ofScope(true).filter((id) => /^(?:look|language)\./.test(id))
  const here = ofScope(false).filter((id) => id !== 'undo' && id !== 'redo' && !definitionOf(id).inPageOnly)
  const recentItems: MenuItem[] = recent.map(({ id, title }) => ({
    kind: 'action',
    label: title.slice(0, 80) || id,
    action: `${articleAction}${articlePath(id)}`,
    accelerator: null,
    enabled: true,
  }))
  const none: MenuItem = {
    kind: 'action',
    label: t('menu.noRecent'),
    action: '',
    accelerator: null,
    enabled: false,
  }
  return [
    {
      label: t('menu.file'),
      items: [
        { kind: 'menu', label: t('menu.recent'), items: recentItems.length > 0 ? recentItems : [none] },
        separator,
        ...going.map(item),
        separator,
        role('close'),
        role('quit'),
      ],
    },
    {
      label: t('menu.edit'),
      items: [
        { ...item('undo'), enabled: true },
        { ...item('redo'), enabled: true },
        separator,
        ...(['cut', 'copy', 'paste', 'selectAll'] as const).map(role),
        separator,
        item('search'),
      ],
    },
    ...(here.length > 0 ? [{ label: t('menu.here'), items: here.map(item) }] : []),
    {
      label: t('menu.view'),
      items: [
        item('palette'),
        item('shortcuts'),
        separator,
        ...looking.map(item),
        separator,
        ...(['resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'] as const).map(role),
      ],
    },
    { label: t('menu.window'), items: [role('minimize')] },
  ]
}
