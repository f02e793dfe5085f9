import { ClipboardPaste, FilePlus2, FolderOpen } from 'lucide-react'
import { FileTrigger } from 'react-aria-components'
import { useTranslation } from '../../i18n/use-translation'
import { readableExtensions } from '../../readers/extensions'
import { Button } from '../../ui/Button'
import { filesOfFolder, type Gathered } from './dropped-files'

export interface WaysInProps {
  readonly onFiles: (gathered: Gathered) => void
  readonly onPaste: () => void
}

/** The ways in that are not dropping: files, a whole folder, the clipboard. */
export function WaysIn({ onFiles, onPaste }: WaysInProps) {
  const { t } = useTranslation(['imports', 'library'])
  return (
    <>
      <FileTrigger
        allowsMultiple
        acceptedFileTypes={readableExtensions}
        onSelect={(files) =>
          onFiles({ files: [...(files ?? [])].map((file) => ({ name: file.name, file })), leftOut: 0 })
        }
      >
        <Button look="primary">
          <FilePlus2 aria-hidden size={16} />
          {t('library:open')}
        </Button>
      </FileTrigger>
      <FileTrigger acceptDirectory onSelect={(files) => onFiles(filesOfFolder([...(files ?? [])]))}>
        <Button>
          <FolderOpen aria-hidden size={16} />
          {t('openFolder')}
        </Button>
      </FileTrigger>
      <Button onPress={onPaste}>
        <ClipboardPaste aria-hidden size={16} />
        {t('paste.open')}
      </Button>
    </>
  )
}
