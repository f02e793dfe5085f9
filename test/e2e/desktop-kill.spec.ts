import { mkdir } from 'node:fs/promises'
import type { Input, Output } from '#contract'
import { importOperations, statusChange } from '../builders/status-changes'
import { expect, test } from './hosts'
import { StandIn } from './stand-in'

// SIGKILL in the middle of a series of status changes. It takes the program but not the operating system, so it
// shows that nothing is acknowledged before it is written; that what is written would outlast a loss of power rests on
// `fdatasync`, which no test here can pull the plug on.

const killsOfMain = 60
const killsWithPage = 6

/** Every acknowledged record: its number and its hash. */
type Acknowledged = Map<number, string>

test.describe('killed in the middle of a series of status changes', () => {
  // One host is enough, and the two tests would only slow each other down.
  test.describe.configure({ mode: 'serial' })

  test(`main, ${killsOfMain} times: every acknowledged change is there`, async ({}, testInfo) => {
    test.setTimeout(300_000)
    const userData = testInfo.outputPath('user-data')
    await mkdir(userData, { recursive: true })
    const acknowledged: Acknowledged = new Map()
    let cutTails = 0
    /** Up to here every record has been looked at after some kill; opening the journal checks the whole chain anyway. */
    let seen = 0

    for (let kill = 1; kill <= killsOfMain; kill++) {
      const main = new StandIn({ userData, pages: false })
      await main.event('loaded')
      const opened = (await main.invoke('journal.open', {})) as Output<'journal.open'>
      if (!opened.ok) throw new Error(`kill ${kill - 1} broke the journal: ${opened.failure.code}`)
      if (opened.value.cut > 0) cutTails += 1
      seen = await expectAll(acknowledged, seen, (input) => read(main, input))
      if (opened.value.head.seq === 0) await main.invoke('journal.append', { operations: importOperations() })

      const before = acknowledged.size
      let running = true
      const write = async (batch: number): Promise<void> => {
        for (let n = 1; running; n++) {
          const operations = Array.from({ length: batch }, (_, index) => statusChange(n * batch + index))
          const answer = (await main.invoke('journal.append', { operations })) as Output<'journal.append'>
          if (!answer.ok) throw new Error(answer.failure.code)
          for (const { seq, hash } of answer.value) acknowledged.set(seq, hash)
        }
      }
      // Single changes, as a person makes them, and long groups, which take long enough to be torn.
      const writers = [write(1), write(1), write(7), write(200)]
      // Never settled for those that were under way when it was killed.
      for (const writer of writers) writer.catch(() => undefined)
      await expect.poll(() => acknowledged.size, { intervals: [1] }).toBeGreaterThan(before)
      await pause(Math.random() * 120)
      await main.kill()
      running = false
    }

    const main = new StandIn({ userData, pages: false })
    await main.event('loaded')
    const found = await expectAll(acknowledged, 0, (input) => read(main, input))
    await main.quit()
    console.log(
      `${killsOfMain} kills of main: all ${acknowledged.size} acknowledged changes are there; ` +
        `${found - acknowledged.size} more had been written but not acknowledged; ${cutTails} torn tails were cut off.`,
    )
  })

  test(`the whole program with its page, ${killsWithPage} times: every acknowledged change is there`, async ({
    workbench,
  }) => {
    test.setTimeout(180_000)
    const acknowledged: Acknowledged = new Map()
    for (let kill = 1; kill <= killsWithPage; kill++) {
      const { page } = workbench
      const before = acknowledged.size
      page.on('console', (message) => {
        const [, seq, hash] = /^acknowledged (\d+) (\w+)$/.exec(message.text()) ?? []
        if (seq && hash) acknowledged.set(Number(seq), hash)
      })
      await page.evaluate(startWriting, {
        first: kill === 1 ? importOperations() : [],
        changes: Array.from({ length: 200 }, (_, index) => statusChange(index + 1)),
      })
      await expect.poll(() => acknowledged.size, { intervals: [1] }).toBeGreaterThan(before)
      await pause(Math.random() * 150)
      await workbench.kill()
      const again = await workbench.open()
      await expectAll(acknowledged, 0, (input) =>
        again.evaluate((wanted) => window.isnad?.call('journal.read', wanted) as never, input),
      )
    }
    console.log(
      `${killsWithPage} kills of the whole program: all ${acknowledged.size} acknowledged changes are there.`,
    )
  })
})

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

async function read(main: StandIn, input: Input<'journal.read'>): Promise<Output<'journal.read'>> {
  return (await main.invoke('journal.read', input)) as Output<'journal.read'>
}

/**
 * Every acknowledged record after number `seen` is there, as it was acknowledged.
 *
 * @returns the number of the last record that the journal holds
 */
async function expectAll(
  acknowledged: Acknowledged,
  seen: number,
  readFrom: (input: Input<'journal.read'>) => Promise<Output<'journal.read'>>,
): Promise<number> {
  const found = new Map<number, string>()
  for (;;) {
    const answer = await readFrom({ from: seen + found.size + 1, limit: 10_000 })
    if (!answer.ok) throw new Error(answer.failure.code)
    for (const { seq, hash } of answer.value) found.set(seq, hash)
    if (answer.value.length === 0) break
  }
  const lost = [...acknowledged].filter(([seq, hash]) => seq > seen && found.get(seq) !== hash)
  expect(lost, 'acknowledged changes that are not there').toEqual([])
  return seen + found.size
}

/** In the page: change the status again and again, and say what was acknowledged. Answers at once. */
function startWriting({
  first,
  changes,
}: {
  first: ReturnType<typeof importOperations>
  changes: ReturnType<typeof statusChange>[]
}): void {
  const append = async (operations: ReturnType<typeof statusChange>[]): Promise<void> => {
    const answer = await window.isnad?.call('journal.append', { operations })
    if (!answer?.ok) throw new Error('an append failed')
    for (const { seq, hash } of answer.value) console.log(`acknowledged ${seq} ${hash}`)
  }
  void (async () => {
    if (first.length > 0) await append(first)
    for (;;) for (const change of changes) await append([change])
  })()
}
