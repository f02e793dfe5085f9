import { describe, expect, it } from 'vitest'
import type { ActionId } from '../../../../src/renderer/actions/catalogue'
import { actionEntries, answering, placeEntries } from '../../../../src/renderer/features/palette/entries'

const names: Partial<Record<ActionId, readonly [string, ...string[]]>> = {
  'card.next': ['التصريح التالي', 'Next statement'],
  'go.review': ['الذهاب إلى قائمة المراجعة', 'Go to the review queue'],
  'look.dark': ['المظهر: داكن', 'Theme: dark'],
}
const actions = actionEntries(
  (Object.keys(names) as ActionId[]).map((id) => ({ id, doing: { run: () => undefined } })),
  ({ id }) => names[id] ?? [id],
)
const places = placeEntries([
  { id: 'a', kind: 'articles', title: 'أزمة المياه في وادي السرو', language: 'ar', href: '#/a' },
])
const idsFor = (query: string, recent: readonly string[] = []) =>
  answering(query, actions, places, recent).flatMap(({ entries }) => entries.map(({ id }) => id))

describe('the palette', () => {
  it('finds by the words of either language, by their beginnings and however they are spelt', () => {
    expect(idsFor('next')).toEqual(['card.next'])
    expect(idsFor('تصريح')).toEqual(['card.next'])
    expect(idsFor('المراجعه')).toEqual(['go.review'])
    expect(idsFor('rev que')).toEqual(['go.review'])
    expect(idsFor('داكِن')).toEqual(['look.dark'])
    expect(idsFor('nothing of the sort')).toEqual([])
  })

  it('begins with what was used last, then what belongs to the screen', () => {
    expect(idsFor('', ['look.dark'])).toEqual(['look.dark', 'card.next', 'go.review'])
  })

  it('goes to articles by their titles, once something is typed', () => {
    expect(idsFor('')).not.toContain('a')
    expect(idsFor('ازمة الميا')).toEqual(['a'])
  })

  it('offers nothing that cannot be done just now', () => {
    expect(actionEntries([{ id: 'card.next', doing: null }], ({ id }) => [id])).toEqual([])
  })
})
