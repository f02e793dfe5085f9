import { useLiveQuery } from 'dexie-react-hooks'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { ArticleId } from '#core/article/article'
import type { EvidencePassage } from '#core/evidence/evidence'
import { ForeignText } from '../../i18n/ForeignText'
import { useTranslation } from '../../i18n/use-translation'
import { articleRows, textOf } from '../../storage/articles'
import { useRead } from '../../storage/use-read'
import { useWorkspace } from '../../storage/workspace-context'
import { Button } from '../../ui/Button'
import { ChoiceMenu } from '../../ui/ChoiceMenu'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/TextField'
import styles from './Checking.module.css'
import { occurrences } from './occurrences'

export interface PassageDialogProps {
  readonly isOpen: boolean
  /** The statement's own article: it cannot be evidence for itself. */
  readonly notFrom: ArticleId
  readonly onClose: () => void
  /** @param title - of the article that the passage is from */
  readonly onChoose: (passage: EvidencePassage, title: string) => void
}

const shownPlaces = 5

/** Choose words of another article of the library: write or paste them, and take the place where they stand. */
export function PassageDialog({ isOpen, onClose, ...rest }: PassageDialogProps) {
  const { t } = useTranslation('checking')
  return (
    <Dialog title={t('passage.title')} closeLabel={t('passage.close')} isOpen={isOpen} onClose={onClose}>
      <PassageChoice {...rest} />
    </Dialog>
  )
}

function PassageChoice({ notFrom, onChoose }: Pick<PassageDialogProps, 'notFrom' | 'onChoose'>) {
  const { t } = useTranslation('checking')
  const { database } = useWorkspace()
  const [articleId, setArticleId] = useState<ArticleId | null>(null)
  const [words, setWords] = useState('')
  const articles = useLiveQuery(() => articleRows(database), [database])?.filter(({ id }) => id !== notFrom)
  const text = useRead(articleId, async () =>
    articleId ? ((await textOf(database, articleId))?.text ?? '') : '',
  )
  if (!articles) return null
  if (articles.length === 0) return <p>{t('passage.noArticles')}</p>
  const article = articles.find(({ id }) => id === articleId)
  const places = occurrences(text ?? '', words, shownPlaces)
  return (
    <div className={styles.form}>
      <ChoiceMenu
        label={t('passage.article')}
        chosen={articleId}
        choices={articles.map(({ id, title, language }) => ({
          value: id,
          label: title,
          ...(language !== 'und' && { language }),
        }))}
        onChoose={setArticleId}
      >
        <Button>
          {article ? (
            <ForeignText language={article.language}>{article.title}</ForeignText>
          ) : (
            t('passage.chooseArticle')
          )}
          <ChevronDown aria-hidden size={14} />
        </Button>
      </ChoiceMenu>
      {article && (
        <TextField
          autoFocus
          lines={2}
          label={t('passage.words')}
          hint={t('passage.hint')}
          value={words}
          onChange={setWords}
          problem={
            text !== undefined && words.trim() !== '' && places.length === 0 ? t('passage.nowhere') : null
          }
        />
      )}
      <ul className={styles.places} aria-label={t('passage.places')}>
        {article &&
          places.map(({ start, end, before, exact, after }) => (
            <li key={start} className={styles.place}>
              <p className={styles.exact}>
                <ForeignText language={article.language}>{`…${before}`}</ForeignText>
                <mark>
                  <ForeignText language={article.language}>{exact}</ForeignText>
                </mark>
                <ForeignText language={article.language}>{`${after}…`}</ForeignText>
              </p>
              <Button onPress={() => onChoose({ articleId: article.id, start, end, exact }, article.title)}>
                {t('passage.take')}
              </Button>
            </li>
          ))}
      </ul>
    </div>
  )
}
