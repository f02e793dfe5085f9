import { MessageSquarePlus } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import type { Statement } from '#core/statement/statement'
import type { Profile } from '#core/workflow/profile'
import { CommentId, type CommentField } from '#core/workflow/review'
import { ForeignText } from '../../i18n/ForeignText'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/TextField'
import styles from './FieldComments.module.css'
import { Person } from './Person'
import { useAsk } from './use-ask'

/** What comments need to know, wherever they stand. */
export interface Commenting {
  readonly statement: Pick<Statement, 'id' | 'comments'>
  readonly profiles: readonly Profile[]
  /** Whether new comments are asked for here; those that are there are always shown. */
  readonly canComment: boolean
}

export interface FieldCommentsProps extends Commenting {
  readonly field: CommentField
}

/** The comments on one field, and a way to add one. */
export function FieldComments({ field, statement, profiles, canComment }: FieldCommentsProps) {
  const { t } = useTranslation(['checking', 'domain'])
  const format = useFormat()
  const { ask, refuse, problem } = useAsk()
  const [draft, setDraft] = useState<string | null>(null)
  const comments = statement.comments.filter((comment) => comment.field === field)
  const name = t(`domain:commentField.${field}`)
  const close = () => {
    refuse(null)
    setDraft(null)
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const comment = { id: CommentId.parse(crypto.randomUUID()), field, text: draft ?? '' }
    if (await ask({ type: 'comment', statementId: statement.id, comment })) setDraft(null)
  }
  if (comments.length === 0 && !canComment) return null
  return (
    <div className={styles.comments}>
      {comments.length > 0 && (
        <ul aria-label={t('comments.on', { field: name })} className={styles.list}>
          {comments.map(({ id, text, by, at, resolved }) => (
            <li key={id} className={styles.comment} data-resolved={resolved || undefined}>
              <p className={styles.text}>
                <ForeignText>{text}</ForeignText>
              </p>
              <p className={styles.foot}>
                <span>
                  {name} · <Person id={by} profiles={profiles} /> · {format.dateTime(at)}
                </span>
                <Button
                  look="quiet"
                  onPress={() =>
                    void ask({
                      type: 'resolveComment',
                      statementId: statement.id,
                      commentId: id,
                      resolved: !resolved,
                    })
                  }
                >
                  {resolved ? t('comments.reopen') : t('comments.resolve')}
                </Button>
              </p>
            </li>
          ))}
        </ul>
      )}
      {draft !== null ? (
        <form className={styles.form} onSubmit={(event) => void save(event)}>
          <TextField
            autoFocus
            lines={2}
            label={t('comments.on', { field: name })}
            value={draft}
            onChange={setDraft}
            problem={problem}
          />
          <div className={styles.buttons}>
            <Button type="submit">{t('comments.add')}</Button>
            <Button look="quiet" onPress={close}>
              {t('cancel')}
            </Button>
          </div>
        </form>
      ) : (
        canComment && (
          <div className={styles.add}>
            <Button
              look="quiet"
              onPress={() => setDraft('')}
              aria-label={t('comments.addOn', { field: name })}
            >
              <MessageSquarePlus aria-hidden size={16} />
              {name}
            </Button>
          </div>
        )
      )}
    </div>
  )
}
