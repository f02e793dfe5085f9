/**
 * The upper half of Apple's MacArabic, which no platform decodes. Letters stand where ISO 8859-6 has them; the
 * right-to-left twins of ASCII punctuation are written as their ASCII selves.
 *
 * @see https://www.unicode.org/Public/MAPPINGS/VENDORS/APPLE/ARABIC.TXT
 */
const upperHalf =
  'Ä\u00A0ÇÉÑÖÜáàâäں«çéèêëí…îïñó»ôö÷úùûü' +
  ' !"#$٪&\'()*+،-./٠١٢٣٤٥٦٧٨٩:؛<=>؟' +
  '❊ءآأؤإئابةتثجحخدذرزسشصضطظعغ[\\]^_' +
  'ـفقكلمنهوىيًٌٍَُِّْپٹچەڤگڈڑ{|}ژے'

export function decodeMacArabic(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes)
    text += byte < 0x80 ? String.fromCharCode(byte) : (upperHalf[byte - 0x80] ?? '\uFFFD')
  return text
}
