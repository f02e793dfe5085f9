import { chooseDigits, digitChoices, hasDigitChoice, localeOf, useDigits } from '../../i18n/digits'
import { languages, nameOfLanguage } from '../../i18n'
import { useTranslation } from '../../i18n/use-translation'
import { ChoiceGroup } from '../../ui/ChoiceGroup'
import styles from './SettingsScreen.module.css'

const example = 1234567890

/** In which digits numbers and dates are written, for the languages where there is a choice. */
export function DigitSettings() {
  const { t, i18n } = useTranslation('settings')
  const digits = useDigits()
  const concerned = languages.filter(hasDigitChoice)
  const names = new Intl.ListFormat(i18n.language).format(
    concerned.map((language) => nameOfLanguage(language, i18n.language)),
  )
  return (
    <section aria-labelledby="digits" className={styles.section}>
      <h2 id="digits" className={styles.heading}>
        {t('digits.title')}
      </h2>
      <p className={styles.text}>{t('digits.text', { languages: names })}</p>
      <ChoiceGroup
        label={t('digits.title')}
        labelHidden
        chosen={digits}
        onChoose={chooseDigits}
        choices={digitChoices.map((value) => ({
          value,
          label: `${t(`digits.${value}`)} ${new Intl.NumberFormat(localeOf('ar', value), { useGrouping: false }).format(example)}`,
        }))}
      />
    </section>
  )
}
