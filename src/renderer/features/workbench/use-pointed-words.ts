import { useMemo, useState, type RefObject } from 'react'
import type { Statement, StatementId } from '#core/statement/statement'
import { startOf } from '#core/statement/wording'
import type { Block } from '#core/text/block'
import { useActions } from '../../actions/use-actions'
import { caretIn } from './article-dom'
import type { Hover } from './hover'
import type { Overlap } from './OverlapChooser'
import { statementsAt } from './statement-order'
import { textIndexOf } from './text-index'

export interface PointedWords {
  /** What is to be chosen from, where the words that were pressed belong to several statements. */
  readonly overlap: Overlap | null
  readonly closeOverlap: () => void
  /** The pointer is over an offset of the text, or over none. */
  readonly point: (find: () => number | null) => void
  /** An offset was pressed, or none, at a point of the window. */
  readonly press: (offset: number | null, x: number, y: number) => void
}

export interface PointedWordsOptions {
  readonly root: RefObject<HTMLElement | null>
  readonly blocks: readonly Block[]
  /** In the order of their first words. */
  readonly statements: readonly Statement[]
  readonly active: Statement | undefined
  readonly hover: Hover
  readonly activate: (id: StatementId) => void
  readonly close: () => void
}

/** From words of the text to their statements: with the pointer, or with the caret and a key. */
export function usePointedWords(options: PointedWordsOptions): PointedWords {
  const { root, blocks, statements, active, hover, activate, close } = options
  const [overlap, setOverlap] = useState<Overlap | null>(null)
  const index = useMemo(() => textIndexOf(statements), [statements])
  const at = (offset: number | null) =>
    offset === null ? [] : statementsAt(index.touching(offset, offset + 1), offset)
  useActions({
    'card.overlap': () => {
      const hits = at(caretIn(root.current, blocks) ?? (active ? startOf(active) : null))
      const turn = hits.findIndex(({ id }) => id === active?.id)
      const next = hits[(turn + 1) % hits.length]
      if (next) activate(next.id)
    },
  })
  return {
    overlap,
    closeOverlap: () => setOverlap(null),
    point: (find) => hover.change(() => at(find())[0]?.id ?? null),
    press: (offset, x, y) => {
      const hits = at(offset)
      if (hits.length > 1) setOverlap({ statements: hits, x, y })
      else if (hits[0]) activate(hits[0].id)
      else close()
    },
  }
}
