import { decode, isUtf8 } from './decode'
import { declaredCharset } from './html/markup'

/** UTF-16 by its mark, or by the halves of the `<` that XML begins with. */
function wideEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  return null
}

/**
 * The letters of an XML file of an archive, in the encoding that it declares. Valid UTF-8 is UTF-8, whatever is declared;
 * nothing is guessed, since XML without a declaration is UTF-8 (https://www.w3.org/TR/xml/#charencoding).
 */
export function xmlLetters(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes)
  const declared = wide ?? (isUtf8(bytes) ? null : declaredCharset(bytes))
  return decode(bytes, declared ?? 'utf-8').replace(/^\uFEFF/, '')
}
