import { expect, it } from 'vitest'
import { nextOpen } from '#core/statement/next-open'
import type { Stage } from '#core/workflow/stages'
import { statementId } from '../../builders/log'

const cards = (...stages: Stage[]) => stages.map((stage, index) => ({ id: statementId(index + 1), stage }))

it('goes on to the next card on which there is work, past those that are done with', () => {
  const list = cards('dismissed', 'proposed', 'dismissed', 'approved', 'changesRequested', 'published')
  expect(nextOpen(list, statementId(1))).toBe(statementId(2))
  expect(nextOpen(list, statementId(2))).toBe(statementId(5))
  expect(nextOpen(list, statementId(5))).toBeNull()
})

it('begins at the top where the card is no longer among those that are shown', () => {
  expect(nextOpen(cards('dismissed', 'open'), statementId(9))).toBe(statementId(2))
})
