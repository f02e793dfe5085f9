import 'i18next'
import type actions from './locales/en/actions.json'
import type app from './locales/en/app.json'
import type byHand from './locales/en/byHand.json'
import type checking from './locales/en/checking.json'
import type copies from './locales/en/copies.json'
import type domain from './locales/en/domain.json'
import type failures from './locales/en/failures.json'
import type imports from './locales/en/imports.json'
import type library from './locales/en/library.json'
import type overview from './locales/en/overview.json'
import type reading from './locales/en/reading.json'
import type report from './locales/en/report.json'
import type review from './locales/en/review.json'
import type search from './locales/en/search.json'
import type settings from './locales/en/settings.json'
import type sources from './locales/en/sources.json'
import type start from './locales/en/start.json'
import type viewing from './locales/en/viewing.json'
import type tour from './locales/en/tour.json'
import type versions from './locales/en/versions.json'
import type workbench from './locales/en/workbench.json'

declare module 'i18next' {
  /** English is the measure: a key that it lacks does not compile. */
  interface CustomTypeOptions {
    defaultNS: 'app'
    returnNull: false
    resources: {
      actions: typeof actions
      app: typeof app
      byHand: typeof byHand
      checking: typeof checking
      copies: typeof copies
      domain: typeof domain
      failures: typeof failures
      imports: typeof imports
      library: typeof library
      overview: typeof overview
      reading: typeof reading
      report: typeof report
      review: typeof review
      search: typeof search
      settings: typeof settings
      sources: typeof sources
      start: typeof start
      viewing: typeof viewing
      tour: typeof tour
      versions: typeof versions
      workbench: typeof workbench
    }
  }
}
