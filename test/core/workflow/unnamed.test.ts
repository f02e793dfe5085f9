import { describe, expect, it } from 'vitest'
import { tagOf } from '#core/workflow/unnamed'
import { ActorId } from '#core/workflow/actor'

const person = (end: string, name = '') => ({
  id: ActorId.parse(`00000000-0000-4000-8000-00000000${end}`),
  name,
})

describe('people without a name', () => {
  const [one, other, amal] = [person('1a2b'), person('3c4d'), person('5e6f', 'Amal')]

  it('are told apart where there are several', () => {
    const all = [one, other, amal]
    expect([tagOf(one, all), tagOf(other, all)]).toEqual(['1A2B', '3C4D'])
  })

  it('need nothing besides where there is one alone, nor does whoever has a name', () => {
    expect(tagOf(one, [one, amal])).toBeNull()
    expect(tagOf(amal, [one, other, amal])).toBeNull()
  })
})
