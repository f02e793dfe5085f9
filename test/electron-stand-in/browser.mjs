import { join } from 'node:path'
import { addedSwitches, app, endings } from './app.mjs'
import { tell } from './control.mjs'
import { answerRequests, denyPermissions } from './session.mjs'

/** @typedef {import('@playwright/test').Page} Page */

/** @type {Promise<import('@playwright/test').BrowserContext> | null} */
let starting = null
let firstPageTaken = false

/**
 * A page of the one headless Chromium, which starts with the first. Its profile lies in the user's data folder, as
 * Electron's does, so that IndexedDB survives restarts.
 *
 * @param {(request: import('@playwright/test').Request) => boolean} mayNavigate
 * @param {(page: Page, opener: Page) => void} onPopup
 * @returns {Promise<Page>}
 */
export async function newPage(mayNavigate, onPopup) {
  starting ??= start(mayNavigate, onPopup)
  const context = await starting
  const first = context.pages()[0]
  if (first && !firstPageTaken) {
    firstPageTaken = true
    return first
  }
  return context.newPage()
}

/**
 * @param {(request: import('@playwright/test').Request) => boolean} mayNavigate
 * @param {(page: Page, opener: Page) => void} onPopup
 */
async function start(mayNavigate, onPopup) {
  // Loaded only here: a run without pages starts in a third of the time.
  const [{ chromium }, { launchChromium }] = await Promise.all([
    import('@playwright/test'),
    import('../chromium.mjs'),
  ])
  const launched = await launchChromium(join(app.getPath('userData'), 'Chromium'), {
    args: [...addedSwitches, ...languageSwitches()],
  })
  process.on('exit', () => launched.process.kill('SIGKILL'))
  const browser = await chromium.connectOverCDP(launched.endpoint)
  const [context] = browser.contexts()
  if (!context) throw new Error('Chromium came without its profile')
  const cdp = await browser.newBrowserCDPSession()
  const ended = new Promise((resolve) => launched.process.once('exit', resolve))
  endings.push(async () => {
    await cdp.send('Browser.close').catch(() => undefined)
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5_000))])
  })
  await answerRequests(context, mayNavigate)
  await denyPermissions(cdp)
  context.on('page', async (page) => {
    const opener = await page.opener()
    if (opener) onPopup(page, opener)
  })
  tell({ event: 'chromium', endpoint: launched.endpoint })
  return context
}

/** Electron's `--lang` sets the page's language too; Chromium wants that told apart. */
function languageSwitches() {
  const language = app.commandLine.getSwitchValue('lang')
  return language === '' ? [] : [`--lang=${language}`, `--accept-lang=${language}`]
}
