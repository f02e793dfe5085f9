import { expect, it } from 'vitest'
import { bareLetters, lookupKey } from '#core/text/normal-forms'

it('one key stands for every spelling of a word', () => {
  const spellings = ['أكّدَت', 'اكدت', 'أكـــدت', 'أُكِّدت', '\uFE83\uFEDB\uFEAA\uFE95']
  expect(new Set(spellings.map(lookupKey))).toEqual(new Set(['اكدت']))
})

it('bare letters keep the hamza and the final ya that tell words apart', () => {
  expect(bareLetters('إطْلاق')).toBe('إطلاق')
  expect(bareLetters('عَلَى')).not.toBe(bareLetters('علي'))
})
