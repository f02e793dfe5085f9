import { FilePlus2, Quote } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { DropZone, FileTrigger, type FileDropItem } from 'react-aria-components'
import { independentCount, independentPieces } from '#core/evidence/independence'
import { publicStages } from '#core/workflow/stages'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/TextField'
import styles from './Checking.module.css'
import { EvidenceItem } from './EvidenceItem'
import { FieldComments, type Commenting } from './FieldComments'
import { PassageDialog } from './PassageDialog'
import { useAddingEvidence } from './use-adding-evidence'
import type { Case } from './use-case'

export interface EvidenceSectionProps {
  readonly shown: Case
  readonly mode: 'check' | 'review'
  readonly commenting: Commenting
}

/** What the verdict rests on, and the ways to add to it. */
export function EvidenceSection({ shown, mode, commenting }: EvidenceSectionProps) {
  const { t } = useTranslation(['checking', 'domain'])
  const format = useFormat()
  const { statement, article } = shown
  const { evidence } = statement
  const isOpen = mode === 'check' && !publicStages.has(statement.stage) && statement.stage !== 'dismissed'
  const adding = useAddingEvidence(statement.id, isOpen)
  const [url, setUrl] = useState('')
  const [choosing, setChoosing] = useState(false)
  const count = independentCount(evidence)
  const addLink = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await adding.addLink(url))) return
    // What was typed or undone there meanwhile stays.
    setUrl((now) => (now === url ? '' : now))
  }
  return (
    <section className={styles.column} aria-labelledby="evidence">
      <h2 id="evidence" className={styles.heading}>
        {t('domain:label.evidence')}
      </h2>
      <p className={styles.quiet}>
        {t('evidence.independent', {
          count,
          shown: format.number(count),
          needed: format.number(independentPieces),
        })}
      </p>
      <ol className={styles.evidence} aria-label={t('domain:label.evidence')}>
        {evidence.map((piece) => (
          <EvidenceItem key={piece.id} piece={piece} statementId={statement.id} canChange={isOpen} />
        ))}
      </ol>
      <FieldComments field="evidence" {...commenting} />
      {isOpen && (
        <DropZone
          className={styles.drop ?? ''}
          aria-label={t('evidence.drop')}
          getDropOperation={(types) =>
            types.has('text/uri-list') || !types.has('text/plain') ? 'copy' : 'cancel'
          }
          onDrop={({ items }) => {
            const files = items.filter((item): item is FileDropItem => item.kind === 'file')
            void Promise.all(files.map((item) => item.getFile())).then(adding.addFiles)
          }}
        >
          <form className={styles.link} onSubmit={(event) => void addLink(event)}>
            <TextField
              label={t('evidence.link')}
              value={url}
              onChange={setUrl}
              type="text"
              direction="ltr"
              placeholder="https://"
              hint={t('evidence.pasteHint')}
              problem={adding.problem}
            />
            <Button type="submit">{t('evidence.add')}</Button>
          </form>
          <div className={styles.buttons}>
            <FileTrigger allowsMultiple onSelect={(files) => void adding.addFiles([...(files ?? [])])}>
              <Button look="quiet">
                <FilePlus2 aria-hidden size={16} />
                {t('evidence.file')}
              </Button>
            </FileTrigger>
            <Button look="quiet" onPress={() => setChoosing(true)}>
              <Quote aria-hidden size={16} />
              {t('evidence.passage')}
            </Button>
          </div>
          <p role="status" className={styles.quiet}>
            {adding.keeping !== null && t('evidence.keeping', { name: adding.keeping })}
          </p>
        </DropZone>
      )}
      <PassageDialog
        isOpen={choosing}
        notFrom={article.id}
        onClose={() => setChoosing(false)}
        onChoose={(passage, title) =>
          void adding.addPassage(passage, title).then((added) => {
            if (added) setChoosing(false)
          })
        }
      />
    </section>
  )
}
