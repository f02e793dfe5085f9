import { useRef } from 'react'
import { Menu, MenuItem, Popover, Text } from 'react-aria-components'
import type { Statement, StatementId } from '#core/statement/statement'
import { useTranslation } from '../../i18n/use-translation'
import { stanceMarks } from '../../marks/stance-marks'
import menuStyles from '../../ui/ChoiceMenu.module.css'
import { ToneIcon } from '../../ui/Toned'
import { readingOf } from './card-reading'
import styles from './OverlapChooser.module.css'

/** Several statements with a word at one place of the text, and where on the screen somebody has pressed it. */
export interface Overlap {
  /** Innermost first. */
  readonly statements: readonly Statement[]
  readonly x: number
  readonly y: number
}

export interface OverlapChooserProps {
  readonly overlap: Overlap | null
  readonly text: string
  readonly language: string
  readonly onChoose: (id: StatementId) => void
  readonly onClose: () => void
}

/** Asks which of the statements that lie upon each other is meant. */
export function OverlapChooser({ overlap, text, language, onChoose, onClose }: OverlapChooserProps) {
  const { t } = useTranslation(['viewing', 'domain'])
  const place = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span
        ref={place}
        aria-hidden
        className={styles.place}
        style={{ left: overlap?.x ?? 0, top: overlap?.y ?? 0 }}
      />
      <Popover
        aria-label={t('overlap.title')}
        triggerRef={place}
        isOpen={overlap !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose()
        }}
        className={menuStyles.popover ?? ''}
        placement="bottom start"
        offset={8}
      >
        <Menu
          aria-label={t('overlap.title')}
          autoFocus="first"
          className={menuStyles.menu ?? ''}
          onAction={(id) => {
            onClose()
            onChoose(id as StatementId)
          }}
        >
          {(overlap?.statements ?? []).map((statement) => {
            const { name, quotation } = readingOf(statement, text)
            const stance = t(`domain:stance.${statement.stance}`)
            const who = name ?? t('domain:noSource')
            return (
              <MenuItem
                key={statement.id}
                id={statement.id}
                textValue={`${who}: ${quotation}`}
                className={menuStyles.item ?? ''}
              >
                <ToneIcon mark={stanceMarks[statement.stance]} />
                <Text slot="label" className={styles.label ?? ''}>
                  <bdi lang={name === null ? undefined : language}>{who}</bdi> · {stance}
                </Text>
                <Text slot="description" className={styles.quotation ?? ''} lang={language} dir="auto">
                  {quotation}
                </Text>
              </MenuItem>
            )
          })}
        </Menu>
      </Popover>
    </>
  )
}
