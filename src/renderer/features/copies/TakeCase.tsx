import { FolderInput } from 'lucide-react'
import { useRef, useState } from 'react'
import { DropZone, FileTrigger, type FileDropItem } from 'react-aria-components'
import type { OpenedBundle } from '../../../archive/bundle-file'
import type { MergePlan } from '#core/bundle/merge'
import type { Failure } from '#core/result'
import type { StatementId } from '#core/statement/statement'
import { ForeignText } from '../../i18n/ForeignText'
import { useActions } from '../../actions/use-actions'
import { useFailureText, type FailureCode } from '../../i18n/use-failure-text'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import { usePlatform } from '../../platform/platform-context'
import { readBundle } from '../../storage/bundles'
import { planTakingIn } from '../../storage/taking-in'
import { useWorkspace } from '../../storage/workspace-context'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import styles from './Copies.module.css'
import { useLongWork } from './use-long-work'
import { Working } from './Working'

interface Shown {
  readonly fileName: string
  readonly bundle: OpenedBundle
  readonly plan: MergePlan
}

/** A case file of another desk: checked, shown, and taken in only when somebody says so. */
export function TakeCase({ reviewHref }: { readonly reviewHref: (id: StatementId) => string }) {
  const { t } = useTranslation('copies')
  const { database, journal, actor, takeIn } = useWorkspace()
  const { blobs } = usePlatform()
  const failureText = useFailureText()
  const work = useLongWork()
  const [shown, setShown] = useState<Shown | null>(null)
  const [taken, setTaken] = useState<MergePlan | null>(null)
  const [refused, setRefused] = useState<Failure<FailureCode> | null>(null)
  const input = useRef<HTMLInputElement>(null)
  useActions({ 'case.open': () => input.current?.click() })

  const open = async (file: File | undefined) => {
    if (!file) return
    setShown(null)
    setTaken(null)
    setRefused(null)
    const opened = await work.run(async (onProgress) => {
      const bundle = await readBundle(new Uint8Array(await file.arrayBuffer()), onProgress)
      if (!bundle.ok) return bundle
      const plan = await planTakingIn(database, journal, thereOf(bundle.value), {
        actor,
        at: new Date().toISOString(),
      })
      return { ok: true as const, value: { fileName: file.name, bundle: bundle.value, plan } }
    })
    if (opened?.ok) setShown(opened.value)
    else if (opened) setRefused(opened.failure)
  }

  const take = async ({ bundle, plan }: Shown) => {
    // Files first: a record never names one that is not there.
    const done = await work.run(async (onProgress, signal) => {
      const files = bundle.manifest.blobs
      for (const [index, { sha256 }] of files.entries()) {
        signal.throwIfAborted()
        const bytes = bundle.blob(sha256)
        const kept = bytes && (await blobs.put(bytes))
        if (kept && !kept.ok) return kept
        onProgress((index + 1) / (files.length + 1))
      }
      return takeIn(thereOf(bundle))
    })
    if (!done) return
    setShown(null)
    if (done.ok) setTaken(plan)
    else setRefused(done.failure)
  }

  return (
    <DropZone
      className={styles.part ?? ''}
      aria-label={t('take.drop')}
      onDrop={({ items }) => {
        const file = items.find((item): item is FileDropItem => item.kind === 'file')
        void file?.getFile().then(open)
      }}
    >
      <div className={styles.buttons}>
        <FileTrigger ref={input} acceptedFileTypes={['.isnad']} onSelect={(files) => void open(files?.[0])}>
          <Button>
            <FolderInput aria-hidden size={16} />
            {t('take.open')}
          </Button>
        </FileTrigger>
        <span className={styles.hint}>{t('take.hint')}</span>
      </div>
      <Working label={t('take.checking')} work={work} />
      {refused && (
        <div role="alert">
          <Notice tone="problem">{failureText(refused)}</Notice>
        </div>
      )}
      {shown && <Plan shown={shown} onTake={() => void take(shown)} onLeave={() => setShown(null)} />}
      {taken && (
        <div role="status">
          <Notice tone="information">
            <p>{t('take.done', { count: taken.articles.length })}</p>
            {taken.differences.length > 0 && (
              <>
                <p>{t('take.differences', { count: taken.differences.length })}</p>
                <ul>
                  {taken.differences.slice(0, 20).map(({ statementId }, index) => (
                    <li key={statementId}>
                      <a href={reviewHref(statementId)}>{t('take.difference', { number: index + 1 })}</a>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </Notice>
        </div>
      )}
    </DropZone>
  )
}

const thereOf = ({ manifest, records }: OpenedBundle) => ({
  journal: manifest.journal.id,
  head: manifest.journal.head,
  records,
})

/** What would come in, before anything does. */
function Plan({
  shown: { fileName, bundle, plan },
  onTake,
  onLeave,
}: {
  readonly shown: Shown
  readonly onTake: () => void
  readonly onLeave: () => void
}) {
  const { t } = useTranslation(['copies', 'domain'])
  const format = useFormat()
  const { manifest } = bundle
  const isKnown = plan.operations.length === 0
  return (
    <section className={styles.plan} aria-labelledby="plan">
      <h3 id="plan" className={styles.planTitle}>
        <ForeignText>{fileName}</ForeignText>
      </h3>
      <p className={styles.hint}>
        {t('take.made', { when: format.dateTime(manifest.madeAt), program: manifest.program })}{' '}
        {t('take.sound', { count: manifest.journal.records })}
      </p>
      {isKnown ? (
        <p>{t('take.known')}</p>
      ) : (
        <ul className={styles.facts}>
          {plan.articles.map(({ id, title }) => (
            <li key={id}>
              {t('take.newArticle')} <ForeignText>{title}</ForeignText>
            </li>
          ))}
          {plan.joined.map(({ id, title }) => (
            <li key={id}>
              {t('take.joined')} <ForeignText>{title}</ForeignText>
            </li>
          ))}
          {plan.changed.length > 0 && <li>{t('take.changed', { count: plan.changed.length })}</li>}
          {plan.differences.length > 0 && (
            <li>
              <strong>{t('take.differences', { count: plan.differences.length })}</strong>
            </li>
          )}
          {plan.profiles.map(({ id, name, role }) => (
            <li key={id}>
              {t('take.person', { name: name || t('take.unnamed'), role: t(`domain:role.${role}`) })}
            </li>
          ))}
          {manifest.blobs.length > 0 && <li>{t('take.files', { count: manifest.blobs.length })}</li>}
          {manifest.absent.length > 0 && <li>{t('take.absent', { count: manifest.absent.length })}</li>}
        </ul>
      )}
      <div className={styles.buttons}>
        {!isKnown && (
          <Button look="primary" onPress={onTake}>
            {t('take.take')}
          </Button>
        )}
        <Button onPress={onLeave}>{isKnown ? t('take.close') : t('take.leave')}</Button>
      </div>
    </section>
  )
}
