import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Sha256 } from '../../src/archive/sha256'
import { fc } from '../builders/property'

const whole = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('the hash of bytes that come in parts', () => {
  it('is the hash of the whole, wherever the parts end', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }), (parts) => {
        const hash = new Sha256()
        for (const part of parts) hash.update(part)
        expect(hash.digest()).toBe(whole(Buffer.concat(parts)))
      }),
      { numRuns: 300 },
    )
  })

  it('is right at every length around the end of a block', () => {
    for (let length = 0; length <= 130; length += 1) {
      const hash = new Sha256()
      const bytes = new Uint8Array(length).fill(0xa5)
      hash.update(bytes)
      expect(hash.digest()).toBe(whole(bytes))
    }
  })
})
