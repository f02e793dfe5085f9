import { ArrowLeft, ChevronDown, ChevronUp, Redo2, Undo2 } from 'lucide-react'
import { useEffect } from 'react'
import type { ArticleId } from '#core/article/article'
import { turnsOf } from '#core/operation/operation'
import { undoState } from '#core/operation/undo'
import type { StatementId } from '#core/statement/statement'
import { useKeyHint } from '../../actions/KeysOf'
import { useActions } from '../../actions/use-actions'
import { ForeignText } from '../../i18n/ForeignText'
import { useTranslation } from '../../i18n/use-translation'
import { EmptyState } from '../../ui/EmptyState'
import { IconButton } from '../../ui/IconButton'
import { LinkButton } from '../../ui/LinkButton'
import { Notice } from '../../ui/Notice'
import { Assessments } from './Assessments'
import styles from './Checking.module.css'
import { Disagreements } from './Disagreements'
import { EvidenceSection } from './EvidenceSection'
import { History } from './History'
import { Original } from './Original'
import { Standards } from './Standards'
import { Standing } from './Standing'
import { Steps } from './Steps'
import { useAsk } from './use-ask'
import { useCase, type Case } from './use-case'

export interface CheckingScreenProps {
  readonly statementId: StatementId
  /** Whoever checks writes; whoever reviews reads, comments and decides. */
  readonly mode: 'check' | 'review'
  /** Where the way back leads: the article or the queue. */
  readonly backHref: (articleId: ArticleId) => string
  readonly articleHref: (articleId: ArticleId) => string
  readonly hrefOf: (statementId: StatementId) => string
  /** The same card in the other mode. */
  readonly otherHref: string
  /** What comes before and after, where it is not the article that says it. */
  readonly around?: { readonly previous: StatementId | null; readonly next: StatementId | null }
}

/** One statement with all that it takes to check it or to sign it: original, evidence and verdict side by side. */
export function CheckingScreen(props: CheckingScreenProps) {
  const { t } = useTranslation('checking')
  const shown = useCase(props.statementId)
  const source = shown?.sourceName
  useEffect(() => {
    document.title = source ? `${source} · ${t('documentTitle')}` : t('documentTitle')
  }, [t, source])
  if (shown === undefined) return <p className="visually-hidden">{t('loading')}</p>
  if (shown === null) return <EmptyState level={1} title={t('missing.title')} text={t('missing.text')} />
  return <Checking shown={shown} {...props} />
}

function Checking({ shown, ...props }: CheckingScreenProps & { readonly shown: Case }) {
  const { mode, backHref, articleHref, hrefOf, otherHref } = props
  const { t } = useTranslation(['checking', 'domain'])
  const steps = useAsk()
  const taking = useAsk()
  const { statement, article, profiles, edits, sourceName } = shown
  const { previous, next } = props.around ?? shown
  const following = props.around ? props.around.next : shown.nextOpen
  const undo = undoState(edits)
  const goTo = (id: StatementId | null) => {
    if (id) location.hash = hrefOf(id)
  }
  const done = () => {
    if (following) goTo(following)
    else if (mode === 'review') location.hash = backHref(article.id)
  }
  /** Shows what it turned, where that was not this card. */
  const takeBack = async (type: 'undo' | 'redo') => {
    const edit = undo[type]
    const turned = edit ? turnsOf(edit).map(({ statementId }) => statementId) : []
    const taken = await taking.ask({ type, articleId: article.id })
    if (taken && turned[0] && !turned.includes(statement.id)) goTo(turned[0])
  }
  useActions({
    'card.next': next && (() => goTo(next)),
    'card.previous': previous && (() => goTo(previous)),
    undo: undo.undo !== null && (() => void takeBack('undo')),
    redo: undo.redo !== null && (() => void takeBack('redo')),
    'checking.article': () => {
      location.hash = articleHref(article.id)
    },
  })
  const keyHint = useKeyHint()
  const commenting = { statement, profiles, canComment: mode === 'review' }
  return (
    <div className={styles.screen} data-mode={mode}>
      <div className={styles.bar}>
        <LinkButton href={backHref(article.id)} look="quiet">
          <ArrowLeft aria-hidden size={18} className="mirrored" />
          {t(`back.${mode}`)}
        </LinkButton>
        <h1 className={styles.title}>
          {t(`title.${mode}`)}:{' '}
          {sourceName === null ? (
            t('domain:noSource')
          ) : (
            <ForeignText language={article.language}>{sourceName}</ForeignText>
          )}
        </h1>
        <div className={styles.tools} role="group" aria-label={t('tools')}>
          <LinkButton href={otherHref} look="quiet">
            {t(`other.${mode}`)}
          </LinkButton>
          <IconButton
            icon={ChevronUp}
            label={t('previous')}
            {...keyHint('card.previous')}
            isDisabled={previous === null}
            onPress={() => goTo(previous)}
          />
          <IconButton
            icon={ChevronDown}
            label={t('next')}
            {...keyHint('card.next')}
            isDisabled={next === null}
            onPress={() => goTo(next)}
          />
          <IconButton
            icon={Undo2}
            directional
            label={t('undo')}
            {...keyHint('undo')}
            isDisabled={undo.undo === null}
            onPress={() => void takeBack('undo')}
          />
          <IconButton
            icon={Redo2}
            directional
            label={t('redo')}
            {...keyHint('redo')}
            isDisabled={undo.redo === null}
            onPress={() => void takeBack('redo')}
          />
        </div>
      </div>
      <div role="alert">{taking.problem !== null && <Notice tone="problem">{taking.problem}</Notice>}</div>
      <Standing statement={statement} />
      <Steps shown={shown} mode={mode} asker={steps} onDone={done} />
      <Disagreements shown={shown} />
      <div className={styles.columns}>
        <Original shown={shown} articleHref={articleHref(article.id)} commenting={commenting} />
        <EvidenceSection shown={shown} mode={mode} commenting={commenting} />
        <Assessments
          shown={shown}
          mode={mode}
          commenting={commenting}
          refusedField={steps.field}
          refusal={steps.problem}
        />
      </div>
      <Standards shown={shown} />
      <History shown={shown} />
    </div>
  )
}
