import { diffWords } from 'diff'
import { useMemo } from 'react'
import { showBidiControls } from '#core/text/bidi-controls'
import { useTranslation } from '../../i18n/use-translation'
import styles from './History.module.css'

/** What became of a text, word by word. */
export function WordDiff({ before, after }: { readonly before: string; readonly after: string }) {
  const { i18n } = useTranslation()
  const parts = useMemo(() => {
    // Words are what the language takes for words: Arabic letters are none to the package's own rule.
    const intlSegmenter = new Intl.Segmenter(i18n.language, { granularity: 'word' })
    return diffWords(before, after, { intlSegmenter })
  }, [before, after, i18n.language])
  return (
    <p className={styles.diff} dir="auto">
      {parts.map(({ value, added, removed }, index) => {
        const words = showBidiControls(value)
        if (added) return <ins key={index}>{words}</ins>
        if (removed) return <del key={index}>{words}</del>
        return <span key={index}>{words}</span>
      })}
    </p>
  )
}
