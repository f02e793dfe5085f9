import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'
import type { ArticleId } from '#core/article/article'
import { foldedWords } from '#core/statement/filter'
import { useTranslation } from '../../../i18n/use-translation'
import { articleRows } from '../../../storage/articles'
import { useWorkspace } from '../../../storage/workspace-context'
import { Button } from '../../../ui/Button'
import { SearchChoice } from '../../../ui/SearchChoice'
import { useArticle } from '../use-article'
import { BesideArticle, type BesideArticleProps } from './BesideArticle'
import styles from './Beside.module.css'

export interface BesideProps extends Omit<BesideArticleProps, 'opened'> {
  /** The article that lies beside the first; null until one is chosen. */
  readonly chosen: ArticleId | null
  readonly onChoose: (id: ArticleId) => void
}

/** Says why there is no second article to be seen, and what to do. */
export function NoRoomBeside({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('viewing')
  return (
    <div role="status" className={styles.notice}>
      <p>{t('beside.narrow')}</p>
      <Button onPress={onClose}>{t('beside.close')}</Button>
    </div>
  )
}

/** The place beside the article: a second one, or what it takes to have one there. */
export function Beside({ chosen, onChoose, ...props }: BesideProps) {
  const { t } = useTranslation('viewing')
  if (chosen === null)
    return (
      <>
        <section aria-label={t('beside.second')} className={styles.choice}>
          <p>{t('beside.text')}</p>
          <ArticleChoice except={props.first.article.id} onChoose={onChoose} />
          <Button look="quiet" onPress={props.onClose}>
            {t('beside.close')}
          </Button>
        </section>
        <span />
      </>
    )
  return <ChosenArticle chosen={chosen} {...props} />
}

function ChosenArticle({
  chosen,
  ...props
}: Omit<BesideArticleProps, 'opened'> & { readonly chosen: ArticleId }) {
  const { t } = useTranslation('viewing')
  const opened = useArticle(chosen)
  if (opened) return <BesideArticle opened={opened} {...props} />
  return (
    <>
      <section aria-label={t('beside.second')} className={styles.choice}>
        {opened === null && (
          <>
            <p>{t('beside.missing')}</p>
            <Button onPress={props.onClose}>{t('beside.close')}</Button>
          </>
        )}
      </section>
      <span />
    </>
  )
}

interface ArticleChoiceProps {
  readonly except: ArticleId
  readonly onChoose: (id: ArticleId) => void
}

/** More answers than these nobody reads. */
const longestList = 12

function ArticleChoice({ except, onChoose }: ArticleChoiceProps) {
  const { t } = useTranslation('viewing')
  const [query, setQuery] = useState('')
  const { database } = useWorkspace()
  const rows = useLiveQuery(() => articleRows(database), [database])
  const others = (rows ?? []).filter(({ id }) => id !== except)
  const words = foldedWords([query])
  const found = others.filter(({ title, publisher }) => foldedWords([title, publisher ?? '']).includes(words))
  const hint = others.length === 0 ? t('beside.noOther') : found.length === 0 ? t('beside.notFound') : null
  return (
    <SearchChoice
      searchLabel={t('beside.search')}
      listLabel={t('beside.articles')}
      query={query}
      onQuery={setQuery}
      choices={found
        .slice(0, longestList)
        .map(({ id, title, publisher }) => ({ value: id, label: title, note: publisher ?? null }))}
      onChoose={(id) => onChoose(id as ArticleId)}
      hint={hint}
    >
      <Button look="primary">{t('beside.choose')}</Button>
    </SearchChoice>
  )
}
