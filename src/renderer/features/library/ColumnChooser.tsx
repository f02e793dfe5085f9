import { useTranslation } from '../../i18n/use-translation'
import type { ColumnChoice, ColumnRole, Columns } from '../../readers/reading'
import { Chooser } from './Chooser'
import styles from './Choosers.module.css'

const roles = [
  'text',
  'title',
  'publishedAt',
  'author',
  'publisher',
  'url',
  'language',
] as const satisfies readonly ColumnRole[]

export interface ColumnChooserProps {
  readonly columns: Columns
  readonly onChoose: (chosen: ColumnChoice) => void
}

/** Which column of a list holds what, beside its first rows. */
export function ColumnChooser({ columns: { names, chosen, rows }, onChoose }: ColumnChooserProps) {
  const { t } = useTranslation('reading')
  const roleOf = new Map(roles.map((role) => [chosen[role], role] as const))
  return (
    <section className={styles.columns} aria-label={t('columns')}>
      <div className={styles.choosers}>
        {roles.map((role) => (
          <Chooser
            key={role}
            label={t(`column.${role}`)}
            // A list without a text holds no articles.
            choices={[
              ...(role === 'text' ? [] : [{ value: '', label: t('noColumn') }]),
              ...names.map((name) => ({ value: name, label: name })),
            ]}
            chosen={chosen[role] ?? ''}
            onChoose={(name) => onChoose({ ...chosen, [role]: name })}
          />
        ))}
      </div>
      {/* A region that scrolls has to be reached by keys. */}
      <div className={styles.rows} role="region" aria-label={t('rows')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {names.map((name) => {
                const role = roleOf.get(name)
                return (
                  <th key={name} scope="col" data-read={role !== undefined || undefined}>
                    <bdi>{name}</bdi>
                    {role && <span className={styles.role}>{t(`column.${role}`)}</span>}
                  </th>
                )
              })}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((words, at) => (
                  <td key={at}>
                    <bdi>{words}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
