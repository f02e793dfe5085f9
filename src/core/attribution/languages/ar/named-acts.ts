import type { Match, Situation } from '#core/attribution/languages/ar/match'
import { type ArabicPassage, isClass } from '#core/attribution/languages/ar/passage-words'
import { headsClause } from '#core/attribution/languages/ar/phrase-start'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

export function namesAct(p: ArabicPassage, { from, to }: TokenRange): boolean {
  for (let at = from + 1; at < to; at += 1)
    if (
      isClass(p.words[at], 'event', 'masdar') &&
      p.words[at]?.isDefinite === false &&
      p.words[at]?.clitic === ''
    )
      return true
  return false
}

export function namesFigure(p: ArabicPassage, from: number): boolean {
  if (p.words[from + 1]?.key.startsWith('ل')) return true
  for (let at = from; at < from + 14; at += 1) {
    const kind = p.tokens[at]?.kind
    if (kind === 'number') return true
    if (kind === 'comma' || kind === 'stop') return false
  }
  return false
}

export function namesResponsibility(p: ArabicPassage, index: number): boolean {
  for (let at = index + 1; at < index + 25; at += 1) {
    if (p.tokens[at]?.kind === 'stop') return false
    if (p.words[at]?.key.includes('مسوولي') || p.words[at]?.key.includes('تبعات')) return true
  }
  return false
}

/** *نقلت الوكالة عن X قوله*, *… عن X إن*, *… عن X: «…»*: words are handed on, not goods. */
export function handsOn(p: ArabicPassage, from: number, limit: number): boolean {
  if (p.words[from]?.key !== 'عن') return false
  for (let at = from + 1; at < Math.min(limit, from + 30); at += 1) {
    const word = p.words[at] as ArabicWord
    if (word.cues.some((cue) => cue.kind === 'noun' && cue.hasObject)) return true
    if (isClass(word, 'complementiser') || p.tokens[at]?.kind === 'colon' || p.tokens[at]?.kind === 'quote')
      return true
    if (p.tokens[at]?.kind === 'stop') return false
  }
  return false
}

/** *ووجه الوزير بصرف …*, *ووجه بالعمل على …*, *يوجه بتشكيل لجنة*: an order, where an act stands behind ب. */
export function ordersAct(
  p: ArabicPassage,
  index: number,
  situation: Situation,
  { head, source, reading }: Match,
): boolean {
  const act = p.words[head.at]
  // *وجه إليها رسالة، كما احتفل ببقية …*: something else was given.
  for (let at = source?.to ?? index + 1; at < head.at; at += 1) if (p.words[at]?.key === 'كما') return false
  const isAct = act?.isDefinite === false || isClass(act, 'masdar', 'event')
  if (!isAct || act?.stem === 'شكر' || act?.stem === 'تحيه') return false
  // *توجه اللاعب برسالة*, *توجهوا بطلبات*: who turned to somebody.
  if (/^توجه/.test(p.words[index]?.key ?? '')) return false
  return source === null
    ? (p.words[index]?.conjunction ?? 0) > 0 || headsClause(p, index, situation.from)
    : reading.kind === 'present' || headsClause(p, index, situation.from)
}

const longestOrder = 12

/** *وجه الأمير الجهات المعنية بسرعة إنهاء المشروع*: who is ordered, and what to do; but *وجه اللاعب ضربة بالرأس*. */
export function ordersSomebody(p: ArabicPassage, { source, head }: Match): boolean {
  if (source === null || !isClass(p.words[head.at], 'organisation', 'role', 'vague', 'thing')) return false
  if (!p.words[head.at]?.isDefinite && !p.words[head.at + 1]?.isDefinite) return false
  for (let at = head.at + 1; at < head.at + longestOrder; at += 1) {
    const word = p.words[at]
    if (!word?.isWord) return false
    if (word.clitic === 'ب') return !word.isDefinite && isClass(word, 'masdar', 'event', 'thing')
  }
  return false
}

/** *وعد ب…*, *وعد الجماهير ب…* */
export function promises(p: ArabicPassage, head: number): boolean {
  for (let at = head; at < head + 5; at += 1) {
    const word = p.words[at]
    if (!word?.isWord) return false
    if (word.clitic === 'ب' || word.key.startsWith('بان')) return true
  }
  return false
}

const feelings = new Set(
  'سخريه قلق دهشه استغراب تفاول تشاوم ضحك اسف فخر ريبه حيره خجل غثيان اعتزاز تساول تامل عجب اشمئزاز اطمئنان'.split(
    ' ',
  ),
)

/** *تصريحات تدعو للسخرية*, *الوضع يدعو إلى القلق*: what is felt about something, and nobody's call. */
export function stirs(p: ArabicPassage, head: number): boolean {
  const first = p.words[head]
  const felt = first?.key === 'الي' ? p.words[head + 1] : first
  return feelings.has(felt?.stem ?? '')
}
