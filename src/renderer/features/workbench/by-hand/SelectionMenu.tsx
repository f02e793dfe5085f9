import { useRef, useState, type RefObject } from 'react'
import type { LibraryArticle } from '#core/operation/state'
import type { Statement } from '#core/statement/statement'
import { KeysOf } from '../../../actions/KeysOf'
import { useTranslation } from '../../../i18n/use-translation'
import { Button } from '../../../ui/Button'
import { rangesOf } from '../article-dom'
import { useLook } from '../use-view'
import styles from './SelectionMenu.module.css'
import { workOrder, type Drafting } from './use-drafting'

export interface SelectionMenuProps {
  readonly root: RefObject<HTMLElement | null>
  readonly article: LibraryArticle
  readonly drafting: Drafting
  /** The open card, where its words may be corrected. */
  readonly open: Statement | null
}

/** What can be done with the words that are selected, right below them. */
export function SelectionMenu({ root, article, drafting, open }: SelectionMenuProps) {
  const { t } = useTranslation('byHand')
  const { draft, selected, make, giveSelected } = drafting
  const menu = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number } | null>(null)
  const look = () => {
    const box = menu.current
    if (!selected || !root.current || !box) return
    const ranges = rangesOf(root.current, article.blocks, [selected])
    const rect = [...(ranges.at(-1)?.getClientRects() ?? [])].at(-1)
    const parent = box.offsetParent?.getBoundingClientRect() ?? { left: 0, top: 0 }
    if (!rect) return
    const left = Math.min(Math.max(8, rect.left), document.documentElement.clientWidth - box.offsetWidth - 8)
    setPlace({ left: left - parent.left, top: rect.bottom + 6 - parent.top })
  }
  useLook(look, selected)
  if (!selected || draft?.kind === 'split') return null
  const target = draft ? undefined : (open ?? undefined)
  return (
    <div
      ref={menu}
      className={styles.menu}
      role="group"
      aria-label={t('selection.label')}
      style={place ? { left: place.left, top: place.top } : { visibility: 'hidden' }}
      // Pressing a button must not let go of the words that it is about.
      onMouseDown={(event) => event.preventDefault()}
    >
      {!draft && (
        <Button look="primary" onPress={() => make(selected)}>
          {t('selection.newCard')} <KeysOf id="text.newCard" />
        </Button>
      )}
      {(draft ?? target) && (
        <>
          {target && <span className={styles.label}>{t('selection.openCard')}</span>}
          {workOrder.map((role) => (
            <Button key={role} look="quiet" onPress={() => giveSelected(role, false, target)}>
              {t(`role.${role}`)}
            </Button>
          ))}
          <Button look="quiet" onPress={() => giveSelected('content', true, target)}>
            {t('selection.addToContent')}
          </Button>
        </>
      )}
    </div>
  )
}
