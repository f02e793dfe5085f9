import { ClipboardPaste, FilePlus2 } from 'lucide-react'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { ArticleId } from '#core/article/article'
import { useFailureText } from '../../i18n/use-failure-text'
import { useTranslation } from '../../i18n/use-translation'
import { readableExtensions } from '../../readers/extensions'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { ProgressBar } from '../../ui/ProgressBar'
import { useImports } from './imports-context'
import type { ImportChoices, IncomingFile } from './importing'
import { PasteDialog } from './PasteDialog'
import { nothingPasted } from './pasted'

export interface NewVersionProps {
  /** The article of which there is a newer version. */
  readonly articleId: ArticleId
  readonly versionsHref: (id: ArticleId) => string
}

/** The ways in for a newer version of one article: a file or the clipboard. Leads to what changed in it. */
export function NewVersion({ articleId, versionsHref }: NewVersionProps) {
  const { t } = useTranslation('imports')
  const failureText = useFailureText()
  const { queue } = useImports()
  const [isPasting, setPasting] = useState(false)
  const [isRunning, setRunning] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const take = (incoming: IncomingFile, choices: ImportChoices = {}) => {
    setProblem(null)
    setRunning(true)
    queue.add([incoming], { ...choices, versionOf: articleId, evenWithoutStatements: true }, (result, id) => {
      setRunning(false)
      const [added] = result.ok ? result.value.added : []
      if (added) location.hash = versionsHref(added.articleId)
      // Told here, where it was asked for, and not in the library once more.
      else if (!result.ok) {
        setProblem(failureText(result.failure))
        queue.remove(id)
      }
    })
  }
  return (
    <>
      <FileTrigger
        acceptedFileTypes={readableExtensions}
        onSelect={(files) => {
          const [file] = files ?? []
          if (file) take({ name: file.name, file })
        }}
      >
        <Button isDisabled={isRunning}>
          <FilePlus2 aria-hidden size={16} />
          {t('newVersion.file')}
        </Button>
      </FileTrigger>
      <Button isDisabled={isRunning} onPress={() => setPasting(true)}>
        <ClipboardPaste aria-hidden size={16} />
        {t('newVersion.paste')}
      </Button>
      {isRunning && <ProgressBar label={t('newVersion.reading')} />}
      <div role="alert">{problem !== null && <Notice tone="problem">{problem}</Notice>}</div>
      {isPasting && <PasteDialog pasted={nothingPasted} onClose={() => setPasting(false)} onImport={take} />}
    </>
  )
}
