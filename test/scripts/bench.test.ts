import { execFile } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { untilDone, watchOver } from '../../bench/import/watch'
import { newLedger } from '../../bench/ledger'

const run = promisify(execFile)

it('a short run of the benchmark prints every table, without annotated articles too', async () => {
  const { stdout } = await run(process.execPath, ['bench/run.mjs', '--short', 'attribution'], {
    env: { ...process.env, ISNAD_SHARED: 'nowhere' },
  })
  for (const line of [
    'No annotated articles',
    'Isnad, ar',
    'Isnad, en',
    'compromise',
    'start-up',
    'cost at the greater length',
    'wink',
  ])
    expect(stdout).toContain(line)
  expect(stdout).not.toContain('NaN')
}, 120_000)

it('a section that does not exist is wrong use', async () => {
  await expect(run(process.execPath, ['bench/run.mjs', 'absent'])).rejects.toMatchObject({ code: 2 })
}, 60_000)

it('a floor that is not held ends the benchmark with 1, a goal that is not reached does not', () => {
  const lines: string[] = []
  const ledger = newLedger((line) => lines.push(line), true)
  ledger.figure('speed', 120_000, 'words/s', { floor: 100_000, goal: 250_000 })
  expect(lines).toEqual(['speed: 120,000 words/s  floor 100,000 met  goal 250,000 NOT MET'])
  expect(ledger.close()).toBe(0)
  ledger.figure('growth', 1.6, 'times', { floor: 1.5, isMost: true })
  expect(lines.at(-1)).toBe('growth: 1.6 times  floor 1.5 NOT MET')
  expect(ledger.close()).toBe(1)
})

const never = new Promise<never>(() => undefined)

it('what is asked of a browser that ends, or of a page that crashes, fails with a sentence and does not wait', async () => {
  const [browser, page] = [new EventEmitter(), new EventEmitter()]
  expect(await watchOver(browser, page).during(Promise.resolve(1))).toBe(1)
  const [first, second] = [1, 2].map(() => watchOver(browser, page).during(never))
  browser.emit('exit', null, 'SIGSEGV')
  await expect(first).rejects.toThrow('Chromium ended by itself (SIGSEGV).')
  await expect(second).rejects.toThrow('Chromium ended')
  const crashed = watchOver(browser, page).during(never)
  page.emit('crash')
  await expect(crashed).rejects.toThrow('The page crashed')
})

it('work that no longer moves, or of which nobody answers, fails with a sentence', async () => {
  let done = 0
  await untilDone({ total: 3, pause: 0, patience: 1_000, done: () => Promise.resolve(++done) })
  expect(done).toBe(3)
  const asked = { total: 3, pause: 0, patience: 30 }
  await expect(untilDone({ ...asked, done: () => Promise.resolve(2) })).rejects.toThrow(
    'Nothing has moved for 0.03 seconds, after 2 of 3.',
  )
  await expect(untilDone({ ...asked, done: () => never })).rejects.toThrow('No answer for 0.03 seconds')
})
