import { useEffect, useRef, useState, type FormEvent } from 'react'
import { largestLogo } from '#core/operation/decide-report'
import { type Failure, failure, type Result, success } from '#core/result'
import type { Desk, DeskLogo } from '#core/workflow/desk'
import { pictureOf } from '#core/workflow/logo-picture'
import { useActions } from '../../actions/use-actions'
import { useFailureText, type FailureCode } from '../../i18n/use-failure-text'
import { useTranslation } from '../../i18n/use-translation'
import type { BlobStore } from '../../platform/platform'
import { usePlatform } from '../../platform/platform-context'
import { useDesk } from '../../storage/report-choices'
import { useWorkspace } from '../../storage/workspace-context'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/TextField'
import styles from './SettingsScreen.module.css'

/** Under which name and sign the desk's reports go out. */
export function DeskSettings() {
  const { t } = useTranslation('settings')
  const desk = useDesk()
  return (
    <section aria-labelledby="desk" className={styles.section}>
      <h2 id="desk" className={styles.heading}>
        {t('desk.title')}
      </h2>
      <p className={styles.text}>{t('desk.text')}</p>
      {desk && <DeskForm desk={desk} />}
    </section>
  )
}

function DeskForm({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation('settings')
  const { execute } = useWorkspace()
  const { blobs } = usePlatform()
  const failureText = useFailureText()
  const [name, setName] = useState(desk.name)
  const [refused, setRefused] = useState<Failure<FailureCode> | null>(null)
  const input = useRef<HTMLInputElement>(null)

  // An earlier refusal goes when something else is tried, not when that has ended: it may be of a later try by then.
  const describe = async (changes: Partial<Desk>) => {
    setRefused(null)
    const outcome = await execute({ type: 'describeDesk', changes })
    if (!outcome.ok) setRefused(outcome.failure)
  }
  const choose = async (file: File | undefined) => {
    if (!file) return
    const logo = await keptLogo(file, blobs)
    if (logo.ok) await describe({ logo: logo.value })
    else setRefused(logo.failure)
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    void describe({ name })
  }

  const choosePicture = () => input.current?.click()
  const removeLogo = () => void describe({ logo: null })
  useActions({ 'desk.logo': choosePicture, 'desk.noLogo': desk.logo && removeLogo })

  return (
    <>
      <form className={styles.form} onSubmit={save}>
        <TextField label={t('desk.name')} value={name} onChange={setName} />
        <div className={styles.buttons}>
          <Button type="submit" isDisabled={name.trim() === desk.name}>
            {t('desk.save')}
          </Button>
        </div>
      </form>
      <div className={styles.logo}>
        <LogoPicture desk={desk} blobs={blobs} />
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg"
          aria-label={t('desk.file')}
          className="visually-hidden"
          tabIndex={-1}
          onChange={({ target }) => {
            void choose(target.files?.[0])
            target.value = ''
          }}
        />
        <div className={styles.buttons}>
          <Button onPress={choosePicture}>{t('desk.choose')}</Button>
          {desk.logo && (
            <Button look="quiet" onPress={removeLogo}>
              {t('desk.remove')}
            </Button>
          )}
        </div>
        <p className={styles.text}>{t('desk.hint')}</p>
        <div role="alert" className={styles.problem}>
          {refused && failureText(refused)}
        </div>
      </div>
    </>
  )
}

/** The picture's bytes as a blob, and what it says of itself. What is too large is not even kept. */
async function keptLogo(file: File, blobs: BlobStore): Promise<Result<DeskLogo, FailureCode>> {
  if (file.size > largestLogo) return failure('desk.logoTooLarge', { limit: largestLogo })
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  )
  if (bytes === null) return failure('file.unreadable')
  const picture = pictureOf(bytes)
  if (picture === null) return failure('desk.logoKind')
  const kept = await blobs.put(bytes)
  if (!kept.ok) return kept
  return success({ ...picture, sha256: kept.value.sha256, byteLength: bytes.length, fileName: file.name })
}

/** The logo as it is kept; nothing where there is none. */
function LogoPicture({ desk: { name, logo }, blobs }: { readonly desk: Desk; readonly blobs: BlobStore }) {
  const { t } = useTranslation('settings')
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let gone = false
    const draw = async () => {
      if (!logo) return
      const kept = await blobs.get(logo.sha256)
      const target = canvas.current
      if (!kept.ok || gone || !target) return
      const picture = await createImageBitmap(
        new Blob([new Uint8Array(kept.value)], { type: logo.mediaType }),
      )
      target.width = picture.width
      target.height = picture.height
      target.getContext('2d')?.drawImage(picture, 0, 0)
      picture.close()
    }
    draw().catch((error: unknown) => {
      console.error('The logo could not be drawn.', error)
    })
    return () => {
      gone = true
    }
  }, [logo, blobs])
  if (!logo) return null
  return <canvas ref={canvas} className={styles.picture} role="img" aria-label={t('desk.logo', { name })} />
}
