import { checkAppearance, type AppearanceDraft, type AppearanceRefusal } from '#core/article/appearance'
import { success, type Result } from '#core/result'
import type { ImportChoices, IncomingFile } from './importing'

/** What was on the clipboard. */
export interface Pasted {
  readonly text: string
  /** The same with its headings and paragraphs, where it was copied out of a page; empty otherwise. */
  readonly markup: string
}

export const nothingPasted: Pasted = { text: '', markup: '' }

export const pastedFrom = (data: Pick<DataTransfer, 'getData'>): Pasted => ({
  text: data.getData('text/plain'),
  markup: data.getData('text/html'),
})

export const isNothing = ({ text, markup }: Pasted): boolean => text.trim() === '' && markup.trim() === ''

/** What a person tells of an article that they paste. */
export interface PasteDraft extends Pick<AppearanceDraft, 'publisher' | 'publishedAt' | 'url'> {
  readonly title: string
}

export const emptyDraft: PasteDraft = { title: '', publisher: '', publishedAt: '', url: '' }

/** A name for a file that never had one: the first words, as far as a file system would take them. */
function nameOf({ text }: Pasted, { title }: PasteDraft): string {
  const words = (title || text).trim().slice(0, 60).split('\n', 1)[0] ?? ''
  return words.replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ').trim()
}

/** The file that a paste is kept as: the markup where there is some, else the plain text. */
export function fileOf(pasted: Pasted, draft: PasteDraft): IncomingFile {
  const isMarkup = pasted.markup.trim() !== ''
  const name = `${nameOf(pasted, draft)}.${isMarkup ? 'html' : 'txt'}`
  const content = isMarkup ? pasted.markup : pasted.text
  return { name, file: new File([content], name, { type: isMarkup ? 'text/html' : 'text/plain' }) }
}

/** How it is read: all of it is the article, in the letters that the clipboard handed over. */
export const readingOf = ({ markup }: Pasted): ImportChoices =>
  markup.trim() === '' ? { encoding: 'utf-8' } : { encoding: 'utf-8', isFragment: true }

/** How a paste is imported, or which of the fields cannot stay as it is. */
export function choicesOf(pasted: Pasted, draft: PasteDraft): Result<ImportChoices, AppearanceRefusal> {
  const checked = checkAppearance({ ...draft, author: '' })
  if (!checked.ok) return checked
  const { publisher, publishedAt, url } = checked.value
  const title = draft.title.trim()
  return success({
    ...readingOf(pasted),
    // Whoever pastes a text has chosen it.
    evenWithoutStatements: true,
    metadata: {
      ...(title && { title }),
      ...(publisher && { publisher }),
      ...(publishedAt && { publishedAt }),
      ...(url && { url }),
    },
  })
}
