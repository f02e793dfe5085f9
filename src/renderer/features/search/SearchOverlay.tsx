import { FileText, Link2, MessageSquareQuote, StickyNote, UserRound, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import type { SearchResult } from '#core/search/desk-index'
import { searchKinds, type SearchKind } from '#core/search/entries'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import { ChoiceGroup } from '../../ui/ChoiceGroup'
import { classNames } from '../../ui/class-names'
import { Overlay } from '../../ui/Overlay'
import { SearchList } from '../../ui/SearchList'
import type { Searcher } from '../../workers/searcher'
import { Marked } from './Marked'
import styles from './SearchOverlay.module.css'
import { useSearch } from './use-search'

export interface SearchOverlayProps {
  readonly searcher: Searcher | null
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Called once the search is closed and the focus is back where it was. */
  readonly onChoose: (result: SearchResult) => void
}

const icons: Readonly<Record<SearchKind, LucideIcon>> = {
  article: FileText,
  statement: MessageSquareQuote,
  source: UserRound,
  evidence: Link2,
  note: StickyNote,
}

/** Everything on the desk, by its words: results as they are typed, each with the passage that answers. */
export function SearchOverlay({ searcher, isOpen, onClose, onChoose }: SearchOverlayProps) {
  const { t } = useTranslation('search')
  return (
    <Overlay label={t('title')} isOpen={isOpen} onClose={onClose}>
      {(closeAndThen) => (
        <Results searcher={searcher} onChoose={(result) => closeAndThen(() => onChoose(result))} />
      )}
    </Overlay>
  )
}

function Results({ searcher, onChoose }: Pick<SearchOverlayProps, 'searcher' | 'onChoose'>) {
  const { t } = useTranslation('search')
  const format = useFormat()
  const [query, setQuery] = useState('')
  const [kind, setKind] = useState<SearchKind | null>(null)
  const answer = useSearch(searcher, query, kind)
  const groups = answer?.groups ?? []
  const results = groups.flatMap((group) => group.results)
  const count = groups.reduce((sum, group) => sum + group.count, 0)
  const isReading = answer === null || answer.read < answer.total
  const nothing = query.trim() === '' ? t('hint') : isReading ? t('reading') : t('nothing')
  return (
    <SearchList
      label={t('label')}
      listLabel={t('results')}
      query={query}
      onQuery={setQuery}
      status={count === 0 ? nothing : t('found', { count })}
      groups={groups.map((group) => ({
        id: group.kind,
        label:
          group.count > group.results.length
            ? t('groupOf', {
                kind: t(`kind.${group.kind}`),
                shown: format.number(group.results.length),
                total: format.number(group.count),
              })
            : t(`kind.${group.kind}`),
        items: group.results.map((result) => ({
          id: result.id,
          content: <ResultLine result={result} />,
        })),
      }))}
      onChoose={(id) => {
        const result = results.find((other) => other.id === id)
        if (result) onChoose(result)
      }}
    >
      <div className={styles.kinds}>
        <ChoiceGroup
          label={t('kinds')}
          labelHidden
          chosen={kind ?? 'all'}
          onChoose={(chosen) => setKind(chosen === 'all' ? null : chosen)}
          choices={[
            { value: 'all' as const, label: t('all') },
            ...searchKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
          ]}
        />
      </div>
    </SearchList>
  )
}

function ResultLine({ result }: { readonly result: SearchResult }) {
  const { t } = useTranslation('search')
  const { kind, name, nameMarks, passage, language, field } = result
  const Icon = icons[kind]
  return (
    <>
      <Icon aria-hidden size={16} className={styles.icon} />
      <span className={styles.result}>
        <span className={classNames(styles.name, 'one-line')}>
          {field !== null && <span className={styles.field}>{t(`field.${field}`)}</span>}
          {name === '' ? t('unnamed') : <Marked text={name} marks={nameMarks} language={language} />}
        </span>
        {passage.text !== '' && (
          <span className={styles.passage}>
            <Marked {...passage} language={language} />
          </span>
        )}
      </span>
    </>
  )
}
