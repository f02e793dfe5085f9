import { mkdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './hosts'
import { activate, card, imports, newProfile, openPaths, openSample, paste, workAs } from './steps'

const stage = (page: Page, name: string) =>
  expect(page.getByRole('region', { name: 'Stage and steps' }).getByText(name, { exact: true })).toBeVisible()

async function openForChecking(page: Page): Promise<void> {
  await openSample(page, 'English sample')
  const chosen = await activate(page, 1)
  await chosen.getByRole('link', { name: 'Check', exact: true }).click()
  await expect(page.getByRole('heading', { name: /^Checking:/ })).toBeVisible()
}

/** A whole assessment with all that the standards ask for, submitted for review. */
async function submitWhole(page: Page): Promise<void> {
  await page.keyboard.press('Shift+Digit1')
  await page.keyboard.press('Digit1')
  await page.keyboard.press('r')
  await page.keyboard.type('The register has it.')
  await page.keyboard.press('Escape')
  const evidence = page.getByRole('list', { name: 'Evidence', exact: true }).getByRole('listitem')
  for (const n of [1, 2]) {
    await paste(page, `https://register-${n}.example/1`)
    await expect(evidence).toHaveCount(n)
  }
  await page.getByRole('button', { name: 'Change where it appeared' }).click()
  await page.getByLabel('Publisher').fill('The River Post')
  await page.getByRole('textbox', { name: 'Date' }).fill('2026-11-20')
  await page.getByRole('button', { name: 'Save' }).click()
  const address = page.url()
  await page.getByRole('button', { name: 'Submit for review' }).click()
  await expect.poll(() => page.url()).not.toBe(address)
  await page.goBack()
  await stage(page, 'In review')
}

test('a verdict without a rationale is refused at the field, with the reason, and the card stays where it was', async ({
  workbench,
}) => {
  const { page } = workbench
  await openForChecking(page)
  await page.keyboard.press('Shift+Digit1')
  await page.keyboard.press('Digit1')
  await expect(page.getByRole('radio', { name: 'True', exact: true })).toBeChecked()
  await page.getByRole('button', { name: 'Submit for review' }).click()
  const rationale = page.getByLabel('Rationale')
  await expect(rationale).toHaveAttribute('aria-invalid', 'true')
  await expect(rationale).toHaveAccessibleDescription(/Write a rationale first: why this verdict\?/)
  await stage(page, 'Being checked')
})

test('a file of two gigabytes is refused with the limit, and nothing of it is kept', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  const folder = testInfo.outputPath('files')
  await mkdir(folder, { recursive: true })
  const huge = join(folder, 'huge.txt')
  await writeFile(huge, '')
  await truncate(huge, 2 * 1024 ** 3)
  await openPaths(page, [huge])
  await expect(imports(page).getByText('The file is too large')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Articles' })).toHaveCount(0)
})

test('whoever wrote a verdict does not approve it, and no approval lapses before somebody has said so', async ({
  workbench,
}) => {
  test.slow()
  const { page } = workbench
  await newProfile(page, 'Salim', 'Editor')
  await newProfile(page, 'Rana', 'Editor')
  await page.getByRole('link', { name: 'Isnad: library' }).click()
  await openForChecking(page)
  await submitWhole(page)
  await page.getByRole('link', { name: /^Review:/ }).click()
  await page.getByRole('list', { name: 'Waiting for review' }).getByRole('link').first().click()
  const approve = page.getByRole('button', { name: 'Approve' })
  await expect(approve).toBeDisabled()
  await expect(approve).toHaveAccessibleDescription(/Somebody else on the desk has to\. Who can: .*Salim/)
  await approve.focus()
  await expect(approve).toBeFocused()
  await approve.press('Enter')
  await stage(page, 'In review')
  // Its key is asked all the same, and the core refuses.
  await page.keyboard.press('a')
  await expect(page.getByRole('alert').filter({ hasText: 'Somebody else on the desk has to' })).toBeVisible()
  await stage(page, 'In review')

  await workAs(page, 'Salim')
  const address = new URL(page.url()).hash.replace('review', 'check')
  await page.getByRole('button', { name: 'Approve' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing waits for review' })).toBeVisible()
  await page.evaluate((hash) => (location.hash = hash), address)
  await stage(page, 'Approved')
  await page.getByRole('link', { name: 'Article', exact: true }).click()
  const first = card(page, 1)
  await expect(first).toBeFocused()

  const dialog = page.getByRole('dialog', { name: 'This is approved' })
  const correct = async () => {
    await page.keyboard.press('s')
    await page.getByRole('menuitemradio', { name: 'Warns' }).press('Enter')
    await expect(dialog).toContainText('makes the approval of the card lapse')
  }
  await correct()
  await expect(dialog.getByRole('button', { name: 'Leave it as it is' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(first.getByText('Approved', { exact: true })).toBeVisible()
  await first.focus()
  await correct()
  await dialog.getByRole('button', { name: 'Change it' }).click()
  await expect(first.getByText('Being checked', { exact: true })).toBeVisible()
  await expect(first.getByRole('button', { name: 'Stance: Warns' })).toBeVisible()
})
