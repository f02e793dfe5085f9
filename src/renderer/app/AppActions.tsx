import { useState } from 'react'
import type { Scope } from '../actions/catalogue'
import { runAction } from '../actions/registry'
import { useActionKeys, useActions } from '../actions/use-actions'
import { CommandPalette } from '../features/palette/CommandPalette'
import { rememberUse } from '../features/palette/recent'
import { ShortcutSheet } from '../features/palette/ShortcutSheet'
import { SearchOverlay } from '../features/search/SearchOverlay'
import { useSearcher } from '../features/search/use-search'
import { showTour } from '../features/tour/tour-state'
import { chooseLanguage, languages, nameOfLanguage } from '../i18n'
import { useTranslation } from '../i18n/use-translation'
import {
  copiesPath,
  libraryPath,
  overviewPath,
  pathOfResult,
  reviewPath,
  settingsPath,
  sourcesPath,
} from './routes'
import { chooseTheme, useTheme } from './theme'
import { usePlaces } from './use-places'

/** What can be done on every screen, by name and by key, and the lists of all that can. */
export function AppActions({ here }: { readonly here: Scope | null }) {
  const { t, i18n } = useTranslation('actions')
  const [open, setOpen] = useState<'palette' | 'search' | 'shortcuts' | null>(null)
  const theme = useTheme()
  const searcher = useSearcher()
  const places = usePlaces(open === 'palette')
  const close = () => setOpen(null)
  const goTo = (path: string) => () => {
    location.hash = path
  }
  const nextLanguage = languages[(languages.indexOf(i18n.language) + 1) % languages.length] ?? i18n.language

  useActions({
    palette: () => setOpen('palette'),
    search: () => setOpen('search'),
    shortcuts: () => setOpen('shortcuts'),
    tour: () => {
      showTour()
      location.hash = libraryPath
    },
    'go.library': goTo(libraryPath),
    'go.overview': goTo(overviewPath),
    'go.sources': goTo(sourcesPath),
    'go.review': goTo(reviewPath),
    'go.settings': goTo(settingsPath),
    'go.copies': goTo(copiesPath),
    'look.system': theme !== 'system' && (() => chooseTheme('system')),
    'look.light': theme !== 'light' && (() => chooseTheme('light')),
    'look.dark': theme !== 'dark' && (() => chooseTheme('dark')),
    'language.next': {
      name: t('name.language.to', { language: nameOfLanguage(nextLanguage, nextLanguage) }),
      run: () => void chooseLanguage(nextLanguage),
    },
  })
  useActionKeys(rememberUse)

  return (
    <>
      <CommandPalette
        isOpen={open === 'palette'}
        onClose={close}
        places={places}
        onChoose={(entry) => {
          if (entry.type === 'action') runAction(entry.action.id)
          else location.hash = entry.place.href
        }}
      />
      <SearchOverlay
        searcher={searcher}
        isOpen={open === 'search'}
        onClose={close}
        onChoose={(result) => {
          location.hash = pathOfResult(result)
        }}
      />
      <ShortcutSheet isOpen={open === 'shortcuts'} onClose={close} here={here} settingsHref={settingsPath} />
    </>
  )
}
