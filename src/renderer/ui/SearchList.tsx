import { Search } from 'lucide-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import styles from './SearchList.module.css'

export interface SearchListItem {
  readonly id: string
  readonly content: ReactNode
}

export interface SearchListGroup {
  readonly id: string
  readonly label: string
  readonly items: readonly SearchListItem[]
}

export interface SearchListProps {
  readonly label: string
  readonly listLabel: string
  readonly query: string
  readonly onQuery: (query: string) => void
  /** Whatever answers the query; the very first is chosen by Enter. */
  readonly groups: readonly SearchListGroup[]
  readonly onChoose: (id: string) => void
  /** How much was found, for those who hear it; shown where nothing was. */
  readonly status: string
  /** Stands between the field and the list, such as a filter. */
  readonly children?: ReactNode
}

/** How far Page Up and Page Down go. */
const page = 8

/**
 * A field and the list of what it finds. The focus stays in the field; arrows go through the list, Enter chooses. The first
 * find is marked at once, so that typing and Enter are enough.
 */
export function SearchList(props: SearchListProps) {
  const { label, listLabel, query, onQuery, groups, onChoose, status } = props
  const own = useId()
  const list = useRef<HTMLDivElement>(null)
  const ids = groups.flatMap(({ items }) => items.map(({ id }) => id))
  const [wanted, setWanted] = useState<string | null>(null)
  const index = Math.max(0, wanted === null ? 0 : ids.indexOf(wanted))
  const marked = ids[index]
  const elementId = (id: string) => `${own}-${ids.indexOf(id)}`

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [marked])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const target = {
      ArrowDown: index + 1 < ids.length ? index + 1 : 0,
      ArrowUp: index > 0 ? index - 1 : ids.length - 1,
      PageDown: Math.min(ids.length - 1, index + page),
      PageUp: Math.max(0, index - page),
    }[event.key]
    if (target !== undefined) {
      event.preventDefault()
      setWanted(ids[target] ?? null)
    } else if (event.key === 'Enter' && marked !== undefined) {
      event.preventDefault()
      onChoose(marked)
    }
  }

  return (
    <div className={styles.parts}>
      <div className={styles.field}>
        <Search aria-hidden size={18} />
        <input
          // Only where a person has just asked for it.
          autoFocus
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded
          aria-controls={`${own}-list`}
          aria-autocomplete="list"
          aria-activedescendant={marked === undefined ? undefined : elementId(marked)}
          placeholder={label}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          dir="auto"
          value={query}
          className={styles.input}
          onChange={(event) => {
            setWanted(null)
            onQuery(event.target.value)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {props.children}
      <p role="status" className={ids.length === 0 ? styles.status : 'visually-hidden'}>
        {status}
      </p>
      <div
        ref={list}
        id={`${own}-list`}
        role="listbox"
        aria-label={listLabel}
        className={styles.list}
        // Presses in the list leave the focus in the field.
        onPointerDown={(event) => event.preventDefault()}
      >
        {groups
          .filter(({ items }) => items.length > 0)
          .map((group) => (
            <div key={group.id} role="group" aria-labelledby={`${own}-${group.id}`}>
              <div id={`${own}-${group.id}`} role="presentation" className={styles.heading}>
                {group.label}
              </div>
              {group.items.map(({ id, content }) => (
                <div
                  key={id}
                  id={elementId(id)}
                  role="option"
                  aria-selected={id === marked}
                  className={styles.item}
                  onPointerMove={() => {
                    if (id !== marked) setWanted(id)
                  }}
                  onClick={() => onChoose(id)}
                >
                  {content}
                </div>
              ))}
            </div>
          ))}
      </div>
    </div>
  )
}
