import { Link2, X } from 'lucide-react'
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { LibraryArticle } from '#core/operation/state'
import { allSpans } from '#core/statement/spans'
import type { Statement, StatementId } from '#core/statement/statement'
import { wordingOf } from '#core/statement/wording'
import { useActions } from '../../../actions/use-actions'
import { ForeignText } from '../../../i18n/ForeignText'
import { useFormat } from '../../../i18n/use-format'
import { useTranslation } from '../../../i18n/use-translation'
import { classNames } from '../../../ui/class-names'
import { IconButton } from '../../../ui/IconButton'
import { Switch } from '../../../ui/Switch'
import { rangesOf } from '../article-dom'
import { ArticleText } from '../ArticleText'
import type { OpenArticle } from '../use-article'
import { useGeometry, type Geometry } from '../use-geometry'
import { viewOver } from '../use-view'
import styles from './BesideArticle.module.css'
import { besideTie, uncrossed } from './scroll-link'
import { useLinkedScrolling } from './use-linked-scrolling'
import { usePairs, type Pair } from './use-pairs'

export interface BesideArticleProps {
  /** The article that is worked on. */
  readonly first: {
    readonly root: RefObject<HTMLElement | null>
    readonly article: LibraryArticle
    readonly statements: readonly Statement[]
    readonly geometry: Geometry
  }
  /** The one that lies beside it. */
  readonly opened: OpenArticle
  readonly activeId: StatementId | null
  readonly isLinked: boolean
  readonly onLink: (isLinked: boolean) => void
  /** Open a card of the first article. */
  readonly onOpen: (id: StatementId) => void
  readonly onClose: () => void
}

/** A second article beside the first: what one source says in both is joined by a line, and scrolls together. */
export function BesideArticle(props: BesideArticleProps) {
  const { first, opened, activeId, isLinked } = props
  const { article, statements } = opened
  const { t } = useTranslation('viewing')
  const format = useFormat()
  const root = useRef<HTMLElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const drawing = useRef<SVGSVGElement>(null)
  const geometry = useGeometry(root, article.blocks, statements)
  const pairs = usePairs(
    { statements: first.statements, text: first.article.text, geometry: first.geometry },
    { statements, text: article.text, geometry },
  )
  const [pressed, setPressed] = useState<StatementId | null>(null)
  const active = pairs.find(({ one, other }) => one.id === activeId || other.id === pressed) ?? null
  // What is looked at stays level, whatever else then crosses it.
  const ties = useMemo(() => uncrossed(active ? besideTie(pairs, active) : pairs), [pairs, active])

  const drawLines = () => {
    if (!drawing.current || !first.root.current || !root.current) return
    const box = drawing.current.getBoundingClientRect()
    const [one, other] = [viewOver(first.root.current).top + box.top, viewOver(root.current).top + box.top]
    const [lines, bold] = drawing.current.children
    const inSight = pairs.filter(
      (pair) => isWithin(pair.first - one, box.height) || isWithin(pair.second - other, box.height),
    )
    const lineOf = (pair: Pair) => curve(pair.second - other, pair.first - one, box.width)
    const others = inSight.filter((pair) => pair !== active)
    lines?.setAttribute('d', others.map(lineOf).join(''))
    bold?.setAttribute('d', active ? lineOf(active) : '')
  }
  useLinkedScrolling({
    first: first.root,
    scroller,
    second: root,
    ties,
    heights: { first: first.geometry.height, second: geometry.height },
    isLinked,
    onScrolled: drawLines,
  })
  useLayoutEffect(drawLines)
  usePaintedPairs(first.root, first.article, root, article, pairs, active)

  // What matches the open card comes into sight with it, also where the two are not linked.
  useEffect(() => {
    if (!active || !scroller.current || !root.current) return
    const box = scroller.current.getBoundingClientRect()
    const at = active.second - viewOver(root.current).top
    if (at < box.top || at > box.bottom) scroller.current.scrollTop += at - (box.top + box.height / 2)
  }, [active])

  const step = (by: 1 | -1) => {
    const from = pairs.findIndex((pair) => pair === active)
    const next = pairs[from < 0 ? 0 : (from + by + pairs.length) % pairs.length]
    if (!next) return
    setPressed(null)
    props.onOpen(next.one.id)
  }
  const hasPairs = pairs.length > 0
  useActions({
    'pair.next': hasPairs && (() => step(1)),
    'pair.previous': hasPairs && (() => step(-1)),
    'view.link': () => props.onLink(!isLinked),
  })

  const press = (offset: number | null) => {
    const found = pairs.find(
      ({ other }) =>
        offset !== null &&
        allSpans(wordingOf(other)).some(({ start, end }) => start <= offset && offset < end),
    )
    setPressed(found?.other.id ?? null)
    if (found) props.onOpen(found.one.id)
  }

  return (
    <>
      <section aria-label={t('beside.second')} className={styles.second}>
        <header className={styles.head}>
          <h2 className={classNames(styles.title, 'one-line')}>
            <ForeignText language={article.language}>{article.title}</ForeignText>
          </h2>
          <IconButton icon={X} label={t('beside.close')} onPress={props.onClose} />
          <p role="status" className={styles.count}>
            <Link2 aria-hidden size={16} />
            {active
              ? t('beside.place', {
                  place: format.number(pairs.indexOf(active) + 1),
                  total: format.number(pairs.length),
                })
              : t('beside.pairs', { count: pairs.length })}
          </p>
          <Switch isOn={isLinked} onChange={props.onLink}>
            {t('beside.link')}
          </Switch>
        </header>
        <div ref={scroller} tabIndex={0} role="group" aria-label={article.title} className={styles.scroller}>
          <ArticleText
            article={article}
            root={root}
            hasActive={false}
            onPoint={() => undefined}
            onPress={press}
          />
        </div>
      </section>
      <svg ref={drawing} aria-hidden className={styles.lines}>
        <path className={styles.line} />
        <path className={styles.active} />
      </svg>
    </>
  )
}

function isWithin(at: number, height: number): boolean {
  return at >= 0 && at <= height
}

/** From one edge of the gap between the texts to the other. */
function curve(from: number, to: number, width: number): string {
  const middle = width / 2
  return `M0 ${from}C${middle} ${from} ${middle} ${to} ${width} ${to}`
}

/** Marks what matches in both texts, and more strongly the pair that is looked at. */
function usePaintedPairs(
  firstRoot: RefObject<HTMLElement | null>,
  first: LibraryArticle,
  secondRoot: RefObject<HTMLElement | null>,
  second: LibraryArticle,
  pairs: readonly Pair[],
  active: Pair | null,
): void {
  useLayoutEffect(() => {
    const [one, other] = [firstRoot.current, secondRoot.current]
    if (!one || !other) return
    const contentOf = (statement: Statement) => wordingOf(statement).content
    const rangesOfPairs = (some: readonly Pair[]) => [
      ...rangesOf(
        one,
        first.blocks,
        some.flatMap((pair) => contentOf(pair.one)),
      ),
      ...rangesOf(
        other,
        second.blocks,
        some.flatMap((pair) => contentOf(pair.other)),
      ),
    ]
    CSS.highlights.set('isnad-pair', new Highlight(...rangesOfPairs(pairs)))
    CSS.highlights.set('isnad-active-pair', new Highlight(...rangesOfPairs(active ? [active] : [])))
    return () => {
      CSS.highlights.delete('isnad-pair')
      CSS.highlights.delete('isnad-active-pair')
    }
  }, [firstRoot, first.blocks, secondRoot, second.blocks, pairs, active])
}
