import { memo, type PointerEvent, type ReactNode, type RefObject } from 'react'
import type { LibraryArticle } from '#core/operation/state'
import type { Block } from '#core/text/block'
import { showBidiControls } from '#core/text/bidi-controls'
import { type Direction, directionOf, directionOfLetters } from '#core/text/direction'
import { useTranslation } from '../../i18n/use-translation'
import styles from './ArticleText.module.css'
import { blockAttribute, offsetAtPoint } from './article-dom'

export interface ArticleTextProps {
  readonly article: LibraryArticle
  readonly root: RefObject<HTMLElement | null>
  /** Whether one statement stands out: then the others step back. */
  readonly hasActive: boolean
  /** The pointer has moved, also where the text moves below it: `find` answers which offset it is over, or null for none. */
  readonly onPoint: (find: () => number | null) => void
  /** Pressed at this offset, or beside the words, at a point of the window. */
  readonly onPress: (offset: number | null, x: number, y: number) => void
}

/** The article as it is read: in its own language and direction, with nothing but text in it. */
export function ArticleText({ article, root, hasActive, onPoint, onPress }: ArticleTextProps) {
  const { t } = useTranslation('workbench')
  const { blocks, language } = article
  const known = language !== 'und'
  const direction = known ? directionOf(language) : null
  const point = ({ pointerType, clientX, clientY }: PointerEvent) => {
    if (pointerType === 'mouse') onPoint(() => offsetAtPoint(blocks, clientX, clientY))
  }
  return (
    // Pressing words is a shortcut for the eyes and the mouse; every statement is reached by keyboard at its card.
    <article
      ref={root}
      // Takes the focus while somebody reads it word by word (by-hand/WordCaret).
      tabIndex={-1}
      aria-label={t('article')}
      className={styles.article}
      lang={known ? language : undefined}
      dir={direction ?? 'auto'}
      data-has-active={hasActive || undefined}
      onPointerMove={point}
      onPointerLeave={() => onPoint(() => null)}
      onClick={({ clientX, clientY }) => {
        // Whoever selects words does not mean to open a card.
        if (getSelection()?.isCollapsed !== false) {
          onPress(offsetAtPoint(blocks, clientX, clientY), clientX, clientY)
        }
      }}
    >
      <Blocks text={article.text} blocks={blocks} direction={direction} />
    </article>
  )
}

interface BlocksProps {
  readonly text: string
  readonly blocks: readonly Block[]
  /** The article's; null where nobody knows its language. */
  readonly direction: Direction | null
}

const listKinds: ReadonlySet<Block['kind']> = new Set(['listItem', 'relatedLink'])

/** So many blocks are painted together, or some more. */
const stretchLength = 40

/**
 * Drawn once: nothing that happens to statements changes a word of the text. The browser paints it by stretches, so that a
 * frame of a scroll goes through those alone whose marks are others now.
 */
const Blocks = memo(function Blocks({ text, blocks, direction }: BlocksProps) {
  const stretches: ReactNode[] = []
  let drawn: ReactNode[] = []
  let from = 0
  for (let index = 0; index < blocks.length;) {
    const kind = blocks[index]?.kind
    let end = index + 1
    while (kind && listKinds.has(kind) && blocks[end]?.kind === kind) end++
    const run = blocks.slice(index, end).map((block, step) => ({ block, index: index + step }))
    drawn.push(<BlockRun key={index} run={run} text={text} direction={direction} />)
    index = end
    // Between two paragraphs, whose distance does not depend on what else stands there.
    const isBetween = kind === 'paragraph' && blocks[end]?.kind === 'paragraph'
    if (end < blocks.length && !(isBetween && end - from >= stretchLength)) continue
    stretches.push(
      <div key={from} className={styles.stretch}>
        {drawn}
      </div>,
    )
    drawn = []
    from = end
  }
  return stretches
})

interface BlockRunProps extends Omit<BlocksProps, 'blocks'> {
  readonly run: readonly { readonly block: Block; readonly index: number }[]
}

/**
 * One block, or a list of neighbours of one kind. Each element holds one text node, so that offsets stay true. Of a long
 * article there are thousands: only lists ask for words of the interface.
 */
function BlockRun({ run, text, direction }: BlockRunProps) {
  const [first] = run
  if (!first) return null
  const { block, index } = first
  const { kind } = block
  if (listKinds.has(kind)) return <ListOfBlocks kind={kind} run={run} text={text} direction={direction} />
  const place = placeOf(index, text, block, direction)
  switch (kind) {
    case 'heading':
      return (
        <h2 className={index === 0 ? styles.headline : styles.heading} {...place}>
          {wordsOf(text, block)}
        </h2>
      )
    case 'quotation':
      return (
        <blockquote className={styles.quotation} {...place}>
          {wordsOf(text, block)}
        </blockquote>
      )
    default:
      return (
        <p className={kind === 'caption' ? styles.caption : undefined} {...place}>
          {wordsOf(text, block)}
        </p>
      )
  }
}

const wordsOf = (text: string, { start, end }: Block) => showBidiControls(text.slice(start, end))

/** A block whose letters run the other way than its article stands in its own direction. */
function placeOf(index: number, text: string, { start, end }: Block, around: Direction | null) {
  const own = directionOfLetters(text.slice(start, end))
  return { [blockAttribute]: index, dir: own === null || own === around ? undefined : own }
}

function ListOfBlocks({ kind, run, text, direction }: BlockRunProps & Pick<Block, 'kind'>) {
  const { t } = useTranslation('workbench')
  const related = kind === 'relatedLink'
  return (
    <ul
      className={related ? styles.related : styles.list}
      aria-label={related ? t('relatedLinks') : undefined}
    >
      {run.map(({ block, index }) => (
        <li key={index} {...placeOf(index, text, block, direction)}>
          {wordsOf(text, block)}
        </li>
      ))}
    </ul>
  )
}
