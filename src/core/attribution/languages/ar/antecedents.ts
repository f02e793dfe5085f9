import { speaksForOthers } from '#core/attribution/languages/ar/offices'
import { type ArabicPassage, emphatic, isClass } from '#core/attribution/languages/ar/passage-words'
import type { Speaker } from '#core/attribution/languages/ar/speaker'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

const isPerson = ({ kind }: Speaker): boolean => kind === 'person'

/** The last person who spoke whom a word can mean by its gender: *النائبة* is no man. */
export const lastPerson = (recent: readonly Speaker[], word: ArabicWord): Speaker | null => {
  const other = word.bare.endsWith('ة') ? 'm' : 'f'
  return recent.find((one) => isPerson(one) && one.gender !== other) ?? null
}

/** *المتحدث ذاته*, *ذات المصدر*, *المصدر المذكور*: the word that says so is pointed at with another. */
export function pointedAt(p: ArabicPassage, { from, to }: TokenRange): ArabicWord | null {
  const head = p.words[from] as ArabicWord
  const next = p.words[from + 1]
  if (['ذات', 'نفس'].includes(head.stem) && next?.isDefinite) return next
  return emphatic.has(p.words[to - 1]?.stem ?? '') ? head : null
}

/** The last speaker whom a word that points back can mean. */
export function pointedBack(head: ArabicWord, recent: readonly Speaker[]): Speaker | null {
  if (speaksForOthers(head) && head.stem !== 'مصدر') return recent.find((one) => one.kind === 'vague') ?? null
  const called = recent.find((one) => one.calledBy.has(head.stem))
  if (called) return called
  if (head.stem === 'مصدر')
    return recent.find((one) => one.kind === 'vague' || one.kind === 'document') ?? recent[0] ?? null
  return isClass(head, 'role') ? lastPerson(recent, head) : null
}

/** Papers that speak for themselves, whoever wrote them. */
const stands = new Set(['وثيقه', 'دراسه', 'تقرير', 'كتاب', 'بحث'])

/** *المصدر*, *المصادر*, *الوزارة*: the last speaker so called; a lone source is also the body or paper cited last. */
export function calledAgain(head: ArabicWord, recent: readonly Speaker[]): Speaker | null {
  const isPeople = isClass(head, 'vague') && !speaksForOthers(head)
  const called = isPeople
    ? undefined
    : recent.find((one) => one.calledBy.has(head.stem) && (one.keys.length > 1 || isPerson(one)))
  if (called) return called
  if (isClass(head, 'document')) {
    const issuer = recent.find((one) => one.kind === 'body' || one.kind === 'person')
    if (issuer && isClass(head, 'venue') && !stands.has(head.stem)) return issuer
  }
  if (!speaksForOthers(head)) return null
  const vague = recent.find((one) => one.kind === 'vague')
  return vague ?? (head.stem === 'مصدر' ? (recent.find((one) => !isPerson(one)) ?? null) : null)
}
