import { ChevronDown } from 'lucide-react'
import { useMemo, useState, type FormEvent } from 'react'
import type { Command } from '#core/operation/command'
import type { SourceDraft } from '#core/source/check-source'
import { registryLanguages } from '#core/source/institution'
import { countries } from '#core/source/registry'
import { sourceKinds } from '#core/source/source'
import type { SourceKind } from '#core/source/source-kind'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import { Button } from '../../ui/Button'
import { ChoiceGroup } from '../../ui/ChoiceGroup'
import { ChoiceMenu } from '../../ui/ChoiceMenu'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { TextField } from '../../ui/TextField'
import { SourcePicker } from './SourcePicker'
import styles from './Sources.module.css'
import { useSourceAsk } from './use-source-ask'

export interface SourceDialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** What is known already; a new source begins empty, under a new id. */
  readonly known?: Partial<SourceDraft>
  /** An institution of the registry is what it is: the desk says only what to call it and what it does. */
  readonly isShipped?: boolean
  /** What is asked for with what was filled in. */
  readonly onSave: (draft: SourceDraft) => Command
  readonly onSaved?: (draft: SourceDraft) => void
}

/** A source's particulars, to be filled in. */
export function SourceDialog({ title, isOpen, onClose, ...form }: SourceDialogProps) {
  const { t } = useTranslation('sources')
  return (
    <Dialog title={title} closeLabel={t('form.close')} isOpen={isOpen} onClose={onClose}>
      <SourceForm {...form} onClose={onClose} />
    </Dialog>
  )
}

function SourceForm(props: Omit<SourceDialogProps, 'title' | 'isOpen'>) {
  const { known, isShipped = false, onSave, onSaved, onClose } = props
  const { t, i18n } = useTranslation(['sources', 'workbench'])
  const format = useFormat()
  const { ask, problem, field } = useSourceAsk()
  const [draft, setDraft] = useState<SourceDraft>(() => ({
    id: crypto.randomUUID(),
    kind: 'person',
    names: {},
    role: '',
    parent: null,
    country: null,
    ...known,
  }))
  const change = (changes: Partial<SourceDraft>) => setDraft((now) => ({ ...now, ...changes }))
  // The interface's own language first; then whatever others there are names in.
  const languages = useMemo(() => {
    const primary = i18n.language.split('-')[0] ?? 'en'
    return [...new Set([primary, ...registryLanguages, ...Object.keys(known?.names ?? {})])].filter(
      (tag) => tag !== primary || registryLanguages.some((one) => one === tag),
    )
  }, [i18n.language, known])
  const countryChoices = useMemo(
    () => [
      { value: '', label: t('form.noCountry') },
      ...countries()
        .map(({ code }) => ({ value: code, label: format.countryName(code) }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    ],
    [format, t],
  )
  const country = countryChoices.find(({ value }) => value === (draft.country ?? ''))?.label ?? ''
  const problemAt = (...names: string[]) => (field !== null && names.includes(field) ? problem : null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await ask(onSave(draft)))) return
    onClose()
    onSaved?.(draft)
  }
  const first = languages[0]
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      {!isShipped && (
        <ChoiceGroup<SourceKind>
          label={t('form.kind')}
          choices={sourceKinds.map((value) => ({ value, label: t(`workbench:sourceKind.${value}`) }))}
          chosen={draft.kind}
          onChoose={(kind) => change({ kind })}
        />
      )}
      {languages.map((tag) => (
        <TextField
          key={tag}
          autoFocus={tag === first}
          label={t('form.name', {
            language: tag === 'und' ? t('form.anyLanguage') : format.languageName(tag),
          })}
          value={draft.names[tag] ?? ''}
          onChange={(name) => change({ names: { ...draft.names, [tag]: name } })}
          problem={problemAt(`names.${tag}`, ...(tag === first ? ['names'] : []))}
        />
      ))}
      <TextField
        label={t('form.role')}
        hint={t('form.roleHint')}
        value={draft.role}
        onChange={(role) => change({ role })}
        problem={problemAt('role')}
      />
      {!isShipped && (
        <>
          <SourcePicker
            label={t('form.parent')}
            chosen={draft.parent}
            onChoose={(parent) => change({ parent })}
            noneLabel={t('form.noParent')}
            problem={problemAt('parent')}
          />
          <div className={styles.field}>
            <span className={styles.label}>{t('form.country')}</span>
            <ChoiceMenu
              label={t('form.country')}
              chosen={draft.country ?? ''}
              choices={countryChoices}
              onChoose={(code) => change({ country: code === '' ? null : code })}
            >
              <Button aria-label={`${t('form.country')}: ${country}`}>
                {country}
                <ChevronDown aria-hidden size={14} />
              </Button>
            </ChoiceMenu>
          </div>
        </>
      )}
      {problem !== null && !/^(names|role|parent)/.test(field ?? '') && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <DialogActions>
        <Button type="submit" look="primary">
          {t('form.save')}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {t('form.cancel')}
        </Button>
      </DialogActions>
    </form>
  )
}
