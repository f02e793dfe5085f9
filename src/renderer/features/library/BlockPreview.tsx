import { directionOf } from '#core/text/direction'
import { showBidiControls } from '#core/text/bidi-controls'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import type { ReadArticle } from '../../readers/read-articles'
import styles from './BlockPreview.module.css'

/** Blocks that are shown before an import; an article's beginning tells whether it was read well. */
const shown = 60

/** How an article will stand in the library: its blocks, each with its kind where that is not a plain paragraph. */
export function BlockPreview({ article }: { readonly article: ReadArticle }) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const { text, blocks, language, statements } = article
  return (
    <>
      <p className={styles.facts}>
        <span>{language === 'und' ? t('preview.languageUnknown') : format.languageName(language)}</span>
        <span>{t('preview.statements', { count: statements.length })}</span>
      </p>
      {/* Scrolled by keys as well, so that it can be reached by them. */}
      <div
        className={styles.page}
        role="region"
        aria-label={t('preview.blocks')}
        tabIndex={0}
        lang={language === 'und' ? undefined : language}
        dir={language === 'und' ? 'auto' : directionOf(language)}
      >
        {blocks.slice(0, shown).map(({ kind, start, end }) => (
          <p key={start} className={styles.block} data-kind={kind} dir="auto">
            {kind !== 'paragraph' && (
              // Apart, so that the block's own words decide its direction.
              <bdi className={styles.kind}>{t(`preview.kind.${kind}`)}</bdi>
            )}
            {showBidiControls(text.slice(start, end))}
          </p>
        ))}
        {blocks.length > shown && (
          <p className={styles.facts}>{t('preview.more', { count: blocks.length - shown })}</p>
        )}
      </div>
    </>
  )
}
