import type { Appearance } from '#core/article/appearance'
import type { ArticleId } from '#core/article/article'
import type { IsnadDatabase } from './database'

/** An article as it was read of a file that is to be read once more. */
export interface EarlierReading {
  readonly articleId: ArticleId
  readonly fileName: string
  readonly text: string
  readonly appearance: Appearance
  /** Somebody has decided on one of its statements. */
  readonly isWorkedOn: boolean
}

/** What the library has of a file, by the place in the file; of several readings of a place the last one. */
export async function readingsOf(
  database: IsnadDatabase,
  sha256: string,
): Promise<ReadonlyMap<number, EarlierReading>> {
  // No index of its own: this is asked when a person corrects how a file was read.
  const rows = await database.articles.filter((row) => row.sha256 === sha256).toArray()
  const texts = await database.texts.bulkGet(rows.map(({ id }) => id))
  const followed = new Set(rows.map(({ previous }) => previous))
  return new Map(
    rows.flatMap(({ id, entry, fileName, appearance, decidedCount }, index) =>
      followed.has(id)
        ? []
        : [
            [
              entry?.index ?? 0,
              {
                articleId: id,
                fileName,
                text: texts[index]?.text ?? '',
                appearance,
                isWorkedOn: decidedCount > 0,
              },
            ] as const,
          ],
    ),
  )
}
