import { useCallback, useRef, useState } from 'react'

export interface LongWork {
  /** From 0 to 1 while something is under way; null while nothing is. */
  readonly progress: number | null
  /** Start; whatever was under way before is left. Resolves to null where it was cancelled. */
  run<Value>(
    work: (onProgress: (share: number) => void, signal: AbortSignal) => Promise<Value>,
  ): Promise<Value | null>
  cancel(): void
}

/** Work that takes a while, shows how far it is and can be cancelled. */
export function useLongWork(): LongWork {
  const [progress, setProgress] = useState<number | null>(null)
  const current = useRef<AbortController | null>(null)
  const cancel = useCallback(() => {
    current.current?.abort()
    current.current = null
    setProgress(null)
  }, [])
  const run = useCallback<LongWork['run']>(async (work) => {
    current.current?.abort()
    const own = new AbortController()
    current.current = own
    setProgress(0)
    try {
      const value = await work((share) => {
        if (!own.signal.aborted) setProgress(share)
      }, own.signal)
      return own.signal.aborted ? null : value
    } catch (error) {
      if (own.signal.aborted) return null
      throw error
    } finally {
      if (current.current === own) {
        current.current = null
        setProgress(null)
      }
    }
  }, [])
  return { progress, run, cancel }
}
