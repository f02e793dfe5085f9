import { ChevronDown, Merge, X } from 'lucide-react'
import { useState } from 'react'
import type { LibraryArticle } from '#core/operation/state'
import type { Command, ManyDecision } from '#core/operation/command'
import { stances } from '#core/statement/stance'
import { sourceKey } from '#core/statement/source-key'
import type { Statement, StatementId } from '#core/statement/statement'
import { dismissalReasons, importances } from '#core/workflow/review'
import { useActions } from '../../../actions/use-actions'
import { useFailureText } from '../../../i18n/use-failure-text'
import { useTranslation } from '../../../i18n/use-translation'
import { stanceMarks } from '../../../marks/stance-marks'
import { useDirectory } from '../../../storage/sources'
import { Button } from '../../../ui/Button'
import { ChoiceMenu } from '../../../ui/ChoiceMenu'
import { Notice } from '../../../ui/Notice'
import { ToneIcon } from '../../../ui/Toned'
import { SourceControl } from '../SourceControl'
import type { Decisions, Refused } from '../use-decisions'
import bar from './Bar.module.css'
import { MergeDialog } from './MergeDialog'
import type { Chosen } from './use-chosen'

export interface ChosenBarProps {
  readonly chosen: Chosen
  readonly decisions: Decisions
  readonly article: LibraryArticle
  readonly refused: Refused | null
  readonly onName: (ids: readonly StatementId[]) => void
  /** After cards have become one. */
  readonly onMerged: (id: StatementId) => void
}

/** What can be decided of several cards at one stroke, with how many they are. */
export function ChosenBar(props: ChosenBarProps) {
  const { chosen } = props
  const { t } = useTranslation('byHand')
  const count = chosen.statements.length
  return (
    <>
      <p role="status" className="visually-hidden">
        {count > 0 && t('chosen.count', { count })}
      </p>
      {count > 0 && <Decide {...props} />}
    </>
  )
}

type Menu = 'stance' | 'source' | 'importance' | 'dismiss'

function Decide({ chosen, decisions, article, refused, onName, onMerged }: ChosenBarProps) {
  const { t } = useTranslation(['byHand', 'domain', 'workbench'])
  const failureText = useFailureText()
  const [openMenu, setOpenMenu] = useState<Menu | null>(null)
  const ids = chosen.statements.map(({ id }) => id)
  const menu = (name: Menu) => ({
    isOpen: openMenu === name,
    onOpenChange: (open: boolean) => setOpenMenu(open ? name : null),
  })
  const ask = (command: Command) => void decisions.carryOut(command, null)
  const forAll = (decision: ManyDecision) => ask({ type: 'forAll', statementIds: ids, decision })
  const accept = () => forAll({ type: 'move', event: 'accept' })
  const canAccept = chosen.statements.some(({ stage }) => stage === 'proposed')
  const directory = useDirectory()
  /** One card of each source, while it is asked whether they shall have one. */
  const [merging, setMerging] = useState<readonly Statement[] | null>(null)
  const merge = async () => {
    setMerging(null)
    const first = await decisions.carryOut({ type: 'merge', statementIds: ids }, null)
    if (!first) return
    chosen.clear()
    onMerged(first)
  }
  const askToMerge = () => {
    const keys = chosen.statements.map((statement) => sourceKey(statement, article.text, directory))
    const ofEach = chosen.statements.filter((_, place) => keys.indexOf(keys[place] ?? '') === place)
    if (ofEach.length > 1) setMerging(ofEach)
    else void merge()
  }
  // What is done to one card by a key is done to all that are chosen.
  useActions({
    'card.stance': () => setOpenMenu('stance'),
    'card.source': () => setOpenMenu('source'),
    'card.name': () => onName(ids),
    'card.importance': () => setOpenMenu('importance'),
    'card.dismiss': () => setOpenMenu('dismiss'),
    'card.step': canAccept && { run: accept, name: t('chosen.accept') },
    'cards.merge': ids.length > 1 && askToMerge,
    'cards.clear': chosen.clear,
  })
  return (
    <section className={bar.bar} aria-label={t('chosen.label')}>
      <div className={bar.inner}>
        <h2 className={bar.title}>{t('chosen.count', { count: ids.length })}</h2>
        <div className={bar.buttons}>
          <Button look="primary" isDisabled={!canAccept} onPress={accept}>
            {t('chosen.accept')}
          </Button>
          <ChoiceMenu
            {...menu('stance')}
            label={t('domain:label.stance')}
            chosen={null}
            choices={stances.map((value) => ({
              value,
              label: t(`domain:stance.${value}`),
              icon: <ToneIcon mark={stanceMarks[value]} />,
            }))}
            onChoose={(stance) => forAll({ type: 'correctStance', stance })}
          >
            <Button>
              {t('domain:label.stance')}
              <ChevronDown aria-hidden size={14} />
            </Button>
          </ChoiceMenu>
          <SourceControl
            linked={{ state: 'unlinked' }}
            name={null}
            language={article.language}
            otherCount={0}
            speaker={null}
            onLink={(source) => ask({ type: 'linkSource', statementIds: ids, source: { source } })}
            {...menu('source')}
          />
          <Button onPress={() => onName(ids)}>{t('chosen.name')}</Button>
          <ChoiceMenu
            {...menu('importance')}
            label={t('domain:label.importance')}
            chosen={null}
            choices={importances.toReversed().map((value) => ({
              value,
              label: t(`domain:importance.${value}`),
            }))}
            onChoose={(importance) => ask({ type: 'setImportance', statementIds: ids, importance })}
          >
            <Button>
              {t('domain:label.importance')}
              <ChevronDown aria-hidden size={14} />
            </Button>
          </ChoiceMenu>
          <ChoiceMenu
            {...menu('dismiss')}
            label={t('workbench:dismissBecause')}
            chosen={null}
            choices={dismissalReasons.map((value) => ({ value, label: t(`domain:dismissal.${value}`) }))}
            onChoose={(reason) => forAll({ type: 'dismiss', reason, note: '' })}
          >
            <Button>
              {t('domain:stageEvent.dismiss')}
              <ChevronDown aria-hidden size={14} />
            </Button>
          </ChoiceMenu>
          <Button isDisabled={ids.length < 2} onPress={askToMerge}>
            <Merge aria-hidden size={16} className="mirrored" />
            {t('chosen.merge')}
          </Button>
          <Button look="quiet" onPress={chosen.clear}>
            <X aria-hidden size={16} />
            {t('chosen.clear')}
          </Button>
        </div>
      </div>
      {merging && (
        <MergeDialog
          statements={merging}
          text={article.text}
          onMerge={() => void merge()}
          onClose={() => setMerging(null)}
        />
      )}
      <div role="alert">
        {refused?.statementId === null && <Notice tone="problem">{failureText(refused.failure)}</Notice>}
      </div>
    </section>
  )
}
