import { useCallback } from 'react'
import type { Failure } from '#core/result'
import type failures from './locales/en/failures.json'
import { useFormat } from './use-format'
import { useTranslation } from './use-translation'

type Paths<Words> = {
  [Key in keyof Words & string]: Words[Key] extends string ? Key : `${Key}.${Paths<Words[Key]>}`
}[keyof Words & string]

/** A failure that there are words for. */
export type FailureCode = Paths<typeof failures>

/** What went wrong, in the interface's language. A `limit` in the detail is a size in bytes. */
export function useFailureText(): (failure: Failure<FailureCode>) => string {
  const { t } = useTranslation('failures')
  const { megabytes } = useFormat()
  return useCallback(
    ({ code, detail = {} }) => {
      const limit = detail['limit']
      return t(code, typeof limit === 'number' ? { ...detail, limit: megabytes(limit) } : detail)
    },
    [t, megabytes],
  )
}
