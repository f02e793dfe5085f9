import { Download } from 'lucide-react'
import { useState } from 'react'
import type { EvidenceFile } from '#core/evidence/evidence'
import { useTranslation } from '../../i18n/use-translation'
import { usePlatform } from '../../platform/platform-context'
import { IconButton } from '../../ui/IconButton'
import styles from './Checking.module.css'

/** Hands out the captured file as it was kept. It is saved and never shown here: what it holds came from outside. */
export function SaveCopy({ file }: { readonly file: EvidenceFile }) {
  const { t } = useTranslation('checking')
  const { blobs } = usePlatform()
  const [missing, setMissing] = useState(false)
  const save = async () => {
    const kept = await blobs.get(file.sha256)
    setMissing(!kept.ok)
    if (!kept.ok) return
    const url = URL.createObjectURL(
      new Blob([new Uint8Array(kept.value)], { type: 'application/octet-stream' }),
    )
    const link = document.createElement('a')
    link.href = url
    link.download = file.fileName
    link.click()
    URL.revokeObjectURL(url)
  }
  return (
    <>
      <IconButton
        icon={Download}
        label={t('evidence.save', { name: file.fileName })}
        onPress={() => void save()}
      />
      {missing && (
        <span role="alert" className={styles.problem}>
          {t('evidence.fileMissing')}
        </span>
      )}
    </>
  )
}
