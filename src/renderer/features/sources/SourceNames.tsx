import { Plus, X } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { useTranslation } from '../../i18n/use-translation'
import { languageOfName } from './language-of-name'
import type { Source } from '#core/source/source'
import { ForeignText } from '../../i18n/ForeignText'
import { useFormat } from '../../i18n/use-format'
import { Button } from '../../ui/Button'
import { IconButton } from '../../ui/IconButton'
import { TextField } from '../../ui/TextField'
import styles from './Sources.module.css'
import { useSourceAsk } from './use-source-ask'

/** What a source is called, by language, and the further names that lead to it, which can be added to. */
export function SourceNames({ source }: { readonly source: Source }) {
  const { t } = useTranslation('sources')
  const format = useFormat()
  const { ask, problem, field } = useSourceAsk()
  const [alias, setAlias] = useState('')
  const own = new Set(source.deskAliases)
  const add = async (event: FormEvent) => {
    event.preventDefault()
    const name = { language: languageOfName(alias), name: alias }
    if (!(await ask({ type: 'addAlias', sourceId: source.id, alias: name }))) return
    // What was typed or undone there meanwhile stays.
    setAlias((now) => (now === alias ? '' : now))
  }
  return (
    <section className={styles.part} aria-label={t('names.heading')}>
      <dl className={styles.facts}>
        {Object.entries(source.names).map(([language, name]) => (
          <div key={language}>
            <dt className={styles.label}>
              {language === 'und' ? t('names.name') : format.languageName(language)}
            </dt>
            <dd>
              <ForeignText language={language}>{name}</ForeignText>
            </dd>
          </div>
        ))}
      </dl>
      {source.aliases.length > 0 && (
        <ul className={styles.aliases} aria-label={t('names.aliases')}>
          {source.aliases.map((one) => (
            <li key={`${one.language} ${one.name}`} className={styles.alias}>
              <ForeignText language={one.language}>{one.name}</ForeignText>
              {own.has(one) && (
                <IconButton
                  icon={X}
                  label={t('names.remove', { name: one.name })}
                  onPress={() => void ask({ type: 'removeAlias', sourceId: source.id, alias: one })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <form className={styles.inline} onSubmit={(event) => void add(event)}>
        <TextField
          label={t('names.alias')}
          value={alias}
          onChange={setAlias}
          problem={field === 'alias' ? problem : null}
        />
        <Button type="submit">
          <Plus aria-hidden size={16} />
          {t('names.add')}
        </Button>
      </form>
      {problem !== null && field !== 'alias' && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </section>
  )
}
