import { useLiveQuery } from 'dexie-react-hooks'
import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { ArticleId } from '#core/article/article'
import type { FoundStatement } from '#core/attribution/found-statement'
import { allSpans } from '#core/statement/spans'
import type { Made, Statement } from '#core/statement/statement'
import { quoteSpans } from '#core/text/span'
import { ForeignText } from '../../i18n/ForeignText'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import type { ArticleRow } from '../../storage/database'
import { useProfiles } from '../../storage/profiles'
import { useWorkspace } from '../../storage/workspace-context'
import { confidenceLevel, isByMarksAlone } from './card-reading'
import styles from './WhyThisCard.module.css'

export interface WhyThisCardProps {
  readonly statement: Statement
  /** Of the article. */
  readonly text: string
  /** Of the article. */
  readonly language: string
  readonly isShown: boolean
  readonly onShow: (isShown: boolean) => void
}

/** What the engine saw in these words: a checker must be able to judge the card by its reasons. */
export function WhyThisCard({ statement, text, language, isShown, onShow }: WhyThisCardProps) {
  const { found, made, spans } = statement
  const { t } = useTranslation('workbench')
  return (
    <Disclosure isExpanded={isShown} onExpandedChange={onShow}>
      <Heading level={4} className={styles.heading ?? ''}>
        <Button slot="trigger" className={styles.trigger ?? ''}>
          <ChevronDown aria-hidden size={14} />
          {t('why.title')}
        </Button>
      </Heading>
      <DisclosurePanel>
        {isShown && made && <ByHand made={made} articleId={statement.articleId} />}
        {isShown && found && spans && (
          <p className={styles.meaning}>
            {t('why.engineHad')}:{' '}
            <ForeignText language={language}>{quoteSpans(text, allSpans(found))}</ForeignText>
          </p>
        )}
        {isShown && found && <Reasons found={found} language={language} />}
      </DisclosurePanel>
    </Disclosure>
  )
}

/** Whose hand made the card, and when. */
function ByHand({ made, articleId }: { readonly made: Made; readonly articleId: ArticleId }) {
  const { t } = useTranslation(['workbench', 'domain'])
  const format = useFormat()
  const profiles = useProfiles()
  const version = useVersionBefore(made, articleId)
  const name = profiles?.find(({ id }) => id === made.by)?.name.trim() || t('domain:unnamedPerson')
  return (
    <p className={styles.meaning}>
      {version
        ? t('why.carriedBy', { when: format.dateTime(version.importedAt) })
        : t(made.from === null ? 'why.byHand' : 'why.splitBy')}
      . {t('why.byWhom', { name, when: format.dateTime(made.at) })}
    </p>
  )
}

/** The earlier version of the article from which the card was taken over; nothing where it comes from this one. */
function useVersionBefore({ from }: Made, articleId: ArticleId): ArticleRow | undefined {
  const { database } = useWorkspace()
  return useLiveQuery(async () => {
    const card = from === null ? undefined : await database.statements.get(from)
    return card && card.articleId !== articleId ? database.articles.get(card.articleId) : undefined
  }, [database, from, articleId])
}

interface ReasonsProps {
  readonly found: FoundStatement
  readonly language: string
}

function Reasons({ found, language }: ReasonsProps) {
  const { t } = useTranslation(['workbench', 'domain'])
  const format = useFormat()
  const { explanation } = found
  const foreign = (words: string | null) =>
    words !== null && <ForeignText language={language}>{words}</ForeignText>
  const ownLanguage =
    found.language !== null && found.language !== language && found.language !== 'und' && found.language
  const reasons: readonly (readonly [label: string, value: ReactNode])[] = [
    [t('domain:label.rule'), explanation ? t(`domain:rule.${explanation.rule}`) : t('why.earlier')],
    [t('domain:label.lemma'), explanation && foreign(explanation.cue)],
    [t('domain:label.frame'), explanation && foreign(explanation.frame)],
    [t('domain:label.confidence'), <Confidence found={found} />],
    [t('domain:label.form'), t(`domain:form.${found.form}`)],
    [t('domain:label.commitment'), t(`domain:commitment.${found.commitment}`)],
    [t('domain:label.distance'), t(`domain:distance.${found.distance}`)],
    [t('domain:label.contentLanguage'), ownLanguage && format.languageName(ownLanguage)],
  ]
  return (
    <dl className={styles.reasons}>
      {reasons.flatMap(([label, value]) =>
        value === null || value === false ? (
          []
        ) : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}

/** In words, in percent, and what that means; a share that was never measured is not given as one. */
function Confidence({ found }: Pick<ReasonsProps, 'found'>) {
  const { t } = useTranslation('workbench')
  const format = useFormat()
  const { confidence } = found
  const level = t(`why.level.${confidenceLevel(confidence)}`)
  if (isByMarksAlone(found))
    return (
      <>
        {level}. <span className={styles.meaning}>{t('why.unmeasured')}</span>
      </>
    )
  const right = format.number(Math.round(confidence * 100))
  return (
    <>
      {t('why.share', { level, percent: format.percent(confidence) })}{' '}
      <span className={styles.meaning}>{t('why.measured', { right, hundred: format.number(100) })}</span>
    </>
  )
}
