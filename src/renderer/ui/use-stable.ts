import { useCallback, useLayoutEffect, useRef } from 'react'

/**
 * A function that stays the same from one drawing to the next and does what the latest one does: for what would be drawn
 * again with each new one.
 */
export function useStable<Inputs extends readonly unknown[], Output>(
  act: (...inputs: Inputs) => Output,
): (...inputs: Inputs) => Output {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  return useCallback((...inputs: Inputs) => latest.current(...inputs), [])
}
