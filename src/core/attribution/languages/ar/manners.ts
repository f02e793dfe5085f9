import { isNamePart } from '#core/attribution/languages/ar/bare-noun'
import { type ArabicPassage, isClass } from '#core/attribution/languages/ar/passage-words'

const manners = new Set(
  'غضب حزم ثقه هدوء سخريه صراحه وضوح شده قوه حده اقتضاب تهكم حسره اسف حماس حماسه لهجه نبره صوت انفعال استغراب ابتسامه مراره فخر جديه ايجاز اسهاب برود عفويه خجل دهشه صرامه لباقه مرح غموض الم حزن تاثر تحد'.split(
    ' ',
  ),
)

/** *رد الوزير بغضب: «…»*: how it was said. */
export const saysHow = (p: ArabicPassage, at: number): boolean => {
  const word = p.words[at]
  const next = p.tokens[at + 1]?.kind
  return (
    word !== undefined &&
    ((word.isUnknown && manners.has(word.key.slice(1))) || (word.clitic === 'ب' && !word.isDefinite)) &&
    /^ب.{3,}$/.test(word.key) &&
    (p.words[at - 1]?.isDefinite === true || isNamePart(p.words[at - 1])) &&
    (next === 'colon' || next === 'quote' || isClass(p.words[at + 1], 'complementiser'))
  )
}
