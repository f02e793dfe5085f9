import type { TextSpan } from '#core/text/span'
import { showBidiControls } from '#core/text/bidi-controls'
import { directionOf } from '#core/text/direction'
import styles from './SearchOverlay.module.css'

export interface MarkedProps {
  readonly text: string
  readonly marks: readonly TextSpan[]
  /** BCP 47; `und` where the words themselves decide. */
  readonly language: string
  /** Whether there is more before or behind it, which is told where the words themselves begin and end. */
  readonly isCutBefore?: boolean
  readonly isCutAfter?: boolean
}

/** Words from outside with some of them marked, in their own direction. */
export function Marked({ text, marks, language, isCutBefore = false, isCutAfter = false }: MarkedProps) {
  const known = language !== 'und'
  const pieces = marks.map(({ start, end }, index) => ({
    before: text.slice(marks[index - 1]?.end ?? 0, start),
    marked: text.slice(start, end),
  }))
  return (
    <bdi lang={known ? language : undefined} dir={known ? directionOf(language) : 'auto'}>
      {isCutBefore && '… '}
      {pieces.map(({ before, marked }, index) => (
        <span key={index}>
          {showBidiControls(before)}
          <mark className={styles.mark}>{showBidiControls(marked)}</mark>
        </span>
      ))}
      {showBidiControls(text.slice(marks.at(-1)?.end ?? 0))}
      {isCutAfter && ' …'}
    </bdi>
  )
}
