import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import type { Place, PlaceKind } from '../features/palette/entries'
import { articleRows } from '../storage/articles'
import type { ArticleRow } from '../storage/database'
import { useWorkspace } from '../storage/workspace-context'
import { useRecentArticles } from './recent-articles'
import { articlePath } from './routes'

/** Where the palette leads by name. @param wanted - whether anybody is looking: nothing is read before */
export function usePlaces(wanted: boolean): readonly Place[] {
  const { database } = useWorkspace()
  const articles = useLiveQuery(() => (wanted ? articleRows(database) : []), [database, wanted])
  const recent = useRecentArticles()
  return useMemo(() => {
    const placeOf = ({ id, title, language }: ArticleRow, kind: PlaceKind): Place => ({
      id: `${kind} ${id}`,
      kind,
      title,
      language,
      href: articlePath(id),
    })
    const others = (articles ?? []).filter(({ id }) => !recent.some((row) => row.id === id))
    return [
      ...recent.map((row) => placeOf(row, 'recentArticles')),
      ...others.map((row) => placeOf(row, 'articles')),
    ]
  }, [articles, recent])
}
