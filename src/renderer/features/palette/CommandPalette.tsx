import { FileText, UserRound } from 'lucide-react'
import { useMemo, useState } from 'react'
import { KeysOf } from '../../actions/KeysOf'
import { useKnownActions } from '../../actions/use-actions'
import { namesOf, useNameOf } from '../../actions/words'
import { ForeignText } from '../../i18n/ForeignText'
import { useTranslation } from '../../i18n/use-translation'
import { Overlay } from '../../ui/Overlay'
import { SearchList } from '../../ui/SearchList'
import styles from './CommandPalette.module.css'
import { actionEntries, answering, placeEntries, type Entry, type Place } from './entries'
import { recentIds, rememberUse } from './recent'

export interface CommandPaletteProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Where it may lead besides the actions. */
  readonly places: readonly Place[]
  /** Called once the palette is closed and the focus is back where it was. */
  readonly onChoose: (entry: Entry) => void
}

/** Everything that can be done here, by its name in any of the interface's languages. */
export function CommandPalette({ isOpen, onClose, places, onChoose }: CommandPaletteProps) {
  const { t } = useTranslation('actions')
  return (
    <Overlay label={t('palette.title')} isOpen={isOpen} onClose={onClose}>
      {(closeAndThen) => (
        <PaletteList
          places={places}
          onChoose={(entry) =>
            closeAndThen(() => {
              if (entry.type === 'action') rememberUse(entry.id)
              onChoose(entry)
            })
          }
        />
      )}
    </Overlay>
  )
}

function PaletteList(props: Pick<CommandPaletteProps, 'places' | 'onChoose'>) {
  const { t, i18n } = useTranslation('actions')
  const [query, setQuery] = useState('')
  const [recent] = useState(recentIds)
  const known = useKnownActions()
  const nameOf = useNameOf()
  const actions = useMemo(
    () => actionEntries(known, ({ id, doing }) => [doing?.name ?? nameOf(id), nameOf(id), ...namesOf(id)]),
    // The words change with the language alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [known, i18n.language],
  )
  const places = useMemo(() => placeEntries(props.places), [props.places])
  const groups = answering(query, actions, places, recent)
  const entries = groups.flatMap((group) => group.entries)
  return (
    <SearchList
      label={t('palette.label')}
      listLabel={t('palette.list')}
      query={query}
      onQuery={setQuery}
      status={t('palette.found', { count: entries.length })}
      groups={groups.map((group) => ({
        id: group.id,
        label: group.id === 'everywhere' ? t('scope.everywhere') : t(`palette.${group.id}`),
        items: group.entries.map((entry) => ({ id: entry.id, content: <EntryLine entry={entry} /> })),
      }))}
      onChoose={(id) => {
        const entry = entries.find((other) => other.id === id)
        if (entry) props.onChoose(entry)
      }}
    />
  )
}

function EntryLine({ entry }: { readonly entry: Entry }) {
  if (entry.type === 'action')
    return (
      <>
        <span className={styles.name}>{entry.name}</span>
        <KeysOf id={entry.action.id} />
      </>
    )
  const Icon = entry.place.kind === 'sources' ? UserRound : FileText
  return (
    <>
      <Icon aria-hidden size={16} className={styles.icon} />
      <span className={styles.name}>
        <ForeignText language={entry.place.language}>{entry.place.title}</ForeignText>
      </span>
    </>
  )
}
