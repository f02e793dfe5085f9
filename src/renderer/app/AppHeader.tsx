import { Languages, Monitor, Moon, Sun } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { chooseLanguage, languages, nameOfLanguage } from '../i18n'
import { Button } from '../ui/Button'
import { ChoiceMenu } from '../ui/ChoiceMenu'
import styles from './AppHeader.module.css'
import { libraryPath } from './routes'
import { chooseTheme, themes, useTheme } from './theme'

const themeIcons = { system: Monitor, light: Sun, dark: Moon }

/** The strip above every screen: the way home, the interface's language and its theme. */
export function AppHeader() {
  const { t } = useTranslation('app')
  return (
    <header className={styles.header}>
      <a className={styles.name} href={libraryPath} aria-label={t('home')}>
        <span lang="ar" dir="rtl" className={styles.arabic}>
          إسناد
        </span>
        <span lang="en" dir="ltr" className={styles.latin}>
          Isnad
        </span>
      </a>
      <div className={styles.settings}>
        <LanguageMenu />
        <ThemeMenu />
      </div>
    </header>
  )
}

function LanguageMenu() {
  const { t, i18n } = useTranslation('app')
  const current = nameOfLanguage(i18n.language, i18n.language)
  return (
    <ChoiceMenu
      label={t('language.label')}
      placement="bottom end"
      chosen={i18n.language}
      choices={languages.map((language) => ({
        value: language,
        label: nameOfLanguage(language, language),
        language,
      }))}
      onChoose={(language) => void chooseLanguage(language)}
    >
      <Button look="quiet" aria-label={t('language.button', { language: current })}>
        <Languages aria-hidden size={16} />
        {current}
      </Button>
    </ChoiceMenu>
  )
}

function ThemeMenu() {
  const { t } = useTranslation('app')
  const theme = useTheme()
  const Icon = themeIcons[theme]
  return (
    <ChoiceMenu
      label={t('theme.label')}
      placement="bottom end"
      chosen={theme}
      choices={themes.map((value) => {
        const ChoiceIcon = themeIcons[value]
        return { value, label: t(`theme.${value}`), icon: <ChoiceIcon aria-hidden size={16} /> }
      })}
      onChoose={chooseTheme}
    >
      <Button look="quiet" aria-label={t('theme.button', { theme: t(`theme.${theme}`) })}>
        <Icon aria-hidden size={16} />
        {t(`theme.${theme}`)}
      </Button>
    </ChoiceMenu>
  )
}
