import { PackageOpen } from 'lucide-react'
import { useState } from 'react'
import { useLiveQuery } from 'dexie-react-hooks'
import { Checkbox, CheckboxGroup } from 'react-aria-components'
import type { ArticleId } from '#core/article/article'
import { shown } from '#core/report/markup'
import type { Failure } from '#core/result'
import { ForeignText } from '../../i18n/ForeignText'
import { useActions } from '../../actions/use-actions'
import { useFailureText, type FailureCode } from '../../i18n/use-failure-text'
import { useTranslation } from '../../i18n/use-translation'
import { usePlatform } from '../../platform/platform-context'
import { makeBundle } from '../../storage/bundles'
import { useWorkspace } from '../../storage/workspace-context'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { offerFile } from '../../ui/offer-file'
import { packAside } from '../../workers/packer'
import styles from './Copies.module.css'
import { program } from './program'
import { useLongWork } from './use-long-work'
import { Working } from './Working'

/** Some articles with all the work on them, as one file for another desk. */
export function GiveCase() {
  const { t } = useTranslation('copies')
  const { database, journal } = useWorkspace()
  const { blobs } = usePlatform()
  const work = useLongWork()
  const failureText = useFailureText()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [refused, setRefused] = useState<Failure<FailureCode> | null>(null)
  const articles = useLiveQuery(() => database.articles.orderBy('importedAt').reverse().toArray(), [database])

  const save = async () => {
    setRefused(null)
    const now = new Date()
    const made = await work.run((onProgress, signal) =>
      makeBundle(database, journal, {
        articles: chosen as readonly ArticleId[],
        blob: async (sha256) => {
          const kept = await blobs.get(sha256)
          return kept.ok ? kept.value : null
        },
        now,
        program,
        pack: packAside,
        onProgress,
        signal,
      }),
    )
    if (made && !made.ok) setRefused(made.failure)
    if (!made?.ok) return
    const [only] = chosen.length === 1 ? (articles ?? []).filter(({ id }) => id === chosen[0]) : []
    const name = only ? shown(only.title).slice(0, 60) : t('cases.fileName', { count: chosen.length })
    offerFile(made.value, `${name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ').trim()}.isnad`)
  }

  const canSave = chosen.length > 0 && work.progress === null
  const hasMore = articles !== undefined && chosen.length < articles.length
  const chooseAll = () => setChosen((articles ?? []).map(({ id }) => id))
  useActions({ 'case.save': canSave && (() => void save()), 'case.all': hasMore && chooseAll })

  if (!articles || articles.length === 0) return null
  return (
    <div className={styles.part}>
      <CheckboxGroup
        aria-label={t('cases.choose')}
        className={styles.choices ?? ''}
        value={[...chosen]}
        onChange={setChosen}
      >
        {articles.map(({ id, title, language }) => (
          <Checkbox key={id} value={id} className={styles.choice ?? ''}>
            <span aria-hidden className={styles.box} />
            <ForeignText language={language}>{title}</ForeignText>
          </Checkbox>
        ))}
      </CheckboxGroup>
      <div className={styles.buttons}>
        <Button isDisabled={!canSave} onPress={() => void save()}>
          <PackageOpen aria-hidden size={16} />
          {t('cases.save', { count: chosen.length })}
        </Button>
        {hasMore && (
          <Button look="quiet" onPress={chooseAll}>
            {t('cases.all')}
          </Button>
        )}
      </div>
      <Working label={t('cases.saving')} work={work} />
      {refused && (
        <div role="alert">
          <Notice tone="problem">{failureText(refused)}</Notice>
        </div>
      )}
    </div>
  )
}
