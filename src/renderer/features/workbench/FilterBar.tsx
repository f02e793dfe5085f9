import { Search, X } from 'lucide-react'
import type { Ref } from 'react'
import { deskScale } from '#core/assessment/desk-scale'
import {
  facets,
  isOpenFilter,
  openFilter,
  type Facet,
  type FacetCounts,
  type StatementFilter,
} from '#core/statement/filter'
import { stances, type Stance } from '#core/statement/stance'
import { stages, type Stage } from '#core/workflow/stages'
import { useKeyHint } from '../../actions/KeysOf'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import { stanceMarks } from '../../marks/stance-marks'
import { useVerdictWords } from '../../marks/use-verdict-words'
import { CheckMenu, type CheckChoice } from '../../ui/CheckMenu'
import { IconButton } from '../../ui/IconButton'
import { ToneIcon } from '../../ui/Toned'
import type { ConfidenceLevel } from './card-reading'
import styles from './FilterBar.module.css'
import { noValue } from './filterable'

export interface FilterBarProps {
  readonly filter: StatementFilter
  readonly onFilter: (filter: StatementFilter) => void
  readonly counts: FacetCounts
  /** A source's name as the article has it, by its key. */
  readonly sourceNames: ReadonlyMap<string, string>
  /** Of the article. */
  readonly language: string
  /** How many statements are seen, and how many there are. */
  readonly shown: number
  readonly total: number
  readonly field: Ref<HTMLInputElement>
  /** Back to the cards, by Escape: what is filtered stays so. */
  readonly onLeave: () => void
}

const levels: readonly (ConfidenceLevel | typeof noValue)[] = ['high', 'fair', 'low', noValue]

/** Chooses which statements are seen, and says how many are not. */
export function FilterBar(props: FilterBarProps) {
  const { filter, onFilter, counts, shown, total, field, onLeave } = props
  const { t } = useTranslation('viewing')
  const format = useFormat()
  const keyHint = useKeyHint()
  const choices = useChoices(props)
  const isOpen = isOpenFilter(filter)
  return (
    <div
      role="search"
      aria-label={t('filter.title')}
      className={styles.bar}
      data-filtered={`${filter.text} ${String(shown)}`}
    >
      <label className={styles.field}>
        <Search aria-hidden size={16} />
        <span className="visually-hidden">{t('filter.text')}</span>
        <input
          ref={field}
          type="text"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          placeholder={t('filter.text')}
          className={styles.input}
          value={filter.text}
          onChange={({ target }) => onFilter({ ...filter, text: target.value })}
          onKeyDown={({ key }) => key === 'Escape' && onLeave()}
        />
      </label>
      {facets.map((facet) => (
        <CheckMenu
          key={facet}
          label={t(`filter.${facet}`)}
          chosenNote={filter[facet].length === 0 ? null : format.number(filter[facet].length)}
          choices={choices(facet, counts[facet])}
          chosen={filter[facet]}
          onChoose={(values) => onFilter({ ...filter, [facet]: values })}
        />
      ))}
      <p role="status" className={styles.count}>
        {isOpen ? t('filter.all', { count: total }) : t('filter.hidden', { count: total - shown, shown })}
      </p>
      {!isOpen && (
        <IconButton
          icon={X}
          label={t('filter.clear')}
          {...keyHint('view.clearFilter')}
          onPress={() => onFilter(openFilter)}
        />
      )}
    </div>
  )
}

/** A facet's values in the order of the field, sources by how much they say. Values that no statement has are left out. */
function useChoices({ sourceNames, language }: FilterBarProps) {
  const { t } = useTranslation(['viewing', 'domain', 'workbench'])
  const format = useFormat()
  const verdictWords = useVerdictWords()
  const orders: Readonly<Record<Exclude<Facet, 'source'>, readonly string[]>> = {
    stance: stances,
    stage: stages,
    verdict: [...deskScale.values.map(({ value }) => value), noValue],
    confidence: levels,
  }
  const choiceOf = (facet: Facet, value: string): Omit<CheckChoice, 'value' | 'note'> => {
    switch (facet) {
      case 'source': {
        const name = sourceNames.get(value)
        return name ? { label: name, language } : { label: t('domain:noSource') }
      }
      case 'stance': {
        const stance = value as Stance
        return { label: t(`domain:stance.${stance}`), icon: <ToneIcon mark={stanceMarks[stance]} /> }
      }
      case 'stage':
        return { label: t(`domain:stage.${value as Stage}`) }
      case 'verdict': {
        const { word, mark } = verdictWords(value === noValue ? null : value)
        return { label: word, icon: <ToneIcon mark={mark} /> }
      }
      case 'confidence':
        return {
          label:
            value === noValue ? t('filter.byHand') : t(`workbench:why.level.${value as ConfidenceLevel}`),
        }
    }
  }
  return (facet: Facet, counts: ReadonlyMap<string, number>): CheckChoice[] => {
    const values =
      facet === 'source'
        ? [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value)
        : orders[facet].filter((value) => counts.has(value))
    return values.map((value) => ({
      value: value,
      note: format.number(counts.get(value) ?? 0),
      ...choiceOf(facet, value),
    }))
  }
}
