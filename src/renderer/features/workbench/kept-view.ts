import { useCallback, useSyncExternalStore } from 'react'
import { z } from 'zod'
import { ArticleId } from '#core/article/article'
import { openFilter, StatementFilter } from '#core/statement/filter'

/** The columns of the list of cards. */
export const columns = ['who', 'stance', 'quotation', 'stage', 'verdict'] as const
export type Column = (typeof columns)[number]

const Sorting = z.strictObject({ column: z.enum(columns), isDescending: z.boolean() }).readonly()
/** By which column cards are listed. */
export type Sorting = z.infer<typeof Sorting>

/** How the cards of articles are shown: beside their words or as a list, and by what the strip tells them apart. */
const Look = z
  .strictObject({
    mode: z.enum(['beside', 'list']),
    sorting: Sorting,
    strip: z.enum(['stance', 'verdict']),
  })
  .readonly()
export type Look = z.infer<typeof Look>

/** What is chosen for one article: what of it is seen, and which other one lies beside it. */
const ArticleView = z
  .strictObject({ filter: StatementFilter, beside: ArticleId.nullable(), isLinked: z.boolean() })
  .readonly()
export type ArticleView = z.infer<typeof ArticleView>

const firstLook: Look = {
  mode: 'beside',
  sorting: { column: 'quotation', isDescending: false },
  strip: 'stance',
}
const firstView: ArticleView = { filter: openFilter, beside: null, isLinked: true }

const listeners = new Set<() => void>()
const read = new Map<string, { readonly text: string | null; readonly value: unknown }>()

/** What this machine remembers under a key; the same object as long as it stays the same. What cannot be read counts as nothing. */
function kept<Value>(key: string, schema: z.ZodType<Value>, first: Value): Value {
  const text = localStorage.getItem(key)
  const known = read.get(key)
  if (known && known.text === text) return known.value as Value
  const parsed = schema.safeParse(parsedJson(text))
  const value = parsed.success ? parsed.data : first
  read.set(key, { text, value })
  return value
}

function parsedJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}

function keep(key: string, value: unknown): void {
  localStorage.setItem(key, JSON.stringify(value))
  for (const listener of listeners) listener()
}

function follow(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** How cards are shown in every article, also after the next start. */
export function useKeptLook(): readonly [Look, (change: Partial<Look>) => void] {
  const key = 'isnad.workbench'
  const look = useSyncExternalStore(follow, () => kept(key, Look, firstLook))
  const change = useCallback(
    (some: Partial<Look>) => keep(key, { ...kept(key, Look, firstLook), ...some }),
    [],
  )
  return [look, change]
}

/** What was chosen for an article, also after the next start. */
export function useArticleView(
  id: ArticleId,
): readonly [ArticleView, (change: Partial<ArticleView>) => void] {
  const key = `isnad.article.${id}`
  const view = useSyncExternalStore(follow, () => kept(key, ArticleView, firstView))
  const change = useCallback(
    (some: Partial<ArticleView>) => {
      const next = { ...kept(key, ArticleView, firstView), ...some }
      keep(key, next)
    },
    [key],
  )
  return [view, change]
}
