import { ChevronDown, CircleQuestionMark, Landmark } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { nameOf } from '#core/source/registry'
import { searchSources } from '#core/source/search-sources'
import type { Source, SourceId, SourceKey } from '#core/source/source'
import type { LinkedSource } from '#core/statement/linked-source'
import { ForeignText } from '../../i18n/ForeignText'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import { classNames } from '../../ui/class-names'
import { SearchChoice } from '../../ui/SearchChoice'
import { Switch } from '../../ui/Switch'
import { useSourceHref } from '../../marks/source-links'
import { useDirectory } from '../../storage/sources'
import styles from './SourceControl.module.css'
import toned from '../../ui/Toned.module.css'

/** The list's choice that links to nothing. No institution's id has a full stop. */
const none = '.none'

/** More answers than these nobody reads. */
const longestList = 12

export interface SourceLineProps {
  readonly linked: LinkedSource
  /** The source's own name, as the card already says it. */
  readonly name: string | null
  /** Of the article. */
  readonly language: string
}

/** Which institution speaks, in the interface's language, on a card that is not open. Nothing where the card says it already. */
export function SourceLine({ linked, name, language }: SourceLineProps) {
  const { i18n } = useTranslation()
  const isTold = linked.state === 'linked' && !isSaidBy(name, linked, i18n.language)
  const isAsked = linked.state === 'open' && linked.candidates.length > 0
  if (!isTold && !isAsked) return null
  return (
    <p className={styles.line}>
      <Linked linked={linked} name={name} language={language} />
    </p>
  )
}

function isSaidBy(
  name: string | null,
  linked: LinkedSource & { state: 'linked' },
  language: string,
): boolean {
  return linked.relation === 'is' && nameOf(linked.source, language) === name
}

/** Icon and words; a question is marked by its sign and its words, not by its colour alone. */
function Linked({ linked, name, language }: SourceLineProps) {
  const { t, i18n } = useTranslation(['workbench', 'domain'])
  const words = () => {
    switch (linked.state) {
      case 'linked':
        if (isSaidBy(name, linked, i18n.language)) return t('source.same')
        return (
          <>
            {linked.relation === 'speaksFor' && <>{t('domain:speaksFor')} </>}
            <bdi>{nameOf(linked.source, i18n.language)}</bdi>
          </>
        )
      case 'open':
        if (linked.candidates.length > 0 || linked.named === null) return t('source.open')
        return (
          <>
            {t('source.unknown')} <ForeignText language={language}>{linked.named}</ForeignText>
          </>
        )
      case 'none':
        return t('source.none')
      case 'unlinked':
        return t('source.link')
    }
  }
  const isAsked = linked.state === 'open' && linked.candidates.length > 0
  return (
    <>
      {isAsked ? (
        <CircleQuestionMark aria-hidden size={14} className={classNames(toned['toned'], toned['ochre'])} />
      ) : (
        <Landmark aria-hidden size={14} />
      )}
      <span>{words()}</span>
    </>
  )
}

export interface SourceControlProps extends SourceLineProps {
  /** Further cards of this source in the article. */
  readonly otherCount: number
  /** The page on which everything stands that the source has said; null where nobody is named. */
  readonly speaker: SourceKey | null
  /** @param source - null for none that is known */
  readonly onLink: (source: SourceId | null, forOthers: boolean) => void
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** The institution as a button that links to one, to another, or to none. */
export function SourceControl(props: SourceControlProps) {
  const { linked, name, language, otherCount, speaker, onLink, isOpen, onOpenChange } = props
  const { t, i18n } = useTranslation('workbench')
  const format = useFormat()
  const [query, setQuery] = useState('')
  const [forOthers, setForOthers] = useState(true)
  const directory = useDirectory()
  const sourceHref = useSourceHref()
  const chosen = linked.state === 'linked' ? linked.source : null
  const proposed = linked.state === 'open' ? linked.candidates : chosen ? [chosen] : []
  const asked = query.trim() !== ''
  const found = asked ? searchSources(directory, query, i18n.language, longestList) : proposed
  const choiceOf = (source: Source) => {
    const label = nameOf(source, i18n.language)
    const country = source.country === null ? null : format.countryName(source.country)
    const isSaid = country !== null && label.includes(country)
    return {
      value: source.id,
      label,
      note: isSaid ? null : (country ?? (source.role || null)),
      isChosen: source.id === chosen?.id,
    }
  }
  const standing = {
    linked: () => chosen && nameOf(chosen, i18n.language),
    open: () => t('source.toChoose'),
    none: () => t('source.noneShort'),
    unlinked: () => t('source.notLinked'),
  }[linked.state]()
  return (
    <SearchChoice
      searchLabel={t('source.search')}
      listLabel={t('source.list')}
      query={query}
      onQuery={setQuery}
      choices={[
        ...found.map(choiceOf),
        { value: none, label: t('source.noneOfThese'), isChosen: linked.state === 'none' },
      ]}
      hint={found.length > 0 ? null : t(asked ? 'source.nothingFound' : 'source.hint')}
      onChoose={(value) => {
        onLink(value === none ? null : value, forOthers)
        onOpenChange(false)
      }}
      footer={
        <>
          {otherCount > 0 && (
            <Switch isOn={forOthers} onChange={setForOthers}>
              {t('source.forOthers', { count: otherCount })}
            </Switch>
          )}
          {speaker !== null && <a href={sourceHref(speaker)}>{t('source.page')}</a>}
        </>
      }
      isOpen={isOpen}
      onOpenChange={(open) => {
        setQuery('')
        onOpenChange(open)
      }}
    >
      <Button
        aria-label={t('source.button', { institution: standing })}
        className={classNames(styles.line, styles.button)}
      >
        <Linked linked={linked} name={name} language={language} />
        <ChevronDown aria-hidden size={14} />
      </Button>
    </SearchChoice>
  )
}
