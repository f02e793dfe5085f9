import { ChevronDown, CircleQuestionMark, Landmark } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Institution } from '#core/source/institution'
import { nameOf, searchInstitutions } from '#core/source/registry'
import type { LinkedSource } from '#core/statement/linked-source'
import type { SourceChoice } from '#core/statement/statement'
import { ForeignText } from '../../i18n/ForeignText'
import { useFormat } from '../../i18n/use-format'
import { classNames } from '../../ui/class-names'
import { SearchChoice } from '../../ui/SearchChoice'
import { Switch } from '../../ui/Switch'
import styles from './SourceControl.module.css'
import toned from './Toned.module.css'

/** The list's choice that links to nothing. No institution's id is empty. */
const none = ''

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
  const isSaid =
    linked.state === 'linked' &&
    linked.relation === 'is' &&
    nameOf(linked.institution, i18n.language) === name
  const isOpen = linked.state === 'open' && (linked.candidates.length > 0 || linked.relation === 'speaksFor')
  if (!isOpen && (linked.state !== 'linked' || isSaid)) return null
  return (
    <p className={styles.line}>
      <Linked linked={linked} language={language} />
    </p>
  )
}

/** Icon and words; a question is marked by its sign and its words, not by its colour alone. */
function Linked({ linked, language }: Pick<SourceLineProps, 'linked' | 'language'>) {
  const { t, i18n } = useTranslation('workbench')
  const isQuestion = linked.state === 'open' && linked.candidates.length > 0
  const Icon = isQuestion ? CircleQuestionMark : Landmark
  return (
    <>
      <Icon aria-hidden size={14} className={isQuestion ? classNames(toned['toned'], toned['ochre']) : ''} />
      <span>
        {linked.state === 'linked' && (
          <>
            {linked.relation === 'speaksFor' && <>{t('source.speaksFor')} </>}
            <bdi>{nameOf(linked.institution, i18n.language)}</bdi>
          </>
        )}
        {linked.state === 'open' &&
          (linked.named !== null && linked.relation === 'speaksFor' ? (
            <>
              {t('source.speaksFor')} <ForeignText language={language}>{linked.named}</ForeignText>
              {isQuestion && <> · {t('source.open')}</>}
            </>
          ) : (
            t(isQuestion ? 'source.open' : 'source.link')
          ))}
        {linked.state === 'none' && t('source.none')}
        {linked.state === 'unlinked' && t('source.link')}
      </span>
    </>
  )
}

export interface SourceControlProps extends Pick<SourceLineProps, 'linked' | 'language'> {
  /** Further cards of this source in the article. */
  readonly otherCount: number
  readonly onLink: (choice: SourceChoice, forOthers: boolean) => void
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** The institution as a button that links to one, to another, or to none. */
export function SourceControl(props: SourceControlProps) {
  const { linked, language, otherCount, onLink, isOpen, onOpenChange } = props
  const { t, i18n } = useTranslation('workbench')
  const format = useFormat()
  const [query, setQuery] = useState('')
  const [forOthers, setForOthers] = useState(true)
  const chosen = linked.state === 'linked' ? linked.institution : null
  const proposed = linked.state === 'open' ? linked.candidates : chosen ? [chosen] : []
  const asked = query.trim() !== ''
  const found = asked ? searchInstitutions(query, i18n.language, longestList) : proposed
  const choiceOf = (institution: Institution) => {
    const label = nameOf(institution, i18n.language)
    const country = institution.country === null ? null : format.countryName(institution.country)
    const isSaid = country !== null && label.includes(country)
    return {
      value: institution.id,
      label,
      note: isSaid ? null : country,
      isChosen: institution === chosen,
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
      label={t('source.dialog')}
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
        onLink({ institution: value === none ? null : value }, forOthers)
        onOpenChange(false)
      }}
      footer={
        otherCount > 0 && (
          <Switch isOn={forOthers} onChange={setForOthers}>
            {t('source.forOthers', { count: otherCount })}
          </Switch>
        )
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
        <Linked linked={linked} language={language} />
        <ChevronDown aria-hidden size={14} />
      </Button>
    </SearchChoice>
  )
}
