import type { Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { expect, test } from './hosts'
import { openFiles } from './steps'

const first = {
  name: 'pier.txt',
  content: 'The pier opens\n\nThe Harbour Board said that the pier would open tomorrow.\n',
}
const later = {
  name: 'ferry.txt',
  content:
    'The ferry leaves\n\nA spokeswoman for the Quay Keepers said that the ferry would leave at noon. The old captain waved.\n',
}

const dialog = (page: Page) => page.getByRole('dialog')

test('a name that the desk gives a source links what comes in later, and leads to its page from search and palette', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  await openFiles(page, testInfo.outputPath('files'), [first])
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1)
  await page.getByRole('link', { name: 'Sources', exact: true }).click()
  await page.getByRole('textbox').fill('harbour board')
  await page.getByRole('link', { name: 'Harbour Board' }).click()
  await page.getByRole('button', { name: 'Take up' }).click()
  await dialog(page).getByRole('button', { name: 'Save' }).click()
  await expect(dialog(page)).toBeHidden()
  await page.getByRole('textbox', { name: 'Another name for it' }).fill('Quay Keepers')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Also known as' })).toContainText('Quay Keepers')

  await page.getByRole('link', { name: 'Isnad: library' }).click()
  await openFiles(page, testInfo.outputPath('later'), [later])
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(2)
  for (const [keys, list] of [
    ['Control+Shift+F', 'Search'],
    ['Control+k', 'Commands'],
  ] as const) {
    await page.keyboard.press(keys)
    await page.keyboard.type('quay keep')
    const found = page.getByRole('dialog', { name: list }).getByRole('group', { name: /^Sources/ })
    await found.getByRole('option', { name: 'Harbour Board' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Harbour Board' })).toBeVisible()
    await expect(page.getByRole('list', { name: 'Statements' }).getByRole('listitem')).toHaveCount(2)
    await page.getByRole('link', { name: 'Isnad: library' }).click()
  }
})

test('a name that the desk gives a source offers to link what came in before, at one stroke that is taken back as one', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  const before = {
    name: 'before.txt',
    content:
      'The piers close\n\nThe head of the Lantern Keepers, Jane Roe, said that two piers would close. Roe added that the boats would go on.\n',
  }
  await openFiles(page, testInfo.outputPath('files'), [first, before])
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(2)
  await page.getByRole('link', { name: 'Sources', exact: true }).click()
  await page.getByRole('textbox').fill('harbour board')
  await page.getByRole('link', { name: 'Harbour Board' }).click()
  await page.getByRole('button', { name: 'Take up' }).click()
  await dialog(page).getByRole('button', { name: 'Save' }).click()
  await expect(dialog(page)).toBeHidden()
  await page.getByRole('textbox', { name: 'Another name for it' }).fill('Lantern Keepers')
  await page.keyboard.press('Enter')

  const offer = page.getByText('2 statements of articles in the library name this source')
  const statements = page.getByRole('list', { name: 'Statements', exact: true }).getByRole('listitem')
  await expect(offer).toBeVisible()
  await expect(statements).toHaveCount(1)
  await page.getByText('Show them').click()
  const list = page.getByRole('list', { name: 'Statements that name this source' })
  await expect(list.getByRole('link', { name: 'Jane Roe' })).toHaveCount(2)
  await expectAccessible(workbench)
  await page.getByRole('button', { name: 'Link all 2' }).click()
  await expect(offer).toBeHidden()
  await expect(statements).toHaveCount(3)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(statements).toHaveCount(1)
  await expect(offer).toBeVisible()
})
