import { Columns2, Funnel, List } from 'lucide-react'
import { memo } from 'react'
import { ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import { useKeyHint } from '../../actions/KeysOf'
import type { ActionId } from '../../actions/catalogue'
import { useTranslation } from '../../i18n/use-translation'
import buttonStyles from '../../ui/Button.module.css'
import { classNames } from '../../ui/class-names'
import styles from './ViewControls.module.css'

export interface ViewControlsProps {
  readonly isFiltering: boolean
  readonly isList: boolean
  readonly isBeside: boolean
  readonly onFilter: () => void
  readonly onList: () => void
  readonly onBeside: () => void
}

/** How the article and its cards are looked at. */
export const ViewControls = memo(function ViewControls(props: ViewControlsProps) {
  const { t } = useTranslation('viewing')
  return (
    <>
      <ViewToggle
        icon={Funnel}
        label={t('filter.title')}
        action="view.filter"
        isOn={props.isFiltering}
        onPress={props.onFilter}
      />
      <ViewToggle
        icon={List}
        label={t('list.title')}
        action="view.list"
        isOn={props.isList}
        onPress={props.onList}
      />
      <ViewToggle
        icon={Columns2}
        label={t('beside.title')}
        action="view.beside"
        isOn={props.isBeside}
        onPress={props.onBeside}
      />
    </>
  )
})

interface ViewToggleProps {
  readonly icon: typeof List
  readonly label: string
  readonly action: ActionId
  readonly isOn: boolean
  readonly onPress: () => void
}

function ViewToggle({ icon: Icon, label, action, isOn, onPress }: ViewToggleProps) {
  const { hint } = useKeyHint()(action)
  return (
    <TooltipTrigger delay={600}>
      <ToggleButton
        aria-label={label}
        isSelected={isOn}
        onChange={onPress}
        className={classNames(buttonStyles.button, buttonStyles.quiet, buttonStyles.icon, isOn && styles.on)}
      >
        <Icon aria-hidden size={18} />
      </ToggleButton>
      <Tooltip className={buttonStyles.tooltip ?? ''} offset={6}>
        {label}
        {hint && <kbd className={buttonStyles.hint}>{hint}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}
