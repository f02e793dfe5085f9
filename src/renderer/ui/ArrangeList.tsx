import { GripVertical } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button,
  Checkbox,
  GridList,
  GridListItem,
  useDragAndDrop,
  type Key,
  type Selection,
} from 'react-aria-components'
import styles from './ArrangeList.module.css'
import { movingAlone } from './moving-alone'

export interface ArrangeItem<Id extends string> {
  readonly id: Id
  /** What it is called, for those who hear it. */
  readonly label: string
  readonly content: ReactNode
}

export interface ArrangeListProps<Id extends string> {
  readonly label: string
  readonly items: readonly ArrangeItem<Id>[]
  readonly chosen: ReadonlySet<Id>
  /** What is taken or left anew: one thing, or all at once. */
  readonly onChoose: (wanted: ReadonlyMap<Id, boolean>) => void
  /** Put one item at a place, counted over the others from 0. */
  readonly onMove: (id: Id, to: number) => void
  readonly dragLabel: (label: string) => string
}

/** A list from which things are taken or left, and whose order is changed by dragging, with a pointer or with keys. */
export function ArrangeList<Id extends string>(props: ArrangeListProps<Id>) {
  const { label, items, chosen, onChoose, onMove, dragLabel } = props
  const choose = (selection: Selection) => {
    const wanted = new Map(items.map(({ id }) => [id, selection === 'all' || selection.has(id)]))
    for (const { id } of items) if (wanted.get(id) === chosen.has(id)) wanted.delete(id)
    if (wanted.size > 0) onChoose(wanted)
  }
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const [moved] = keys as ReadonlySet<Key>
      const others = items.filter(({ id }) => id !== moved)
      const at = others.findIndex(({ id }) => id === target.key)
      const item = items.find(({ id }) => id === moved)
      if (item && at >= 0) onMove(item.id, target.dropPosition === 'after' ? at + 1 : at)
    },
  })
  return (
    <GridList
      aria-label={label}
      className={styles.list ?? ''}
      items={items}
      selectionMode="multiple"
      selectedKeys={chosen}
      onSelectionChange={choose}
      dragAndDropHooks={movingAlone(dragAndDropHooks)}
    >
      {({ id, label: name, content }) => (
        <GridListItem id={id} textValue={name} className={styles.item ?? ''}>
          <Button slot="drag" className={styles.grip ?? ''} aria-label={dragLabel(name)}>
            <GripVertical aria-hidden size={16} />
          </Button>
          <Checkbox slot="selection" className={styles.box ?? ''}>
            <span aria-hidden className={styles.mark} />
          </Checkbox>
          <span className={styles.content}>{content}</span>
        </GridListItem>
      )}
    </GridList>
  )
}
