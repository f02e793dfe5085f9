import { useEffect, useRef, useState } from 'react'
import type { ArticleId } from '#core/article/article'
import type { SourceId } from '#core/source/source'
import type { StatementId } from '#core/statement/statement'
import { useTranslation } from '../../i18n/use-translation'
import { StatementLine, statementLineHeight, When } from '../../marks/StatementLine'
import { useQuotedText } from '../../storage/texts'
import { Button } from '../../ui/Button'
import { VirtualList } from '../../ui/VirtualList'
import { SourceDialog } from './SourceDialog'
import { SourcePicker } from './SourcePicker'
import styles from './Sources.module.css'
import { handleOf } from './source-handle'
import { useSourceAsk } from './use-source-ask'
import type { Said, ShownSource } from './use-source'

export interface SourceStatementsProps {
  readonly shown: ShownSource
  readonly cardHref: (articleId: ArticleId, id: StatementId) => string
  /** Whether some are being chosen that are somebody else's. */
  readonly isChoosing: boolean
  readonly onChosen: () => void
}

/** Everything that a source has said, the latest first. */
export function SourceStatements({ shown, cardHref, isChoosing, onChosen }: SourceStatementsProps) {
  const { t } = useTranslation('sources')
  const [chosen, setChosen] = useState<ReadonlySet<StatementId>>(new Set())
  const { said } = shown
  const toggle = (id: StatementId) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  return (
    <section className={styles.part} aria-labelledby="said">
      <h2 id="said" className={styles.heading}>
        {t('said.heading', { count: said.length })}
      </h2>
      {said.length === 0 && <p className={styles.none}>{t('said.none')}</p>}
      {isChoosing && (
        <SplitBar
          shown={shown}
          chosen={[...chosen]}
          onDone={() => {
            setChosen(new Set())
            onChosen()
          }}
        />
      )}
      <VirtualList
        label={t('said.label')}
        items={said}
        keyOf={({ statement }) => statement.id}
        rowHeight={statementLineHeight}
      >
        {(one) =>
          isChoosing ? (
            <div className={styles.withCheck}>
              <span className={styles.check}>
                <input
                  type="checkbox"
                  aria-label={t('split.choose', { article: one.article.title })}
                  checked={chosen.has(one.statement.id)}
                  onChange={() => toggle(one.statement.id)}
                />
              </span>
              <Line said={one} href={cardHref(one.article.id, one.statement.id)} />
            </div>
          ) : (
            <Line said={one} href={cardHref(one.article.id, one.statement.id)} />
          )
        }
      </VirtualList>
    </section>
  )
}

function Line({ said, href }: { readonly said: Said; readonly href: string }) {
  const text = useQuotedText(said.article.id)
  const { statement, article, named, verdict, saidAt } = said
  return (
    <StatementLine
      statement={statement}
      name={named?.name ?? null}
      article={article}
      text={text}
      verdict={verdict}
      when={<When at={saidAt} />}
      href={href}
    />
  )
}

interface SplitBarProps {
  readonly shown: ShownSource
  readonly chosen: readonly StatementId[]
  readonly onDone: () => void
}

/** To whom the chosen statements go. */
function SplitBar({ shown, chosen, onDone }: SplitBarProps) {
  const { t } = useTranslation('sources')
  const { ask, problem, clear } = useSourceAsk()
  const [to, setTo] = useState<SourceId | null>(null)
  const [isNew, setIsNew] = useState(false)
  const bar = useRef<HTMLDivElement>(null)
  // What was asked for by a key far above is to be seen, and to be gone on from.
  useEffect(() => {
    bar.current?.scrollIntoView({ block: 'start' })
    bar.current?.focus({ preventScroll: true })
  }, [])
  const command = (goal: SourceId) =>
    ({ type: 'splitSource', from: handleOf(shown), statementIds: chosen, to: goal }) as const
  return (
    <div
      ref={bar}
      tabIndex={-1}
      role="group"
      aria-label={t('split.label')}
      className={styles.choosing}
      onKeyDown={({ key, target, currentTarget }) => {
        if (key === 'Escape' && currentTarget.contains(target as Node)) onDone()
      }}
    >
      <p role="status">{t('split.count', { count: chosen.length })}</p>
      <div className={styles.inline}>
        <SourcePicker
          label={t('split.to')}
          chosen={to}
          onChoose={(id) => {
            setTo(id)
            clear()
          }}
          problem={problem}
        />
        <Button
          look="primary"
          isDisabled={to === null}
          onPress={async () => {
            if (to !== null && (await ask(command(to)))) onDone()
          }}
        >
          {t('split.button')}
        </Button>
        <Button isDisabled={chosen.length === 0} onPress={() => setIsNew(true)}>
          {t('split.toNew')}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {t('form.cancel')}
        </Button>
      </div>
      <SourceDialog
        isOpen={isNew}
        title={t('split.newTitle')}
        known={{ kind: shown.source?.kind ?? 'person' }}
        onClose={() => setIsNew(false)}
        onSave={(draft) => ({ ...command(draft.id), to: draft })}
        onSaved={onDone}
      />
    </div>
  )
}
