import { Languages, Monitor, Moon, Search, Settings, Sun } from 'lucide-react'
import { useKeyHint } from '../actions/KeysOf'
import { runAction } from '../actions/registry'
import { chooseLanguage, languages, nameOfLanguage } from '../i18n'
import { useFormat } from '../i18n/use-format'
import { useTranslation } from '../i18n/use-translation'
import { useReviewCount } from '../storage/review-queue'
import { Button } from '../ui/Button'
import { ChoiceMenu } from '../ui/ChoiceMenu'
import { IconButton } from '../ui/IconButton'
import { LinkButton } from '../ui/LinkButton'
import styles from './AppHeader.module.css'
import { ProfileMenu } from './ProfileMenu'
import { libraryPath, overviewPath, reviewPath, settingsPath, sourcesPath } from './routes'
import { chooseTheme, themes, useTheme } from './theme'

const themeIcons = { system: Monitor, light: Sun, dark: Moon }

/** The strip above every screen: the way home, the interface's language and its theme. */
export function AppHeader() {
  const { t } = useTranslation('app')
  const format = useFormat()
  const keyHint = useKeyHint()
  const waiting = useReviewCount()
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
      <nav className={styles.desk} aria-label={t('nav.label')}>
        <LinkButton href={overviewPath} look="quiet">
          {t('nav.overview')}
        </LinkButton>
        <LinkButton href={sourcesPath} look="quiet">
          {t('nav.sources')}
        </LinkButton>
        <LinkButton href={reviewPath} look="quiet">
          <span aria-hidden className={styles.waiting}>
            {t('nav.review')}
            {waiting > 0 && <span className={styles.count}>{format.number(waiting)}</span>}
          </span>
          <span className="visually-hidden">{t('nav.reviewCount', { count: waiting })}</span>
        </LinkButton>
      </nav>
      <div className={styles.settings}>
        <IconButton
          icon={Search}
          label={t('nav.search')}
          {...keyHint('search')}
          onPress={() => runAction('search')}
        />
        <ProfileMenu />
        <LanguageMenu />
        <ThemeMenu />
        <LinkButton href={settingsPath} look="quiet">
          <Settings aria-hidden size={16} />
          <span className="visually-hidden">{t('nav.settings')}</span>
        </LinkButton>
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
        <span className={styles.choice}>{current}</span>
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
        <span className={styles.choice}>{t(`theme.${theme}`)}</span>
      </Button>
    </ChoiceMenu>
  )
}
