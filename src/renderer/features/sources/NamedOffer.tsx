import { Link } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { ArticleId } from '#core/article/article'
import type { Named } from '#core/attribution/relinking'
import type { Source } from '#core/source/source'
import type { StatementId } from '#core/statement/statement'
import { ForeignText } from '../../i18n/ForeignText'
import { useTranslation } from '../../i18n/use-translation'
import { withArticles, type Listed } from '../../storage/listed'
import { namedIn } from '../../storage/relinking'
import { useWorkspace } from '../../storage/workspace-context'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import styles from './Sources.module.css'
import { useSourceAsk } from './use-source-ask'
import type { ShownSource } from './use-source'

/** Examples that are shown by name; the others are counted. */
const mostShown = 20

interface NamedOfferProps {
  readonly source: Source
  readonly shown: ShownSource
  readonly cardHref: (articleId: ArticleId, id: StatementId) => string
}

/** Offers to link what was said in articles that came in before the desk gave the source its names. */
export function NamedOffer({ source, shown, cardHref }: NamedOfferProps) {
  const { t } = useTranslation('sources')
  const { ask, problem } = useSourceAsk()
  const found = useNamed(source, shown)
  if (found.named.length === 0) return null
  const { named, examples } = found
  const link = () =>
    void ask({
      type: 'linkNamed',
      to: source.id,
      links: named.map(({ statement, relation }) => ({ statementId: statement.id, relation })),
    })
  return (
    <Notice tone="information">
      <div className={styles.offer}>
        <p role="status">{t('named.offer', { count: named.length })}</p>
        <details>
          <summary>{t('named.show')}</summary>
          <ul aria-label={t('named.label')} className={styles.examples}>
            {examples.map(({ statement, article, named: name }) => (
              <li key={statement.id}>
                <a href={cardHref(article.id, statement.id)}>
                  <ForeignText language={article.language}>{name?.name ?? article.title}</ForeignText>
                </a>{' '}
                · <ForeignText language={article.language}>{article.title}</ForeignText>
              </li>
            ))}
          </ul>
        </details>
        <span>
          <Button onPress={link}>
            <Link aria-hidden size={16} />
            {t('named.link', { count: named.length })}
          </Button>
        </span>
        {problem !== null && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
      </div>
    </Notice>
  )
}

interface Found {
  /** What it was found for: something else is shown while it is looked for anew. */
  readonly of: readonly unknown[]
  readonly named: readonly Named[]
  readonly examples: readonly Listed[]
}
const nothing: Found = { of: [], named: [], examples: [] }

/** Looked for anew where the desk says something else of its sources, or a statement went to this one or left it. */
function useNamed({ id, kind }: Source, { directory, said: { length } }: ShownSource): Found {
  const { database } = useWorkspace()
  const [found, setFound] = useState(nothing)
  // Whoever bears a person's whole name is found by it.
  const isBody = kind === 'institution' || kind === 'group'
  useEffect(() => {
    if (directory.own(id) === null || !isBody) return
    const stop = new AbortController()
    const look = async () => {
      const named = await namedIn(database, id, directory, stop.signal)
      const ids = named.slice(0, mostShown).map(({ statement }) => statement.id)
      const rows = await database.statements.bulkGet(ids)
      const examples = await withArticles(
        database,
        rows.flatMap((row) => row ?? []),
      )
      if (!stop.signal.aborted) setFound({ of: [id, directory, length], named, examples })
    }
    void look()
    return () => stop.abort()
  }, [database, directory, id, isBody, length])
  const isOfThis = [id, directory, length].every((one, index) => found.of[index] === one)
  return isOfThis ? found : nothing
}
