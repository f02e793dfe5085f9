import { FileOutput } from 'lucide-react'
import { writtenFormats, type WrittenFormat } from '#core/report/report-formats'
import { useTranslation } from '../../i18n/use-translation'
import { ActionMenu } from '../../ui/ActionMenu'
import { Button } from '../../ui/Button'

/** Every format besides the PDF, each with what it is for. */
export function FormatMenu({
  isDisabled,
  onChoose,
  ...open
}: {
  readonly isDisabled: boolean
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onChoose: (format: WrittenFormat) => void
}) {
  const { t } = useTranslation('report')
  return (
    <ActionMenu
      {...open}
      label={t('screen.formats')}
      actions={writtenFormats.map((format) => ({
        value: format,
        label: t(`format.${format}.name`),
        hint: t(`format.${format}.use`),
      }))}
      onChoose={onChoose}
    >
      <Button isDisabled={isDisabled}>
        <FileOutput aria-hidden size={16} className="mirrored" />
        {t('screen.saveAs')}
      </Button>
    </ActionMenu>
  )
}
