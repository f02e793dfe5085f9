import { ChevronDown } from 'lucide-react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { SpanRole } from '#core/statement/spans'
import { stances } from '#core/statement/stance'
import { quoteSpans } from '#core/text/span'
import type { Failure } from '#core/result'
import { ForeignText } from '../../../i18n/ForeignText'
import { useFailureText } from '../../../i18n/use-failure-text'
import { useTranslation } from '../../../i18n/use-translation'
import { stanceMarks } from '../../../marks/stance-marks'
import { Button } from '../../../ui/Button'
import { ChoiceMenu } from '../../../ui/ChoiceMenu'
import { classNames } from '../../../ui/class-names'
import { Notice } from '../../../ui/Notice'
import { TextField } from '../../../ui/TextField'
import { Toned, ToneIcon } from '../../../ui/Toned'
import type { DecisionFailure } from '../use-decisions'
import bar from './Bar.module.css'
import { drop, turnTo, type WordsDraft } from './draft'
import styles from './DraftBar.module.css'
import { workOrder, type Drafting } from './use-drafting'

export interface DraftBarProps {
  readonly drafting: Drafting
  readonly text: string
  readonly language: string
  readonly refused: DecisionFailure | null
}

/** The card at work, along the lower edge: its words by role, what else it takes, and the two ways out. */
export function DraftBar({ drafting, text, language, refused }: DraftBarProps) {
  const { t } = useTranslation('byHand')
  const failureText = useFailureText()
  const { draft, save, giveUp } = drafting
  const title = draft && t(draft.kind === 'split' ? 'bar.split' : draft.making ? 'bar.make' : 'bar.correct')
  return (
    <>
      {/* Always there, so that what is told in it is heard. */}
      <p role="status" className="visually-hidden">
        {title && `${title}. ${t(draft.kind === 'split' ? 'bar.splitKeys' : 'bar.keys')}`}
      </p>
      {draft && (
        <section className={bar.bar} aria-label={title ?? undefined}>
          <div className={bar.inner}>
            <h2 className={bar.title}>{title}</h2>
            {draft.kind === 'words' ? (
              <Words draft={draft} drafting={drafting} text={text} language={language} />
            ) : (
              <p className={bar.hint}>{t('bar.splitKeys')}</p>
            )}
            <div className={bar.buttons}>
              {draft.kind === 'words' && drop(draft) !== draft && (
                <Button look="quiet" onPress={() => drafting.changeWords(drop)}>
                  {t('bar.drop')}
                </Button>
              )}
              <Button look="quiet" onPress={giveUp}>
                {t('bar.giveUp')}
              </Button>
              <Button look="primary" onPress={() => void save()}>
                {t(draft.kind === 'split' ? 'bar.doSplit' : draft.making ? 'bar.doMake' : 'bar.save')}
              </Button>
            </div>
          </div>
          <div role="alert">
            {refused && <Notice tone="problem">{failureText(refused satisfies Failure)}</Notice>}
          </div>
        </section>
      )}
    </>
  )
}

interface WordsProps extends Omit<DraftBarProps, 'refused'> {
  readonly draft: WordsDraft
}

function Words({ draft, drafting, text, language }: WordsProps) {
  const { t } = useTranslation(['byHand', 'domain'])
  const { changeWords, words } = drafting
  const { making, spans, edge } = draft
  const add = (more: Partial<NonNullable<WordsDraft['making']>>) =>
    changeWords((known) => (known.making ? { ...known, making: { ...known.making, ...more } } : known))
  return (
    <>
      <ToggleButtonGroup
        aria-label={t('bar.roles')}
        className={styles.roles ?? ''}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[edge.role]}
        onSelectionChange={([role]) => {
          if (role !== undefined) changeWords((known) => turnTo(known, role as SpanRole, words))
        }}
      >
        {workOrder.map((role, index) => {
          const quoted = quoteSpans(text, spans[role]).replace(/\s+/g, ' ').trim()
          return (
            <ToggleButton key={role} id={role} className={styles.role ?? ''}>
              <span className={styles.name}>
                {t(`role.${role}`)} <kbd aria-hidden>{index + 1}</kbd>
              </span>
              <span className={classNames(styles.words, 'one-line')}>
                {quoted === '' ? t(`empty.${role}`) : <ForeignText language={language}>{quoted}</ForeignText>}
              </span>
            </ToggleButton>
          )
        })}
      </ToggleButtonGroup>
      {making && (
        <div className={styles.more}>
          <ChoiceMenu
            label={t('domain:label.stance')}
            chosen={making.stance}
            choices={stances.map((value) => ({
              value,
              label: t(`domain:stance.${value}`),
              icon: <ToneIcon mark={stanceMarks[value]} />,
            }))}
            onChoose={(stance) => add({ stance })}
          >
            <Button aria-label={t('bar.stance', { stance: t(`domain:stance.${making.stance}`) })}>
              <Toned mark={stanceMarks[making.stance]}>{t(`domain:stance.${making.stance}`)}</Toned>
              <ChevronDown aria-hidden size={14} />
            </Button>
          </ChoiceMenu>
          <TextField
            label={t('bar.sourceName')}
            labelHidden
            placeholder={t('bar.sourceName')}
            value={making.sourceName}
            onChange={(sourceName) => add({ sourceName })}
          />
        </div>
      )}
    </>
  )
}
