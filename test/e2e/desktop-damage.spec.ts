import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './hosts'
import { activate, chooseStance, library, openSample } from './steps'

test('a damaged log is named and left alone; an unfinished last entry is cut off and said so', async ({
  workbench,
}) => {
  let { page } = workbench
  const journal = join(workbench.userData, 'journal.jsonl')
  await openSample(page, 'English sample')
  await chooseStance(page, 1, 'Warns')
  await workbench.close()
  const sound = await readFile(journal, 'utf8')

  const damaged = sound.replace('"Calder', '"calder').replace('third week', 'fifth week')
  expect(damaged).not.toBe(sound)
  await writeFile(journal, damaged)
  page = await workbench.open()
  await expect(page.getByText('Entry 2 of the log is damaged')).toBeVisible()
  expect(await readFile(journal, 'utf8')).toBe(damaged)

  await workbench.close()
  await writeFile(journal, `${sound}{"seq":4,"at":"2026-`)
  page = await workbench.open()
  await expect(
    page.getByText('The one unfinished entry, which had never been confirmed, was removed.'),
  ).toBeVisible()
  expect(await readFile(journal, 'utf8')).toBe(sound)
  await library(page).getByRole('link').click()
  await expect((await activate(page, 1)).getByRole('button', { name: 'Stance: Warns' })).toBeVisible()
})
