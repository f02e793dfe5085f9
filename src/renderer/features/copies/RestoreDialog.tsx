import { useEffect, useState } from 'react'
import type { OpenedBundle } from '../../../archive/bundle-file'
import type { Failure } from '#core/result'
import { useFailureText, type FailureCode } from '../../i18n/use-failure-text'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import { usePlatform } from '../../platform/platform-context'
import { backUp, rehearse, type Holdings, type Rehearsal } from '../../storage/backing-up'
import { readBundle } from '../../storage/bundles'
import { useWorkspace } from '../../storage/workspace-context'
import { Button } from '../../ui/Button'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { Notice } from '../../ui/Notice'
import { packAside } from '../../workers/packer'
import styles from './Copies.module.css'
import { program } from './program'
import { useLongWork } from './use-long-work'
import { Working } from './Working'

export interface ToRestore {
  readonly name: string
  readonly bytes: Uint8Array
}

interface Rehearsed {
  readonly bundle: OpenedBundle
  readonly rehearsal: Rehearsal
}

const counted = ['articles', 'statements', 'people', 'records'] as const satisfies readonly (keyof Holdings)[]

/**
 * Putting a backup back: checked, rehearsed elsewhere and compared with what is here before anything is replaced. What is
 * here is backed up first.
 */
export function RestoreDialog({
  toRestore: { bytes },
  onClose,
}: {
  readonly toRestore: ToRestore
  readonly onClose: () => void
}) {
  const { t } = useTranslation('copies')
  const format = useFormat()
  const failureText = useFailureText()
  const platform = usePlatform()
  const { database, journal } = useWorkspace()
  const work = useLongWork()
  const { run } = work
  const [rehearsed, setRehearsed] = useState<Rehearsed | null>(null)
  const [refused, setRefused] = useState<Failure<FailureCode> | null>(null)

  useEffect(() => {
    void run(async (onProgress) => {
      const opened = await readBundle(bytes, (share) => onProgress(share / 2))
      if (!opened.ok) return opened
      if (opened.value.manifest.scope !== 'workspace')
        return { ok: false as const, failure: { code: 'bundle.notWhole' as const } }
      const rehearsal = await rehearse(database, journal, opened.value.records, (share) =>
        onProgress(0.5 + share / 2),
      )
      return { ok: true as const, value: { bundle: opened.value, rehearsal } }
    }).then((outcome) => {
      if (outcome?.ok) setRehearsed(outcome.value)
      else if (outcome) setRefused(outcome.failure)
    })
  }, [bytes, database, journal, run])

  const restore = async ({ bundle }: Rehearsed) => {
    const done = await run(async (onProgress) => {
      const kept = await backUp(database, journal, platform.backups, {
        now: new Date(),
        program,
        pack: packAside,
        asked: true,
      })
      if (!kept.ok) return kept
      for (const [index, { sha256 }] of bundle.manifest.blobs.entries()) {
        const file = bundle.blob(sha256)
        const put = file && (await platform.blobs.put(file))
        if (put && !put.ok) return put
        onProgress((index + 1) / (bundle.manifest.blobs.length + 1))
      }
      return platform.replaceJournal(bundle.journal)
    })
    if (done?.ok) window.location.reload()
    else if (done) setRefused(done.failure)
  }

  return (
    <Dialog title={t('restore.title')} closeLabel={t('cancel')} isOpen onClose={onClose}>
      <Working label={t('restore.rehearsing')} work={work} />
      {refused && (
        <div role="alert">
          <Notice tone="problem">
            <p>{failureText(refused)}</p>
            <p>{t('restore.untouched')}</p>
          </Notice>
        </div>
      )}
      {rehearsed && (
        <>
          <p className={styles.text}>
            {t('restore.made', { when: format.dateTime(rehearsed.bundle.manifest.madeAt) })}
          </p>
          <table className={styles.compare}>
            <thead>
              <tr>
                <td />
                <th scope="col">{t('restore.here')}</th>
                <th scope="col">{t('restore.backup')}</th>
              </tr>
            </thead>
            <tbody>
              {counted.map((what) => (
                <tr key={what}>
                  <th scope="row">{t(`restore.${what}`)}</th>
                  <td>{format.number(rehearsed.rehearsal.present[what])}</td>
                  <td>{format.number(rehearsed.rehearsal.restored[what])}</td>
                </tr>
              ))}
              <tr>
                <th scope="row">{t('restore.lastChange')}</th>
                {[rehearsed.rehearsal.present, rehearsed.rehearsal.restored].map(({ lastChange }, index) => (
                  <td key={index}>{lastChange === null ? '–' : format.dateTime(lastChange)}</td>
                ))}
              </tr>
            </tbody>
          </table>
          <Notice tone={rehearsed.rehearsal.lost > 0 ? 'problem' : 'information'}>
            {rehearsed.rehearsal.lost > 0
              ? t('restore.lost', { count: rehearsed.rehearsal.lost })
              : t('restore.nothingLost')}
          </Notice>
          <DialogActions>
            <Button
              look="primary"
              isDisabled={work.progress !== null}
              onPress={() => void restore(rehearsed)}
            >
              {t('restore.restore')}
            </Button>
            <Button onPress={onClose}>{t('cancel')}</Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  )
}
