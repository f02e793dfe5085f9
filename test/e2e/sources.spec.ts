import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { expect, test } from './hosts'
import { openFiles } from './steps'

const bridge = {
  name: 'bridge.txt',
  content: `الجسر يفتح غدا

قال سالم النجار إن الجسر سيفتح غدا. ونفى سالم النجار وجود تأخير. وحذر اتحاد الصيادين من ارتفاع المياه.
`,
}
const again = {
  name: 'again.txt',
  content: `عودة إلى الجسر

قال سليم نجار إن الجسر أغلق للصيانة. وقال سالم النجار إن العمل اكتمل.
`,
}

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

const said = (page: Page) => page.getByRole('list', { name: 'التصريحات' }).getByRole('listitem')
const sources = (page: Page) => page.getByRole('list', { name: 'المصادر' }).getByRole('listitem')

/** Open both articles and then the page of whoever the list answers with. */
async function openSource(page: Page, folder: string, name: string): Promise<void> {
  await openFiles(page, folder, [bridge, again])
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(2)
  await page.getByRole('link', { name: 'المصادر', exact: true }).click()
  await page.getByRole('textbox').fill(name)
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** Take the name up as a source of the desk's own. */
async function takeUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'اعتماد' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'حفظ' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('button', { name: 'تعديل' })).toBeVisible()
}

test.use({ language: 'ar' })

test('everybody who speaks or might is found, by any spelling, kind, country and by having spoken', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  await openFiles(page, testInfo.outputPath('files'), [bridge, again])
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(2)
  await page.getByRole('link', { name: 'المصادر', exact: true }).click()
  await expect(sources(page).first()).toContainText('سالم النجار')
  await expect(sources(page).first()).toContainText('3 تصريحات')
  // Of nearly two thousand only those in sight are drawn.
  expect(await sources(page).count()).toBeLessThan(60)
  await page.getByRole('textbox').fill('state department')
  await expect(page.getByRole('link', { name: 'وزارة الخارجية الأمريكية' })).toBeVisible()
  await page.getByRole('textbox').fill('وزاره الخارجيه الاميركيه')
  await expect(sources(page)).toHaveCount(0)
  await page.getByRole('textbox').fill('وزاره الخارجيه الامريكيه')
  await expect(page.getByRole('link', { name: 'وزارة الخارجية الأمريكية' })).toBeVisible()
  await page.getByRole('textbox').fill('')
  await page.getByText('أصحاب التصريحات فقط').click()
  await expect(sources(page)).toHaveCount(3)
  await expectAccessible(workbench)
})

test('a page tells who it is and all that was said, in pictures, tables and a list, and hands the picture out', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  await openSource(page, testInfo.outputPath('files'), 'سالم النجار')
  await expect(said(page)).toHaveCount(3)
  const picture = page.getByRole('img', { name: 'سالم النجار: بحسب الموقف' })
  await expect(picture).toBeVisible()
  await picture.focus()
  await expect(picture).toBeFocused()
  await page.getByText('في جدول').first().click()
  await expect(page.getByRole('row', { name: 'نفي 1' })).toBeVisible()
  await expectAccessible(workbench)

  if (workbench.kind === 'browser') {
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'حفظ صورة «بحسب الموقف» بصيغة SVG' }).click()
    const file = await saved
    expect(file.suggestedFilename()).toBe('سالم النجار - بحسب الموقف.svg')
    const svg = await readFile(await file.path(), 'utf8')
    expect(svg).toContain('<title')
    expect(svg).toContain('نفي')
    expect(svg).not.toContain('var(--')
  }
  await said(page).first().getByRole('link').click()
  await expect(page.locator('article[aria-current=true]')).toBeVisible()
})

test('a name is taken up, renamed and given aliases; everything stays where it leads, is told and undone', async ({
  workbench,
}, testInfo) => {
  let { page } = workbench
  await openSource(page, testInfo.outputPath('files'), 'سالم النجار')
  await takeUp(page)
  await expect(said(page)).toHaveCount(3)
  await page.getByLabel('اسم آخر له').fill('سليم نجار')
  await page.getByRole('button', { name: 'أضف الاسم' }).click()
  await expect(said(page)).toHaveCount(4)
  await page.getByLabel('اسم آخر له').fill('وزارة الخارجية الأمريكية')
  await page.getByRole('button', { name: 'أضف الاسم' }).click()
  await expect(page.getByText(/اسم يحمله وزارة الخارجية الأمريكية/)).toBeVisible()
  await page.getByLabel('اسم آخر له').fill('')

  await page.keyboard.press('Tab')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+z')
  await expect(said(page)).toHaveCount(3)
  await page.getByRole('button', { name: 'الإعادة' }).click()
  await expect(said(page)).toHaveCount(4)

  page = await workbench.restart()
  await go(page, '#/sources')
  await page.getByRole('textbox').fill('سليم')
  await page.getByRole('link', { name: 'سالم النجار' }).click()
  await expect(said(page)).toHaveCount(4)
  await page.getByText(/^السجل/).click()
  await expect(page.getByRole('list', { name: 'تغييرات هذا المصدر' }).getByRole('listitem')).toHaveCount(4)
  await expectAccessible(workbench)
})

test('two sources become one, and two again', async ({ workbench }, testInfo) => {
  const { page } = workbench
  await openSource(page, testInfo.outputPath('files'), 'سالم النجار')
  await takeUp(page)
  await go(page, '#/sources')
  await page.getByRole('textbox').fill('سليم')
  await page.getByRole('link', { name: 'سليم نجار' }).click()
  await expect(said(page)).toHaveCount(1)
  await takeUp(page)
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: /^ادمج في:/ })).toBeFocused()
  const choose = async (name: string) => {
    await dialog.getByRole('button', { name: /^ادمج في:/ }).click()
    await page.keyboard.type(name)
    await page.getByRole('option', { name }).click()
    await dialog.getByRole('button', { name: 'ادمج', exact: true }).click()
  }
  await choose('سليم نجار')
  await expect(dialog.getByText('هذا هو المصدر نفسه.', { exact: false })).toBeVisible()
  await expectAccessible(workbench)
  await choose('سالم النجار')
  await expect(page.getByRole('heading', { level: 1, name: 'سالم النجار' })).toBeVisible()
  await expect(said(page)).toHaveCount(4)
  await page.getByRole('button', { name: 'التراجع عن آخر تغيير في هذا المصدر' }).click()
  await expect(said(page)).toHaveCount(3)
})

test('chosen statements go to a new source, in one stroke that is undone in one', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  await openSource(page, testInfo.outputPath('files'), 'سالم النجار')
  await takeUp(page)
  await page.setViewportSize({ width: 1024, height: 500 })
  await page.keyboard.press('p')
  const choosing = page.getByRole('group', { name: 'تصريحات لغيره' })
  await expect(choosing).toBeFocused()
  await expect(choosing).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(choosing).toBeHidden()
  await page.getByRole('button', { name: 'فصل' }).click()
  await page.getByRole('checkbox', { name: 'لغيره: تصريح في الجسر يفتح غدا' }).first().check()
  await page.getByRole('checkbox', { name: 'لغيره: تصريح في عودة إلى الجسر' }).check()
  await page.getByRole('button', { name: 'إلى مصدر جديد' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('الاسم (العربية)').fill('سالم النجار')
  await dialog.getByRole('button', { name: 'حفظ' }).click()
  await expect(dialog.getByText(/اسم يحمله سالم النجار/)).toBeVisible()
  await dialog.getByLabel('الاسم (العربية)').fill('سالم النجار (الصياد)')
  await dialog.getByRole('button', { name: 'حفظ' }).click()
  await expect(said(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'التراجع عن آخر تغيير في هذا المصدر' }).click()
  await expect(said(page)).toHaveCount(3)
})

test.describe('under an English interface', () => {
  test.use({ language: 'en-US' })

  test("a card is linked to a source of the desk's own, and leads to its page", async ({
    workbench,
  }, testInfo) => {
    const { page } = workbench
    await openFiles(page, testInfo.outputPath('files'), [
      { name: 'talks.txt', content: 'Talks\n\nAnna Berg said that the talks would resume in spring.\n' },
    ])
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1)
    await go(page, '#/sources')
    await page.getByRole('button', { name: 'New source' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog.getByText('Nothing is written here yet.')).toBeVisible()
    await dialog.getByText('Institution', { exact: true }).click()
    await dialog.getByLabel('Name (English)').fill('River Board')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'River Board' })).toBeVisible()
    await go(page, '#/')
    await page.getByRole('main').getByRole('listitem').getByRole('link').click()
    await page.keyboard.press('j')
    await page.keyboard.press('l')
    await page.keyboard.type('river b')
    await page.getByRole('option', { name: 'River Board' }).click()
    await expect(page.getByText('Speaks for River Board')).toBeVisible()
    await page.keyboard.press('l')
    await page.getByRole('link', { name: 'Everything this source has said' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Anna Berg' })).toBeVisible()
  })
})
