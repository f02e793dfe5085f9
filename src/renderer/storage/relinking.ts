import type { Named } from '#core/attribution/relinking'
import type { SourceDirectory } from '#core/source/directory'
import type { SourceId } from '#core/source/source'
import type { IsnadDatabase } from './database'
import { statementsOf } from './statements'

/** Texts that are looked through at a time, so that the page goes on living meanwhile. */
const batch = 50

/** The statements of all articles that a body's names would link today (`Relinking`), in no order; none once aborted. */
export async function namedIn(
  database: IsnadDatabase,
  id: SourceId,
  directory: SourceDirectory,
  signal: AbortSignal,
): Promise<readonly Named[]> {
  // Loaded when it is asked for: linking brings all the words of the registry along.
  const { Relinking } = await import('#core/attribution/relinking')
  const relinking = new Relinking(id, directory)
  const ids = await database.texts.toCollection().primaryKeys()
  const named: Named[] = []
  for (let from = 0; from < ids.length && !signal.aborted; from += batch) {
    const texts = await database.texts.bulkGet(ids.slice(from, from + batch))
    for (const text of texts)
      if (text && relinking.mayName(text.text))
        named.push(...relinking.in(text, await statementsOf(database, text.id)))
  }
  return signal.aborted ? [] : named
}
