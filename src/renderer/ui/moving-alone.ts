import type { DragAndDropHooks } from 'react-aria-components'

interface Marking {
  isSelected(key: string | number): boolean
}

/**
 * Hooks by which a row is dragged by itself. Without them every row that is selected goes along with one that is, which
 * is wrong where selecting says what is wanted and not what is to be moved.
 */
export function movingAlone<Item>(hooks: DragAndDropHooks<Item>): DragAndDropHooks<Item> {
  const { useDraggableCollectionState, useDroppableCollectionState } = hooks
  return {
    ...hooks,
    ...(useDraggableCollectionState && {
      useDraggableCollectionState: (props) =>
        useDraggableCollectionState({ ...props, selectionManager: unmarked(props.selectionManager) }),
    }),
    // Where a row may go is told from the row itself as well, and not from the end of what is selected.
    ...(useDroppableCollectionState && {
      useDroppableCollectionState: (props) =>
        useDroppableCollectionState({ ...props, selectionManager: unmarked(props.selectionManager) }),
    }),
  }
}

/** The same selection in everything but that no row counts as selected. */
function unmarked<Manager extends Marking>(manager: Manager): Manager {
  return Object.assign(Object.create(manager) as Manager, { isSelected: () => false })
}
