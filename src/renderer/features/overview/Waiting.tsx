import { none, type ListedFacet } from '#core/statement/facets'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import { useProfiles } from '../../storage/profiles'
import styles from './Overview.module.css'
import type { Overview } from './use-overview'

interface WaitingProps {
  readonly counts: Overview['counts']
  readonly listHref: (facet: ListedFacet) => string
  readonly reviewHref: string
}

interface Task {
  readonly key: string
  readonly label: string
  readonly count: number
  readonly href: string
}

/** What waits for whom. Each figure leads to what it counts; what nobody waits for is not there. */
export function Waiting({ counts, listHref, reviewHref }: WaitingProps) {
  const { t } = useTranslation(['overview', 'domain'])
  const profiles = useProfiles() ?? []
  const atStage = (of: 'proposed' | 'open' | 'checking'): Task => ({
    key: of,
    label: t(`waiting.${of}`),
    count: counts.stage.get(of) ?? 0,
    href: listHref({ kind: 'stage', of }),
  })
  const nameOf = (id: string) =>
    profiles.find((profile) => profile.id === id)?.name || t('domain:unnamedPerson')
  const sentBack = [...counts.sentBack].map(([of, count]): Task => ({
    key: `back-${of}`,
    label: of === none ? t('waiting.backToAnybody') : t('waiting.backTo', { name: nameOf(of) }),
    count,
    href: listHref({ kind: 'sentBack', of }),
  }))
  const alone = (kind: 'disagreement' | 'secondWanted'): Task => ({
    key: kind,
    label: t(`waiting.${kind}`),
    count: counts[kind].get(none) ?? 0,
    href: listHref({ kind, of: none }),
  })
  return (
    <section aria-labelledby="waiting" className={styles.part}>
      <h2 id="waiting" className={styles.heading}>
        {t('waiting.heading')}
      </h2>
      <div className={styles.tasks}>
        <Tasks
          title={t('waiting.checkers')}
          tasks={[
            ...sentBack,
            atStage('checking'),
            atStage('open'),
            atStage('proposed'),
            alone('secondWanted'),
          ]}
        />
        <Tasks
          title={t('waiting.editors')}
          tasks={[
            {
              key: 'inReview',
              label: t('waiting.inReview'),
              count: counts.stage.get('inReview') ?? 0,
              href: reviewHref,
            },
            alone('disagreement'),
            {
              key: 'approved',
              label: t('waiting.approved'),
              count: counts.stage.get('approved') ?? 0,
              href: listHref({ kind: 'stage', of: 'approved' }),
            },
          ]}
        />
      </div>
    </section>
  )
}

function Tasks({ title, tasks }: { readonly title: string; readonly tasks: readonly Task[] }) {
  const { t } = useTranslation('overview')
  const format = useFormat()
  const waiting = tasks.filter(({ count }) => count > 0)
  return (
    <div className={styles.group}>
      <h3 className={styles.soft}>{title}</h3>
      {waiting.length === 0 && <p className={styles.soft}>{t('waiting.nothing')}</p>}
      <ul>
        {waiting.map(({ key, label, count, href }) => (
          <li key={key}>
            <a className={styles.task} href={href}>
              <span className={styles.figure}>{format.number(count)}</span>
              <span>{label}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
