import { useState, type FormEvent } from 'react'
import type { Appearance, AppearanceDraft } from '#core/article/appearance'
import { ForeignText } from '../../i18n/ForeignText'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import type { ArticleRow } from '../../storage/database'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/TextField'
import styles from './Checking.module.css'
import { useAsk } from './use-ask'

const fields = ['publisher', 'publishedAt', 'url', 'author'] as const

/** Where and when the article appeared: told in a line, changed in a form. */
export function AppearanceForm({ article }: { readonly article: Pick<ArticleRow, 'id' | 'appearance'> }) {
  const { t } = useTranslation(['checking', 'domain'])
  const [draft, setDraft] = useState<AppearanceDraft | null>(null)
  const { ask, refuse, problem, field } = useAsk()
  const { appearance } = article
  const close = () => {
    refuse(null)
    setDraft(null)
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!draft) return
    if (await ask({ type: 'describeArticle', articleId: article.id, appearance: draft })) setDraft(null)
  }
  if (!draft)
    return (
      <div className={styles.appearance}>
        <Told appearance={appearance} />
        <Button look="quiet" onPress={() => setDraft(draftOf(appearance))}>
          {t('appearance.change')}
        </Button>
      </div>
    )
  return (
    <form
      className={styles.form}
      onSubmit={(event) => void save(event)}
      aria-label={t('domain:label.appearance')}
    >
      {fields.map((name) => (
        <TextField
          key={name}
          label={t(`appearance.${name}`)}
          value={draft[name]}
          onChange={(value) => setDraft({ ...draft, [name]: value })}
          problem={field === name ? problem : null}
          {...(name === 'publishedAt' && { hint: t('dateHint'), direction: 'ltr' as const })}
          {...(name === 'url' && { direction: 'ltr' as const })}
          autoFocus={name === 'publisher'}
        />
      ))}
      {problem !== null && field === null && <p className={styles.problem}>{problem}</p>}
      <div className={styles.buttons}>
        <Button type="submit" look="primary">
          {t('save')}
        </Button>
        <Button look="quiet" onPress={close}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

function Told({ appearance }: { readonly appearance: Appearance }) {
  const { t } = useTranslation('checking')
  const format = useFormat()
  const { publisher, publishedAt, author, url } = appearance
  if ([publisher, author, publishedAt, url].every((part) => part === null))
    return <p className={styles.quiet}>{t('appearance.unknown')}</p>
  return (
    <p className={styles.told}>
      {publisher !== null && <ForeignText>{publisher}</ForeignText>}
      {author !== null && <ForeignText>{author}</ForeignText>}
      {publishedAt !== null && <time dateTime={publishedAt}>{format.day(publishedAt)}</time>}
      {url !== null && <ForeignText>{url}</ForeignText>}
    </p>
  )
}

function draftOf({ publisher, author, publishedAt, url }: Appearance): AppearanceDraft {
  return { publisher: publisher ?? '', author: author ?? '', publishedAt: publishedAt ?? '', url: url ?? '' }
}
