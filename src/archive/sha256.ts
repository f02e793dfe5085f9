/** The first 32 bits behind the point of a root of each of the first primes. */
function fractions(count: number, root: (prime: number) => number): Int32Array {
  const found: number[] = []
  for (let number = 2; found.length < count; number += 1)
    if (!found.some((prime) => number % prime === 0)) found.push(number)
  return Int32Array.from(found, (prime) => (root(prime) % 1) * 2 ** 32)
}

const blockSize = 64
const start = fractions(8, Math.sqrt)
const constants = fractions(64, Math.cbrt)

/**
 * SHA-256 of bytes that come one part after another: what Web Crypto answers only for all of them at once.
 *
 * @see https://doi.org/10.6028/NIST.FIPS.180-4
 */
export class Sha256 {
  private readonly state = [...start] as Eight
  private readonly schedule = new Int32Array(64)
  private readonly block = new DataView(new ArrayBuffer(blockSize))
  private readonly bytes = new Uint8Array(this.block.buffer)
  private length = 0

  update(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      const filled = this.length % blockSize
      const part = bytes.subarray(at, at + blockSize - filled)
      this.bytes.set(part, filled)
      this.length += part.length
      at += part.length
      if (filled + part.length === blockSize) this.mix()
    }
  }

  /** 64 lower-case hexadecimal digits. Nothing can be added afterwards. */
  digest(): string {
    const bits = this.length * 8
    const filled = this.length % blockSize
    const padding = new Uint8Array((filled < 56 ? 64 : 128) - filled)
    padding[0] = 0x80
    new DataView(padding.buffer).setBigUint64(padding.length - 8, BigInt(bits))
    this.update(padding)
    return Array.from(this.state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
  }

  private mix(): void {
    const { schedule, state, block } = this
    for (let index = 0; index < 16; index += 1) schedule[index] = block.getInt32(index * 4)
    for (let index = 16; index < 64; index += 1) {
      const near = schedule[index - 2] as number
      const far = schedule[index - 15] as number
      const small0 = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3)
      const small1 = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10)
      schedule[index] = (schedule[index - 16] as number) + small0 + (schedule[index - 7] as number) + small1
    }
    let [a, b, c, d, e, f, g, h] = state
    for (let index = 0; index < 64; index += 1) {
      const big1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
      const known = (constants[index] as number) + (schedule[index] as number)
      const first = (h + big1 + ((e & f) ^ (~e & g)) + known) | 0
      const big0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
      const second = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
      h = g
      g = f
      f = e
      e = (d + first) | 0
      d = c
      c = b
      b = a
      a = (first + second) | 0
    }
    state[0] = (state[0] + a) | 0
    state[1] = (state[1] + b) | 0
    state[2] = (state[2] + c) | 0
    state[3] = (state[3] + d) | 0
    state[4] = (state[4] + e) | 0
    state[5] = (state[5] + f) | 0
    state[6] = (state[6] + g) | 0
    state[7] = (state[7] + h) | 0
  }
}

type Eight = [number, number, number, number, number, number, number, number]

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by))
