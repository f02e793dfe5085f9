import { ChevronDown, Plus } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { sourceKinds } from '#core/source/source'
import { useActions } from '../../actions/use-actions'
import { ForeignText } from '../../i18n/ForeignText'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import { useSourceHref } from '../../marks/source-links'
import { SourceGlyph } from '../../marks/SourceGlyph'
import { Button } from '../../ui/Button'
import { ChoiceMenu } from '../../ui/ChoiceMenu'
import { classNames } from '../../ui/class-names'
import { Switch } from '../../ui/Switch'
import { TextField } from '../../ui/TextField'
import { VirtualList } from '../../ui/VirtualList'
import { SourceDialog } from './SourceDialog'
import styles from './Sources.module.css'
import { filteredRows, noFilter, useSourceRows, type SourceFilter, type SourceRow } from './use-source-rows'

/** Whoever comes back from a source's page finds the list as they left it. */
let lastFilter: SourceFilter = noFilter

/** Everybody who speaks, or might: the registry, the desk's own and the names of the articles. */
export function SourcesScreen() {
  const { t } = useTranslation(['sources', 'workbench'])
  const format = useFormat()
  const rows = useSourceRows()
  const [filter, setFilter] = useState(lastFilter)
  const [isNew, setIsNew] = useState(false)
  const sourceHref = useSourceHref()
  useActions({ 'source.new': () => setIsNew(true) })
  useEffect(() => {
    document.title = t('documentTitle')
  }, [t])
  const change = (changes: Partial<SourceFilter>) => setFilter((lastFilter = { ...filter, ...changes }))
  const countries = useMemo(() => {
    const codes = [...new Set((rows ?? []).flatMap(({ country }) => country ?? []))]
    const named = codes.map((value) => ({ value, label: format.countryName(value) }))
    return [
      { value: 'any', label: t('filter.anyCountry') },
      ...named.sort((a, b) => a.label.localeCompare(b.label)),
    ]
  }, [rows, format, t])
  const shown = useMemo(() => filteredRows(rows ?? [], filter), [rows, filter])
  if (!rows) return <p className="visually-hidden">{t('loading')}</p>
  const kinds = [
    { value: 'any' as const, label: t('filter.anyKind') },
    ...sourceKinds.map((value) => ({ value, label: t(`workbench:sourceKind.${value}`) })),
  ]
  const kindWord = kinds.find(({ value }) => value === filter.kind)?.label ?? ''
  const countryWord = countries.find(({ value }) => value === filter.country)?.label ?? ''
  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <h1 className={styles.title}>{t('title')}</h1>
        <Button look="primary" onPress={() => setIsNew(true)}>
          <Plus aria-hidden size={16} />
          {t('create.button')}
        </Button>
      </header>
      <div className={styles.filters} role="search" aria-label={t('filter.label')}>
        <div className={styles.query}>
          <TextField
            label={t('filter.search')}
            labelHidden
            placeholder={t('filter.search')}
            value={filter.query}
            onChange={(query) => change({ query })}
          />
        </div>
        <ChoiceMenu
          label={t('filter.kind')}
          chosen={filter.kind}
          choices={kinds}
          onChoose={(kind) => change({ kind })}
        >
          <Button aria-label={`${t('filter.kind')}: ${kindWord}`}>
            {kindWord}
            <ChevronDown aria-hidden size={14} />
          </Button>
        </ChoiceMenu>
        <ChoiceMenu
          label={t('filter.country')}
          chosen={filter.country}
          choices={countries}
          onChoose={(country) => change({ country })}
        >
          <Button aria-label={`${t('filter.country')}: ${countryWord}`}>
            {countryWord}
            <ChevronDown aria-hidden size={14} />
          </Button>
        </ChoiceMenu>
        <Switch isOn={filter.isQuoted} onChange={(isQuoted) => change({ isQuoted })}>
          {t('filter.quoted')}
        </Switch>
      </div>
      <p role="status" className={styles.count}>
        {t('count', { count: shown.length })}
      </p>
      {shown.length === 0 ? (
        <p className={styles.none}>{t('nothingFound')}</p>
      ) : (
        <VirtualList label={t('title')} items={shown} keyOf={({ key }) => key} rowHeight={56}>
          {(row) => <Row row={row} href={sourceHref(row.key)} />}
        </VirtualList>
      )}
      <SourceDialog
        isOpen={isNew}
        title={t('create.title')}
        onClose={() => setIsNew(false)}
        onSave={(draft) => ({ type: 'createSource', source: draft })}
        onSaved={({ id }) => (location.hash = sourceHref(id))}
      />
    </div>
  )
}

function Row({ row, href }: { readonly row: SourceRow; readonly href: string }) {
  const { t } = useTranslation('sources')
  const format = useFormat()
  const { kind, name, language, role, country, count } = row
  return (
    <div className={styles.row}>
      <SourceGlyph kind={kind} className={styles.glyph ?? ''} />
      <span className={styles.names}>
        <a className={classNames(styles.link, 'one-line')} href={href}>
          <ForeignText language={language}>{name}</ForeignText>
        </a>
        {role !== '' && (
          <span className={classNames(styles.role, 'one-line')}>
            <ForeignText>{role}</ForeignText>
          </span>
        )}
      </span>
      {country !== null && <span className={styles.fact}>{format.countryName(country)}</span>}
      <span className={styles.number}>{count > 0 && t('statements', { count })}</span>
    </div>
  )
}
