import { Dexie } from 'dexie'
import { useLiveQuery } from 'dexie-react-hooks'
import type { ArticleId } from '#core/article/article'
import type { ArrangementEdit } from '#core/operation/state'
import { type Desk, unnamedDesk } from '#core/workflow/desk'
import type { IsnadDatabase } from './database'
import { useWorkspace } from './workspace-context'

/** Every change to how an article's report is arranged, oldest first. */
export function arrangementEdits(database: IsnadDatabase, articleId: ArticleId): Promise<ArrangementEdit[]> {
  return database.arrangements
    .where('[articleId+seq]')
    .between([articleId, Dexie.minKey], [articleId, Dexie.maxKey])
    .toArray()
}

/** Under which name and sign the desk's reports go out; undefined where nobody has said. */
export async function deskOf(database: IsnadDatabase): Promise<Desk | undefined> {
  const row = await database.desk.get('desk')
  return row && { name: row.name, logo: row.logo }
}

/** The desk, kept up to date; undefined until it is read. */
export function useDesk(): Desk | undefined {
  const { database } = useWorkspace()
  return useLiveQuery(async () => (await deskOf(database)) ?? unnamedDesk, [database])
}
