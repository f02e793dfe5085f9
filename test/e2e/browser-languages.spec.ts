import react from '@vitejs/plugin-react'
import { cp, mkdir, symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import { serve } from '../../scripts/serve.mjs'
import { dropInPseudoLocale } from '../builders/pseudo-locale'
import { browserHost } from './browser-host'
import { expect, test } from './hosts'

// A language is a folder: this builds the workbench with one more than ships, and looks at it.

/** The workbench, built with a third language dropped in beside the others and nothing else changed. */
async function builtWithPseudoLocale(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  for (const part of ['src', 'resources', 'package.json'])
    await cp(part, join(folder, part), { recursive: true })
  await symlink(resolve('node_modules'), join(folder, 'node_modules'))
  dropInPseudoLocale(join(folder, 'src/renderer/i18n/locales'))
  const outDir = join(folder, 'out')
  await build({
    configFile: false,
    root: join(folder, 'src/renderer'),
    base: './',
    logLevel: 'error',
    plugins: [react()],
    worker: { format: 'es' },
    build: { outDir, assetsInlineLimit: 0, minify: false },
  })
  return outDir
}

/** Words of ours that did not come from the files, and words that are cut off. */
async function faults(page: Page): Promise<{ untranslated: string[]; cutOff: string[]; overflow: number }> {
  return page.evaluate(() => {
    const shown = (element: Element) => element.checkVisibility() && element.getClientRects().length > 0
    const controls = [...document.querySelectorAll('button, summary, label, nav a')].filter(shown)
    const root = document.documentElement
    return {
      untranslated: controls
        .flatMap((element) => [element.getAttribute('aria-label') ?? '', element.textContent])
        // A name, a key or a number may stand alone; “Dismiss” is react-aria's own, which speaks the languages it knows.
        .filter((words) => /[a-z]{3}/.test(words) && !words.includes('['))
        .filter((words) => !/^(?:\s*(?:English|Isnad|العربية|إسناد|Ctrl|Shift|Dismiss$)\b.*)$/.test(words)),
      cutOff: controls
        .filter(
          (element) =>
            element.scrollWidth > element.clientWidth + 1 &&
            getComputedStyle(element).overflowX !== 'visible',
        )
        .map((element) => element.textContent),
      overflow: root.scrollWidth - root.clientWidth,
    }
  })
}

test('a third language is a folder dropped in: it is offered, all words come from it, and none is cut off', async ({
  workerBrowser,
}, testInfo) => {
  test.setTimeout(300_000)
  const server = await serve({
    port: 0,
    root: await builtWithPseudoLocale(testInfo.outputPath('with-language')),
  })
  const userData = testInfo.outputPath('user-data')
  const host = browserHost({ userData, language: 'en-US', url: server.url }, workerBrowser)
  try {
    const page = await host.open()
    await page.setViewportSize({ width: 1024, height: 700 })
    await page.getByRole('button', { name: /^Interface language/ }).click()
    await page.getByRole('menuitemradio', { name: /Pseudo|XA/ }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-XA')
    const expectNone = async (screen: string) =>
      expect(await faults(page), screen).toEqual({ untranslated: [], cutOff: [], overflow: 0 })
    await expectNone('the library')
    await page.getByRole('button', { name: /Éñğlïšh šämplë|Éñğlïšh šá/ }).click()
    await page.locator('article[aria-describedby]').first().waitFor()
    await page.keyboard.press('j')
    await expectNone('the workbench')
    await page.keyboard.press('c')
    await page.locator('#assessment').waitFor()
    await expectNone('checking')
    await page.evaluate(() => (location.hash = '#/settings'))
    await page.locator('#keys').waitFor()
    await page.locator('details summary').first().click()
    await expectNone('the settings')
    await page.keyboard.press('Control+k')
    await page.getByRole('option').first().waitFor()
    await expectNone('the palette')
  } finally {
    await host.leave?.()
    await server.close()
  }
})
