import { useEffect, useState } from 'react'
import type { SearchKind } from '#core/search/entries'
import { useTranslation } from '../../i18n/use-translation'
import { useActor, useWorkspace } from '../../storage/workspace-context'
import type { SearchAnswer } from '../../workers/searching'
import { Searcher } from '../../workers/searcher'

/** Results shown of each kind: some of every kind, more of a chosen one. */
const most = { all: 6, one: 60 }

/** A searcher over the opened workspace, started when there is time for it. Null until then. */
export function useSearcher(): Searcher | null {
  const { followChanges } = useWorkspace()
  const [searcher, setSearcher] = useState<Searcher | null>(null)
  useEffect(() => {
    let started: { searcher: Searcher; leave: () => void } | null = null
    const start = () => {
      const own = new Searcher()
      const leave = followChanges((changed) => {
        if (changed === null) return own.changed(null)
        const { articleIds, statements, withdrawn, isOfSources } = changed
        const removed = changed.removed.map(({ id }) => id)
        if (isOfSources || articleIds.length + statements.length + removed.length + withdrawn.length > 0)
          own.changed({ articleIds, statements, removed, withdrawn, isOfSources })
      })
      started = { searcher: own, leave }
      setSearcher(own)
    }
    const idle = requestIdleCallback(start, { timeout: 2_000 })
    return () => {
      cancelIdleCallback(idle)
      started?.leave()
      started?.searcher.close()
    }
  }, [followChanges])
  return searcher
}

/** What answers a query, as it is typed: the last answer stays until there is the next one. */
export function useSearch(
  searcher: Searcher | null,
  query: string,
  kind: SearchKind | null,
): SearchAnswer | null {
  const viewer = useActor()
  const { language } = useTranslation().i18n
  const [answer, setAnswer] = useState<SearchAnswer | null>(null)
  useEffect(() => {
    if (!searcher) return
    let isCurrent = true
    const ask = () => {
      const request = { query, viewer, language, kind, most: kind === null ? most.all : most.one }
      void searcher.search(request).then((next) => {
        if (isCurrent) setAnswer(next)
      })
    }
    ask()
    // What was asked while articles were still read is asked again when they are.
    const leave = searcher.onReady(ask)
    return () => {
      isCurrent = false
      leave()
    }
  }, [searcher, query, kind, viewer, language])
  return answer
}
