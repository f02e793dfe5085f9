import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react'
import type { LibraryArticle } from '#core/operation/state'
import { placeOfEdge as offsetOfEdge } from '#core/statement/span-edits'
import { showBidiControls } from '#core/text/bidi-controls'
import { useTranslation } from '../../../i18n/use-translation'
import { offsetAtPoint } from '../article-dom'
import { useLook, useMeasuring } from '../use-view'
import { drag, step, type Draft, type Stride } from './draft'
import { directionAt, placeOfEdge, type EdgePlace } from './edge-places'
import styles from './EdgeHandles.module.css'
import type { Drafting } from './use-drafting'

export interface EdgeHandlesProps {
  readonly root: RefObject<HTMLElement | null>
  readonly article: LibraryArticle
  readonly drafting: Drafting
  /** A new object whenever the words stand elsewhere on the page. */
  readonly laidOut: unknown
}

/** What a handle takes hold of: an edge of the role at work, or the place of a cut. */
interface Handle {
  readonly index: number
  readonly side: 'start' | 'end' | 'cut'
  readonly offset: number
  readonly isCurrent: boolean
}

function handlesOf(draft: Draft): Handle[] {
  if (draft.kind === 'split') return [{ index: 0, side: 'cut', offset: draft.at, isCurrent: true }]
  const { spans, edge } = draft
  return spans[edge.role].flatMap((_span, index) =>
    (['start', 'end'] as const).map((side) => ({
      ...{ index, side },
      offset: offsetOfEdge(spans, { role: edge.role, index, side }) ?? 0,
      isCurrent: index === edge.index && side === edge.side,
    })),
  )
}

/** The edges of the words at work as things to take hold of, with the pointer or with the keyboard. */
export function EdgeHandles({ root, article, drafting, laidOut }: EdgeHandlesProps) {
  const { draft, words, change } = drafting
  const origin = useRef<HTMLDivElement>(null)
  const [places, setPlaces] = useState<readonly (EdgePlace | null)[]>([])
  const measure = () => {
    const element = root.current
    if (!element || !origin.current || !draft) return
    const { left, top } = origin.current.getBoundingClientRect()
    setPlaces(
      handlesOf(draft).map(({ side, offset }) => {
        const edge = side === 'cut' ? 'start' : side
        const place = placeOfEdge(element, article.blocks, article.text, words, offset, edge)
        return place && { ...place, x: place.x - left, y: place.y - top }
      }),
    )
  }
  useLook(measure, laidOut)
  useMeasuring(measure, draft)

  const handles = draft ? handlesOf(draft) : []
  const current = draft && handles.findIndex(({ isCurrent }) => isCurrent)
  // A handle is there to take the focus once its place has been measured.
  const isThere = current !== null && places[current] != null
  const key = isThere && `${draft?.id} ${draft?.kind === 'words' ? draft.edge.role : ''} ${current}`
  useEffect(() => {
    if (!key) return
    origin.current?.querySelector<HTMLElement>('[data-current]')?.focus()
  }, [key])
  const at = current === null ? undefined : handles[current]?.offset
  useEffect(() => {
    origin.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const take = (handle: Handle) =>
    change((known) =>
      known.kind === 'words' && handle.side !== 'cut'
        ? { ...known, edge: { role: known.edge.role, index: handle.index, side: handle.side } }
        : known,
    )
  return (
    <div ref={origin} className={styles.origin}>
      {draft &&
        handles.map((handle, order) => {
          const place = places[order]
          return (
            place && (
              <EdgeHandle
                key={`${handle.index} ${handle.side}`}
                root={root}
                article={article}
                drafting={drafting}
                draft={draft}
                handle={handle}
                place={place}
                onTake={() => take(handle)}
              />
            )
          )
        })}
    </div>
  )
}

interface EdgeHandleProps {
  readonly root: RefObject<HTMLElement | null>
  readonly article: LibraryArticle
  readonly drafting: Drafting
  readonly draft: Draft
  readonly handle: Handle
  readonly place: EdgePlace
  readonly onTake: () => void
}

function EdgeHandle({ root, article, drafting, draft, handle, place, onTake }: EdgeHandleProps) {
  const { t } = useTranslation('byHand')
  const { words, change } = drafting
  const { blocks, text } = article
  const { side, offset } = handle
  /** From the middle of the edge to where it was taken hold of, in pixels. */
  const [grip, setGrip] = useState<{ readonly x: number; readonly y: number } | null>(null)

  const pointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.preventDefault()
    const { left, width, top, height } = event.currentTarget.getBoundingClientRect()
    event.currentTarget.setPointerCapture(event.pointerId)
    event.currentTarget.focus({ preventScroll: true })
    setGrip({ x: event.clientX - left - width / 2, y: event.clientY - top - height / 2 })
    onTake()
  }
  const pointerMove = (event: PointerEvent) => {
    if (!grip || !root.current) return
    // A little into the span: between two letters, the one inside is meant.
    const forwards = directionAt(root.current, blocks, offset) === 'rtl' ? -1 : 1
    const inwards = (side === 'end' ? -2 : 2) * forwards
    const found = offsetAtPoint(blocks, event.clientX - grip.x + inwards, event.clientY - grip.y)
    if (found !== null) change((known) => drag(known, found, words))
  }
  const keyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { key, shiftKey, ctrlKey, metaKey } = event
    if (!root.current || !key.startsWith('Arrow')) return
    event.preventDefault()
    const stride: Stride = ctrlKey || metaKey ? 'whole' : shiftKey ? 'letter' : 'word'
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      // The arrow goes where the eye sees it go: on a line that runs to the left, forwards is left.
      const isForward = (key === 'ArrowRight') === (directionAt(root.current, blocks, offset) === 'ltr')
      change((known) => step(known, isForward ? 1 : -1, stride, words, text))
      return
    }
    const { left, width, top, height } = event.currentTarget.getBoundingClientRect()
    const lineHeight = Number.parseFloat(getComputedStyle(root.current).lineHeight)
    const by = key === 'ArrowDown' ? 1 : -1
    const found = offsetAtPoint(blocks, left + width / 2, top + height / 2 + by * lineHeight)
    if (found !== null) change((known) => drag(known, found, words))
    else change((known) => step(known, by, 'word', words, text))
  }

  const role = draft.kind === 'words' ? draft.edge.role : 'content'
  const spans = draft.spans[role]
  const span = draft.kind === 'words' ? spans[handle.index] : undefined
  const beside = side === 'end' ? words.until(offset) : words.from(offset)
  const word = showBidiControls(beside ? text.slice(beside.start, beside.end) : '')
  const ends = { min: blocks[0]?.start ?? 0, max: blocks.at(-1)?.end ?? 0 }
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={t(`edge.${side}`, {
        role: t(`role.${role}`),
        count: spans.length,
        place: handle.index + 1,
      })}
      aria-valuenow={offset}
      aria-valuemin={ends.min}
      aria-valuemax={ends.max}
      aria-valuetext={span ? t('edge.value', { word, count: wordCount(text, span.start, span.end) }) : word}
      className={styles.handle}
      data-side={side}
      data-current={handle.isCurrent || undefined}
      data-held={grip !== null || undefined}
      style={{ left: place.x, top: place.y, blockSize: place.height }}
      onFocus={() => {
        if (!handle.isCurrent) onTake()
      }}
      onPointerDown={pointerDown}
      onPointerMove={pointerMove}
      onPointerUp={() => setGrip(null)}
      onPointerCancel={() => setGrip(null)}
      onKeyDown={keyDown}
    />
  )
}

const byWord = new Intl.Segmenter(undefined, { granularity: 'word' })

function wordCount(text: string, start: number, end: number): number {
  return [...byWord.segment(text.slice(start, end))].filter(({ isWordLike }) => isWordLike).length
}
