import { useMemo } from 'react'
import { differencesOf, isChange, type Difference, type Version } from '#core/article/differences'
import { showBidiControls } from '#core/text/bidi-controls'
import { directionOf } from '#core/text/direction'
import type { WordPart } from '#core/text/word-diff'
import { useTranslation } from '../i18n/use-translation'
import styles from './SideBySide.module.css'

export interface SideBySideProps {
  readonly before: Version
  readonly after: Version
  readonly beforeLabel: string
  readonly afterLabel: string
  /** BCP 47, of both. */
  readonly language: string
}

/** Two versions of an article, paragraph beside paragraph, with the words that differ marked. */
export function SideBySide({ before, after, beforeLabel, afterLabel, language }: SideBySideProps) {
  const { t } = useTranslation('imports')
  const rows = useMemo(() => folded(differencesOf(before, after)), [before, after])
  const known = language !== 'und'
  return (
    <div
      className={styles.scroll}
      role="region"
      aria-label={t('sideBySide.label')}
      tabIndex={0}
      lang={known ? language : undefined}
      dir={known ? directionOf(language) : 'auto'}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <bdi>{beforeLabel}</bdi>
            </th>
            <th scope="col">
              <bdi>{afterLabel}</bdi>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) =>
            'same' in row ? (
              <tr key={index}>
                <td colSpan={2} className={styles.same}>
                  <bdi>{t('sideBySide.same', { count: row.same })}</bdi>
                </td>
              </tr>
            ) : (
              <tr key={index}>
                <Cell parts={row.parts} without="added" isThere={row.before !== null} />
                <Cell parts={row.parts} without="removed" isThere={row.after !== null} />
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  )
}

/** Unchanged paragraphs in a row are counted and not shown. */
function folded(differences: readonly Difference[]): (Difference | { readonly same: number })[] {
  const rows: (Difference | { readonly same: number })[] = []
  for (const difference of differences) {
    const last = rows.at(-1)
    if (isChange(difference)) rows.push(difference)
    else if (last && 'same' in last) rows[rows.length - 1] = { same: last.same + 1 }
    else rows.push({ same: 1 })
  }
  return rows
}

function Cell({
  parts,
  without,
  isThere,
}: {
  readonly parts: readonly WordPart[]
  readonly without: 'added' | 'removed'
  readonly isThere: boolean
}) {
  const { t } = useTranslation('imports')
  if (!isThere)
    return (
      <td className={styles.none}>
        <bdi>{t(without === 'added' ? 'sideBySide.notBefore' : 'sideBySide.notAfter')}</bdi>
      </td>
    )
  return (
    <td dir="auto">
      <Words parts={parts.filter(({ kind }) => kind !== without)} />
    </td>
  )
}

/** Words with what was taken out and put in marked as such, by line as well as by colour. */
export function Words({ parts }: { readonly parts: readonly WordPart[] }) {
  return parts.map(({ kind, text }, index) => {
    const words = showBidiControls(text)
    if (kind === 'added')
      return (
        <ins key={index} className={styles.added}>
          {words}
        </ins>
      )
    if (kind === 'removed')
      return (
        <del key={index} className={styles.removed}>
          {words}
        </del>
      )
    return <span key={index}>{words}</span>
  })
}
