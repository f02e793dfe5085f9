import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { problemsOf } from '../fixtures/schemas/validate'
import annotationSchema from '../fixtures/schemas/web-annotation.schema.json' with { type: 'json' }
import claimReviewSchema from '../fixtures/schemas/claim-review.schema.json' with { type: 'json' }
import { expect, test, type Workbench } from './hosts'
import { chooseVerdict, openSample } from './steps'

const formats = [
  { menu: /DOCX/, extension: 'docx' },
  { menu: /CSV/, extension: 'csv' },
  { menu: /^JSON/, extension: 'json' },
  { menu: /ClaimReview/, extension: 'claimreview.jsonld' },
  { menu: /Web Annotation/, extension: 'annotations.jsonld' },
  { menu: /Markdown/, extension: 'md' },
] as const

/** Save the report in a format, as the host does it, and answer the file's bytes and proposed name. */
async function saved(
  { page, host }: Workbench,
  menu: RegExp,
  path: string,
): Promise<{ bytes: Buffer; name: string }> {
  const save = async () => {
    await page.getByRole('button', { name: /^(Save as…|حفظ بصيغة…)$/ }).click()
    await page.getByRole('menuitem', { name: menu }).click()
  }
  if (host.answerSaveDialog) {
    await host.answerSaveDialog(path)
    await save()
    await expect(page.getByRole('status').filter({ hasText: path })).toBeVisible()
    return { bytes: await readFile(path), name: (await host.proposedPaths?.())?.at(-1) ?? '' }
  }
  const [download] = await Promise.all([page.waitForEvent('download'), save()])
  await download.saveAs(path)
  await expect(page.getByRole('status').filter({ hasText: download.suggestedFilename() })).toBeVisible()
  return { bytes: await readFile(path), name: download.suggestedFilename() }
}

async function toReport(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^(Report|التقرير)$/ }).click()
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
}

for (const language of ['ar', 'en-US'] as const) {
  test.describe(language, () => {
    test.use({ language })

    test('a report goes out in every format', async ({ workbench }, testInfo) => {
      test.slow()
      const { page } = workbench
      await page.getByRole('button', { name: language === 'ar' ? 'نموذج عربي' : 'English sample' }).click()
      if (language === 'en-US') await chooseVerdict(page, 2, 'Mostly false')
      await toReport(page)
      const statements = await page.frameLocator('iframe').locator('article.card').count()
      expect(statements).toBeGreaterThan(10)

      const files = new Map<string, Buffer>()
      for (const { menu, extension } of formats) {
        const { bytes, name } = await saved(workbench, menu, testInfo.outputPath(`report.${extension}`))
        expect(name.endsWith(`.${extension}`)).toBe(true)
        expect(name).toMatch(
          language === 'ar' ? /تقرير إسناد – wadi-alsaru\.ar/ : /Isnad report – calder-strait\.en/,
        )
        files.set(extension, bytes)
      }
      const text = (extension: string) => files.get(extension)?.toString('utf8') ?? ''

      const document = unzipSync(new Uint8Array(files.get('docx') ?? []))
      const body = new TextDecoder().decode(document['word/document.xml'])
      expect(body.match(/<w:pStyle w:val="Quote"\/>/g)).toHaveLength(statements)
      if (language === 'ar') expect(body).toContain('<w:pStyle w:val="Quote"/><w:bidi/>')
      expect(text('csv').trimEnd().split('\r\n')).toHaveLength(statements + 1)
      const { format, log } = JSON.parse(text('json')) as { format: string; log: { seq: number } }
      expect(format).toBe('isnad-report')
      expect(log.seq).toBeGreaterThan(1)
      const reviews = JSON.parse(text('claimreview.jsonld')) as { '@graph': unknown[] }
      expect(problemsOf(claimReviewSchema, reviews)).toEqual([])
      expect(reviews['@graph']).toHaveLength(language === 'ar' ? 0 : 1)
      const annotations = JSON.parse(text('annotations.jsonld')) as { total: number }
      expect(problemsOf(annotationSchema, annotations)).toEqual([])
      expect(annotations.total).toBe(statements)
      expect(text('md').match(/^### /gm)).toHaveLength(statements)
    })
  })
}

test('a report that is not given a place is not saved, and that is said', async ({ workbench }) => {
  const { page, host } = workbench
  test.skip(!host.answerSaveDialog, 'a browser asks nobody where to')
  await openSample(page, 'English sample')
  await toReport(page)
  await host.answerSaveDialog?.(null)
  await page.getByRole('button', { name: 'Save as…' }).click()
  await page.getByRole('menuitem', { name: /Markdown/ }).click()
  await expect(page.getByText('Nothing was saved')).toBeVisible()
  await host.answerSaveDialog?.('/proc/nowhere/report.md')
  await page.getByRole('button', { name: 'Save as…' }).click()
  await page.getByRole('menuitem', { name: /Markdown/ }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'could not be written' })).toBeVisible()
})
