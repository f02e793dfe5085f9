import { nameOf } from '#core/source/registry'
import type { DeskSource } from '#core/source/source'
import type { SourceEdit } from '#core/operation/state'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import { useProfiles } from '../../storage/profiles'
import styles from './Sources.module.css'
import type { ShownSource } from './use-source'

/** Everything that the desk has done with a source, the latest first. */
export function SourceHistory({ shown: { edits, directory } }: { readonly shown: ShownSource }) {
  const { t, i18n } = useTranslation(['sources', 'domain'])
  const format = useFormat()
  const profiles = useProfiles() ?? []
  if (edits.length === 0) return null
  const nameNow = (id: string) => {
    const source = directory.source(id)
    return source ? nameOf(source, i18n.language) : ''
  }
  const wordsFor = (edit: SourceEdit): string => {
    const { kind, records, statements, sources } = edit
    const [first] = records
    const id = sources.at(-1) ?? ''
    const own = first?.after ?? first?.before
    const name = own && Object.keys(own.names).length > 0 ? nameOf(own, i18n.language) : nameNow(id)
    switch (kind) {
      case 'source.created':
        return t('history.created', { name })
      case 'source.changed':
        return changes(first?.before ?? null, first?.after ?? null).join(' · ') || t('history.changed')
      case 'source.merged':
        return t('history.merged', { into: nameNow(id) })
      case 'source.separated':
        return t('history.separated', { into: nameNow(id) })
      case 'source.linked':
        return t('history.linked', { count: statements.length })
      case 'source.split':
        return t('history.split', { count: statements.length, to: nameNow(id) || name })
    }
  }
  const changes = (before: DeskSource | null, after: DeskSource | null): string[] => {
    const namesOf = (own: DeskSource | null) => [
      ...Object.values(own?.names ?? {}),
      ...(own?.aliases ?? []).map((alias) => alias.name),
    ]
    const [earlier, later] = [namesOf(before), namesOf(after)]
    return [
      ...later.filter((one) => !earlier.includes(one)).map((name) => t('history.named', { name })),
      ...earlier.filter((one) => !later.includes(one)).map((name) => t('history.unnamed', { name })),
    ]
  }
  return (
    <details className={styles.part}>
      <summary className={styles.heading}>{t('history.heading', { count: edits.length })}</summary>
      <ol aria-label={t('history.label')}>
        {edits.toReversed().map((edit) => (
          <li key={edit.seq} className={styles.entry}>
            <span className={styles.when}>
              <bdi>{profiles.find(({ id }) => id === edit.actor)?.name || t('domain:unnamedPerson')}</bdi> ·{' '}
              <time dateTime={edit.at}>{format.dateTime(edit.at)}</time>
            </span>
            <p>
              {edit.undoes !== undefined && <>{t('history.undone')} </>}
              {wordsFor(edit)}
            </p>
          </li>
        ))}
      </ol>
    </details>
  )
}
