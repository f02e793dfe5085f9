import { useEffect, useRef } from 'react'
import { I18nProvider } from 'react-aria-components'
import { CheckingScreen } from '../features/checking/CheckingScreen'
import { BackupKeeper } from '../features/copies/BackupKeeper'
import { CopiesScreen } from '../features/copies/CopiesScreen'
import { ImportsProvider } from '../features/library/ImportsProvider'
import { LibraryScreen } from '../features/library/LibraryScreen'
import { NewVersion } from '../features/library/NewVersion'
import { ListScreen } from '../features/overview/ListScreen'
import { OverviewScreen } from '../features/overview/OverviewScreen'
import { ReportScreen } from '../features/report/ReportScreen'
import { ReviewScreen } from '../features/review/ReviewScreen'
import { SettingsScreen } from '../features/settings/SettingsScreen'
import { Tour } from '../features/tour/Tour'
import { VersionsScreen } from '../features/versions/VersionsScreen'
import { useTranslation } from '../i18n/use-translation'
import { usePlatform } from '../platform/platform-context'
import { SourceScreen } from '../features/sources/SourceScreen'
import { SourcesScreen } from '../features/sources/SourcesScreen'
import { WorkbenchScreen } from '../features/workbench/WorkbenchScreen'
import { SourceLinksProvider } from '../marks/source-links'
import { DirectoryProvider, useFollowedDirectory } from '../storage/sources'
import { EmptyState } from '../ui/EmptyState'
import styles from './App.module.css'
import { ApprovalGuard } from './ApprovalGuard'
import { AppActions } from './AppActions'
import { AppHeader } from './AppHeader'
import { DesktopMenu } from './DesktopMenu'
import { ErrorBoundary } from './ErrorBoundary'
import { useRecentArticles, useRememberArticle } from './recent-articles'
import { useStayingWhileWriting } from './use-staying'
import { Reviewing } from './Reviewing'
import {
  articlePath,
  cardPath,
  checkingPath,
  copiesPath,
  libraryPath,
  listPath,
  overviewPath,
  reportPath,
  reviewingPath,
  settingsPath,
  reviewPath,
  sourcePath,
  sourcesPath,
  scopeOf,
  useRoute,
  versionsPath,
  type Route,
} from './routes'

/** The whole interface over an opened workspace. */
export function App() {
  const { i18n } = useTranslation()
  return (
    <I18nProvider locale={i18n.language}>
      <ErrorBoundary>
        <SourceLinksProvider value={sourcePath}>
          <DirectoryProvider value={useFollowedDirectory()}>
            <ApprovalGuard>
              <ImportsProvider>
                <Layout />
              </ImportsProvider>
            </ApprovalGuard>
          </DirectoryProvider>
        </SourceLinksProvider>
      </ErrorBoundary>
    </I18nProvider>
  )
}

function Layout() {
  const { t } = useTranslation('app')
  const route = useRoute()
  const { menuBar } = usePlatform()
  useRememberArticle(route)
  useStayingWhileWriting()
  const main = useRef<HTMLElement>(null)
  const place = JSON.stringify(route)
  const firstPlace = useRef(place)

  // A new screen starts at its top, for the eyes and for a screen reader; the very first one takes no focus from anybody.
  useEffect(() => {
    if (firstPlace.current === place) return
    firstPlace.current = ''
    scrollTo(0, 0)
    main.current?.focus({ preventScroll: true })
  }, [place])

  useEffect(() => {
    addEventListener('dragover', refuseStrayFiles)
    addEventListener('drop', refuseStrayFiles)
    return () => {
      removeEventListener('dragover', refuseStrayFiles)
      removeEventListener('drop', refuseStrayFiles)
    }
  }, [])

  return (
    <>
      <a className={styles.skip} href="#main" onClick={(event) => skipTo(event, main.current)}>
        {t('skip')}
      </a>
      <AppHeader />
      <BackupKeeper copiesHref={copiesPath} />
      <AppActions here={scopeOf(route)} />
      {menuBar && <DesktopMenu />}
      <Tour screen={route.screen} />
      <main ref={main} id="main" tabIndex={-1} className={styles.main}>
        <Screen key={place} route={route} />
      </main>
    </>
  )
}

/** A file let go where no screen takes it would otherwise be opened in place of the workbench. */
function refuseStrayFiles(event: DragEvent): void {
  if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
  event.preventDefault()
  event.dataTransfer.dropEffect = 'none'
}

/** The address names the screen, so the link to the main part moves the focus without it. */
function skipTo(event: React.MouseEvent, main: HTMLElement | null): void {
  event.preventDefault()
  main?.focus()
}

/** The library, with what was opened in it last. */
function Library() {
  return <LibraryScreen hrefOf={articlePath} versionsHref={versionsPath} recent={useRecentArticles()} />
}

function Screen({ route }: { readonly route: Route }) {
  const { t } = useTranslation('app')
  switch (route.screen) {
    case 'library':
      return <Library />
    case 'workbench':
      return (
        <WorkbenchScreen
          articleId={route.articleId}
          libraryHref={libraryPath}
          reportHref={reportPath(route.articleId)}
          versionsHref={versionsPath(route.articleId)}
          checkingHref={checkingPath}
          firstCard={route.statementId}
          passage={route.passage ?? null}
        />
      )
    case 'versions':
      return (
        <VersionsScreen
          articleId={route.articleId}
          articleHref={articlePath}
          versionsHref={versionsPath}
          newVersion={<NewVersion articleId={route.articleId} versionsHref={versionsPath} />}
        />
      )
    case 'report':
      return (
        <ReportScreen
          articleId={route.articleId}
          backHref={articlePath(route.articleId)}
          libraryHref={libraryPath}
          settingsHref={settingsPath}
        />
      )
    case 'checking':
      return (
        <CheckingScreen
          mode="check"
          statementId={route.statementId}
          backHref={(articleId) => cardPath(articleId, route.statementId)}
          articleHref={(articleId) => cardPath(articleId, route.statementId)}
          hrefOf={checkingPath}
          otherHref={reviewingPath(route.statementId)}
        />
      )
    case 'reviewing':
      return <Reviewing statementId={route.statementId} />
    case 'review':
      return <ReviewScreen hrefOf={reviewingPath} overviewHref={overviewPath} />
    case 'settings':
      return <SettingsScreen copiesHref={copiesPath} />
    case 'overview':
      return (
        <OverviewScreen
          listHref={listPath}
          reviewHref={reviewPath}
          libraryHref={libraryPath}
          cardHref={cardPath}
        />
      )
    case 'list':
      return <ListScreen facet={route.facet} overviewHref={overviewPath} cardHref={cardPath} />
    case 'sources':
      return <SourcesScreen />
    case 'source':
      return <SourceScreen sourceKey={route.sourceKey} listHref={sourcesPath} cardHref={cardPath} />
    case 'copies':
      return <CopiesScreen reviewHref={reviewingPath} />
    case 'notFound':
      return (
        <EmptyState level={1} title={t('notFound.title')} text={t('notFound.text')}>
          <a href={libraryPath}>{t('notFound.back')}</a>
        </EmptyState>
      )
  }
}
