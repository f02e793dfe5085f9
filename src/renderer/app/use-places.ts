import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import { nameOf } from '#core/source/registry'
import type { Source } from '#core/source/source'
import type { Place, PlaceKind } from '../features/palette/entries'
import { useTranslation } from '../i18n/use-translation'
import { articleRows } from '../storage/articles'
import type { ArticleRow, IsnadDatabase } from '../storage/database'
import { useDirectory } from '../storage/sources'
import { talliesOf } from '../storage/tallies'
import { useWorkspace } from '../storage/workspace-context'
import { useRecentArticles } from './recent-articles'
import { articlePath, sourcePath } from './routes'

const placeOf = ({ id, title, language }: ArticleRow, kind: PlaceKind): Place => ({
  id: `${kind} ${id}`,
  kind,
  title,
  language,
  href: articlePath(id),
})

const sourcePlace = (source: Source, otherNames: readonly string[], language: string): Place => ({
  id: `sources ${source.id}`,
  kind: 'sources',
  title: nameOf(source, language),
  otherNames,
  href: sourcePath(source.id),
})

/** Whose keys statements have: who speaks, and for whom. */
async function spokenKeys(database: IsnadDatabase): Promise<string[]> {
  const tallies = await Promise.all([talliesOf(database, 'speaker'), talliesOf(database, 'body')])
  return tallies.flat().map(({ of }) => of)
}

/** Where the palette leads by name. @param wanted - whether anybody is looking: nothing is read before */
export function usePlaces(wanted: boolean): readonly Place[] {
  const { language } = useTranslation().i18n
  const { database } = useWorkspace()
  const directory = useDirectory()
  const articles = useLiveQuery(() => (wanted ? articleRows(database) : []), [database, wanted])
  const spoken = useLiveQuery(() => (wanted ? spokenKeys(database) : []), [database, wanted])
  const recent = useRecentArticles()
  const sources = useMemo(() => {
    if (!wanted) return []
    const keys = [...directory.desk.map(({ id }) => id), ...(spoken ?? [])].map((key) =>
      directory.resolve(key),
    )
    return [...new Set(keys)].flatMap((key) => {
      const source = directory.lookUp(key)
      return source ? sourcePlace(source, directory.namesFor(source.id), language) : []
    })
  }, [wanted, directory, spoken, language])
  return useMemo(() => {
    const others = (articles ?? []).filter(({ id }) => !recent.some((row) => row.id === id))
    return [
      ...recent.map((row) => placeOf(row, 'recentArticles')),
      ...others.map((row) => placeOf(row, 'articles')),
      ...sources,
    ]
  }, [articles, recent, sources])
}
