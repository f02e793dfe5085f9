import type { Failure } from '#core/result'
import type { ImportFailure } from './importing'

const passing: ReadonlySet<ImportFailure> = new Set([
  'import.vanished',
  'import.failed',
  'import.timedOut',
  'journal.writeFailed',
  'blob.writeFailed',
])

/** Whether another try may help: the disk may have room again, the file may be back. */
export const mayPass = ({ code }: Failure<ImportFailure>): boolean => passing.has(code)
