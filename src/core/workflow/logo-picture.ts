import type { DeskLogo } from './desk'

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/**
 * What a picture says of itself in its first bytes; null where it is neither PNG nor JPEG. An SVG is none: it can hold
 * scripts and fetch files.
 */
export function pictureOf(bytes: Uint8Array): Pick<DeskLogo, 'mediaType' | 'width' | 'height'> | null {
  const size = pngStart.every((byte, at) => bytes[at] === byte) ? pngSize(bytes) : jpegSize(bytes)
  return size !== null && size.width > 0 && size.height > 0 ? size : null
}

type Size = Pick<DeskLogo, 'mediaType' | 'width' | 'height'>

/** @see https://www.w3.org/TR/png-3/#11IHDR */
function pngSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 24 || String.fromCharCode(...bytes.subarray(12, 16)) !== 'IHDR') return null
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** The frame header says it, which stands behind any number of other segments. @see ITU-T T.81, annex B */
function jpegSize(bytes: Uint8Array): Size | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame)
      return { mediaType: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    // A lone 0xFF is filling; every other marker here is followed by its length.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return null
}
