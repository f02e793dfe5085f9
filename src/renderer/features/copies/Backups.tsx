import { ArchiveRestore, HardDriveDownload, History } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { Failure } from '#core/result'
import { useActions } from '../../actions/use-actions'
import { useFailureText, type FailureCode } from '../../i18n/use-failure-text'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import { usePlatform } from '../../platform/platform-context'
import { backUp, backupsIn, type Backup } from '../../storage/backing-up'
import { makeBundle } from '../../storage/bundles'
import { lastCopyOut, rememberCopyOut } from '../../storage/copy-memory'
import { useWorkspace } from '../../storage/workspace-context'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { offerFile } from '../../ui/offer-file'
import { packAside } from '../../workers/packer'
import styles from './Copies.module.css'
import { program } from './program'
import { RestoreDialog, type ToRestore } from './RestoreDialog'
import { useLongWork } from './use-long-work'
import { Working } from './Working'

/** The workspace's own backups, a copy to take away, and the way back. */
export function Backups() {
  const { t } = useTranslation('copies')
  const format = useFormat()
  const failureText = useFailureText()
  const platform = usePlatform()
  const { database, journal } = useWorkspace()
  const work = useLongWork()
  const [backups, setBackups] = useState<readonly Backup[] | null>(null)
  const [refused, setRefused] = useState<Failure<FailureCode> | null>(null)
  const [said, setSaid] = useState('')
  /** How many were made on this screen: the list is read anew after each. */
  const [countMade, setCountMade] = useState(0)
  const [toRestore, setToRestore] = useState<ToRestore | null>(null)
  const copiedAt = lastCopyOut()
  const isFree = work.progress === null
  const input = useRef<HTMLInputElement>(null)

  useEffect(() => {
    let isGone = false
    void backupsIn(platform.backups).then((listed) => {
      if (isGone) return
      if (listed.ok) setBackups(listed.value)
      else setRefused(listed.failure)
    })
    return () => {
      isGone = true
    }
  }, [platform, countMade])

  const backUpNow = async () => {
    setRefused(null)
    const done = await work.run(() =>
      backUp(database, journal, platform.backups, { now: new Date(), program, pack: packAside, asked: true }),
    )
    if (done && !done.ok) setRefused(done.failure)
    if (!done?.ok) return
    setSaid(t('backups.made'))
    setCountMade(countMade + 1)
  }
  const saveCopy = async () => {
    setRefused(null)
    const now = new Date()
    const made = await work.run((onProgress, signal) =>
      makeBundle(database, journal, {
        articles: null,
        blob: async (sha256) => {
          const kept = await platform.blobs.get(sha256)
          return kept.ok ? kept.value : null
        },
        now,
        program,
        pack: packAside,
        onProgress,
        signal,
      }),
    )
    if (made && !made.ok) setRefused(made.failure)
    if (!made?.ok) return
    offerFile(made.value, `Isnad ${now.toISOString().slice(0, 10)}.isnad`)
    rememberCopyOut(now.toISOString())
    setSaid(t('backups.copied'))
  }
  const restore = async (name: string) => {
    setRefused(null)
    const kept = await platform.backups.get(name)
    if (kept.ok) setToRestore({ name, bytes: kept.value })
    else setRefused(kept.failure)
  }
  const restoreFile = async (file: File | undefined) => {
    setRefused(null)
    if (file) setToRestore({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  }

  useActions({
    'backup.now': isFree && (() => void backUpNow()),
    'backup.copy': isFree && (() => void saveCopy()),
    'backup.fromFile': () => input.current?.click(),
  })

  return (
    <section className={styles.section} aria-labelledby="backups">
      <h2 id="backups" className={styles.heading}>
        {t('backups.title')}
      </h2>
      <p className={styles.text}>{t('backups.text')}</p>
      <div className={styles.buttons}>
        <Button isDisabled={!isFree} onPress={() => void backUpNow()}>
          <History aria-hidden size={16} />
          {t('backups.now')}
        </Button>
        <Button isDisabled={!isFree} onPress={() => void saveCopy()}>
          <HardDriveDownload aria-hidden size={16} />
          {t('backups.copy')}
        </Button>
        <FileTrigger
          ref={input}
          acceptedFileTypes={['.isnad']}
          onSelect={(files) => void restoreFile(files?.[0])}
        >
          <Button look="quiet">
            <ArchiveRestore aria-hidden size={16} />
            {t('backups.fromFile')}
          </Button>
        </FileTrigger>
      </div>
      <p className={styles.hint}>
        {copiedAt === null
          ? t('backups.neverCopied')
          : t('backups.lastCopied', { when: format.dateTime(copiedAt) })}
      </p>
      <Working label={t('backups.working')} work={work} />
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {refused && (
        <div role="alert">
          <Notice tone="problem">{failureText(refused)}</Notice>
        </div>
      )}
      {backups && (
        <ul className={styles.list} aria-label={t('backups.list', { count: backups.length })}>
          {backups.map(({ name, at, byteLength }) => {
            const when = format.dateTime(at)
            return (
              <li key={name} className={styles.row}>
                <span className={styles.when}>{when}</span>
                <span className={styles.size}>{format.bytes(byteLength)}</span>
                <Button
                  look="quiet"
                  aria-label={t('backups.restoreNamed', { when })}
                  onPress={() => void restore(name)}
                >
                  {t('backups.restore')}
                </Button>
              </li>
            )
          })}
        </ul>
      )}
      {backups?.length === 0 && <p className={styles.hint}>{t('backups.none')}</p>}
      {toRestore && <RestoreDialog toRestore={toRestore} onClose={() => setToRestore(null)} />}
    </section>
  )
}
