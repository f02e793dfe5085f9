import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from '../../i18n/use-translation'
import { useWorkspace } from '../../storage/workspace-context'

/** How long a change may take to be written before people are told, in milliseconds: most are there before the eye is. */
const patience = 500

/** Tells that what the cards show already is not written yet, where that takes long enough to be noticed. */
export function Saving() {
  const { t } = useTranslation('workbench')
  const { pending } = useWorkspace()
  const isPending = useSyncExternalStore(pending.follow, () => pending.current().length > 0)
  const [isLate, setIsLate] = useState(false)
  useEffect(() => {
    if (!isPending) return undefined
    const timer = setTimeout(() => setIsLate(true), patience)
    return () => {
      clearTimeout(timer)
      setIsLate(false)
    }
  }, [isPending])
  return (
    <span role="status" aria-busy={isPending}>
      {isLate && t('saving')}
    </span>
  )
}
