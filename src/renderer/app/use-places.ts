import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import type { Place } from '../features/palette/entries'
import { articleRows } from '../storage/articles'
import { useWorkspace } from '../storage/workspace-context'
import { articlePath } from './routes'

/** Where the palette leads by name. @param wanted - whether anybody is looking: nothing is read before */
export function usePlaces(wanted: boolean): readonly Place[] {
  const { database } = useWorkspace()
  const articles = useLiveQuery(() => (wanted ? articleRows(database) : []), [database, wanted])
  return useMemo(
    () =>
      (articles ?? []).map(({ id, title, language }) => ({
        id,
        kind: 'articles',
        title,
        language,
        href: articlePath(id),
      })),
    [articles],
  )
}
