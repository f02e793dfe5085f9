import { expect, test } from './hosts'
import { library, openSample } from './steps'

// What only a plain browser has; playwright.config.ts leaves this file out for the desktop.

test('a second tab says that the workspace is open, and opens it once the first is closed', async ({
  workbench,
}) => {
  const first = workbench.page
  await openSample(first, 'English sample')
  const second = await first.context().newPage()
  await second.goto(first.url())
  await expect(second.getByText('This workspace is already open in another tab or window.')).toBeVisible()
  await first.goto('about:blank')
  await second.getByRole('button', { name: 'Try again' }).click()
  await second.getByRole('link', { name: 'Library' }).first().click()
  await expect(library(second).getByRole('listitem')).toHaveCount(1)
})
