import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '../shared'

interface Table {
  put(row: unknown): Promise<unknown>
  toArray(): Promise<unknown[]>
}

/** As much of Dexie as is used here, in the page. */
interface Database {
  open(): Promise<unknown>
  close(): void
  delete(): Promise<void>
  table(name: string): Table
  version(number: number): { stores(stores: Record<string, string>): void }
  readonly tables: readonly {
    readonly name: string
    readonly schema: {
      readonly primKey: { readonly src: string }
      readonly indexes: readonly { readonly src: string }[]
    }
  }[]
}
type NewDatabase = new (name: string) => Database

/**
 * Put the rows of the page's workspace into a second database of the same tables and indexes, with the same library, each
 * as it comes: what a program does that does not think about it.
 */
export async function oneByOne(page: Page): Promise<{ readonly rows: number; readonly seconds: number }> {
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', {
    expression: readFileSync(join(root, 'node_modules/dexie/dist/dexie.min.js'), 'utf8'),
  })
  return page.evaluate(async () => {
    const Dexie = (globalThis as unknown as { Dexie: NewDatabase }).Dexie
    const source = new Dexie('isnad')
    await source.open()
    const names = ['articles', 'texts', 'statements']
    const stores = source.tables
      .filter(({ name }) => names.includes(name))
      .map(
        ({ name, schema }) =>
          [name, [schema.primKey, ...schema.indexes].map(({ src }) => src).join(', ')] as const,
      )
    const copy = new Dexie('one-by-one')
    copy.version(1).stores(Object.fromEntries(stores))
    await copy.open()
    const byArticle = new Map<unknown, [table: string, row: unknown][]>()
    for (const name of names)
      for (const row of await source.table(name).toArray()) {
        const { id, articleId = id } = row as { id: string; articleId?: string }
        byArticle.set(articleId, [...(byArticle.get(articleId) ?? []), [name, row]])
      }
    let rows = 0
    const start = performance.now()
    for (const article of byArticle.values())
      for (const [table, row] of article) {
        await copy.table(table).put(row)
        rows += 1
      }
    const seconds = (performance.now() - start) / 1000
    source.close()
    await copy.delete()
    return { rows, seconds }
  })
}
