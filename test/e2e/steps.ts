import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'

/** What a person does, in the words of the English interface. */

/** A file to be opened: what it is called and what stands in it. */
export interface NamedFile {
  readonly name: string
  readonly content: string | Uint8Array
}

/**
 * Choose files in the library, as the file dialog would hand them over: by their paths. (Playwright's own way sends
 * the bytes through its connection, which takes half a minute for 20 MB.)
 *
 * @param folder - where the files are put first
 */
export async function openFiles(page: Page, folder: string, files: readonly NamedFile[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  const paths = files.map(({ name }) => join(folder, name))
  await Promise.all(files.map(({ content }, index) => writeFile(paths[index] ?? '', content)))
  await openPaths(page, paths)
}

export async function openPaths(page: Page, paths: readonly string[]): Promise<void> {
  await page.locator('input[type=file]').first().waitFor({ state: 'attached' })
  const session = await page.context().newCDPSession(page)
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'document.querySelector("input[type=file]")',
  })
  await session.send('DOM.setFileInputFiles', { files: [...paths], objectId: result.objectId ?? '' })
  await session.detach()
}

export async function openSample(page: Page, name: 'Arabic sample' | 'English sample'): Promise<void> {
  await page.getByRole('button', { name }).click()
  await expect(cards(page).first()).toBeVisible()
  await fontsHere(page)
}

/** Wait until no face is on its way: a text in the face that stands in for it has other lines. */
const fontsHere = (page: Page) => page.evaluate(async () => void (await document.fonts.ready))

export const library = (page: Page) => page.getByRole('list', { name: 'Articles' })
export const imports = (page: Page) => page.getByRole('region', { name: 'Files being opened' })

/** Every claim card, dismissed ones too, in order. */
export const cards = (page: Page) => page.getByRole('article', { name: /^Statement \d+ of \d+/ })
export const card = (page: Page, place: number) =>
  page.getByRole('article', { name: new RegExp(`^Statement ${place} of `) })

/** Open a card, so that its controls are there. */
export async function activate(page: Page, place: number): Promise<Locator> {
  const chosen = card(page, place)
  if ((await chosen.getAttribute('aria-current')) !== 'true')
    await chosen.getByRole('heading', { level: 3 }).click()
  await expect(chosen).toHaveAttribute('aria-current', 'true')
  return chosen
}

export async function chooseStance(page: Page, place: number, stance: string): Promise<void> {
  const chosen = await activate(page, place)
  await chosen.getByRole('button', { name: /^Stance:/ }).click()
  await page.getByRole('menuitemradio', { name: stance, exact: true }).click()
  await expect(chosen.getByRole('button', { name: `Stance: ${stance}` })).toBeVisible()
}

export async function chooseVerdict(page: Page, place: number, verdict: string): Promise<void> {
  const chosen = await activate(page, place)
  await chosen.getByRole('button', { name: /^Verdict:/ }).click()
  await page.getByRole('menuitemradio', { name: verdict, exact: true }).click()
  // Once it is written it leads on to the next card.
  await expect(chosen).not.toHaveAttribute('aria-current', 'true')
  await expect(chosen.getByText(verdict, { exact: true })).toBeVisible()
}

/** A step before may still be leading on to another card: then this one is opened again, as a person would. */
export async function takeStep(page: Page, place: number, step: string): Promise<void> {
  await expect(async () => {
    const chosen = await activate(page, place)
    await chosen.getByRole('button', { name: step, exact: true }).click({ timeout: 3_000 })
  }).toPass()
}

/** Put a card aside, for one of the desk's reasons. */
export async function dismiss(page: Page, place: number, reason: string): Promise<void> {
  await takeStep(page, place, 'Dismiss')
  await page.getByRole('menuitemradio', { name: reason }).click()
  await expect(card(page, place).getByText('Dismissed', { exact: true }).first()).toBeVisible()
  // The card says so at once; it leads on once the journal has it.
  await expect(card(page, place)).not.toHaveAttribute('aria-current', 'true')
}

/** Say on a card's own screen whether its source said it and why, and come back to the article. */
export async function check(
  page: Page,
  place: number,
  attribution: string,
  rationale: string,
): Promise<void> {
  const chosen = await activate(page, place)
  await chosen.getByRole('link', { name: 'Check', exact: true }).click()
  await page.getByText(attribution, { exact: true }).click()
  await page.getByLabel('Rationale').fill(rationale)
  await page.getByRole('link', { name: 'Article', exact: true }).click()
  await expect(cards(page).first()).toBeVisible()
}

/** What a card shows when it is not open: name, stance, quotation, standing. */
export interface ShownCard {
  readonly label: string
  readonly name: string
  readonly quotation: string
}

export function shownCards(page: Page): Promise<ShownCard[]> {
  return cards(page).evaluateAll((elements) =>
    elements.map((element) => ({
      label: element.getAttribute('aria-label') ?? '',
      name: element.querySelector('h3')?.textContent ?? '',
      quotation: element.querySelector('blockquote')?.textContent ?? '',
    })),
  )
}

/** The words painted in the text under some highlight names, in reading order. */
export function paintedWords(page: Page, ...names: string[]): Promise<string[]> {
  return page.evaluate((wanted) => {
    const ranges = wanted.flatMap((name) => [...(CSS.highlights.get(`isnad-${name}`) ?? [])] as Range[])
    return ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b)).map(String)
  }, names)
}

/** How far the active card's upper edge stands from the first line of its words, in pixels. */
export function distanceFromWords(page: Page): Promise<number> {
  return page.evaluate(() => {
    const ranges = ['active-source', 'active-cue', 'active-content'].flatMap(
      (name) => [...(CSS.highlights.get(`isnad-${name}`) ?? [])] as Range[],
    )
    const words = Math.min(...ranges.map((range) => range.getBoundingClientRect().top))
    const shown = document.querySelector('article[aria-current=true]')?.getBoundingClientRect().top
    return Math.abs((shown ?? Infinity) - words)
  })
}

/** Paste as a person does who has copied this elsewhere. */
export async function paste(page: Page, words: string): Promise<void> {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    ;(document.activeElement ?? document.body).dispatchEvent(event)
  }, words)
}

export async function newProfile(page: Page, name: string, role: 'Fact-checker' | 'Editor'): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click()
  const profiles = page.getByRole('region', { name: 'Profiles' })
  await profiles.getByRole('button', { name: 'New profile' }).click()
  await profiles.getByRole('textbox', { name: 'Name' }).fill(name)
  await profiles.getByText(role, { exact: true }).first().click()
  await profiles.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('button', { name: `At work: ${name}` })).toBeVisible()
}

export async function workAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^At work:/ }).click()
  await page.getByRole('menuitemradio', { name: new RegExp(`^${name} ·`) }).click()
  await expect(page.getByRole('button', { name: `At work: ${name}` })).toBeVisible()
}

export const search = (page: Page) => page.getByRole('dialog', { name: /^(Search|البحث)$/ })

export async function searchFor(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+Shift+F')
  await expect(search(page).getByRole('combobox')).toBeFocused()
  await page.keyboard.type(query)
}
