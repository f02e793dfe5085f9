import { isUtf8 } from './decode'
import { declaredCharset } from './html/markup'
import { lettersOf, type Letters } from './letters'
import type { Contents, Reading } from './reading'

/** UTF-16 by its mark, or by the halves of the `<` that XML begins with. */
function wideEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  return null
}

/**
 * The letters of an XML file of an archive, in the encoding that it declares (`lettersOf`). XML without a declaration says
 * that it is UTF-8 (https://www.w3.org/TR/xml/#charencoding). An encoding that a person chose is for the parts that are
 * neither marked nor valid UTF-8.
 */
export function xmlLetters(bytes: Uint8Array, { options, notice }: Reading): Letters {
  const wide = wideEncoding(bytes)
  const isCertain = wide !== null || isUtf8(bytes)
  const declared = wide ?? declaredCharset(bytes) ?? 'utf-8'
  const { text, encodings } = lettersOf(bytes, { options: isCertain ? {} : options, notice }, declared)
  return { text: text.replace(/^\uFEFF/, ''), encodings }
}

/** The guesses for a file of several parts: those for the first part of which they are in doubt. */
export const encodingsOf = (parts: readonly Pick<Letters, 'encodings'>[]): Pick<Contents, 'encodings'> => {
  const inDoubt = parts.find(({ encodings }) => encodings.length > 1)
  return inDoubt ? { encodings: inDoubt.encodings } : {}
}
