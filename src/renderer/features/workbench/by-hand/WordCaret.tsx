import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'
import type { LibraryArticle } from '#core/operation/state'
import { showBidiControls } from '#core/text/bidi-controls'
import type { Block } from '#core/text/block'
import type { TextSpan } from '#core/text/span'
import type { Words } from '#core/text/words'
import { useActions } from '../../../actions/use-actions'
import { ForeignText } from '../../../i18n/ForeignText'
import { useTranslation } from '../../../i18n/use-translation'
import { caretIn, offsetAtPoint, rangesOf } from '../article-dom'
import { directionAt } from './edge-places'
import type { Drafting } from './use-drafting'
import { caretAt, goTo, spanOfCaret, wordAtEnd, wordBeside, type WordCaret as Caret } from './word-caret'

export interface WordCaretProps {
  readonly root: RefObject<HTMLElement | null>
  readonly article: LibraryArticle
  readonly drafting: Drafting
  /** Where it begins if nobody has pointed anywhere. */
  readonly startingAt: () => TextSpan | null
  /** Where the focus goes once it is left; null where no card is open. */
  readonly onLeave: (() => void) | null
}

/**
 * A caret that goes through the article's text word by word while the text has the focus: the word that it stands at is
 * selected, so that everything that can be done with selected words can be done without a pointer.
 */
export function WordCaret({ root, article, drafting, startingAt, onLeave }: WordCaretProps) {
  const { t } = useTranslation('byHand')
  const { blocks, text, language } = article
  const { words, draft } = drafting
  const caret = useRef<Caret | null>(null)
  const [told, setTold] = useState<{ readonly words: string; readonly isSelection: boolean } | null>(null)

  const show = (next: Caret) => {
    caret.current = next
    const span = spanOfCaret(next)
    const ranges = root.current ? rangesOf(root.current, blocks, [span]) : []
    const [first, last] = [ranges[0], ranges.at(-1)]
    if (!first || !last) return
    const isForward = next.anchor.start <= next.focus.start
    const [from, to] = [
      [first.startContainer, first.startOffset],
      [last.endContainer, last.endOffset],
    ] as const
    if (isForward) getSelection()?.setBaseAndExtent(...from, ...to)
    else getSelection()?.setBaseAndExtent(...to, ...from)
    const edge = (isForward ? last : first).getBoundingClientRect()
    if (edge.top < margin || edge.bottom > innerHeight - margin)
      scrollBy({ top: edge.top - innerHeight / 2, behavior: 'instant' })
    setTold({ words: text.slice(span.start, span.end), isSelection: next.anchor !== next.focus })
  }
  const begin = () => {
    const offset = caretIn(root.current, blocks)
    const selected = drafting.selectedNow()
    const word = selected ? words.at(selected.start) : offset === null ? startingAt() : words.at(offset)
    if (!word) return
    root.current?.focus({ preventScroll: true })
    show(caretAt(word))
  }
  const leave = () => {
    caret.current = null
    setTold(null)
    getSelection()?.empty()
    if (onLeave) onLeave()
    else root.current?.blur()
  }
  useActions({ 'text.caret': draft === null && begin })

  const press = useEffectEvent((event: KeyboardEvent) => {
    const at = caret.current
    const element = root.current
    if (!at || !element || draft || event.ctrlKey || event.metaKey || event.altKey) return
    const { key, shiftKey } = event
    const turn = (word: TextSpan | null) => show(goTo(at, word, shiftKey))
    switch (key) {
      case 'ArrowLeft':
      case 'ArrowRight': {
        // The arrow goes where the eye sees it go: on a line that runs to the left, forwards is left.
        const isForward = (key === 'ArrowRight') === (directionAt(element, blocks, at.focus.start) === 'ltr')
        turn(wordBeside(words, at.focus, isForward ? 1 : -1))
        break
      }
      case 'ArrowDown':
      case 'ArrowUp':
        turn(wordOnNextLine(element, blocks, words, at.focus, key === 'ArrowDown' ? 1 : -1))
        break
      case 'Home':
      case 'End':
        turn(wordAtEnd(words, blocks, at.focus, key === 'Home' ? 'start' : 'end'))
        break
      case 'Escape':
        leave()
        break
      default:
        return
    }
    event.preventDefault()
    event.stopPropagation()
  })
  useEffect(() => {
    const element = root.current
    const forget = () => {
      caret.current = null
      setTold(null)
    }
    element?.addEventListener('keydown', press)
    element?.addEventListener('blur', forget)
    return () => {
      element?.removeEventListener('keydown', press)
      element?.removeEventListener('blur', forget)
    }
  }, [root])

  return (
    <>
      <p role="status" className="visually-hidden">
        {told && t('caret.keys')}
      </p>
      <p aria-live="assertive" className="visually-hidden">
        {told && (
          <>
            {told.isSelection && t('caret.selected')}{' '}
            <ForeignText language={language}>{showBidiControls(told.words)}</ForeignText>
          </>
        )}
      </p>
    </>
  )
}

/** What the caret keeps clear of the window's edges and of the toolbar, in pixels. */
const margin = 64

/** Below or above a word; in the next paragraph where its line is the last one of its own. */
function wordOnNextLine(
  root: Element,
  blocks: readonly Block[],
  words: Words,
  word: TextSpan,
  by: 1 | -1,
): TextSpan | null {
  const rect = rangesOf(root, blocks, [word])[0]?.getBoundingClientRect()
  const lineHeight = Number.parseFloat(getComputedStyle(root).lineHeight)
  const y = rect ? rect.top + rect.height / 2 + by * lineHeight : 0
  const found = rect ? offsetAtPoint(blocks, rect.left + rect.width / 2, y) : null
  if (found !== null) return words.at(found)
  const end = wordAtEnd(words, blocks, word, by === 1 ? 'end' : 'start')
  return wordBeside(words, end ?? word, by)
}
