import { ClipboardPaste, FilePlus2, FolderOpen } from 'lucide-react'
import { useRef } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useActions } from '../../actions/use-actions'
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
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  useActions({
    'library.files': () => files.current?.click(),
    'library.folder': () => folder.current?.click(),
    'library.paste': onPaste,
  })
  return (
    <>
      <FileTrigger
        ref={files}
        allowsMultiple
        acceptedFileTypes={readableExtensions}
        onSelect={(chosen) =>
          onFiles({ files: [...(chosen ?? [])].map((file) => ({ name: file.name, file })), leftOut: 0 })
        }
      >
        <Button look="primary">
          <FilePlus2 aria-hidden size={16} />
          {t('library:open')}
        </Button>
      </FileTrigger>
      <FileTrigger
        ref={folder}
        acceptDirectory
        onSelect={(chosen) => onFiles(filesOfFolder([...(chosen ?? [])]))}
      >
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
