import { expect, it } from 'vitest'
import { standing } from '#core/operation/standing'

/** Changes by number; `3u1` is change 3, which takes back change 1. */
const after = (...changes: string[]) => {
  const { undo, redo } = standing(
    changes.map((change) => {
      const [seq, undoes] = change.split('u').map(Number)
      return { seq: seq ?? 0, ...(undoes !== undefined && { undoes }) }
    }),
  )
  return [undo?.seq ?? null, redo?.seq ?? null]
}

it('the last change can be undone, and nothing redone', () => {
  expect(after()).toEqual([null, null])
  expect(after('1', '2')).toEqual([2, null])
})

it('what takes back the last change leaves the one before it to be undone, and itself to be redone', () => {
  expect(after('1', '2', '3u2')).toEqual([1, 3])
  expect(after('1', '2', '3u2', '4u1')).toEqual([null, 4])
})

it('what takes back an undo can be undone again', () => {
  expect(after('1', '2u1', '3u2')).toEqual([3, null])
  expect(after('1', '2', '3u2', '4u1', '5u4')).toEqual([5, 3])
})

it('a new change leaves nothing to redo', () => {
  expect(after('1', '2u1', '3')).toEqual([3, null])
})

it('what takes back something else than the last is a change like any other', () => {
  expect(after('1', '2', '3u1')).toEqual([3, null])
})
