import { runAction } from '../../actions/registry'
import { useKnownActions } from '../../actions/use-actions'
import { directionOf } from '#core/text/direction'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import { Button } from '../../ui/Button'
import styles from './Tour.module.css'
import { endTour, useTourIsOn } from './tour-state'

/** The steps of the tour, each on the screen that it is about. */
const steps = ['library', 'workbench', 'checking'] as const
type Step = (typeof steps)[number]

export interface TourProps {
  /** The screen that is shown: on others than those of its steps the tour waits. */
  readonly screen: string
}

/** Three steps through a sample article, for whoever is here for the first time. It stands above the screen and covers nothing. */
export function Tour({ screen }: TourProps) {
  const { t } = useTranslation('tour')
  const format = useFormat()
  const isOn = useTourIsOn()
  const step = steps.find((one) => one === screen)
  if (!isOn || !step) return null
  const end = () => {
    endTour()
    // The buttons go with the tour: the focus goes on to what it was about.
    document.getElementById('main')?.focus({ preventScroll: true })
  }
  const place = { step: format.number(steps.indexOf(step) + 1), total: format.number(steps.length) }
  return (
    <section className={styles.tour} aria-label={t('label')}>
      <div className={styles.words}>
        <p className={styles.step}>{t('step', place)}</p>
        <p className={styles.title}>{t(`${step}.title`)}</p>
        <p>{t(`${step}.text`)}</p>
      </div>
      <div className={styles.buttons}>
        <Next step={step} onEnd={end} />
        {step !== 'checking' && (
          <Button look="quiet" onPress={end}>
            {t('skip')}
          </Button>
        )}
      </div>
    </section>
  )
}

/** What leads to the next step, by the very action that a person would use. */
function Next({ step, onEnd }: { readonly step: Step; readonly onEnd: () => void }) {
  const { t, i18n } = useTranslation('tour')
  const known = useKnownActions()
  const canCheck = known.some(({ id, doing }) => id === 'card.check' && doing !== null)
  if (step === 'library')
    return (
      <Button onPress={() => runAction(directionOf(i18n.language) === 'rtl' ? 'sample.1' : 'sample.2')}>
        {t('library.go')}
      </Button>
    )
  if (step === 'workbench')
    return (
      <Button onPress={() => runAction(canCheck ? 'card.check' : 'card.next')}>
        {t(canCheck ? 'workbench.go' : 'workbench.open')}
      </Button>
    )
  return <Button onPress={onEnd}>{t('done')}</Button>
}
