import { z } from 'zod'
import { failure, success, type Result } from '#core/result'
import { isoDay, webAddress } from '#core/text/web-address'

/** Where and when an article appeared, as far as anybody knows. */
export const Appearance = z
  .strictObject({
    publisher: z.string().nullable(),
    author: z.string().nullable(),
    /** A day, as `2021-08-31`. */
    publishedAt: z.iso.date().nullable(),
    url: z.string().nullable(),
  })
  .readonly()
export type Appearance = z.infer<typeof Appearance>

export const unknownAppearance: Appearance = { publisher: null, author: null, publishedAt: null, url: null }

/** What a file tells about where an article appeared: any text, looked at by nobody yet. */
export interface ToldAppearance {
  readonly publisher?: string | undefined
  readonly author?: string | undefined
  readonly publishedAt?: string | undefined
  readonly url?: string | undefined
}

/** As much of it as holds: a moment becomes its day, and what is no date or no web address counts as unknown. */
export function appearanceTold({ publisher, author, publishedAt, url }: ToldAppearance): Appearance {
  return {
    publisher: publisher?.trim() || null,
    author: author?.trim() || null,
    publishedAt: isoDay(publishedAt?.trim().slice(0, 'yyyy-mm-dd'.length) ?? ''),
    url: webAddress(url ?? ''),
  }
}

/** Of another version: as its file tells, and what it does not tell as is known of the version before. */
export function appearanceSince(before: Appearance, told: ToldAppearance): Appearance {
  const now = appearanceTold(told)
  return {
    publisher: now.publisher ?? before.publisher,
    author: now.author ?? before.author,
    publishedAt: now.publishedAt ?? before.publishedAt,
    url: now.url ?? before.url,
  }
}

/** What a person typed into the four fields. */
export type AppearanceDraft = { readonly [Field in keyof Appearance]: string }

export type AppearanceRefusal = 'field.notAnAddress' | 'field.notADate'

/** Read what was typed; a blank field is one that nobody knows. A refusal names the `field`. */
export function checkAppearance(draft: AppearanceDraft): Result<Appearance, AppearanceRefusal> {
  const publishedAt = draft.publishedAt.trim() === '' ? null : isoDay(draft.publishedAt)
  if (publishedAt === null && draft.publishedAt.trim() !== '')
    return failure('field.notADate', { field: 'publishedAt' })
  const url = draft.url.trim() === '' ? null : webAddress(draft.url)
  if (url === null && draft.url.trim() !== '') return failure('field.notAnAddress', { field: 'url' })
  return success({
    publisher: draft.publisher.trim() || null,
    author: draft.author.trim() || null,
    publishedAt,
    url,
  })
}
