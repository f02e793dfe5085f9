import { describe, expect, it } from 'vitest'
import { pictureOf } from '#core/workflow/logo-picture'

const be16 = (value: number) => [value >> 8, value & 255]
const be32 = (value: number) => [...be16(value >>> 16), ...be16(value & 0xffff)]
const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0))

const png = (width: number, height: number) =>
  Uint8Array.from([
    0x89,
    ...ascii('PNG\r\n\x1a\n'),
    ...be32(13),
    ...ascii('IHDR'),
    ...be32(width),
    ...be32(height),
  ])
/** A JPEG with some segments before its frame. */
const jpeg = (width: number, height: number, ...before: number[][]) =>
  Uint8Array.from([
    ...[0xff, 0xd8],
    ...before.flat(),
    ...[0xff, 0xc2, ...be16(11), 8, ...be16(height), ...be16(width), 1, 0, 0],
  ])

describe('what a picture says of itself', () => {
  it('is its kind and its size', () => {
    expect(pictureOf(png(640, 480))).toEqual({ mediaType: 'image/png', width: 640, height: 480 })
    expect(pictureOf(jpeg(640, 480))).toEqual({ mediaType: 'image/jpeg', width: 640, height: 480 })
  })

  it('is found behind other segments and filling', () => {
    const exif = [0xff, 0xe1, ...be16(6), 1, 2, 3, 4]
    const table = [0xff, 0xc4, ...be16(3), 0]
    expect(pictureOf(jpeg(3, 2, exif, [0xff], table))).toMatchObject({ width: 3, height: 2 })
  })

  it('is looked for where the bytes lie, also in the middle of others', () => {
    const whole = Uint8Array.from([7, 7, 7, ...png(5, 6)])
    expect(pictureOf(whole.subarray(3))).toMatchObject({ width: 5, height: 6 })
  })

  it.each([
    ['nothing', Uint8Array.of()],
    ['an SVG', Uint8Array.from(ascii('<svg xmlns="http://www.w3.org/2000/svg"/>'))],
    ['a GIF', Uint8Array.from(ascii('GIF89a\x01\x00\x01\x00'))],
    ['a PNG that ends in its head', png(640, 480).subarray(0, 20)],
    ['a PNG without a side', png(0, 480)],
    ['a JPEG that ends before its frame', jpeg(640, 480).subarray(0, 8)],
    ['a JPEG whose segment leads beyond its end', jpeg(640, 480, [0xff, 0xe1, 0xff, 0xff])],
  ])('is nothing for %s', (_name, bytes) => {
    expect(pictureOf(bytes)).toBeNull()
  })
})
