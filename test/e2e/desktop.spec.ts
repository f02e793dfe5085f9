import { execFileSync } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { DesktopBridge } from '#contract'
import { expect, test, type NativeItem, type Workbench } from './hosts'
import { importOperations } from '../builders/status-changes'

declare global {
  interface Window {
    readonly isnad?: DesktopBridge
  }
}

// What only the desktop has; playwright.config.ts leaves this file out for the plain browser.

const report = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>تقرير</title></head>
  <body><h1>تقرير التحقق</h1><p>قالت الوزارة إن الملف قيد البحث</p>
  <script>document.body.textContent = 'a script ran'</script></body></html>`

test('only the bridge reaches the page: nothing of Node or Electron', async ({ workbench }) => {
  const names = await workbench.page.evaluate(() => ({
    bridge: Object.keys(window.isnad ?? {}),
    leaked: ['require', 'process', 'module', 'ipcRenderer', 'Buffer'].filter((name) => name in globalThis),
  }))
  expect(names).toEqual({ bridge: ['call'], leaked: [] })
})

test('what the journal has acknowledged is there after a restart', async ({ workbench }) => {
  // The workbench writes a profile of its own on the first day, before it is open.
  await expect(workbench.page.getByRole('button', { name: 'Open files…' })).toBeVisible()
  const before = await headOf(workbench)
  const operations = importOperations()
  await workbench.page.evaluate((input) => window.isnad?.call('journal.append', input), { operations })
  await workbench.restart()
  const after = await headOf(workbench)
  expect(after.seq).toBe(before.seq + 1)
  const records = await workbench.page.evaluate(
    (from) => window.isnad?.call('journal.read', { from, limit: 10 }),
    after.seq,
  )
  expect(records).toMatchObject({ ok: true, value: operations })
})

test('input that does not fit its route is refused, and writes nothing', async ({ workbench }) => {
  const answer = await workbench.page.evaluate(() =>
    // @ts-expect-error: no such input
    window.isnad?.call('journal.append', { operations: [{ kind: 'article.erased' }] }),
  )
  expect(answer).toMatchObject({ ok: false, failure: { code: 'bridge.invalidInput' } })
})

test('bytes come back as they were given, and survive a restart', async ({ workbench }) => {
  const sha256 = await workbench.page.evaluate(async () => {
    const put = await window.isnad?.call('blob.put', {
      bytes: Uint8Array.from({ length: 70_000 }, (_, n) => n % 256),
    })
    return put?.ok ? put.value.sha256 : null
  })
  const page = await workbench.restart()
  const got = await page.evaluate(async (hash) => {
    const answer = await window.isnad?.call('blob.get', { sha256: String(hash) })
    if (!answer?.ok) return answer
    const bytes = answer.value
    return [bytes instanceof Uint8Array, bytes.length, bytes.every((byte, n) => byte === n % 256)]
  }, sha256)
  expect(got).toEqual([true, 70_000, true])
})

test('a report becomes a tagged, outlined PDF under the name that was proposed, and no script in it runs', async ({
  workbench,
}, testInfo) => {
  const path = testInfo.outputPath('report.pdf')
  await workbench.host.answerSaveDialog?.(path)
  expect(await savePdf(workbench, 'تقرير: مايو/2021')).toEqual({ ok: true, value: { path } })
  expect((await workbench.host.proposedPaths?.())?.map((proposed) => basename(proposed))).toEqual([
    'تقرير مايو 2021.pdf',
  ])
  const pdf = (await readFile(path)).toString('latin1')
  expect(pdf.slice(0, 5)).toBe('%PDF-')
  expect(pdf).toContain('/StructTreeRoot')
  expect(pdf).toContain('/Outlines')
  expect(pdf).toContain('/Creator (Isnad)')
  const text = textOf(path)
  test.skip(text === null, 'pdftotext is not here to read the PDF with')
  expect(text).toContain('قالت الوزارة إن الملف قيد البحث')
  expect(text).not.toContain('a script ran')
})

test('a closed save dialog writes nothing', async ({ workbench }) => {
  await workbench.host.answerSaveDialog?.(null)
  expect(await savePdf(workbench, 'report')).toEqual({ ok: true, value: { path: null } })
})

test('a report that cannot be written says so and leaves nothing half done', async ({
  workbench,
}, testInfo) => {
  const folder = testInfo.outputPath('a-file-not-a-folder')
  await writeFile(folder, 'x')
  await workbench.host.answerSaveDialog?.(join(folder, 'report.pdf'))
  expect(await savePdf(workbench, 'report')).toMatchObject({
    ok: false,
    failure: { code: 'report.writeFailed' },
  })
  expect(await readdir(testInfo.outputPath())).not.toContainEqual(expect.stringMatching(/\.part$/))
})

test('the page cannot lead elsewhere nor open another', async ({ workbench }) => {
  const { page } = workbench
  const before = page.url()
  const pages = page.context().pages().length
  await page.evaluate(() => {
    location.href = 'https://example.com/'
  })
  await page.evaluate(() => window.open('https://example.com/'))
  await page.waitForTimeout(500)
  expect(page.url()).toBe(before)
  await expect.poll(() => page.context().pages().length).toBe(pages)
  await expect(page.locator('#root')).not.toBeEmpty()
})

test('asking for the workbench again is a reload', async ({ workbench }) => {
  const { page } = workbench
  await page.evaluate(() => Object.assign(globalThis, { before: true }))
  await Promise.all([page.waitForEvent('load'), page.evaluate(() => setTimeout(() => location.reload()))])
  expect(await page.evaluate(() => 'before' in globalThis)).toBe(false)
  expect(await page.evaluate(() => 'isnad' in globalThis)).toBe(true)
})

test('every permission is denied', async ({ workbench }) => {
  const states = await workbench.page.evaluate(() =>
    Promise.all(
      (['geolocation', 'notifications'] as const).map(
        async (name) => (await navigator.permissions.query({ name })).state,
      ),
    ),
  )
  expect(states).toEqual(['denied', 'denied'])
})

async function headOf({ page }: Workbench): Promise<{ seq: number }> {
  const answer = await page.evaluate(() => window.isnad?.call('journal.open', {}))
  if (!answer?.ok) throw new Error('the journal did not open')
  return answer.value.head
}

function savePdf({ page }: Workbench, fileName: string): Promise<unknown> {
  return page.evaluate((input) => window.isnad?.call('report.savePdf', input), {
    html: report,
    description: {
      title: 'تقرير',
      author: 'ليلى',
      subject: 'تحقق',
      keywords: ['تحقق'],
      headings: [],
      creator: 'Isnad',
    },
    fileName,
  })
}

/** The PDF's text in logical order, or null where there is no pdftotext to read it with. */
function textOf(path: string): string | null {
  try {
    return execFileSync('pdftotext', ['-enc', 'UTF-8', path, '-'], { encoding: 'utf8' }).replace(
      /[\u200e\u200f\u202a-\u202e]/g,
      '',
    )
  } catch {
    return null
  }
}

test.describe('native menus', () => {
  test.use({ language: 'ar' })

  test('speak the language of the interface, show the keys, and do the same named actions', async ({
    workbench,
  }) => {
    const { page, host } = workbench
    const labels = (items: readonly NativeItem[] = []): string[] =>
      items.flatMap(({ label = '', submenu }) => [label, ...labels(submenu)])
    const itemNamed = async (label: string) => {
      const all = (items: readonly NativeItem[]): NativeItem[] =>
        items.flatMap((item) => [item, ...all(item.submenu ?? [])])
      return all((await host.menus?.()) ?? []).find((item) => item.label === label)
    }
    await page.getByRole('button', { name: 'نموذج عربي' }).click()
    await page.locator('article[aria-describedby]').first().waitFor()
    await expect
      .poll(async () => labels(await host.menus?.()))
      .toEqual(expect.arrayContaining(['ملف', 'تحرير', 'التصريح التالي', 'نسخ', 'البحث في كل شيء']))
    expect((await itemNamed('البحث في كل شيء'))?.accelerator).toBe('CmdOrCtrl+Shift+F')
    // A single letter would be taken from whoever writes.
    expect((await itemNamed('التصريح التالي'))?.accelerator).toBeUndefined()
    await expect.poll(async () => (await itemNamed('تصحيح الموقف'))?.enabled).toBe(false)
    await host.chooseMenuItem?.('التصريح التالي')
    await expect(page.locator('article[aria-current=true]')).toBeFocused()
    await expect.poll(async () => (await itemNamed('تصحيح الموقف'))?.enabled).toBe(true)

    await host.chooseMenuItem?.('الذهاب إلى المكتبة')
    const title = await page.getByRole('list', { name: 'المقالات' }).getByRole('link').first().textContent()
    await expect
      .poll(async () => labels(await host.menus?.()).some((label) => title?.includes(label) && label !== ''))
      .toBe(true)
    await host.chooseMenuItem?.('لغة الواجهة: English')
    await expect
      .poll(async () => labels(await host.menus?.()))
      .toEqual(expect.arrayContaining(['File', 'Edit']))

    // Two in one breath: neither is lost.
    await host.chooseMenuItem?.('Go to the overview')
    await host.chooseMenuItem?.('Interface language: العربية')
    await expect.poll(async () => labels(await host.menus?.())).toContain('ملف')
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/overview')
  })
})
