import { useState } from 'react'
import { useTranslation } from '../../i18n/use-translation'
import { Button } from '../../ui/Button'
import type { ImportChoices } from './importing'
import { ReadingDialog } from './ReadingDialog'

export interface ReadingButtonProps {
  /** As it is shown. */
  readonly name: string
  /** The file as it came in; null where it is gone. */
  readonly load: () => Promise<File | null>
  readonly choices: ImportChoices
  readonly isRefused?: boolean
  readonly onChoose: (file: File, choices: ImportChoices) => void
}

/** Opens the question of how a file is read. */
export function ReadingButton({ name, load, choices, isRefused = false, onChoose }: ReadingButtonProps) {
  const { t } = useTranslation('reading')
  const [file, setFile] = useState<File | 'missing' | null>(null)
  return (
    <>
      <Button
        look={isRefused ? 'plain' : 'quiet'}
        aria-label={t('openFile', { file: name })}
        onPress={() => void load().then((found) => setFile(found ?? 'missing'))}
      >
        {t('open')}
      </Button>
      {file === 'missing' && <p role="alert">{t('missing')}</p>}
      {file instanceof File && (
        <ReadingDialog
          file={file}
          choices={choices}
          isRefused={isRefused}
          onClose={() => setFile(null)}
          onChoose={(chosen) => onChoose(file, chosen)}
        />
      )}
    </>
  )
}
