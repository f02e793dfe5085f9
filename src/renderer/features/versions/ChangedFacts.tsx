import { wordDiff, type WordPart } from '#core/text/word-diff'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import { Words } from '../../marks/SideBySide'
import type { ArticleRow } from '../../storage/database'
import styles from './Versions.module.css'

const facts = ['publisher', 'author', 'publishedAt', 'url'] as const

/** What is told of the article beside its text, where that is told otherwise now: the headline, the date. */
export function ChangedFacts({ before, now }: { readonly before: ArticleRow; readonly now: ArticleRow }) {
  const { t } = useTranslation('versions')
  const format = useFormat()
  const day = (date: string) => (date === '' ? '' : format.day(date))
  const told = [
    ['title', before.title, now.title] as const,
    ...facts.map((name) => [name, before.appearance[name] ?? '', now.appearance[name] ?? ''] as const),
  ].filter(([, was, is]) => was !== is)
  if (told.length === 0) return null
  return (
    <dl className={styles.facts}>
      {told.map(([name, was, is]) => (
        <div key={name}>
          <dt>{t(`fact.${name}`)}</dt>
          <dd dir="auto">
            {name === 'publishedAt' ? (
              <Words parts={turned(day(was), day(is))} />
            ) : (
              <Words parts={wordDiff(was, is)} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A date is changed as a whole: nobody reads half a month. */
function turned(before: string, after: string): WordPart[] {
  const parts: WordPart[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
  return parts.filter(({ text }) => text !== '')
}
