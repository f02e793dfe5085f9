import { describe, expect, it } from 'vitest'
import { sourceKindOf } from '#core/source/source-kind'

describe('the kind of a source', () => {
  it.each([
    ['وزارة الخارجية الأمريكية', 'institution'],
    ['الوزارة', 'institution'],
    ['اللجنة الدولية لحماية الأنهار', 'institution'],
    ['State Department', 'institution'],
    ['International Committee for Sea Relief', 'institution'],
    ['حركة أبناء الهضبة', 'group'],
    ['القوات المرجانية', 'group'],
    ['Free Harbours Front', 'group'],
    ['مصادر محلية', 'vague'],
    ['وسائل إعلام مقربة من الحركة', 'vague'],
    ['Local sources', 'vague'],
    ['Officials familiar with the talks', 'vague'],
    ['نادر الصوان', 'person'],
    ['Petra Lindqvist', 'person'],
    ['المتحدث باسم "أبناء الهضبة"، نادر الصوان', 'person'],
    ['A spokesman for the Free Harbours Front, Tomas Verrin', 'person'],
  ])('%s: %s', (name, kind) => {
    expect(sourceKindOf(name)).toBe(kind)
  })

  it('is vague where nobody is named', () => {
    expect(sourceKindOf(null)).toBe('vague')
  })

  it('is what the registry knows of the institution that it is linked to', () => {
    const linked = (institution: string, relation: 'is' | 'speaksFor') => ({
      institution,
      relation,
      candidates: [],
      named: null,
    })
    expect(sourceKindOf('رويترز', linked('reuters', 'is'))).toBe('institution')
    expect(sourceKindOf('Polisario', linked('polisario', 'is'))).toBe('group')
    expect(sourceKindOf('نيد برايس', linked('us-state-department', 'speaksFor'))).toBe('person')
  })
})
