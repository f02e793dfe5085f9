import { describe, expect, it } from 'vitest'
import { blocksOf } from '#core/text/blocks'
import { reasonForNone } from '../../../../src/renderer/features/workbench/reason-for-none'

const reason = (text: string, language = 'en') => reasonForNone({ text, blocks: blocksOf(text), language })

describe('an article without cards', () => {
  it('has no body where a headline is all there is', () => {
    expect(reason('The harbour of Larnova is closed')).toBe('noBody')
    expect(reason('إغلاق ميناء لارنوفا\n', 'ar')).toBe('noBody')
    expect(reason('')).toBe('noBody')
  })

  it('has nobody who speaks where there is a body', () => {
    expect(reason('The bridge is long. The river is wide.')).toBe('none')
    expect(reason('هل أُغلق الميناء؟', 'ar')).toBe('none')
  })

  it('has no quotation marks where they alone could be read', () => {
    expect(reason('Hamnen är stängd i dag.', 'und')).toBe('noneByMarks')
  })
})
