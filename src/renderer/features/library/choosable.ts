import type { Failure } from '#core/result'
import { extensionOf } from '../../readers/extensions'
import type { Imported, ImportFailure } from './importing'

/** Kinds of files whose letters or columns a person may know better. */
const choosableTypes = new Set([
  'text/plain',
  'text/markdown',
  'text/html',
  'text/csv',
  'multipart/related',
  'application/xml',
  'application/json',
  'application/feed+json',
])

/** Whether there is something to choose about how an article was read. */
export const isChoosable = ({ mediaType }: { readonly mediaType: string }): boolean =>
  choosableTypes.has(mediaType)

/** Whether another choice of letters or columns may let a refused file in. */
export const mayBeChosen = ({ code }: Failure<ImportFailure>): boolean =>
  code === 'import.encoding' || code === 'import.noTextColumn' || code === 'import.binary'

const fixedExtensions = new Set(['pdf', 'docx', 'docm', 'epub'])

/** Whether a file in which nobody was found to speak may have been read in a wrong encoding: not where it fixes its own. */
export const mayBeMisread = (name: string): boolean => !fixedExtensions.has(extensionOf(name))

/** Whether a person should be able to look at how a file that came in was read. */
export const hasChoices = ({ columns, encodings = [] }: Imported): boolean =>
  columns !== undefined || encodings.some(({ score }) => score < 1)
