import { useEffect, useState } from 'react'
import { articleRows } from '../../storage/articles'
import type { ArticleRow } from '../../storage/database'
import { useWorkspace } from '../../storage/workspace-context'

export interface Library {
  /** The newest ones. */
  readonly articles: readonly ArticleRow[]
  /** How many there are in all. */
  readonly count: number
}

/** Milliseconds between two pictures of the library: while a folder comes in, it changes many times a second. */
const breath = 1_000
/** The same where so many came between two that nobody can have read them: every picture is a list of new lines. */
const longBreath = 4_000
const tooMany = 40

/** The library's newest articles, as many as are asked for, kept up to date; undefined until they have been read. */
export function useLibrary(limit: number): Library | undefined {
  const { database, followChanges } = useWorkspace()
  const [library, setLibrary] = useState<Library>()
  useEffect(() => {
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    let changedSince = false
    let before = 0
    const wait = (pause: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        timer = undefined
        if (changedSince) void read()
      }, pause)
    }
    const read = async () => {
      changedSince = false
      wait(breath)
      const [articles, count] = await Promise.all([articleRows(database, limit), database.articles.count()])
      if (isOver) return
      setLibrary({ articles, count })
      if (before > 0 && count - before > tooMany) wait(longBreath)
      before = count
    }
    const leave = followChanges(() => {
      changedSince = true
      if (timer === undefined) void read()
    })
    void read()
    return () => {
      isOver = true
      clearTimeout(timer)
      leave()
    }
  }, [database, followChanges, limit])
  return library
}
