import { useEffect, useState } from 'react'
import { copyOldAfter } from '#core/bundle/keeping'
import type { Failure } from '#core/result'
import { useFailureText } from '../../i18n/use-failure-text'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import { usePlatform } from '../../platform/platform-context'
import {
  backUp,
  backupDue,
  backupsIn,
  presentHoldings,
  type BackupRefusal,
  type Holdings,
} from '../../storage/backing-up'
import { lastCopyOut } from '../../storage/copy-memory'
import { useWorkspace } from '../../storage/workspace-context'
import { Button } from '../../ui/Button'
import { LinkButton } from '../../ui/LinkButton'
import { Notice } from '../../ui/Notice'
import { packAside } from '../../workers/packer'
import styles from './BackupKeeper.module.css'
import { idleMoment } from './idle-moment'
import { program } from './program'

/** How soon after the start, and how often after that, it is seen whether a backup is due. Milliseconds. */
const firstLook = 20_000
const every = 5 * 60_000
/** A backup waits for a pause of so many milliseconds, but not for ever. */
const pause = { quiet: 4_000, atMost: 4 * 60_000 }
/** A desk with less than this in its log has little to lose and is not reminded. */
const worthCopying = 50

type Reminder =
  | { readonly kind: 'never' }
  | { readonly kind: 'old'; readonly at: string }
  | { readonly kind: 'failed'; readonly failure: Failure<BackupRefusal> }

function reminderFor({ records }: Holdings, now: Date): Reminder | null {
  if (records < worthCopying) return null
  const at = lastCopyOut()
  if (at === null) return { kind: 'never' }
  return now.getTime() - Date.parse(at) > copyOldAfter ? { kind: 'old', at } : null
}

/** Backs the workspace up while somebody works, and says so where the newest copy outside the machine is old. */
export function BackupKeeper({ copiesHref }: { readonly copiesHref: string }) {
  const { t } = useTranslation('copies')
  const format = useFormat()
  const failureText = useFailureText()
  const { backups } = usePlatform()
  const { database, journal } = useWorkspace()
  const [reminder, setReminder] = useState<Reminder | null>(null)
  const [isPutOff, setPutOff] = useState(false)

  useEffect(() => {
    const leaving = new AbortController()
    const look = async () => {
      await idleMoment(window, { ...pause, signal: leaving.signal })
      if (leaving.signal.aborted) return
      const now = new Date()
      const [kept, present] = await Promise.all([backupsIn(backups), presentHoldings(database, journal)])
      const isDue = kept.ok && backupDue(kept.value[0], present.lastChange, now)
      const made = isDue
        ? await backUp(database, journal, backups, { now, program, pack: packAside, asked: false })
        : null
      setReminder(made?.ok === false ? { kind: 'failed', failure: made.failure } : reminderFor(present, now))
    }
    // A look that fails for a reason that nobody expected is taken again next time; the screens do not wait for it.
    const safely = () => void look().catch((error: unknown) => console.error(error))
    const first = setTimeout(safely, firstLook)
    const again = setInterval(safely, every)
    return () => {
      leaving.abort()
      clearTimeout(first)
      clearInterval(again)
    }
  }, [backups, database, journal])

  if (reminder === null || (isPutOff && reminder.kind !== 'failed')) return null
  const text =
    reminder.kind === 'failed'
      ? failureText(reminder.failure)
      : reminder.kind === 'old'
        ? t('reminder.text_old', { when: format.dateTime(reminder.at) })
        : t('reminder.text_never')
  return (
    <aside className={styles.reminder} aria-label={t('backups.title')}>
      <Notice tone={reminder.kind === 'failed' ? 'problem' : 'information'}>{text}</Notice>
      <LinkButton href={copiesHref} look="quiet">
        {t('reminder.open')}
      </LinkButton>
      {reminder.kind !== 'failed' && (
        <Button look="quiet" onPress={() => setPutOff(true)}>
          {t('reminder.later')}
        </Button>
      )}
    </aside>
  )
}
