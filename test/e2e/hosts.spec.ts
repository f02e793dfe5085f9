import { rm } from 'node:fs/promises'
import { expect, test } from './hosts'

test.describe('whatever carries it, the workbench', () => {
  test('shows its root', async ({ workbench }) => {
    await expect(workbench.page.locator('#root')).not.toBeEmpty()
  })

  test('runs in a secure context, so that hashing and lasting storage are there', async ({ workbench }) => {
    expect(await workbench.page.evaluate(() => [isSecureContext, typeof crypto.subtle])).toEqual([
      true,
      'object',
    ])
  })

  test('finds its database again after a restart', async ({ workbench }) => {
    await workbench.page.evaluate(keepInDatabase, 'kept')
    const page = await workbench.restart()
    expect(await page.evaluate(readFromDatabase)).toBe('kept')
  })

  test('opens over a database that was deleted in between', async ({ workbench }) => {
    await workbench.page.evaluate(keepInDatabase, 'lost')
    const page = await workbench.restart(() => rm(workbench.databaseFolder, { recursive: true }))
    expect(await page.evaluate(readFromDatabase)).toBeNull()
    await expect(page.locator('#root')).not.toBeEmpty()
  })

  test('starts again after it was killed', async ({ workbench }) => {
    await workbench.kill()
    const page = await workbench.open()
    await expect(page.locator('#root')).not.toBeEmpty()
  })

  test('runs no inline script, evaluates no text and reaches no other address', async ({ workbench }) => {
    const { page } = workbench
    const outcome = await page.evaluate(async () => {
      const refused = new Set<string>()
      document.addEventListener('securitypolicyviolation', (event) => refused.add(event.effectiveDirective))
      const script = document.createElement('script')
      script.textContent = 'globalThis.inlineRan = true'
      document.head.append(script)
      const reached = await fetch('https://example.com/').then(
        () => true,
        () => false,
      )
      await new Promise((resolve) => setTimeout(resolve, 100))
      return { ran: 'inlineRan' in globalThis, reached, refused: [...refused].sort() }
    })
    expect(outcome).toEqual({ ran: false, reached: false, refused: ['connect-src', 'script-src-elem'] })
  })
})

test.describe('in the language of the system', () => {
  test.use({ language: 'ar' })
  test('the page is told it', async ({ workbench }) => {
    expect(await workbench.page.evaluate(() => navigator.language)).toBe('ar')
  })
})

function keepInDatabase(value: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('host-test', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('values')
    opening.onerror = () => reject(new Error(String(opening.error)))
    opening.onsuccess = () => {
      const change = opening.result.transaction('values', 'readwrite', { durability: 'strict' })
      change.objectStore('values').put(value, 'only')
      change.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })
}

function readFromDatabase(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('host-test', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('values')
    opening.onerror = () => reject(new Error(String(opening.error)))
    opening.onsuccess = () => {
      const reading = opening.result.transaction('values').objectStore('values').get('only')
      reading.onsuccess = () => {
        opening.result.close()
        resolve(reading.result ?? null)
      }
    }
  })
}
