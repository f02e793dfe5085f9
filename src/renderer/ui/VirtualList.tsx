import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import styles from './VirtualList.module.css'

export interface VirtualListProps<Item> {
  readonly label: string
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  /** Of every row alike, in CSS pixels of a root of 16 px; it grows with the person's own size of letters. */
  readonly rowHeight: number
  readonly children: (item: Item) => ReactNode
}

/** Rows drawn beyond the edges of the window, so that Tab and a quick wheel find them there. */
const beyond = 8

/**
 * A list of very many rows of one height, of which only those in sight are drawn. It scrolls with the page. Up and down
 * go from link to link; a screen reader is told how many there are.
 */
export function VirtualList<Item>({ label, items, keyOf, rowHeight, children }: VirtualListProps<Item>) {
  const list = useRef<HTMLUListElement>(null)
  const [range, setRange] = useState({ from: 0, to: 30 })
  const [focused, setFocused] = useState<number | null>(null)
  const rem = rowHeight / 16

  useEffect(() => {
    const look = () => {
      const top = list.current?.getBoundingClientRect().top ?? 0
      const height = (list.current?.getBoundingClientRect().height ?? 0) / Math.max(1, items.length)
      if (height === 0) return
      const from = Math.max(0, Math.floor(-top / height) - beyond)
      const to = Math.ceil((innerHeight - top) / height) + beyond
      setRange((known) => (known.from === from && known.to === to ? known : { from, to }))
    }
    look()
    addEventListener('scroll', look, { passive: true })
    addEventListener('resize', look)
    return () => {
      removeEventListener('scroll', look)
      removeEventListener('resize', look)
    }
  }, [items])

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || focused === null) return
    const next = list.current?.querySelector<HTMLElement>(`[data-index="${focused + step}"] a`)
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  const shown = items
    .map((item, index) => ({ item, index }))
    .filter(({ index }) => (index >= range.from && index < range.to) || index === focused)
  return (
    <ul
      ref={list}
      aria-label={label}
      className={styles.list}
      style={{ blockSize: `${items.length * rem}rem` }}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        const index = target.closest<HTMLElement>('[data-index]')?.dataset['index']
        if (index !== undefined) setFocused(Number(index))
      }}
      onBlur={() => setFocused(null)}
    >
      {shown.map(({ item, index }) => (
        <li
          key={keyOf(item)}
          data-index={index}
          aria-setsize={items.length}
          aria-posinset={index + 1}
          className={styles.item}
          style={{ insetBlockStart: `${index * rem}rem`, blockSize: `${rem}rem` }}
        >
          {children(item)}
        </li>
      ))}
    </ul>
  )
}
