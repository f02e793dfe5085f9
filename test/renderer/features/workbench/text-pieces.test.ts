import { describe, expect, it } from 'vitest'
import type { Block } from '#core/text/block'
import { piecesOf } from '../../../../src/renderer/features/workbench/text-pieces'

const blocks: Block[] = [
  { kind: 'heading', start: 0, end: 10 },
  { kind: 'paragraph', start: 11, end: 30 },
  { kind: 'paragraph', start: 32, end: 50 },
]

describe('the places of a span on screen', () => {
  it('counts from the start of the block', () => {
    expect(piecesOf(blocks, { start: 15, end: 20 })).toEqual([{ block: 1, start: 4, end: 9 }])
  })

  it('are one for each block that the span runs over', () => {
    expect(piecesOf(blocks, { start: 5, end: 40 })).toEqual([
      { block: 0, start: 5, end: 10 },
      { block: 1, start: 0, end: 19 },
      { block: 2, start: 0, end: 8 },
    ])
  })

  it('leave out line ends between blocks', () => {
    expect(piecesOf(blocks, { start: 30, end: 32 })).toEqual([])
  })

  it('are none for an empty span or one past the end', () => {
    expect(piecesOf(blocks, { start: 15, end: 15 })).toEqual([])
    expect(piecesOf(blocks, { start: 60, end: 70 })).toEqual([])
  })
})
