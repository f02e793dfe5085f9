import { ArrowLeft, ChevronDown, ChevronUp, FileText, History, Keyboard, Redo2, Undo2 } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { useKeyHint } from '../../actions/KeysOf'
import { runAction } from '../../actions/registry'
import { ForeignText } from '../../i18n/ForeignText'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import { IconButton } from '../../ui/IconButton'
import { LinkButton } from '../../ui/LinkButton'
import { Saving } from './Saving'
import styles from './Toolbar.module.css'

export interface ToolbarProps extends WaysProps {
  readonly title: string
  readonly language: string
  readonly libraryHref: string
  readonly reportHref: string
  readonly versionsHref: string
  /** The active card's place, from 1; null where none is active. */
  readonly place: number | null
  readonly count: number
  /** What changes how the article is looked at. */
  readonly children?: ReactNode
}

/** The strip above the article that stays while it scrolls. */
export function Toolbar(props: ToolbarProps) {
  const { title, language, libraryHref, reportHref, place, count } = props
  const { t } = useTranslation('workbench')
  const format = useFormat()
  return (
    <div className={styles.bar}>
      <nav className={styles.back}>
        <LinkButton href={libraryHref} look="quiet">
          <ArrowLeft aria-hidden size={18} className="mirrored" />
          {t('toLibrary')}
        </LinkButton>
      </nav>
      <h1 className={styles.title} title={title}>
        <ForeignText language={language}>{title}</ForeignText>
      </h1>
      <div role="group" aria-label={t('toolbar')} className={styles.tools}>
        <Saving />
        <span className={styles.count}>
          {place === null
            ? t('count', { count })
            : t('place', { place: format.number(place), total: format.number(count) })}
        </span>
        <Ways
          isEmpty={props.isEmpty}
          canUndo={props.canUndo}
          canRedo={props.canRedo}
          onStep={props.onStep}
          onTakeBack={props.onTakeBack}
        />
        <span className={styles.divider} />
        {props.children}
        <LinkButton href={props.versionsHref} look="quiet" label={t('versions')}>
          <History aria-hidden size={18} />
        </LinkButton>
        <LinkButton href={reportHref}>
          <FileText aria-hidden size={16} />
          {t('report')}
        </LinkButton>
      </div>
    </div>
  )
}

interface WaysProps {
  readonly isEmpty: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly onStep: (step: 1 | -1) => void
  readonly onTakeBack: (way: 'undo' | 'redo') => void
}

/** From card to card, back and forward again. */
const Ways = memo(function Ways({ isEmpty, canUndo, canRedo, onStep, onTakeBack }: WaysProps) {
  const { t } = useTranslation('workbench')
  const keyHint = useKeyHint()
  return (
    <>
      <IconButton
        icon={ChevronUp}
        label={t('previous')}
        {...keyHint('card.previous')}
        isDisabled={isEmpty}
        onPress={() => onStep(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label={t('next')}
        {...keyHint('card.next')}
        isDisabled={isEmpty}
        onPress={() => onStep(1)}
      />
      <span className={styles.divider} />
      <IconButton
        icon={Undo2}
        directional
        label={t('undo')}
        {...keyHint('undo')}
        isDisabled={!canUndo}
        onPress={() => onTakeBack('undo')}
      />
      <IconButton
        icon={Redo2}
        directional
        label={t('redo')}
        {...keyHint('redo')}
        isDisabled={!canRedo}
        onPress={() => onTakeBack('redo')}
      />
      <IconButton
        icon={Keyboard}
        label={t('keys')}
        {...keyHint('shortcuts')}
        onPress={() => runAction('shortcuts')}
      />
    </>
  )
})
