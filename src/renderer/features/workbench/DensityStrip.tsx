import { memo, useEffect, useEffectEvent, useMemo, useRef } from 'react'
import type { CSSProperties, KeyboardEvent, PointerEvent, RefObject } from 'react'
import { assessmentFor } from '#core/assessment/blind-second'
import type { Statement, StatementId } from '#core/statement/statement'
import { startOf } from '#core/statement/wording'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import { stanceMarks } from '../../marks/stance-marks'
import { verdictMark } from '../../marks/use-verdict-words'
import { useActor } from '../../storage/workspace-context'
import toned from '../../ui/Toned.module.css'
import styles from './DensityStrip.module.css'
import type { Look } from './kept-view'
import { stripBox, stripPaths } from './strip-marks'
import type { Geometry } from './use-geometry'
import { useWindowHeight, viewOver } from './use-view'

export interface DensityStripProps {
  readonly article: RefObject<HTMLElement | null>
  readonly geometry: Geometry
  readonly statements: readonly Statement[]
  /** Those that are drawn; null for all. */
  readonly passing: ReadonlySet<StatementId> | null
  readonly by: Look['strip']
}

/** How long a scroll has rested before its place is told to whoever cannot see it, in milliseconds. */
const rest = 100

/**
 * The whole article at a glance: where its statements lie, and which part of it is in sight. Going there is pressing there.
 * What is in sight is shown by the style sheet alone: a change to the page at each frame of a scroll would have the browser
 * look through all that is painted into the text.
 */
export const DensityStrip = memo(function DensityStrip(props: DensityStripProps) {
  const { article, geometry, statements, passing, by } = props
  const { t } = useTranslation('viewing')
  const format = useFormat()
  const viewer = useActor()
  const strip = useRef<HTMLDivElement>(null)
  const windowHeight = useWindowHeight()
  const { height, levels } = geometry

  const paths = useMemo(() => {
    if (height === 0) return []
    const shown = statements.filter(({ id, stage }) => stage !== 'dismissed' && (passing?.has(id) ?? true))
    const marks = shown.map((statement) => {
      const { tone } =
        by === 'stance'
          ? stanceMarks[statement.stance]
          : verdictMark(assessmentFor(statement, viewer)?.content?.value ?? null)
      return { at: (levels.get(startOf(statement)) ?? 0) / height, tone }
    })
    return [...stripPaths(marks)]
  }, [statements, passing, by, height, levels, viewer])

  const tell = useEffectEvent(() => {
    if (!article.current || !strip.current || height === 0) return
    const { top, bottom } = viewOver(article.current)
    const share = Math.min(1, Math.max(0, (top + bottom) / 2 / height))
    const now = String(Math.round(share * 100))
    const text = format.percent(share)
    if (strip.current.ariaValueNow === now && strip.current.ariaValueText === text) return
    strip.current.ariaValueNow = now
    strip.current.ariaValueText = text
  })
  useEffect(() => {
    tell()
    let timer: ReturnType<typeof setTimeout> | undefined
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(() => tell(), rest)
    }
    addEventListener('scroll', later, { passive: true })
    return () => {
      clearTimeout(timer)
      removeEventListener('scroll', later)
    }
  }, [geometry, windowHeight])

  /** Bring this share of the article to the middle of the window. */
  const goTo = (share: number) => {
    if (!article.current) return
    const top = article.current.getBoundingClientRect().top + share * height - innerHeight / 2
    scrollBy({ top, behavior: 'instant' })
  }
  const onPointer = ({ clientY, buttons, currentTarget }: PointerEvent<HTMLElement>) => {
    if (buttons !== 1) return
    const box = currentTarget.getBoundingClientRect()
    goTo((clientY - box.top) / box.height)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = {
      ArrowDown: innerHeight / 4,
      ArrowUp: -innerHeight / 4,
      PageDown: innerHeight,
      PageUp: -innerHeight,
    }[event.key]
    if (step !== undefined) scrollBy({ top: step, behavior: 'instant' })
    else if (event.key === 'Home') goTo(0)
    else if (event.key === 'End') goTo(1)
    else return
    event.preventDefault()
  }

  const shareInSight = height === 0 ? 0 : Math.min(1, windowHeight / height)
  return (
    <div
      ref={strip}
      role="slider"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t(by === 'stance' ? 'strip.byStance' : 'strip.byVerdict', { count: statements.length })}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={0}
      className={styles.strip}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
      onKeyDown={onKeyDown}
    >
      <svg
        aria-hidden
        viewBox={`0 0 ${stripBox.width} ${stripBox.height}`}
        preserveAspectRatio="none"
        className={styles.marks}
      >
        {paths.map(([tone, path]) => (
          <path key={tone} d={path} className={toned[tone]} />
        ))}
      </svg>
      <div className={styles.view} style={{ '--share': shareInSight } as CSSProperties} />
    </div>
  )
})
