// Makes the README's pictures from the running program: npm run pictures (after npm run build).
import { mkdtemp, mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { ensureBrowser } from './browser.mjs'
import { serve } from './serve.mjs'

const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url))

/**
 * Opens the program afresh and hands its page to `show`.
 *
 * @param {string} name
 * @param {{ language: string, theme: 'light' | 'dark', width: number, height: number }} setting
 * @param {(page: import('@playwright/test').Page) => Promise<void>} show
 */
async function picture(name, { language, theme, width, height }, show) {
  const server = await serve({ port: 0 })
  const profile = await mkdtemp(join(tmpdir(), 'isnad-pictures-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    locale: language,
    colorScheme: theme,
    reducedMotion: 'reduce',
    viewport: { width, height },
    deviceScaleFactor: 1.5,
  })
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(server.url)
    await show(page)
    await page.mouse.move(0, 0)
    await page.evaluate(() => document.fonts.ready)
    // Tooltips and moving cards come to rest.
    await page.waitForTimeout(700)
    await page.screenshot({ path: join(folder, `${name}.png`) })
    console.log(`docs/pictures/${name}.png`)
  } finally {
    await context.close()
    await server.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

const openCards = 'article[aria-describedby]'

/**
 * Open a shipped sample, without the tour that newcomers are led on.
 *
 * @param {import('@playwright/test').Page} page
 * @param {{ skip: string, sample: string }} words
 */
async function openSample(page, { skip, sample }) {
  await page.getByRole('button', { name: skip }).click()
  await page.getByRole('button', { name: sample }).click()
  await page.locator(openCards).first().waitFor()
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string[]} keys
 */
async function decide(page, keys) {
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(250)
  }
}

await mkdir(folder, { recursive: true })

await picture('workbench-ar', { language: 'ar', theme: 'light', width: 1366, height: 860 }, async (page) => {
  await openSample(page, { skip: 'تخطّي الجولة', sample: 'نموذج عربي' })
  // A step on the first card, a verdict on the second, which leads on to the third.
  await decide(page, ['j', 'a', 'j', 'v', 'ArrowDown', 'Enter'])
})

await picture('report-en', { language: 'en', theme: 'light', width: 1366, height: 860 }, async (page) => {
  await openSample(page, { skip: 'Skip the tour', sample: 'English sample' })
  await decide(page, ['j', 'v', 'ArrowDown', 'Enter', 'a', 'j', 'd', 'ArrowDown', 'Enter'])
  await page.getByRole('link', { name: 'Report', exact: true }).click()
  await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor()
})
