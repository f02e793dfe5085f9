import type { Page } from '@playwright/test'
import { expect, test } from './hosts'
import { activate, card, openSample } from './steps'

declare global {
  interface Window {
    /**
     * Lets what is held be written, and all that comes after it, or answers for the disk that what is held cannot. Waits until
     * something is.
     */
    letGo?: (how: 'write' | 'fail') => Promise<void>
  }
}

/** From now on the disk takes its time: what is to be written waits until it is let go. */
async function holdWrites(page: Page): Promise<void> {
  await page.evaluate(() => {
    const post = Worker.prototype.postMessage
    const held: ((how: 'write' | 'fail') => void)[] = []
    let isHolding = () => {}
    let isOpen = false
    const firstHeld = new Promise<void>((resolve) => (isHolding = resolve))
    Worker.prototype.postMessage = function (this: Worker, message: { id: number; call?: string }) {
      if (isOpen || message.call !== 'appendJournal') return post.call(this, message)
      const output = { ok: false, failure: { code: 'journal.writeFailed' } }
      held.push((how) => {
        if (how === 'write') post.call(this, message)
        else this.dispatchEvent(new MessageEvent('message', { data: { id: message.id, output } }))
      })
      isHolding()
    }
    window.letGo = async (how) => {
      await firstHeld
      // What was decided before the disk grew slow may be written first, and what waits for it only then is sent.
      isOpen = how === 'write'
      held.splice(0).forEach((go) => go(how))
    }
  })
}

async function warn(page: Page) {
  const first = await activate(page, 1)
  await page.keyboard.press('s')
  await page.getByRole('menuitemradio', { name: 'Warns', exact: true }).press('Enter')
  await expect(first.getByRole('button', { name: 'Stance: Warns' })).toBeVisible()
  return first
}

test.describe('over a slow disk', () => {
  // The browser's own storage is held back in its page; what the desktop writes goes another way to the same screen.
  test.skip(({ host }) => host !== 'browser')

  test('a decision shows at once, and is told as made once it is written', async ({ workbench }) => {
    const { page } = workbench
    await openSample(page, 'English sample')
    await holdWrites(page)
    const first = await warn(page)
    await expect(page.getByText('Being saved…')).toBeVisible()
    const told = page.getByRole('status').filter({ hasText: 'Stance: Warns' })
    await expect(told).toHaveCount(0)
    await page.evaluate(() => window.letGo?.('write'))
    await expect(told).toBeAttached()
    await expect(page.getByText('Being saved…')).toBeHidden()
    await expect(first.getByRole('button', { name: 'Stance: Warns' })).toBeVisible()
  })

  test('a decision that cannot be written is taken back, with the reason at its card', async ({
    workbench,
  }) => {
    const { page } = workbench
    await openSample(page, 'English sample')
    await holdWrites(page)
    const first = await warn(page)
    await page.evaluate(() => window.letGo?.('fail'))
    await expect(first.getByRole('status').filter({ hasText: /./ })).toBeVisible()
    await expect(first.getByRole('button', { name: 'Stance: Warns' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
  })

  test('on the checking screen a verdict shows at once, and is taken back where it cannot be written', async ({
    workbench,
  }) => {
    const { page } = workbench
    await openSample(page, 'English sample')
    await activate(page, 1)
    await page.keyboard.press('c')
    const verdict = page.getByRole('radio', { name: /^Misleading/ })
    await expect(verdict).toBeVisible()
    await holdWrites(page)
    await page.getByText('Misleading', { exact: true }).first().click()
    await expect(verdict).toBeChecked()
    await page.evaluate(() => window.letGo?.('fail'))
    await expect(page.getByRole('alert').filter({ hasText: /./ })).toBeVisible()
    await expect(verdict).not.toBeChecked()
  })

  test('undo in a field belongs to the field, also while its form is being written', async ({
    workbench,
  }) => {
    const { page } = workbench
    await openSample(page, 'English sample')
    // There is a verdict that undo could take back elsewhere.
    await activate(page, 1)
    await page.keyboard.press('1')
    await expect(card(page, 1).getByText('True', { exact: true })).toBeVisible()
    await holdWrites(page)
    await page.keyboard.press('h')
    const name = page.getByRole('textbox', { name: 'Who speaks, if no words say it' })
    await name.focus()
    await page.keyboard.type('A witness')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Being saved…')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(name).toHaveValue('')
    await page.keyboard.press('Control+Shift+z')
    await expect(name).toHaveValue('A witness')
    await page.evaluate(() => window.letGo?.('write'))
    await expect(name).toBeHidden()
    await expect(card(page, 1)).toContainText('True')
  })

  test('what becomes of a field while it is being written stays, and is not emptied with it', async ({
    workbench,
  }) => {
    const { page } = workbench
    await page.getByRole('link', { name: 'Sources', exact: true }).click()
    await page.keyboard.press('n')
    await page.getByRole('dialog').getByRole('textbox').first().fill('Samira Haddad')
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Samira Haddad' })).toBeVisible()
    await holdWrites(page)
    const alias = page.getByRole('textbox', { name: 'Another name for it' })
    await alias.focus()
    await page.keyboard.type('S. Haddad')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+z')
    await expect(alias).toHaveValue('')
    await page.keyboard.type('Sami Haddad')
    await page.evaluate(() => window.letGo?.('write'))
    const aliases = page.getByRole('list', { name: 'Also known as' })
    await expect(aliases).toContainText('S. Haddad')
    await expect(alias).toHaveValue('Sami Haddad')
    await page.keyboard.press('Control+z')
    await expect(alias).toHaveValue('')
    await expect(aliases).toContainText('S. Haddad')
  })

  test('what was typed and could not be written stays in its field', async ({ workbench }) => {
    const { page } = workbench
    await openSample(page, 'English sample')
    await activate(page, 1)
    await page.keyboard.press('c')
    const rationale = page.getByRole('textbox', { name: 'Rationale' })
    await holdWrites(page)
    await rationale.fill('The figures say otherwise.')
    await rationale.blur()
    await page.evaluate(() => window.letGo?.('fail'))
    await expect(page.getByRole('alert').filter({ hasText: /./ })).toBeVisible()
    await expect(rationale).toHaveValue('The figures say otherwise.')
  })
})
