import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
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
