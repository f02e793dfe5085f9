import { beforeEach, describe, expect, it } from 'vitest'
import { arrangementNow, largestLogo, widestLogo } from '#core/operation/decide-report'
import { type ReportArrangement, wholeReport } from '#core/report/arrangement'
import type { DeskLogo } from '#core/workflow/desk'
import { anImport, articleId, World } from '../../builders/log'

let world: World
beforeEach(async () => {
  world = new World()
  await world.ask(anImport(1))
})

const arrange = (change: Partial<ReportArrangement>) =>
  world.ask({ type: 'arrangeReport', articleId: articleId(), arrangement: { ...wholeReport, ...change } })
const takeBack = (way: 'undo' | 'redo') =>
  world.ask({ type: 'takeArrangementBack', articleId: articleId(), way })
const now = () => arrangementNow(world.arrangements(articleId()))

describe('how a report is arranged', () => {
  it('is everything in reading order until somebody says otherwise, and then what was said last', async () => {
    expect(now()).toEqual(wholeReport)
    await arrange({ order: 'verdict' })
    await arrange({ order: 'source', hidden: ['scale'] })
    expect(now()).toMatchObject({ order: 'source', hidden: ['scale'] })
  })

  it('is recorded only where it changes, and only of an article that is there', async () => {
    const { length } = world.records
    expect(await arrange({})).toBeNull()
    expect(world.records).toHaveLength(length)
    const elsewhere = { type: 'arrangeReport', articleId: articleId(9), arrangement: wholeReport } as const
    expect(await world.ask(elsewhere)).toBe('decision.unknownArticle')
  })

  it('has a way back and forth of its own, as far as it was changed', async () => {
    expect(await takeBack('undo')).toBe('decision.nothingToUndo')
    await arrange({ order: 'verdict' })
    await arrange({ order: 'source' })
    await takeBack('undo')
    expect(now().order).toBe('verdict')
    await takeBack('undo')
    expect(now()).toEqual(wholeReport)
    await takeBack('redo')
    expect(now().order).toBe('verdict')
    await arrange({ order: 'hand' })
    expect(await takeBack('redo')).toBe('decision.nothingToRedo')
  })

  it('leaves the way back of the cards alone', async () => {
    await arrange({ order: 'verdict' })
    expect(await world.ask({ type: 'undo', articleId: articleId() })).toBe('decision.nothingToUndo')
  })
})

describe('the desk that reports go out from', () => {
  const logo: DeskLogo = {
    sha256: 'a'.repeat(64),
    byteLength: 100,
    mediaType: 'image/png',
    fileName: 'logo.png',
    width: 10,
    height: 10,
  }

  it('has its name in one line, and a logo that is neither too heavy nor too wide', async () => {
    expect(
      await world.ask({ type: 'describeDesk', changes: { name: '  The Pier\n Desk ', logo } }),
    ).toBeNull()
    expect(world.desk()).toEqual({ name: 'The Pier Desk', logo })
    const heavy = { ...logo, byteLength: largestLogo + 1 }
    expect(await world.ask({ type: 'describeDesk', changes: { name: '', logo: heavy } })).toBe(
      'desk.logoTooLarge',
    )
    const wide = { ...logo, height: widestLogo + 1 }
    expect(await world.ask({ type: 'describeDesk', changes: { name: '', logo: wide } })).toBe(
      'desk.logoTooWide',
    )
    expect(world.refusal?.detail).toMatchObject({ field: 'logo' })
    expect(world.desk()).toEqual({ name: 'The Pier Desk', logo })
  })

  it('keeps its name when only the logo is changed, and its logo when only the name is', async () => {
    await world.ask({ type: 'describeDesk', changes: { name: 'The Pier Desk' } })
    await world.ask({ type: 'describeDesk', changes: { logo } })
    expect(world.desk()).toEqual({ name: 'The Pier Desk', logo })
    await world.ask({ type: 'describeDesk', changes: { name: 'The Quay Desk' } })
    expect(world.desk()).toEqual({ name: 'The Quay Desk', logo })
  })
})
