import { useState } from 'react'
import type { SourceId } from '#core/source/source'
import { useTranslation } from '../../i18n/use-translation'
import { useSourceHref } from '../../marks/source-links'
import { Button } from '../../ui/Button'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { SourcePicker } from './SourcePicker'
import styles from './Sources.module.css'
import { handleOf } from './source-handle'
import { useSourceAsk } from './use-source-ask'
import type { ShownSource } from './use-source'

interface MergeDialogProps {
  readonly shown: ShownSource
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Says which other source this one is. */
export function MergeDialog({ shown, isOpen, onClose }: MergeDialogProps) {
  const { t } = useTranslation('sources')
  return (
    <Dialog title={t('merge.title')} closeLabel={t('form.close')} isOpen={isOpen} onClose={onClose}>
      <MergeForm shown={shown} onClose={onClose} />
    </Dialog>
  )
}

function MergeForm({ shown, onClose }: Omit<MergeDialogProps, 'isOpen'>) {
  const { t } = useTranslation('sources')
  const sourceHref = useSourceHref()
  const { ask, problem, clear } = useSourceAsk()
  const [into, setInto] = useState<SourceId | null>(null)
  const merge = async () => {
    if (into === null || !(await ask({ type: 'mergeSource', from: handleOf(shown), into }))) return
    onClose()
    location.hash = sourceHref(shown.directory.resolve(into))
  }
  return (
    <div className={styles.form}>
      <p>{t('merge.text', { count: shown.said.length })}</p>
      <SourcePicker
        autoFocus
        label={t('merge.into')}
        chosen={into}
        onChoose={(id) => {
          setInto(id)
          clear()
        }}
        problem={problem}
      />
      <DialogActions>
        <Button look="primary" isDisabled={into === null} onPress={() => void merge()}>
          {t('merge.button')}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {t('form.cancel')}
        </Button>
      </DialogActions>
    </div>
  )
}
