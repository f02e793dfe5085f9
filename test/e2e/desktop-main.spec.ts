import { mkdir } from 'node:fs/promises'
import { expect, test } from './hosts'
import { StandIn } from './stand-in'

// What needs no page, over the built main in the stand-in.

test('a second start over the same data ends at once and leaves the first alone', async ({}, testInfo) => {
  const userData = testInfo.outputPath('user-data')
  await mkdir(userData, { recursive: true })
  const first = new StandIn({ userData, pages: false })
  await first.event('loaded')
  const second = new StandIn({ userData, pages: false })
  await second.event('quit')
  expect(second.events.map(({ event }) => event)).not.toContain('loaded')
  expect(await first.invoke('journal.open', {})).toMatchObject({ ok: true })
  await first.quit()
})

test('a channel that is no route has nobody behind it', async ({}, testInfo) => {
  const main = new StandIn({ userData: testInfo.outputPath('user-data'), pages: false })
  await main.event('loaded')
  await expect(main.invoke('shell.open', 'https://example.com/')).rejects.toThrow(
    "No handler registered for 'shell.open'",
  )
  await main.quit()
})
