import { expect, test } from './hosts'
import { activate, card, openSample } from './steps'

test('whoever dismisses a card goes on to the next open one, with the keyboard, and undo leads back', async ({
  workbench,
}) => {
  const { page } = workbench
  await openSample(page, 'English sample')
  await activate(page, 2)
  await page.keyboard.press('d')
  await page.getByRole('menuitemradio').first().press('Enter')
  await expect(card(page, 3)).toHaveAttribute('aria-current', 'true')
  await expect(card(page, 3)).toBeFocused()
  await expect(card(page, 2).getByText('Dismissed', { exact: true }).first()).toBeVisible()

  // Past the one that is done with.
  await page.keyboard.press('k')
  await page.keyboard.press('k')
  await expect(card(page, 1)).toBeFocused()
  await page.keyboard.press('1')
  await expect(card(page, 3)).toBeFocused()

  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(card(page, 2)).toBeFocused()
})

test('a verdict from the menu leads on as its digit does, and taking one back does not', async ({
  workbench,
}) => {
  const { page } = workbench
  await openSample(page, 'English sample')
  await activate(page, 2)
  await page.keyboard.press('v')
  await page.getByRole('menuitemradio', { name: 'False', exact: true }).press('Enter')
  await expect(card(page, 3)).toBeFocused()
  await expect(card(page, 2).getByText('False', { exact: true })).toBeVisible()

  await page.keyboard.press('k')
  await page.keyboard.press('v')
  await page.getByRole('menuitemradio', { name: 'No verdict', exact: true }).press('Enter')
  await expect(card(page, 2).getByRole('button', { name: 'Verdict: No verdict yet' })).toBeVisible()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  await expect(card(page, 2)).toBeFocused()
})

test('a step that is refused stays at its card, one that is taken leads on', async ({ workbench }) => {
  const { page } = workbench
  await openSample(page, 'English sample')
  const first = await activate(page, 1)
  await first.getByRole('button', { name: 'Accept' }).click()
  await first.getByRole('button', { name: 'Start checking' }).click()
  await first.getByRole('button', { name: 'Submit for review' }).click()
  await expect(first.getByRole('status').filter({ hasText: 'verdict' })).toBeVisible()
  await expect(first).toHaveAttribute('aria-current', 'true')

  await first.getByRole('link', { name: 'Check', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Checking:/ })).toBeVisible()
  await page.keyboard.press('Shift+Digit1')
  await page.keyboard.press('Digit1')
  await page.keyboard.press('r')
  await expect(page.getByLabel('Rationale')).toBeFocused()
  await page.keyboard.type('The recording has it.')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Article', exact: true }).click()
  await card(page, 1).getByRole('button', { name: 'Submit for review' }).click()
  await expect(card(page, 2)).toBeFocused()
})

test('a card that is dismissed where it is checked is followed by the next one', async ({ workbench }) => {
  const { page } = workbench
  await openSample(page, 'English sample')
  const first = await activate(page, 1)
  await first.getByRole('link', { name: 'Check', exact: true }).click()
  const address = page.url()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await page.getByRole('menuitemradio').first().click()
  await expect.poll(() => page.url()).not.toBe(address)
  await expect(page.getByRole('heading', { level: 1, name: /^Checking:/ })).toBeVisible()
})
