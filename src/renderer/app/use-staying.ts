import { useEffect } from 'react'
import { useWorkspace } from '../storage/workspace-context'

/** Ask to stay open while something that somebody decided shows already and is not written yet. */
export function useStayingWhileWriting(): void {
  const { pending } = useWorkspace()
  useEffect(() => {
    const askToStay = (event: Event) => {
      if (pending.current().length > 0) event.preventDefault()
    }
    addEventListener('beforeunload', askToStay)
    return () => removeEventListener('beforeunload', askToStay)
  }, [pending])
}
