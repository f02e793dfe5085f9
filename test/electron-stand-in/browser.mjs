import { once } from 'node:events'
import { join } from 'node:path'
import { addedSwitches, app, endings } from './app.mjs'
import { asked, isControlled, tell } from './control.mjs'
import { answerRequests, denyPermissions } from './session.mjs'

/** @typedef {import('@playwright/test').Page} Page */

/** @type {Promise<import('@playwright/test').BrowserContext> | null} */
let starting = null
/** The first page of a Chromium that others have too is not ours. */
let firstPageTaken = isControlled

/**
 * A page of the one headless Chromium, which starts with the first, or which whoever runs the stand-in has. Its profile
 * outlives the program, so that IndexedDB survives restarts.
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
  const { chromium } = await import('@playwright/test')
  const switches = [...addedSwitches, ...languageSwitches()]
  const endpoint = isControlled ? await givenEndpoint(switches) : await launchedEndpoint(switches)
  const browser = await chromium.connectOverCDP(endpoint)
  const [context] = browser.contexts()
  if (!context) throw new Error('Chromium came without its profile')
  const cdp = await browser.newBrowserCDPSession()
  if (!isControlled) endings.push(async () => void (await cdp.send('Browser.close').catch(() => undefined)))
  await answerRequests(context, mayNavigate)
  await denyPermissions(cdp)
  context.on('page', async (page) => {
    const opener = await page.opener()
    if (opener) onPopup(page, opener)
  })
  return context
}

/**
 * Of a Chromium that whoever runs the stand-in has, and goes on having when this program ends.
 *
 * @param {readonly string[]} switches - to be started with
 * @returns {Promise<string>}
 */
async function givenEndpoint(switches) {
  const given = once(asked, 'chromium')
  tell({ event: 'chromium-wanted', switches })
  const [{ endpoint }] = await given
  return endpoint
}

/**
 * Of a Chromium of its own, which ends with it.
 *
 * @param {readonly string[]} switches
 */
async function launchedEndpoint(switches) {
  const { launchChromium } = await import('../chromium.mjs')
  const { process: child, endpoint } = await launchChromium(join(app.getPath('userData'), 'Chromium'), {
    args: switches,
  })
  process.on('exit', () => child.kill('SIGKILL'))
  const ended = new Promise((resolve) => child.once('exit', resolve))
  endings.push(() => Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5_000))]))
  return endpoint
}

/** Electron's `--lang` sets the page's language too; Chromium wants that told apart. */
function languageSwitches() {
  const language = app.commandLine.getSwitchValue('lang')
  return language === '' ? [] : [`--lang=${language}`, `--accept-lang=${language}`]
}
