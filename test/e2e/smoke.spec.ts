import { expect, test } from './hosts'

test('the page opens and shows its root', async ({ workbench }) => {
  await expect(workbench.page.locator('#root')).not.toBeEmpty()
})
