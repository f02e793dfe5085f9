import type { Failure } from '#core/result'
import { limits } from '../renderer/readers/limits'
import type { ReadFailure } from '../renderer/readers/reading'

/** Why a file cannot be read at the command line: what readers say, and what befell the thread that they ran in. */
export type FileFailure = ReadFailure | 'import.outOfMemory'

/** What a thread that reads may hold, in megabytes: more than any file within the limits needs. */
export const threadMegabytes = 512

const megabytes = (bytes: number): string => `${String(Math.round(bytes / 1024 / 1024))} MB`

const refusals: Readonly<Record<FileFailure, (detail: Failure['detail']) => string>> = {
  'import.empty': () => 'the file is empty',
  'import.binary': () => 'this is not a text file, nor any other kind that can be read',
  'import.encoding': () =>
    'its letters cannot be told; save it as UTF-8, or say with --encoding what they are',
  'import.tooLarge': () => `the file is too large for an article (${megabytes(limits.fileBytes)} at most)`,
  'import.bomb': () => 'it unpacks to far more than an article needs',
  'import.encrypted': () => 'it is protected by a password',
  'import.damaged': () => 'the file is damaged or was cut off',
  'import.unsafePath': (detail) => `it names a file outside of itself (${String(detail?.['path'])})`,
  'import.unsupported': (detail) => `files of this kind (${String(detail?.['format'])}) cannot be read`,
  'import.scanned': () => 'its pages are pictures without text',
  'import.noTextColumn': (detail) =>
    `none of its columns holds the text of articles (${String(detail?.['columns'])}); say with --columns text=NAME which does`,
  'import.timedOut': () => `it was not read within ${String(limits.seconds)} seconds`,
  'import.outOfMemory': () => `it takes more than ${String(threadMegabytes)} MB to read`,
  'import.cancelled': () => 'cancelled',
  'import.failed': () => 'it could not be taken apart, which is a fault of Isnad',
}

/** Why a file was not read, in words that follow its name. */
export const refusalText = ({ code, detail }: Failure<FileFailure>): string => refusals[code](detail)
