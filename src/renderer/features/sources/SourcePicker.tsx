import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { nameOf } from '#core/source/registry'
import { searchSources } from '#core/source/search-sources'
import type { SourceId } from '#core/source/source'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import { useDirectory } from '../../storage/sources'
import { Button } from '../../ui/Button'
import { SearchChoice } from '../../ui/SearchChoice'
import styles from './Sources.module.css'

/** More answers than these nobody reads. */
const longestList = 12
/** The choice of none. No source's id has a full stop. */
const none = '.none'

export interface SourcePickerProps {
  readonly label: string
  readonly chosen: SourceId | null
  readonly onChoose: (id: SourceId | null) => void
  /** What choosing nothing is called; absent where something has to be chosen. */
  readonly noneLabel?: string
  readonly problem: string | null
  /** Whether the focus begins here. */
  readonly autoFocus?: boolean
}

/** A field in which one source of registry or desk is searched for. */
export function SourcePicker({
  label,
  chosen,
  onChoose,
  noneLabel,
  problem,
  autoFocus = false,
}: SourcePickerProps) {
  const { t, i18n } = useTranslation('sources')
  const format = useFormat()
  const directory = useDirectory()
  const [query, setQuery] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const source = chosen === null ? null : directory.lookUp(chosen)
  const found = searchSources(directory, query, i18n.language, longestList)
  const shown = source ? nameOf(source, i18n.language) : (noneLabel ?? t('picker.nobody'))
  return (
    <div className={styles.field}>
      <span className={styles.label}>{label}</span>
      <SearchChoice
        searchLabel={t('picker.search')}
        listLabel={label}
        query={query}
        onQuery={setQuery}
        choices={[
          ...found.map((one) => ({
            value: one.id,
            label: nameOf(one, i18n.language),
            note: one.role || (one.country === null ? null : format.countryName(one.country)),
            isChosen: one.id === source?.id,
          })),
          ...(noneLabel === undefined ? [] : [{ value: none, label: noneLabel, isChosen: source === null }]),
        ]}
        hint={found.length > 0 ? null : t(query.trim() === '' ? 'picker.hint' : 'picker.nothingFound')}
        onChoose={(value) => {
          onChoose(value === none ? null : value)
          setIsOpen(false)
        }}
        isOpen={isOpen}
        onOpenChange={(open) => {
          setQuery('')
          setIsOpen(open)
        }}
      >
        <Button aria-label={`${label}: ${shown}`} autoFocus={autoFocus}>
          <bdi>{shown}</bdi>
          <ChevronDown aria-hidden size={14} />
        </Button>
      </SearchChoice>
      {problem !== null && (
        <span role="alert" className={styles.problem}>
          {problem}
        </span>
      )}
    </div>
  )
}
